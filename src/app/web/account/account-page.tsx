import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useState } from 'react'
import type { Instant } from '../../../base/time.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import { PageHead } from '../parts/page-head.tsx'
import { momentWords } from '../parts/text.ts'
import { CalendarFeedSection } from './calendar-feed-section.tsx'
import { CodesOnce } from './codes-once.tsx'
import { FactorsSection } from './factors-section.tsx'
import { MailChoiceSection } from './mail-choice-section.tsx'
import { MicrosoftSection } from './microsoft-section.tsx'
import { type Factors, useFactors } from './use-factors.ts'
import { PasswordSection } from './password-section.tsx'
import { SessionsSection } from './sessions-section.tsx'
import { TokensSection } from './tokens-section.tsx'
import type { Loaded } from '../parts/use-loaded.ts'

const useStyles = makeStyles({ missing: { margin: '0 0 24px' } })

/** How somebody gets in: second factors, password, sessions, and tokens of programs. */
export function AccountPage({ me, reload }: { me: Me; reload: () => void }) {
  const [factors, readAgain] = useFactors()
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const changed = (given: readonly string[] | null) => {
    if (given !== null) setCodes(given)
    readAgain()
    // What else is open may depend on it.
    reload()
  }
  const leaveCodes = () => {
    setCodes(null)
    // The button that had the focus is gone.
    document.getElementById('main')?.focus()
  }
  // Nothing else beside them: they are printed as they stand here, and shown only now.
  if (codes !== null) return <CodesOnce codes={codes} done={leaveCodes} />
  return (
    <>
      <PageHead who={me.email} title={me.name}>
        How you get into Ward, and what Ward sends you. What is changed here goes into the evidence log.
      </PageHead>
      <SetOneUp me={me} factors={factors} />
      <FactorsSection factors={factors} again={readAgain} changed={changed} />
      <PasswordSection me={me} factors={factors} />
      <MicrosoftSection factors={factors} />
      <SessionsSection />
      <MailChoiceSection />
      <CalendarFeedSection tenants={me.tenants} />
      <TokensSection tenants={me.tenants} />
    </>
  )
}

/** Says first what is missing, and until when it may be. */
function SetOneUp({ me, factors }: { me: Me; factors: Loaded<Factors> }) {
  const styles = useStyles()
  if (factors.state !== 'shown' || me.factors.length > 0 || factors.value.due === null) return null
  const due = momentWords(factors.value.due as Instant)
  return (
    <MessageBar className={styles.missing} layout="multiline" intent="warning">
      <MessageBarBody>
        <MessageBarTitle>Set up a second factor.</MessageBarTitle> Whoever learns your password gets in as
        you. From {due} on, only this page opens until an authenticator app or a passkey is set up.
      </MessageBarBody>
    </MessageBar>
  )
}
