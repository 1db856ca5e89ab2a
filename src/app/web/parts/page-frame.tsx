import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { type MouseEvent, type ReactNode, useState } from 'react'
import type { PageName } from '../../api/contracts/pages.ts'
import type { Navigation } from '../page-rules.ts'
import { useMedia } from '../theme.ts'
import { Go } from './go.tsx'
import { NavDrawer } from './nav-drawer.tsx'
import { PageNavigation } from './navigation.tsx'
import { Outline } from './page-icon.tsx'
import { PrintHead } from './print-head.tsx'
import { ICON_BUTTON, NARROW } from './frame-styles.ts'

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    display: 'grid',
    gridTemplateColumns: '244px minmax(0, 1fr)',
    gridTemplateRows: 'auto auto 1fr auto',
    overflowWrap: 'anywhere',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media print': { display: 'block' },
  },
  skip: {
    position: 'absolute',
    left: '-9999px',
    ':focus': {
      left: '16px',
      top: '8px',
      padding: '8px',
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
      zIndex: 9,
    },
  },
  // The rail and the bar are one banner; each stands in its place of the grid.
  header: { display: 'contents', '@media print': { display: 'none' } },
  rail: {
    gridColumnStart: 1,
    gridRowStart: 1,
    gridRowEnd: 5,
    position: 'sticky',
    top: 0,
    alignSelf: 'start',
    boxSizing: 'border-box',
    height: '100vh',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '12px 12px 24px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tenants: { marginBottom: '4px', [NARROW]: { margin: '8px 0 12px' } },
  brand: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '2px 10px',
    minHeight: '32px',
    // On a narrow phone the person's name gives way; the program's stays one word on one line.
    flexShrink: 0,
    color: tokens.colorNeutralForeground1,
    '@media (max-width: 480px)': { gap: '6px', padding: '2px 4px' },
  },
  logo: { width: '24px', height: '24px', display: 'block', flexShrink: 0 },
  name: { ...typographyStyles.subtitle2, whiteSpace: 'nowrap' },
  bar: {
    gridColumnStart: 2,
    gridRowStart: 1,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '56px',
    boxSizing: 'border-box',
    padding: '8px 24px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { gridColumnStart: 1, padding: '8px 16px' },
    '@media (max-width: 480px)': { padding: '6px 12px', gap: '4px' },
  },
  search: { flexGrow: 1, minWidth: 0, display: 'flex', [NARROW]: { justifyContent: 'flex-end' } },
  iconButton: ICON_BUTTON,
  content: {
    gridColumnStart: 2,
    gridRowStart: 3,
    minWidth: 0,
    [NARROW]: { gridColumnStart: 1 },
  },
  banner: {
    ...typographyStyles.body1,
    gridColumnStart: 2,
    gridRowStart: 2,
    [NARROW]: { gridColumnStart: 1 },
    padding: '8px 24px',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    '@media (max-width: 480px)': { padding: '8px 16px' },
  },
  shown: {
    ...typographyStyles.caption1,
    gridColumnStart: 1,
    gridRowStart: 2,
    padding: '6px 16px 0',
    color: tokens.colorNeutralForeground2,
  },
  middle: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1080px',
    margin: '0 auto',
    padding: '24px 24px 48px',
    ':focus': { outlineStyle: 'none' },
    '@media (max-width: 480px)': { padding: '16px 16px 40px' },
    '@media print': { padding: 0, maxWidth: 'none' },
  },
  foot: {
    ...typographyStyles.caption1,
    gridColumnStart: 2,
    gridRowStart: 4,
    color: tokens.colorNeutralForeground2,
    padding: '16px 24px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { gridColumnStart: 1, padding: '16px' },
  },
})

/** What every page has: the rail with the steps, the bar, the notice that nothing on it is real, and the last line. */
export function PageFrame({
  current,
  navigation,
  title,
  practice,
  practiceNext,
  tenants,
  search,
  person,
  children,
}: {
  /** The page that is shown; none for an address that has none. */
  current?: PageName
  navigation: Navigation
  /** What the tenant that is shown is called; null for none. */
  title: string | null
  /** The made-up clinic that is shown, and what else is said of it. */
  practice?: string
  practiceNext?: ReactNode
  /** Which tenant is shown, and how to show another. */
  tenants: ReactNode
  /** The field that searches, where there is room for it. */
  search: ReactNode
  /** Who is signed in, and what stands beside it. */
  person: ReactNode
  children: ReactNode
}) {
  const styles = useStyles()
  const isNarrow = useMedia(NARROW.replace('@media ', ''))
  const [isOpen, setOpen] = useState(false)
  const rail = (
    <>
      <div className={styles.tenants}>{tenants}</div>
      <PageNavigation navigation={navigation} current={current} />
    </>
  )
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#main" onClick={skipToMain}>
        Go to the content
      </a>
      <header className={styles.header}>
        {!isNarrow && (
          <div className={styles.rail}>
            <Brand />
            {rail}
          </div>
        )}
        <div className={styles.bar}>
          {isNarrow && (
            <>
              <button
                type="button"
                className={styles.iconButton}
                aria-label="Menu"
                aria-haspopup="dialog"
                aria-expanded={isOpen}
                onClick={() => setOpen(true)}
              >
                <Outline path="M2 4h12M2 8h12M2 12h12" size={20} />
              </button>
              <Brand />
            </>
          )}
          <div className={styles.search}>
            {isNarrow ? (
              <Go to={{ page: 'search' }} className={styles.iconButton} aria-label="Search">
                <Outline path="M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4l3.4 3.4" size={20} />
              </Go>
            ) : (
              search
            )}
          </div>
          {person}
        </div>
        {practice !== undefined && (
          <div className={styles.banner} role="note">
            <strong>A made-up practice clinic.</strong> {practice} does not exist; no person, setting or
            address here is real.
            {practiceNext}
          </div>
        )}
        {isNarrow && practice === undefined && title !== null && <div className={styles.shown}>{title}</div>}
        {isNarrow && isOpen && <NavDrawer close={() => setOpen(false)}>{rail}</NavDrawer>}
      </header>
      <div className={styles.content}>
        <PrintHead title={title} isMadeUp={practice !== undefined} />
        <main id="main" className={styles.middle} tabIndex={-1}>
          {children}
        </main>
      </div>
      <footer className={styles.foot}>
        Ward shows evidence, gaps and duties. Not legal advice; confirm with counsel.
      </footer>
    </div>
  )
}

/** Without writing it into the address, where the words of a search may stand. */
function skipToMain(event: MouseEvent): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

function Brand() {
  const styles = useStyles()
  return (
    <span className={styles.brand}>
      <img className={styles.logo} src="/favicon.svg" alt="" />
      <span className={styles.name}>Ward</span>
    </span>
  )
}
