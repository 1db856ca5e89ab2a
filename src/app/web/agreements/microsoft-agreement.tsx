import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import type { Me } from '../../api/contracts/sign-in.ts'
import type { readMicrosoftAgreement } from '../../api/contracts/microsoft-agreement.ts'
import { goToAddress } from '../address.ts'
import { Told } from '../calendar/told.tsx'
import { Failed, Loading, NoTenant } from '../parts/states.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { useSearch } from '../parts/use-search.ts'
import { useMicrosoftStyles } from './microsoft-styles.ts'
import { MICROSOFT_STATE_WORDS, microsoftAddress, sectionText, stepIn } from './microsoft-words.ts'

export interface MicrosoftAgreementProps {
  readonly me: Me
  readonly tenant: MyTenant | null
}

/** Come when they are opened: the list of agreements does not wait for them. */
const MicrosoftRecord = lazy(async () => ({
  default: (await import('./microsoft-record.tsx')).MicrosoftRecord,
}))
const MicrosoftStepView = lazy(async () => ({
  default: (await import('./microsoft-step-view.tsx')).MicrosoftStepView,
}))

function useMicrosoft(tenant: string) {
  return useAnswer<typeof readMicrosoftAgreement>('/api/tenants/:tenant/microsoft-agreement', {
    params: { tenant },
  })
}

/** The short section on top of the agreements page. */
export function MicrosoftAgreement({ tenant }: MicrosoftAgreementProps) {
  return tenant === null ? null : <Section key={tenant.name} tenant={tenant} />
}

function Section({ tenant }: { tenant: MyTenant }) {
  const styles = useMicrosoftStyles()
  const [read, again] = useMicrosoft(tenant.name)
  // The list beside it says by itself that the server is not there.
  if (read.state === 'loading' || read.state === 'failed') return null
  if (read.state === 'told') return <Told detail={read.detail} again={again} />
  const { state, me } = read.answer
  const isOpen = state === 'missing' && me.mayChange
  return (
    <section className={styles.section} aria-labelledby="microsoft-section">
      <div className={styles.sectionText}>
        <h2 className={styles.sectionTitle} id="microsoft-section">
          {`Microsoft’s agreement: ${MICROSOFT_STATE_WORDS[state].toLowerCase()}`}
        </h2>
        <p>{sectionText(read.answer)}</p>
      </div>
      <Button
        className={styles.sectionButton}
        appearance={isOpen ? 'primary' : 'secondary'}
        onClick={() => goToAddress(microsoftAddress())}
      >
        {isOpen ? 'Begin the record' : 'Open the record'}
      </Button>
    </section>
  )
}

/** The whole view of `/agreements?agreement=microsoft`. */
export function MicrosoftAgreementView({ tenant }: MicrosoftAgreementProps) {
  return tenant === null ? <NoTenant /> : <View key={tenant.name} tenant={tenant} />
}

function View({ tenant }: { tenant: MyTenant }) {
  const [read, again] = useMicrosoft(tenant.name)
  const [said, setSaid] = useState<string | null>(null)
  const step = stepIn(useSearch())
  if (read.state === 'loading') return <Loading />
  if (read.state === 'failed') return <Failed why={read.why} again={again} />
  if (read.state === 'told') return <Told detail={read.detail} again={again} />
  const done = (sentence: string, address = microsoftAddress()) => {
    setSaid(sentence)
    goToAddress(address)
    again()
  }
  const props = { tenant, known: read.answer, done }
  return (
    <Suspense fallback={<Loading />}>
      {step === null ? (
        <MicrosoftRecord {...props} said={said} />
      ) : (
        <MicrosoftStepView key={step} {...props} step={step} />
      )}
    </Suspense>
  )
}
