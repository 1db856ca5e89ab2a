import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { pageAt, usePath } from '../address.ts'
import { Go } from './go.tsx'
import { helpFor } from './page-help.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', columnGap: '16px' },
  text: { flexGrow: 1, minWidth: 0 },
  who: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: 0 },
  headline: {
    ...typographyStyles.title2,
    margin: '4px 0 8px',
    '@media (max-width: 480px)': { ...typographyStyles.title3 },
  },
  lead: { ...typographyStyles.body2, margin: '0 0 24px', maxWidth: '760px' },
  help: {
    ...typographyStyles.body1,
    flexShrink: 0,
    display: 'grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    width: '28px',
    height: '28px',
    marginTop: '4px',
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '14px',
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '@media print': { display: 'none' },
  },
})

/** The one thing a page says first, and the way to the guide that fits. */
export function PageHead({ who, title, children }: { who?: string; title: string; children?: ReactNode }) {
  const styles = useStyles()
  const topic = helpFor(pageAt(usePath()))
  return (
    <>
      <div className={styles.head}>
        <div className={styles.text}>
          {who !== undefined && <p className={styles.who}>{who}</p>}
          <h1 className={styles.headline}>{title}</h1>
        </div>
        {topic !== null && (
          <Go to={{ page: 'help', topic }} className={styles.help} aria-label="? Help with this page">
            <span aria-hidden="true">?</span>
          </Go>
        )}
      </div>
      {children !== undefined && <p className={styles.lead}>{children}</p>}
    </>
  )
}
