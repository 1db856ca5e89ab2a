import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { dayWords } from '../../../assess/words.ts'
import type { Instant } from '../../../base/time.ts'
import { useAccountStyles } from '../account/account-styles.ts'
import { CopyButton } from '../parts/copy-button.tsx'

const useStyles = makeStyles({
  title: {
    ...typographyStyles.title2,
    margin: '0 0 12px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  code: {
    ...typographyStyles.title3,
    fontFamily: tokens.fontFamilyMonospace,
    display: 'block',
    margin: '20px 0',
    padding: '16px',
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    maxWidth: '640px',
    overflowWrap: 'anywhere',
  },
  steps: { ...typographyStyles.body1, margin: '0 0 16px', paddingLeft: '20px', maxWidth: '640px' },
  buttons: { '@media print': { display: 'none' } },
})

/** The emergency code, shown once, with what to do with the paper. The heading takes the focus, so that it is read out. */
export function CodeOnce({ code, address, done }: { code: string; address: string; done: () => void }) {
  const styles = useStyles()
  const text = useAccountStyles()
  const title = useRef<HTMLHeadingElement>(null)
  const [today] = useState(() => new Date().toISOString() as Instant)
  useEffect(() => title.current?.focus(), [])
  return (
    <>
      <h1 ref={title} className={styles.title} tabIndex={-1}>
        Emergency code for Ward
      </h1>
      <p className={text.text}>
        {`Made on ${dayWords(today)} for ${address}. For the day on which nobody who works with Ward can sign in and a patient cannot wait.`}
      </p>
      <code className={styles.code}>{code}</code>
      <ol className={styles.steps}>
        <li>Open Ward and choose “Emergency access” on the sign-in page.</li>
        <li>Type the code and say why. It opens Ward for one hour, once.</li>
        <li>Every officer is told at once. Afterwards, make a new code.</li>
      </ol>
      <div className={styles.buttons}>
        <p className={text.text}>
          Print it, put it into an envelope, seal it, and lock it away. Ward does not show it again; the code
          before it opens nothing any more.
        </p>
        <div className={text.buttons}>
          <Button onClick={() => print()}>Print</Button>
          <CopyButton text={code} what="the emergency code" />
          <Button appearance="primary" onClick={done}>
            I have put it away
          </Button>
        </div>
      </div>
    </>
  )
}
