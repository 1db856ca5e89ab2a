import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  soft: { ...typographyStyles.body1, display: 'block', color: tokens.colorNeutralForeground2 },
  small: {
    ...typographyStyles.caption1,
    display: 'block',
    color: tokens.colorNeutralForeground2,
    marginTop: '2px',
  },
  weight: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  group: {
    ...typographyStyles.subtitle2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    margin: '32px 8px 8px',
    breakAfter: 'avoid',
  },
  count: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  lead: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: '0 8px 8px' },
})

/** What a row says below its title. */
export function Soft({ children }: { children: ReactNode }) {
  return <span className={useStyles().soft}>{children}</span>
}

/** What stands below that, smaller: waivers, workflows, figures. */
export function Small({ children }: { children: ReactNode }) {
  return <span className={useStyles().small}>{children}</span>
}

/** The word in a row's margin that weighs most. */
export function Weight({ children }: { children: ReactNode }) {
  return <span className={useStyles().weight}>{children}</span>
}

/** The heading over a group of rows, with how many there are. */
export function GroupTitle({ id, count, children }: { id: string; count: number; children: ReactNode }) {
  const styles = useStyles()
  return (
    <h2 className={styles.group} id={id}>
      {children}
      <span className={styles.count}>{count}</span>
    </h2>
  )
}

/** A sentence under such a heading. */
export function GroupLead({ children }: { children: ReactNode }) {
  return <p className={useStyles().lead}>{children}</p>
}
