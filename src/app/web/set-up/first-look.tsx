import { Button } from '@fluentui/react-components'
import type { Assessment } from '../../../assess/assess.ts'
import { headline, heaviestFirst } from '../../../assess/words.ts'
import type { readAssessment } from '../../api/contracts/tenant-routes.ts'
import { call } from '../parts/call.ts'
import { Inline } from '../parts/inline.tsx'
import { Loading } from '../parts/states.tsx'
import { useAct } from '../parts/use-act.ts'
import { useLoaded } from '../parts/use-loaded.ts'
import { nextPlace } from './set-up-words.ts'
import { useSetUpStyles } from './set-up-styles.ts'
import { goToPlace, StepActs } from './step-acts.tsx'
import { StepHead } from './step-head.tsx'
import type { StepProps } from './step-props.ts'

/** Of the first assessment only what one can do something with at once. */
const WORST = 3

/** What the settings say: one sentence, and the three worst things, each one click away. */
export function FirstLook({ tenant, place, setUp }: StepProps) {
  const styles = useSetUpStyles()
  const { act, isBusy, problem } = useAct()
  const [loaded, again] = useLoaded(signal =>
    call<typeof readAssessment>('GET', '/api/tenants/:tenant/assessment', {
      params: { tenant: tenant.name },
      signal,
    }),
  )
  if (loaded.state === 'loading') return <Loading />
  if (loaded.state === 'failed') {
    return (
      <>
        <StepHead title="The settings could not be judged">{loaded.sentence}</StepHead>
        <Button onClick={again}>Try again</Button>
      </>
    )
  }
  const assessment = loaded.value.assessment as Assessment | null
  if (assessment === null) {
    return (
      <>
        <StepHead title="Nothing to look at yet">
          The settings were not read in. Go back to read them in, or go on and come here again.
        </StepHead>
        <StepActs place={place}>
          <Button onClick={() => goToPlace({ step: 'settings', question: 'name' })}>
            Read the settings in
          </Button>
        </StepActs>
      </>
    )
  }
  const failing = assessment.verdicts.filter(({ verdict, accepted }) => verdict === 'fail' && !accepted)
  const first = heaviestFirst(failing).slice(0, WORST)
  const { unknown } = assessment.summary.verdicts
  const next = () =>
    act(async () => {
      await setUp.mark('first-look', 'seen')
      goToPlace(nextPlace(place))
    })
  return (
    <>
      <StepHead title={headline(assessment)}>
        {first.length === 0
          ? 'Nothing that was read needs you first.'
          : 'Nobody mends all of it in a day. Begin with these; the rest waits in order of what it changes for people.'}
      </StepHead>
      {first.length > 0 && (
        <ol className={styles.matters}>
          {first.map(({ check, title, reason }) => (
            <li key={check}>
              <Inline to={{ page: 'checks', check }}>{title}</Inline>
              <span className={styles.why}>{reason}</span>
            </li>
          ))}
        </ol>
      )}
      {unknown > 0 && (
        <p className={styles.soft}>
          {`${unknown} ${unknown === 1 ? 'check says' : 'checks say'} neither yes nor no, because something could not be read. `}
          <Inline to={{ page: 'checks', verdicts: ['unknown'] }}>See which, and why</Inline>
        </p>
      )}
      {problem !== null && <p role="alert">{problem}</p>}
      <StepActs place={place} isBusy={isBusy} next={() => void next()} word="I have looked: go on" />
    </>
  )
}
