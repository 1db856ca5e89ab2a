import type { Instant } from '../../../base/time.ts'
import type { ReadAgreement } from '../../api/contracts/agreements.ts'
import { dayText } from '../calendar/day-words.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { momentWords } from '../parts/text.ts'

/** Every version that there was: each is an entry of the evidence log. */
export function AgreementHistory({
  history,
  keptThrough,
}: {
  history: ReadAgreement['history']
  keptThrough: string | null
}) {
  const text = useDetailStyles()
  return (
    <>
      <h2 className={text.title}>What was done</h2>
      <ol className={text.list}>
        {history.map(({ version, at, by, did, leaf }) => (
          <li key={version}>
            <bdi>{`${did}, by ${by}, ${momentWords(at as Instant)} (entry ${leaf} of the evidence log)`}</bdi>
          </li>
        ))}
      </ol>
      <p className={text.soft}>
        {keptThrough === null
          ? 'It is kept as long as it holds, and six years from its end: 45 CFR 164.316(b)(2)(i).'
          : `It is kept through ${dayText(keptThrough)} at least: 45 CFR 164.316(b)(2)(i).`}
      </p>
    </>
  )
}
