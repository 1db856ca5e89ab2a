import type { ShownAgreement } from '../../api/contracts/agreement-parts.ts'
import { dayText } from '../calendar/day-words.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { clausesText } from './shown-agreements.ts'

const GAP_WORDS = { absent: 'not there', unclear: 'not clear', 'not-read': 'not checked yet' } as const

/** What was found of the clauses that the law asks for. */
export function AgreementClauses({ agreement }: { agreement: ShownAgreement }) {
  const text = useDetailStyles()
  const { clauses, check, document } = agreement
  if (clauses.asked === 0) return null
  const gaps = clauses.gaps.filter(({ why }) => why !== 'not-read' || check !== null)
  return (
    <>
      <h2 className={text.title}>Clauses</h2>
      <p className={text.text}>
        {document === null ? 'There is no file to read yet.' : `${clausesText({ clauses })}.`}
        {check !== null && (
          <bdi>{` Read by ${check.checked.name} on ${dayText(check.checked.at.slice(0, 10))}${check.isOfThisFile ? '' : ', in another file than the agreement has now'}.`}</bdi>
        )}
      </p>
      {gaps.length > 0 && (
        <ul className={text.list}>
          {gaps.map(({ clause, title, why }) => (
            <li key={clause}>{`${clause}. ${title}: ${GAP_WORDS[why]}`}</li>
          ))}
        </ul>
      )}
    </>
  )
}
