import { Switch } from '@fluentui/react-components'
import type * as z from 'zod'
import type { readOwnMail, writeOwnMail } from '../../api/contracts/mail.ts'
import { call } from '../parts/call.ts'
import { useAct } from '../parts/use-act.ts'
import { useLoaded } from '../parts/use-loaded.ts'
import { useAccountStyles } from './account-styles.ts'
import { Problem, Section, Shown } from './section.tsx'

type OwnMail = z.output<(typeof readOwnMail)['answer']>

/** Which mails the person gets. */
export function MailChoiceSection() {
  const [loaded, again] = useLoaded(signal =>
    call<typeof readOwnMail>('GET', '/api/account/mail', { signal }),
  )
  return (
    <Section title="Mail">
      <Shown loaded={loaded} again={again}>
        {own => <Choice own={own} again={again} />}
      </Shown>
    </Section>
  )
}

function Choice({ own, again }: { own: OwnMail; again: () => void }) {
  const styles = useAccountStyles()
  const { act, isBusy, problem, dialog } = useAct()
  const { isOn, to, digest, version } = own
  const change = (next: boolean) =>
    act(async run => {
      const body = { expects: version, digest: next }
      try {
        await run(() => call<typeof writeOwnMail>('PUT', '/api/account/mail', { body }))
      } finally {
        // Also after a conflict: then it shows what holds now.
        again()
      }
    })
  return (
    <>
      <p className={styles.text}>
        {isOn
          ? `Ward writes to ${to}.`
          : `Ward sends no mail yet: a HIPAA administrator sets it up. Then it writes to ${to}.`}{' '}
        Reminders of overdue tasks, and alarms, always come. No mail names a patient.
      </p>
      <Switch
        label="Send me a mail on Monday with what is due in the week"
        checked={digest}
        disabled={isBusy}
        onChange={(_, { checked }) => void change(checked)}
      />
      <Problem sentence={problem} />
      {dialog}
    </>
  )
}
