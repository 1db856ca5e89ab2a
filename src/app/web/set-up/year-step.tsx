import { Button } from '@fluentui/react-components'
import { ROLES } from '../../../base/people/roles.ts'
import { dayWords } from '../../../assess/words.ts'
import type { Instant } from '../../../base/time.ts'
import type { listTasks } from '../../api/contracts/tasks.ts'
import type { adoptYear, readYear } from '../../api/contracts/year.ts'
import { goTo } from '../address.ts'
import { call } from '../parts/call.ts'
import { useAct } from '../parts/use-act.ts'
import { useLoaded } from '../parts/use-loaded.ts'
import { nextPlace } from './set-up-words.ts'
import { useSetUpStyles } from './set-up-styles.ts'
import { goToPlace, StepActs } from './step-acts.tsx'
import { StepHead } from './step-head.tsx'
import type { StepProps } from './step-props.ts'
import { loadWords, rhythmRows } from './year-words.ts'

/** What needs the officers this week and through the year: the default year, to be looked through and adopted. */
export function YearStep(props: StepProps) {
  const isDone = props.known.steps.some(({ id, state }) => id === 'year' && state === 'done')
  return isDone ? <ThisWeek {...props} /> : <Adopt {...props} />
}

function Adopt({ tenant, place, setUp }: StepProps) {
  const styles = useSetUpStyles()
  const { act, isBusy, problem, dialog } = useAct()
  const params = { tenant: tenant.name }
  const [year, again] = useLoaded(signal =>
    call<typeof readYear>('GET', '/api/tenants/:tenant/year', { params, signal }),
  )
  const adopt = () =>
    act(async run => {
      await run(() => call<typeof adoptYear>('POST', '/api/tenants/:tenant/year/adopt', { params }))
      setUp.again()
    })
  const later = () =>
    act(async () => {
      await setUp.mark('year', 'later')
      goToPlace(nextPlace(place))
    })
  return (
    <>
      <StepHead title="Adopt the year">
        The rules mostly say “periodically”. Ward brings a year of small tasks with a rhythm of its own. Adopt
        it now and change it any day, or look through it first.
      </StepHead>
      {year.state === 'failed' && (
        <p className={styles.text} role="alert">
          {`The year could not be read: ${year.sentence} `}
          <Button size="small" onClick={again}>
            Try again
          </Button>
        </p>
      )}
      {year.state === 'shown' && (
        <>
          <dl className={styles.rhythms}>
            {rhythmRows(year.value.routines).map(({ every, words }) => (
              <div key={every} className={styles.rhythm}>
                <dt>
                  <strong>{every}</strong>
                </dt>
                <dd className={styles.rhythmWords}>{words}</dd>
              </div>
            ))}
          </dl>
          <p className={styles.text}>{loadWords(year.value.load)}</p>
        </>
      )}
      {problem !== null && <p role="alert">{problem}</p>}
      <StepActs place={place} isBusy={isBusy} next={() => void adopt()} word="Adopt it as it is">
        <Button onClick={() => goTo({ page: 'calendar' })}>Look through it first</Button>
        <Button appearance="subtle" onClick={() => void later()}>
          Do this later
        </Button>
      </StepActs>
      {dialog}
    </>
  )
}

function ThisWeek({ tenant, place }: StepProps) {
  const styles = useSetUpStyles()
  const [tasks] = useLoaded(signal =>
    call<typeof listTasks>('GET', '/api/tenants/:tenant/tasks', {
      params: { tenant: tenant.name },
      query: { mine: 'yes', state: 'open', limit: 8 },
      signal,
    }),
  )
  const items = tasks.state === 'shown' ? tasks.value.items : []
  return (
    <>
      <StepHead title={items.length === 0 ? 'The year is adopted' : 'What needs you this week'}>
        From now on the first page says each day what is due, and the calendar who does it.
      </StepHead>
      {tasks.state === 'shown' && items.length === 0 && (
        <p className={styles.text}>None of it needs you yet.</p>
      )}
      {items.length > 0 && (
        <ul className={styles.open}>
          {items.map(({ id, title, due, minutes, role }) => (
            <li key={id} className={styles.openRow}>
              <span>
                <strong>{title}</strong>
                <span className={styles.why}>{`${minutes} minutes, as ${ROLES[role].title}`}</span>
              </span>
              <span>{`By ${dayWords(due as Instant)}`}</span>
            </li>
          ))}
        </ul>
      )}
      <StepActs place={place}>
        <Button onClick={() => goTo({ page: 'calendar' })}>Open the calendar</Button>
      </StepActs>
    </>
  )
}
