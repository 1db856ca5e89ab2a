import { Button } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type * as z from 'zod'
import type { Instant } from '../../../base/time.ts'
import type { beginTotp, removeTotp } from '../../api/contracts/own-account.ts'
import { call } from '../parts/call.ts'
import { momentWords } from '../parts/text.ts'
import { ConfirmDialog } from '../people/confirm-dialog.tsx'
import { useAccountStyles } from './account-styles.ts'
import { type FactorPart, isLastFactor, LAST_FACTOR } from './factor-part.ts'
import { Part } from './part.tsx'
import { Problem } from './section.tsx'
import { TotpSetUp } from './totp-set-up.tsx'
import { useAct } from '../parts/use-act.ts'

type Begun = z.output<(typeof beginTotp)['answer']>

/** The authenticator app: set up, replaced, removed. */
export function Authenticator({ factors, changed }: FactorPart) {
  const styles = useAccountStyles()
  const { act, isBusy, problem, dialog } = useAct()
  const [begun, setBegun] = useState<Begun | null>(null)
  const [isAsking, setAsking] = useState(false)
  const { totp } = factors
  const heading = useRef<HTMLHeadingElement>(null)
  const begin = () =>
    act(async run => {
      setBegun(await run(() => call<typeof beginTotp>('POST', '/api/account/totp/begin')))
    })
  const remove = () =>
    act(async run => {
      await run(() => call<typeof removeTotp>('DELETE', '/api/account/totp'))
      heading.current?.focus()
      changed(null)
    })
  return (
    <Part title="Authenticator app" heading={heading}>
      {begun === null ? (
        <>
          <p className={styles.text}>
            {totp === null
              ? 'An app on your phone that shows a new code every 30 seconds, such as Microsoft Authenticator.'
              : `Set up on ${momentWords(totp.since as Instant)}.`}
          </p>
          <div className={styles.buttons}>
            <Button disabledFocusable={isBusy} onClick={() => void begin()}>
              {totp === null ? 'Set up an authenticator app' : 'Replace it with another app'}
            </Button>
            {totp !== null && (
              <Button disabledFocusable={isBusy} onClick={() => setAsking(true)}>
                Remove the authenticator app
              </Button>
            )}
          </div>
        </>
      ) : (
        <TotpSetUp
          key={begun.secret}
          secret={begun.secret}
          qr={begun.qr}
          cancel={() => {
            setBegun(null)
            heading.current?.focus()
          }}
          done={codes => {
            setBegun(null)
            heading.current?.focus()
            changed(codes)
          }}
        />
      )}
      <Problem sentence={problem} />
      {isAsking && (
        <ConfirmDialog
          asked={{
            title: 'Remove the authenticator app?',
            sentences: [
              'Its codes open nothing from then on.',
              ...(isLastFactor(factors) ? [LAST_FACTOR] : []),
            ],
            act: 'Remove it',
          }}
          cancel={() => setAsking(false)}
          go={() => {
            setAsking(false)
            void remove()
          }}
        />
      )}
      {dialog}
    </Part>
  )
}
