import { Button } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { ROLES } from '../../../base/people/roles.ts'
import type { readMicrosoft, testMicrosoft, writeMicrosoft } from '../../api/contracts/microsoft.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import { useAccountStyles } from '../account/account-styles.ts'
import { Problem, Section, Shown } from '../account/section.tsx'
import { call } from '../parts/call.ts'
import { useAct } from '../parts/use-act.ts'
import { useLoaded } from '../parts/use-loaded.ts'
import { ConfirmDialog } from '../people/confirm-dialog.tsx'
import { tenantTitle } from '../people/shown-people.ts'
import { CLOUD_WORDS, type MicrosoftSettings } from './microsoft-draft.ts'
import { MicrosoftForm } from './microsoft-form.tsx'
import { MicrosoftSteps } from './microsoft-steps.tsx'
import { useFactStyles } from './running-sections.tsx'
import type { Microsoft } from './shown-settings.ts'
import { toldOfConflict } from './told-of-conflict.ts'

const OFF = {
  title: 'Turn off sign-in with Microsoft?',
  sentences: [
    'From then on nobody signs in with Microsoft. Who has no password or passkey in Ward cannot sign in; sessions that are open go on.',
    'Ward forgets the client secret. To turn it on again, you enter it once more.',
  ],
  act: 'Turn it off',
}

/** How people sign in with Microsoft: off, on with what is set up, or being changed. */
export function MicrosoftSection({ me }: { me: Me }) {
  const [loaded, again] = useLoaded(signal =>
    call<typeof readMicrosoft>('GET', '/api/settings/microsoft', { signal }),
  )
  return (
    <Section title="Sign-in with Microsoft">
      <Shown loaded={loaded} again={again}>
        {microsoft => <Inside key={microsoft.version} microsoft={microsoft} me={me} again={again} />}
      </Shown>
    </Section>
  )
}

function Inside({ microsoft, me, again }: { microsoft: Microsoft; me: Me; again: () => void }) {
  const text = useAccountStyles()
  const { act, isBusy, problem, dialog } = useAct()
  const [isChanging, setChanging] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [isOld, setOld] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const begins = useId()
  const { settings, version, callback } = microsoft
  const leave = () => {
    setChanging(false)
    // The button is drawn anew first.
    setTimeout(() => document.getElementById(begins)?.focus())
  }
  const test = () =>
    act(async run => {
      setSaid(null)
      const { issuer } = await run(() => call<typeof testMicrosoft>('POST', '/api/settings/microsoft/test'))
      setSaid(
        `The directory answers: ${issuer}. The client secret is tried only by a sign-in: connect your own Microsoft account at Your account.`,
      )
    })
  const turnOff = () =>
    act(async run => {
      const body = { settings: null, expects: version }
      await toldOfConflict(
        () => run(() => call<typeof writeMicrosoft>('PUT', '/api/settings/microsoft', { body })),
        () => setOld(true),
      )
      again()
    })
  if (isChanging) {
    return (
      <>
        <MicrosoftSteps callback={callback} isOpen={settings === null} />
        <MicrosoftForm microsoft={microsoft} me={me} done={again} again={again} leave={leave} />
      </>
    )
  }
  return (
    <>
      <p className={text.text}>
        {settings === null
          ? 'Off. People sign in with a password or a passkey of Ward. With it on, they use the account of the clinic, its second factor and its rules, and Entra groups can give them their roles.'
          : 'On. Accounts of the clinic’s own directory may sign in. Keep one HIPAA administrator who can sign in without Microsoft.'}
      </p>
      {settings !== null && <Facts settings={settings} me={me} />}
      <Problem sentence={problem} />
      <p className={text.text} role="status">
        {said}
      </p>
      <div className={text.buttons}>
        <Button id={begins} disabledFocusable={isBusy} onClick={() => setChanging(true)}>
          {settings === null ? 'Set it up' : 'Change'}
        </Button>
        {settings !== null && (
          <>
            <Button disabledFocusable={isBusy} onClick={() => void test()}>
              Test
            </Button>
            <Button disabledFocusable={isBusy} onClick={() => setAsking(true)}>
              Turn off
            </Button>
          </>
        )}
        {isOld && <Button onClick={again}>Show it as it is now</Button>}
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

function Facts({ settings, me }: { settings: MicrosoftSettings; me: Me }) {
  const styles = useFactStyles()
  const { tenantId, clientId, cloud, groups, allowedDomains = [] } = settings
  return (
    <dl className={styles.facts}>
      <dt>Directory (tenant) ID</dt>
      <dd>{tenantId}</dd>
      <dt>Application (client) ID</dt>
      <dd>{clientId}</dd>
      <dt>Cloud</dt>
      <dd>{CLOUD_WORDS[cloud]}</dd>
      <dt>Groups</dt>
      {Object.keys(groups).length === 0 && <dd>None: roles are given in Ward.</dd>}
      {Object.entries(groups).map(([group, grants]) => (
        <dd key={group}>
          {`${group}: ${grants.map(({ role, tenant }) => `${ROLES[role].title} in ${tenantTitle(tenant, me)}`).join('; ')}`}
        </dd>
      ))}
      <dt>Mail domains</dt>
      <dd>{allowedDomains.join(', ') || 'None'}</dd>
    </dl>
  )
}
