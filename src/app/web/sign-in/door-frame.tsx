import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef } from 'react'

/** How a form at the door is set. */
export const useDoorStyles = makeStyles({
  form: { display: 'grid', gap: '16px', margin: '0 0 24px', '& > button': { justifySelf: 'start' } },
  lead: { ...typographyStyles.body1, margin: '0 0 20px' },
  soft: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: '0 0 12px' },
  code: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    padding: '8px 12px',
    margin: '0 0 16px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
})

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    overflowWrap: 'anywhere',
  },
  main: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '480px',
    margin: '0 auto',
    padding: '48px 24px',
    // It takes the focus only so that the next key begins here; no key reaches it.
    outlineStyle: 'none',
    flexGrow: 1,
    '@media (max-width: 480px)': { padding: '24px 16px' },
  },
  /** For what is read as a whole, such as a document. */
  wide: { maxWidth: '800px' },
  brand: {
    ...typographyStyles.subtitle2,
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    margin: '0 0 32px',
  },
  logo: { width: '24px', height: '24px', display: 'block' },
  title: { ...typographyStyles.title2, margin: '0 0 12px' },
  foot: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    padding: '16px 24px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

/** A page in front of the door: one thing to do. */
export function DoorFrame({
  title,
  wide = false,
  children,
}: {
  title: string
  wide?: boolean
  children: ReactNode
}) {
  const styles = useStyles()
  useEffect(() => {
    document.title = `Ward: ${title.toLowerCase()}`
  }, [title])
  return (
    <BareFrame wide={wide}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </BareFrame>
  )
}

/** The same for what brings its own heading. */
export function BareFrame({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  const styles = useStyles()
  const main = useRef<HTMLElement>(null)
  // What was shown before may have gone with the focus in it.
  useEffect(() => {
    if (!(main.current?.contains(document.activeElement) ?? true))
      main.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={styles.page}>
      <main ref={main} id="main" className={mergeClasses(styles.main, wide && styles.wide)} tabIndex={-1}>
        <p className={styles.brand}>
          <img className={styles.logo} src="/favicon.svg" alt="" />
          Ward
        </p>
        {children}
      </main>
      <footer className={styles.foot}>
        Ward shows evidence, gaps and duties. Not legal advice; confirm with counsel.
      </footer>
    </div>
  )
}
