import { Button } from '@fluentui/react-components'
import { useEffect, useId, useRef, useState } from 'react'
import type { Instant } from '../../../base/time.ts'
import type { readMail, sendTestMail, writeMail } from '../../api/contracts/mail.ts'
import { useAccountStyles } from '../account/account-styles.ts'
import { Problem, Section, Shown } from '../account/section.tsx'
import { call } from '../parts/call.ts'
import { useProveAgain } from '../parts/prove-again.tsx'
import { momentWords } from '../parts/text.ts'
import { useAct } from '../parts/use-act.ts'
import { useLoaded } from '../parts/use-loaded.ts'
import { ConfirmDialog } from '../people/confirm-dialog.tsx'
import { ENCRYPTION_WORDS, type Mail, type MailSettings } from './mail-draft.ts'
import { MailForm } from './mail-form.tsx'
import { useFactStyles } from './running-sections.tsx'

const OFF = {
  title: 'Turn off mail?',
  sentences: [
    'From then on nobody gets the Monday mail, reminders or alarms. All of it still stands in Ward.',
    'Ward forgets the password. To turn mail on again, you enter it once more.',
  ],
  act: 'Turn it off',
}

/** How Ward hands mail on: off, on with what is set up, or being changed. */
export function MailSection() {
  const [run, dialog] = useProveAgain()
  const [loaded, again] = useLoaded(signal =>
    run(() => call<typeof readMail>('GET', '/api/settings/mail', { signal })),
  )
  const [wasSaved, setSaved] = useState(false)
  const saved = () => {
    setSaved(true)
    again()
  }
  return (
    <Section title="Mail">
      <Shown loaded={loaded} again={again}>
        {mail => <Inside key={mail.version} mail={mail} again={again} saved={saved} wasSaved={wasSaved} />}
      </Shown>
      {dialog}
    </Section>
  )
}

function Inside({
  mail,
  again,
  saved,
  wasSaved,
}: {
  mail: Mail
  /** Reads anew what is kept. */
  again: () => void
  /** As `again`, after a change of this page. */
  saved: () => void
  /** Whether what is shown is what was just changed here. */
  wasSaved: boolean
}) {
  const text = useAccountStyles()
  const { act, isBusy, problem, say, dialog } = useAct()
  const [isChanging, setChanging] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [said, setSaid] = useState<string | null>(wasSaved ? 'Saved.' : null)
  const begins = useId()
  const { settings, version, last } = mail
  // The button that saved it is gone: the focus goes on where the form was opened.
  useEffect(() => {
    if (wasSaved) document.getElementById(begins)?.focus()
  }, [wasSaved, begins])
  const wasChanging = useRef(false)
  useEffect(() => {
    if (wasChanging.current && !isChanging) document.getElementById(begins)?.focus()
    wasChanging.current = isChanging
  }, [isChanging, begins])
  const leave = () => setChanging(false)
  const test = () =>
    act(async run => {
      setSaid('Sending a test mail…')
      try {
        const path = '/api/settings/mail/test'
        const { to, sent, problem: why } = await run(() => call<typeof sendTestMail>('POST', path))
        setSaid(sent ? `The mail server took a test mail to ${to}. See whether it arrived.` : null)
        if (!sent) say(why)
        again()
      } catch (error) {
        setSaid(null)
        throw error
      }
    })
  const turnOff = () =>
    act(async run => {
      const body = { settings: null, expects: version }
      await run(() => call<typeof writeMail>('PUT', '/api/settings/mail', { body }))
      saved()
    })
  const done = () => {
    // What was saved as it was has no new version, and is not drawn anew.
    leave()
    say(null)
    setSaid('Saved.')
    saved()
  }
  if (isChanging) return <MailForm mail={mail} done={done} again={again} leave={leave} />
  return (
    <>
      <p className={text.text}>
        {settings === null
          ? 'Off. With it on, people get a mail on Monday with what is due, a reminder when something is overdue, and officers an alarm when the emergency code is used.'
          : 'On. Everybody with tasks gets a mail on Monday at 07:00 of the tenant’s clock; reminders and alarms come when there is something.'}{' '}
        No mail names a patient: Ward’s own recognizers look at each one before it goes.
      </p>
      {settings !== null && <Facts settings={settings} ownAddress={mail.ownAddress} />}
      {settings !== null && <LastMails last={last} />}
      <Problem sentence={problem} />
      <p className={text.text} role="status">
        {said}
      </p>
      <div className={text.buttons}>
        <Button id={begins} disabledFocusable={isBusy} onClick={() => setChanging(true)}>
          {settings === null ? 'Set up mail' : 'Change'}
        </Button>
        {settings !== null && (
          <>
            <Button disabledFocusable={isBusy} onClick={() => void test()}>
              Send me a test mail
            </Button>
            <Button disabledFocusable={isBusy} onClick={() => setAsking(true)}>
              Turn off mail
            </Button>
          </>
        )}
        {problem !== null && <Button onClick={again}>Show it as it is now</Button>}
      </div>
      {isAsking && (
        <ConfirmDialog
          asked={OFF}
          cancel={() => setAsking(false)}
          go={() => {
            setAsking(false)
            void turnOff()
          }}
        />
      )}
      {dialog}
    </>
  )
}

function Facts({ settings, ownAddress }: { settings: MailSettings; ownAddress: string }) {
  const styles = useFactStyles()
  const { host, port, encryption, user, fromAddress, fromName, publicAddress } = settings
  return (
    <dl className={styles.facts}>
      <dt>Mail server</dt>
      <dd>{`${host}, port ${port}`}</dd>
      <dt>Encryption</dt>
      <dd>{ENCRYPTION_WORDS[encryption]}</dd>
      <dt>User</dt>
      <dd>{user === null ? 'None' : `${user}, with a password that Ward keeps sealed`}</dd>
      <dt>Sender</dt>
      <dd>{`${fromName}, ${fromAddress}`}</dd>
      <dt>Links lead to</dt>
      <dd>{publicAddress ?? ownAddress}</dd>
    </dl>
  )
}

function LastMails({ last }: Pick<Mail, 'last'>) {
  const styles = useAccountStyles()
  if (last.length === 0) {
    return (
      <p className={styles.soft}>No mail has gone yet. Send yourself a test mail to see that it works.</p>
    )
  }
  return (
    <ul className={styles.list} aria-label="The last mails">
      {last.map(({ at, what, sentence }) => (
        <li key={`${at} ${sentence}`} className={styles.soft}>
          {`${momentWords(at as Instant)}: `}
          {what === 'mail-sent' ? sentence : <strong>{sentence}</strong>}
        </li>
      ))}
    </ul>
  )
}
