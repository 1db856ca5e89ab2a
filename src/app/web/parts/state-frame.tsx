import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'

/** The text of a state that stands in the place of a page. */
export const useStateStyles = makeStyles({
  state: { maxWidth: '640px', marginTop: '32px' },
  title: { ...typographyStyles.title2, margin: '0 0 12px' },
  text: { ...typographyStyles.body1, margin: '0 0 12px' },
  code: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    padding: '8px 12px',
    margin: '0 0 16px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
})

/** What stands in the place of a page that has nothing to show: what is so, and what to do. */
export function State({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStateStyles()
  return (
    <div className={styles.state} role="status">
      <h1 className={styles.title}>{title}</h1>
      {children}
    </div>
  )
}
