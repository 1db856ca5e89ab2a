import { Button } from '@fluentui/react-components'
import type { linkMicrosoft } from '../../api/contracts/microsoft.ts'
import { call } from '../parts/call.ts'
import { useAct } from '../parts/use-act.ts'
import type { Loaded } from '../parts/use-loaded.ts'
import { microsoftProblem } from '../sign-in/microsoft-problem.ts'
import { useAccountStyles } from './account-styles.ts'
import { Problem, Section } from './section.tsx'
import type { Factors } from './use-factors.ts'

/** The own Microsoft account as a way in, where the clinic has set that up; nothing where it has not. */
export function MicrosoftSection({ factors }: { factors: Loaded<Factors> }) {
  const styles = useAccountStyles()
  const { act, isBusy, problem, dialog } = useAct()
  if (factors.state !== 'shown' || factors.value.microsoft === 'off') return null
  const isConnected = factors.value.microsoft === 'connected'
  const connect = () =>
    act(async run => {
      const { url } = await run(() => call<typeof linkMicrosoft>('POST', '/api/account/microsoft/begin'))
      location.assign(url)
    })
  return (
    <Section title="Microsoft account">
      <p className={styles.text}>
        {isConnected
          ? 'Your Microsoft account signs you in here. Connect another one, and that one takes its place.'
          : 'Connect your Microsoft account of the clinic, and sign in to Ward with it from then on. You are sent to Microsoft and back.'}
      </p>
      <Problem sentence={problem ?? microsoftProblem(location.search, 'link')} />
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={() => void connect()}>
          {isConnected ? 'Connect another one' : 'Connect it'}
        </Button>
      </div>
      {dialog}
    </Section>
  )
}
