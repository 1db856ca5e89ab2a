import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  who: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: 0 },
  headline: {
    ...typographyStyles.title2,
    margin: '4px 0 8px',
    '@media (max-width: 480px)': { ...typographyStyles.title3 },
  },
  lead: { ...typographyStyles.body2, margin: '0 0 24px', maxWidth: '760px' },
})

/** The one thing a page says first. */
export function PageHead({ who, title, children }: { who?: string; title: string; children?: ReactNode }) {
  const styles = useStyles()
  return (
    <>
      {who !== undefined && <p className={styles.who}>{who}</p>}
      <h1 className={styles.headline}>{title}</h1>
      {children !== undefined && <p className={styles.lead}>{children}</p>}
    </>
  )
}
