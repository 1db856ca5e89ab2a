import type { VerdictRow } from '../../../assess/assess.ts'
import { setsFor } from '../../../assess/compensating-sets.ts'
import { CheckLink } from './check-link.tsx'
import { useDetailStyles } from './detail-styles.ts'

/**
 * What a clinic may have to keep as it is, and what then has to stand in its place, each with whether it does; most checks
 * have nothing here.
 */
export function StaysAsItIs({
  check,
  verdicts,
  choose,
}: {
  check: string
  verdicts: readonly VerdictRow[]
  choose: (check: string) => void
}) {
  const styles = useDetailStyles()
  const sets = setsFor(check)
  if (sets.length === 0) return null
  return (
    <>
      <h3 className={styles.title}>If it has to stay as it is</h3>
      {sets.map(set => (
        <div key={set.id}>
          <p className={styles.text}>
            <strong>{set.title}.</strong> {set.why} Accept it only while these checks are met:
          </p>
          <ul className={styles.plain}>
            {set.requires.map(one => {
              const row = verdicts.find(each => each.check === one.check)
              return (
                <CheckLink
                  key={one.check}
                  check={one.check}
                  title={row?.title ?? one.check}
                  verdict={row?.verdict ?? 'unknown'}
                  choose={choose}
                >
                  {one.why}
                </CheckLink>
              )
            })}
          </ul>
          <p className={styles.text}>And people do this:</p>
          <ul className={styles.list}>
            {set.alsoDo.map(one => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
