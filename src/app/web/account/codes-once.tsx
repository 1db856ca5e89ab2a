import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { CopyButton } from '../parts/copy-button.tsx'
import { useAccountStyles } from './account-styles.ts'

const useStyles = makeStyles({
  title: {
    ...typographyStyles.title2,
    margin: '0 0 12px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  codes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(250px, 1fr))',
    gap: '8px 24px',
    listStylePosition: 'inside',
    margin: '0 0 16px',
    padding: 0,
    maxWidth: '640px',
    fontFamily: tokens.fontFamilyMonospace,
    '@media (max-width: 480px)': { gridTemplateColumns: '1fr' },
  },
  buttons: { '@media print': { display: 'none' } },
})

/** Ten codes, shown once, to be printed or copied. The heading takes the focus, so that it is read out. */
export function CodesOnce({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const styles = useAccountStyles()
  const own = useStyles()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <>
      <h1 ref={title} className={own.title} tabIndex={-1}>
        Your recovery codes for Ward
      </h1>
      <p className={styles.text}>
        Each works once, in place of your authenticator or passkey, on the day your device is lost. Print them
        and keep the paper where only you get at it, not beside your password. Ward does not show them again;
        codes from before are void.
      </p>
      <ol className={own.codes}>
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={own.buttons}>
        <div className={styles.buttons}>
          <Button onClick={() => print()}>Print</Button>
          <CopyButton text={codes.join('\n')} what="all codes" />
          <Button appearance="primary" onClick={done}>
            I have kept them
          </Button>
        </div>
      </div>
    </>
  )
}
