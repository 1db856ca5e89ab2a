import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Instant } from '../../../base/time.ts'
import { compensatingSet } from '../../../assess/compensating-sets.ts'
import { lastDayWords } from '../../../assess/words.ts'
import type { approveWaiver, ShownWaiver } from '../../api/contracts/waivers.ts'
import { call } from '../parts/call.ts'
import { FieldProblems } from '../parts/field-problems.tsx'
import { useProveAgain } from '../parts/prove-again.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useSending } from '../sign-in/use-sending.ts'
import { sendDecided } from './form-problems.ts'
import { useFormStyles } from './form-styles.ts'

/** What an approval makes hold, in words, before it is given. */
export function ApproveForm({
  waiver,
  decided,
  again,
  cancel,
}: {
  waiver: ShownWaiver
  decided: (sentence: string) => void
  again: () => void
  cancel: () => void
}) {
  const styles = useFormStyles()
  const { name: tenant } = useTenant()
  const [run, dialog] = useProveAgain()
  const { problems, isBusy, submit } = useSending(() => null)
  const lead = useRef<HTMLParagraphElement>(null)
  // What is approved is read before the button is.
  useEffect(() => lead.current?.focus(), [])
  const { id, version, entity, approval, renewal } = waiver
  const { ends, reason, requestedBy, compensating } = renewal ?? waiver
  const set = compensating === null ? undefined : compensatingSet(compensating)
  const until = lastDayWords(ends as Instant)
  const lost = renewal !== null && waiver.compensating !== null && compensating === null
  const send = () =>
    sendDecided(async () => {
      await run(() =>
        call<typeof approveWaiver>('POST', '/api/tenants/:tenant/waivers/:id/approve', {
          params: { tenant, id },
          body: { expects: version },
        }),
      )
      decided(`You approved it. It is accepted until ${until}, or until the setting changes.`)
    }, again)
  return (
    <form
      className={styles.form}
      noValidate
      aria-label="Approve"
      onSubmit={event => {
        event.preventDefault()
        void submit([], send)
      }}
    >
      <FieldProblems problems={problems} />
      <p ref={lead} className={styles.lead} tabIndex={-1}>
        {'You accept that '}
        <strong>{entity === null ? 'the whole check' : entity.name}</strong>
        {` does not meet this check until ${until}. ${requestedBy} asked: “${reason}”`}
      </p>
      <p className={styles.lead}>
        {set === undefined
          ? 'It ends by itself after that day, or as soon as the setting is not what it is now.'
          : `It ends by itself after that day, as soon as the setting is not what it is now, or when “${set.title}” does not hold.`}
      </p>
      {lost && (
        <p className={styles.lead}>The waiver in force leans on a compensating set; this one would not.</p>
      )}
      {approval.sentence !== null && (
        <p className={styles.lead}>
          <strong>This goes on record beside it:</strong> {approval.sentence}
        </p>
      )}
      <div className={styles.last}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {`Approve until ${until}`}
        </Button>
        <Button onClick={cancel}>Cancel</Button>
      </div>
      {dialog}
    </form>
  )
}
