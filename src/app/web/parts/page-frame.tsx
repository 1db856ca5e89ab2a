import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { PageName } from '../../api/contracts/pages.ts'
import { Go } from './go.tsx'
import { PAGE_WORDS } from './page-words.ts'

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
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 32px',
    padding: '0 24px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 480px)': { padding: '0 16px' },
  },
  // The menu of the person stands at the end of the first line, whatever the width.
  person: {
    display: 'flex',
    minWidth: 0,
    alignItems: 'center',
    gap: '0 8px',
    marginLeft: 'auto',
    '@media (max-width: 900px)': { order: 1 },
    '@media print': { display: 'none' },
  },
  nav: { '@media (max-width: 900px)': { order: 2, width: '100%' } },
  brand: { display: 'flex', alignItems: 'center', gap: '10px', minHeight: '48px' },
  logo: { width: '24px', height: '24px', display: 'block' },
  name: { ...typographyStyles.subtitle2 },
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 4px',
    margin: '0 -8px',
    '@media (max-width: 480px)': { gap: 0, margin: '0 -6px' },
    padding: 0,
    listStyleType: 'none',
    '@media print': { display: 'none' },
  },
  link: {
    ...typographyStyles.body1,
    display: 'block',
    padding: '12px 8px 10px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: '2px solid transparent',
    ':hover': { color: tokens.colorNeutralForeground1 },
    '@media (max-width: 480px)': { padding: '8px 6px' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-4px' },
    '&[aria-current=page]': {
      color: tokens.colorNeutralForeground1,
      borderBottomColor: tokens.colorCompoundBrandStroke,
    },
  },
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
export function PageFrame({
  current,
  pages,
  practice,
  person,
  children,
}: {
  /** The page that is shown; none for an address that has none. */
  current?: PageName
  /** Those that are linked, in their order. */
  pages: readonly PageName[]
  practice?: string
  /** Who is signed in, and what stands beside it. */
  person: ReactNode
  children: ReactNode
}) {
  const styles = useStyles()
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#main">
        Go to the content
      </a>
      <header>
        <div className={styles.bar}>
          <span className={styles.brand}>
            <img className={styles.logo} src="/favicon.svg" alt="" />
            <span className={styles.name}>Ward</span>
          </span>
          <nav aria-label="Pages" className={styles.nav}>
            <ul className={styles.links}>
              {pages.map(name => (
                <li key={name}>
                  <Go
                    to={{ page: name }}
                    className={styles.link}
                    {...(name === current ? { 'aria-current': 'page' as const } : {})}
                  >
                    {PAGE_WORDS[name]}
                  </Go>
                </li>
              ))}
            </ul>
          </nav>
          <div className={styles.person}>{person}</div>
        </div>
        {practice !== undefined && (
          <div className={styles.banner} role="note">
            <strong>A made-up practice clinic.</strong> {practice} does not exist; no person, setting or
            address here is real. To read your own tenant in, run{' '}
            <code>ward collect --from scubagear FILE</code> in a terminal.
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
