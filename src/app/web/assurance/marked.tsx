import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { type StatusColour, StandingMark } from './standing-mark.tsx'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: '0 0 24px',
    padding: 0,
    maxWidth: '880px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '4px 24px',
    padding: '12px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    breakInside: 'avoid',
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  text: { ...typographyStyles.body1, margin: '2px 0 0', overflowWrap: 'anywhere' },
  soft: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    margin: '2px 0 0',
    overflowWrap: 'anywhere',
  },
  mark: {
    ...typographyStyles.caption1Strong,
    display: 'flex',
    alignItems: 'center',
    alignSelf: 'start',
    gap: '6px',
  },
  more: { marginTop: '12px' },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    margin: '6px 0 0',
    '@media print': { display: 'none' },
  },
})

export function MarkedList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={useStyles().list} aria-label={label}>
      {children}
    </ul>
  )
}

/** One thing of a register: what it is, how it stands in shape and word, what to do. */
export function MarkedRow({
  title,
  says,
  soft,
  mark,
  colour,
  acts,
  children,
}: {
  title: string
  says: string
  soft?: string | undefined
  mark: string
  colour: StatusColour
  acts?: ReactNode
  children?: ReactNode
}) {
  const styles = useStyles()
  return (
    <li className={styles.row}>
      <div>
        <h3 className={styles.title}>{title}</h3>
        <p className={styles.text}>{says}</p>
        {soft !== undefined && <p className={styles.soft}>{soft}</p>}
        {children !== undefined && children !== false && <div className={styles.more}>{children}</div>}
        {acts !== undefined && <div className={styles.acts}>{acts}</div>}
      </div>
      <span className={styles.mark}>
        <StandingMark colour={colour} />
        {mark}
      </span>
    </li>
  )
}
