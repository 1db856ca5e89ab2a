import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  page: { minHeight: '100vh', display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  skip: {
    position: 'absolute',
    left: '-9999px',
    ':focus': {
      left: '16px',
      top: '8px',
      padding: '8px',
      backgroundColor: tokens.colorNeutralBackground1,
      zIndex: 2,
    },
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '12px 24px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 480px)': { padding: '12px 16px' },
  },
  logo: { width: '24px', height: '24px', display: 'block' },
  name: { ...typographyStyles.subtitle2 },
  banner: {
    ...typographyStyles.body1,
    padding: '10px 24px',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    '@media (max-width: 480px)': { padding: '10px 16px' },
  },
  middle: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1080px',
    margin: '0 auto',
    padding: '24px 24px 48px',
    flexGrow: 1,
    '@media (max-width: 480px)': { padding: '16px 16px 40px' },
  },
  foot: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    padding: '16px 24px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

/** What every page has: the bar, the notice that nothing on it is real, and the last line. */
export function PageFrame({ practice, children }: { practice?: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#main">
        Go to the content
      </a>
      <header>
        <div className={styles.bar}>
          <img className={styles.logo} src="/favicon.svg" alt="" />
          <span className={styles.name}>Ward</span>
        </div>
        {practice !== undefined && (
          <div className={styles.banner} role="note">
            <strong>A made-up practice clinic.</strong> {practice} does not exist; no person, setting or
            address here is real. To judge your own tenant, run <code>ward assess --from scubagear FILE</code>{' '}
            in a terminal.
          </div>
        )}
      </header>
      <main id="main" className={styles.middle} tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.foot}>
        Ward shows evidence, gaps and duties. Not legal advice; confirm with counsel.
      </footer>
    </div>
  )
}
