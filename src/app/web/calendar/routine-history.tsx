import { longDayWords } from '../../../assess/words.ts'
import type { readRoutine } from '../../api/contracts/year.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import type { MyTenant } from '../parts/tenant.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { dayText } from './day-words.ts'
import { OUTCOME_WORDS } from './shown-tasks.ts'
import { rhythmText } from './routine-words.ts'

/** Each time it came round, newest first, and how it was changed. */
export function RoutineHistory({ tenant, id }: { tenant: MyTenant; id: string }) {
  const text = useDetailStyles()
  const [known] = useAnswer<typeof readRoutine>('/api/tenants/:tenant/year/routines/:id', {
    params: { tenant: tenant.name, id },
    query: { limit: 26 },
  })
  if (known.state === 'loading') return null
  if (known.state !== 'answered') return <p role="alert">What became of it could not be read.</p>
  const { came, versions, next } = known.answer
  return (
    <>
      <h2 className={text.title}>What became of it</h2>
      {came.length === 0 ? (
        <p className={text.text}>It has not come round yet.</p>
      ) : (
        <ul className={text.list}>
          {came.map(({ id: task, opens, due, outcome, closed }) => (
            <li key={task}>
              <bdi>
                {outcome === 'open'
                  ? `${longDayWords(opens)}: due by ${dayText(due)}`
                  : outcome === 'missed'
                    ? `${longDayWords(opens)}: missed on ${dayText(due)}`
                    : `${longDayWords(opens)}: ${OUTCOME_WORDS[outcome].toLowerCase()}${closed === null ? '' : `, ${closed.by.name}, ${dayText(closed.at.slice(0, 10))}`}`}
              </bdi>
            </li>
          ))}
        </ul>
      )}
      {next !== null && <p className={text.soft}>Older ones stand under “Done and missed”.</p>}
      {versions.length > 1 && (
        <>
          <h2 className={text.title}>How it was changed</h2>
          <ol className={text.list}>
            {versions.map(({ from, terms, leftOut, by }) => (
              <li key={from}>
                <bdi>
                  {`From ${dayText(from)}: ${leftOut === null ? rhythmText(terms.rhythm) : `left out, ${leftOut.why}`} (${by.name})`}
                </bdi>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}
