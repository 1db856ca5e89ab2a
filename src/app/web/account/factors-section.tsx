import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { newRecoveryCodes } from '../../api/contracts/own-account.ts'
import { call } from '../parts/call.ts'
import { ConfirmDialog } from '../people/confirm-dialog.tsx'
import { useAccountStyles } from './account-styles.ts'
import { Authenticator } from './authenticator.tsx'
import type { FactorPart } from './factor-part.ts'
import { Part } from './part.tsx'
import { Passkeys } from './passkeys.tsx'
import { Problem, Section, Shown } from './section.tsx'
import { useAct } from '../parts/use-act.ts'
import type { Factors } from './use-factors.ts'
import type { Loaded } from '../parts/use-loaded.ts'

/** What is asked for beside the password. */
export function FactorsSection({
  factors,
  again,
  changed,
}: {
  factors: Loaded<Factors>
  again: () => void
  changed: FactorPart['changed']
}) {
  return (
    <Section title="Second factor">
      <Shown loaded={factors} again={again}>
        {value => (
          <>
            <Authenticator factors={value} changed={changed} />
            <Passkeys factors={value} changed={changed} />
            <RecoveryCodes factors={value} changed={changed} />
          </>
        )}
      </Shown>
    </Section>
  )
}

function RecoveryCodes({ factors, changed }: FactorPart) {
  const styles = useAccountStyles()
  const { act, isBusy, problem, dialog } = useAct()
  const [isAsking, setAsking] = useState(false)
  const has = factors.totp !== null || factors.passkeys.length > 0
  const renew = () =>
    act(async run => {
      const { codes } = await run(() => call<typeof newRecoveryCodes>('POST', '/api/account/recovery-codes'))
      changed(codes)
    })
  return (
    <Part title="Recovery codes">
      <p className={styles.text}>
        {has
          ? codesLeft(factors.recoveryCodes)
          : 'You are given ten of them with your first second factor, for the day your device is lost.'}
      </p>
      {has && (
        <Button
          disabledFocusable={isBusy}
          onClick={() => (factors.recoveryCodes === 0 ? void renew() : setAsking(true))}
        >
          Make new recovery codes
        </Button>
      )}
      <Problem sentence={problem} />
      {isAsking && (
        <ConfirmDialog
          asked={{
            title: 'Make new recovery codes?',
            sentences: ['The codes that you have kept are void from then on, printed ones too.'],
            act: 'Make new codes',
          }}
          cancel={() => setAsking(false)}
          go={() => {
            setAsking(false)
            void renew()
          }}
        />
      )}
      {dialog}
    </Part>
  )
}

function codesLeft(left: number): string {
  if (left === 0) return 'None is left. Make new ones, so that a lost device does not lock you out.'
  return `${left} of 10 ${left === 1 ? 'is' : 'are'} not used yet. Each works once.`
}
