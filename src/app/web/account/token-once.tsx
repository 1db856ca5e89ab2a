import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Instant } from '../../../base/time.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { momentWords } from '../parts/text.ts'
import { useAccountStyles } from './account-styles.ts'

const useStyles = makeStyles({
  box: {
    padding: '16px',
    margin: '12px 0',
    border: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
})

/** The text of a token, shown once. It takes the focus, so that it is read out. */
export function TokenOnce({
  made: { token, endsAt },
  done,
}: {
  made: { readonly token: string; readonly endsAt: string }
  done: () => void
}) {
  const styles = useAccountStyles()
  const own = useStyles()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} className={own.box} role="group" aria-labelledby="token-title" tabIndex={-1}>
      <h3 id="token-title" className={styles.title}>
        Your new API token
      </h3>
      <p className={styles.copied}>
        <code className={styles.secret}>{token}</code>
        <CopyButton text={token} what="the token" />
      </p>
      <p className={styles.text}>
        Keep it where the program keeps its secrets, never in a message or a file that others read. The
        program sends it as <code>Authorization: Bearer</code>. It works until{' '}
        {momentWords(endsAt as Instant)}. Ward does not show it again.
      </p>
      <Button onClick={done}>I have kept it</Button>
    </div>
  )
}
