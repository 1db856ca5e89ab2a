import { Button, Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { endWaiver, ShownWaiver } from '../../api/contracts/waivers.ts'
import { call } from '../parts/call.ts'
import { FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { NO_PATIENTS } from '../parts/no-patients.tsx'
import { useProveAgain } from '../parts/prove-again.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useSending } from '../sign-in/use-sending.ts'
import { sendDecided } from './form-problems.ts'
import { useFormStyles } from './form-styles.ts'

const WHY = 'end-why'

/** Ends a waiver, or declines what is asked for, with the reason that stays on record. */
export function EndForm({
  waiver: { id, version, renewal },
  act,
  decided,
  again,
  cancel,
}: {
  waiver: ShownWaiver
  act: 'end' | 'decline'
  decided: (sentence: string) => void
  again: () => void
  cancel: () => void
}) {
  const styles = useFormStyles()
  const { name: tenant } = useTenant()
  const [why, setWhy] = useState('')
  const [run, dialog] = useProveAgain()
  const { problems, isBusy, submit } = useSending(() => null)
  const only = act === 'decline' && renewal !== null ? ('renewal' as const) : ('all' as const)
  const words = WORDS[act === 'end' ? 'end' : only === 'renewal' ? 'renewal' : 'request']
  const wrong = why.trim().length < 5 ? [{ field: WHY, message: 'Say in a sentence why.' }] : []
  const send = () =>
    sendDecided(async () => {
      await run(() =>
        call<typeof endWaiver>('POST', '/api/tenants/:tenant/waivers/:id/end', {
          params: { tenant, id },
          body: { expects: version, why, only },
        }),
      )
      decided(words.said)
    }, again)
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={words.act}
      onSubmit={event => {
        event.preventDefault()
        void submit(wrong, send)
      }}
    >
      <FieldProblems problems={problems} />
      <p className={styles.lead}>{words.lead}</p>
      <Field label={{ children: 'Why', htmlFor: WHY }} hint={NO_PATIENTS} {...problemAt(problems, WHY)}>
        <Textarea
          id={WHY}
          autoFocus
          value={why}
          maxLength={4_000}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => setWhy(value)}
        />
      </Field>
      <div className={styles.last}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {words.act}
        </Button>
        <Button onClick={cancel}>Cancel</Button>
      </div>
      {dialog}
    </form>
  )
}

const WORDS = {
  end: {
    act: 'End it now',
    lead: 'What it excused counts again at once. It stays in the history.',
    said: 'It is ended. What it excused counts again.',
  },
  request: {
    act: 'Decline it',
    lead: 'The request stays in the history with your reason. It can be asked for anew.',
    said: 'The request is declined.',
  },
  renewal: {
    act: 'Decline the renewal',
    lead: 'What is approved goes on until its day. Your reason stays in the history.',
    said: 'The renewal is declined.',
  },
} as const
