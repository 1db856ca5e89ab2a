import { Button } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { Instant } from '../../../base/time.ts'
import type { ShownPasskey } from '../../api/contracts/own-account.ts'
import type { removePasskey } from '../../api/contracts/passkey-routes.ts'
import { call } from '../parts/call.ts'
import { momentWords } from '../parts/text.ts'
import { ConfirmDialog } from '../people/confirm-dialog.tsx'
import { useAccountStyles } from './account-styles.ts'
import { AddPasskey } from './add-passkey.tsx'
import { type FactorPart, isLastFactor, LAST_FACTOR } from './factor-part.ts'
import { Part } from './part.tsx'
import { RenamePasskey } from './rename-passkey.tsx'
import { Problem } from './section.tsx'
import { useAct } from '../parts/use-act.ts'

/** The passkeys there are, and a new one. */
export function Passkeys({ factors, changed }: FactorPart) {
  const styles = useAccountStyles()
  const { passkeys, noPasskeys } = factors
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <Part title="Passkeys" heading={heading}>
      <p className={styles.text}>
        {passkeys.length === 0
          ? 'A passkey lets you in with the fingerprint, face or PIN of your device, without your password. It cannot be given away by mistake.'
          : 'Each lets you in by itself, without your password.'}
      </p>
      {passkeys.length > 0 && (
        <ul className={styles.list} aria-label="Passkeys">
          {passkeys.map(passkey => (
            <PasskeyRow
              key={passkey.id}
              passkey={passkey}
              factors={factors}
              changed={changed}
              leave={() => heading.current?.focus()}
            />
          ))}
        </ul>
      )}
      {noPasskeys === null ? <AddPasskey added={changed} /> : <p className={styles.soft}>{noPasskeys}</p>}
    </Part>
  )
}

function PasskeyRow({
  passkey,
  factors,
  changed,
  leave,
}: FactorPart & {
  passkey: ShownPasskey
  /** Takes the focus from what goes away. */
  leave: () => void
}) {
  const styles = useAccountStyles()
  const { act, isBusy, problem, dialog } = useAct()
  const [doing, setDoing] = useState<'rename' | 'remove' | null>(null)
  const { id, name, addedAt, backedUp } = passkey
  const remove = () =>
    act(async run => {
      await run(() => call<typeof removePasskey>('DELETE', '/api/account/passkeys/:id', { params: { id } }))
      leave()
      changed(null)
    })
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <p className={styles.soft}>
          {`Added ${momentWords(addedAt as Instant)}. ${backedUp ? 'Kept by your account with the maker of the device, so it outlives the device.' : 'On this one device only.'}`}
        </p>
        {doing === 'rename' && (
          <RenamePasskey
            passkey={passkey}
            done={isRenamed => {
              setDoing(null)
              leave()
              if (isRenamed) changed(null)
            }}
          />
        )}
        <Problem sentence={problem} />
      </div>
      {doing !== 'rename' && (
        <div className={styles.buttons}>
          <Button size="small" aria-label={`Rename ${name}`} onClick={() => setDoing('rename')}>
            Rename
          </Button>
          <Button
            size="small"
            aria-label={`Remove ${name}`}
            disabledFocusable={isBusy}
            onClick={() => setDoing('remove')}
          >
            Remove
          </Button>
        </div>
      )}
      {doing === 'remove' && (
        <ConfirmDialog
          asked={{
            title: `Remove the passkey “${name}”?`,
            sentences: [
              'It opens nothing from then on. Remove it from the device too, so that it is not offered there.',
              ...(isLastFactor(factors) ? [LAST_FACTOR] : []),
            ],
            act: 'Remove it',
          }}
          cancel={() => setDoing(null)}
          go={() => {
            setDoing(null)
            void remove()
          }}
        />
      )}
      {dialog}
    </li>
  )
}
