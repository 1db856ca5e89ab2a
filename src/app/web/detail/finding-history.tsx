import type { Loaded } from '../parts/use-loaded.ts'
import { useDetailStyles } from './detail-styles.ts'
import { historySentences } from './history-words.ts'
import type { FindingAnswer } from './use-finding.ts'

/** What became of a finding from reading to reading. */
export function FindingHistory({ loaded }: { loaded: Loaded<FindingAnswer> }) {
  const styles = useDetailStyles()
  if (loaded.state !== 'shown') return null
  const sentences = historySentences(loaded.value.history)
  return (
    <>
      <h3 className={styles.title}>History</h3>
      {sentences.length === 0 ? (
        <p className={styles.text}>No reading has shown it not to meet.</p>
      ) : (
        <ul className={styles.plain}>
          {sentences.map((sentence, index) => (
            <li key={`${index} ${sentence}`}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  )
}
