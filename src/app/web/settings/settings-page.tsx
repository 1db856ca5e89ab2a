import { useState } from 'react'
import type { readSettings } from '../../api/contracts/settings.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import { Shown } from '../account/section.tsx'
import { call } from '../parts/call.ts'
import { PageHead } from '../parts/page-head.tsx'
import { useProveAgain } from '../parts/prove-again.tsx'
import { useLoaded } from '../parts/use-loaded.ts'
import { CodeOnce } from './code-once.tsx'
import { EmergencySection } from './emergency-section.tsx'
import { MailSection } from './mail-section.tsx'
import { MicrosoftSection } from './microsoft-section.tsx'
import { AddressSection, BackupSection, MetricsSection } from './running-sections.tsx'

/** How people sign in and how Ward runs, for the whole installation. */
export function SettingsPage({ me }: { me: Me }) {
  const [run, dialog] = useProveAgain()
  const [loaded, again] = useLoaded(signal =>
    run(() => call<typeof readSettings>('GET', '/api/settings', { signal })),
  )
  const [code, setCode] = useState<string | null>(null)
  const leaveCode = () => {
    setCode(null)
    again()
    // The button that had the focus is gone.
    document.getElementById('main')?.focus()
  }
  // Nothing else beside it: it is printed as it stands here, and shown only now.
  if (code !== null && loaded.state === 'shown') {
    return <CodeOnce code={code} address={loaded.value.address} done={leaveCode} />
  }
  return (
    <>
      <PageHead title="Settings of this Ward">
        They apply to every tenant. Ward asks who you are before a change, and writes each change into the
        evidence log.
      </PageHead>
      {/* Its parts ask the server too: they come when it is proven who asks, so that nobody is asked twice. */}
      <Shown loaded={loaded} again={again}>
        {settings => (
          <>
            <MicrosoftSection me={me} />
            <EmergencySection emergency={settings.emergency} made={setCode} changed={again} />
            <MailSection />
            <BackupSection backup={settings.backup} />
            <AddressSection settings={settings} />
            <MetricsSection settings={settings} />
          </>
        )}
      </Shown>
      {dialog}
    </>
  )
}
