import { longDayWords } from '../../../assess/words.ts'
import { useContactStyles } from './contact-styles.ts'
import type { ShownContact } from './use-contact.ts'

/** Everything that was done with the contact, the last first; nothing of it is ever edited. */
export function HistorySection({ shown: { history } }: { shown: ShownContact }) {
  const styles = useContactStyles()
  if (history.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="history-title">
      <h2 id="history-title" className={styles.title}>
        What was done
      </h2>
      <ol className={styles.told}>
        {history.map(({ version, at, sentence, leaf }) => (
          <li key={version}>
            <span className={styles.mark}>{longDayWords(at.slice(0, 10))}</span>
            {sentence} <span className={styles.fine}>{`Entry ${leaf} of the evidence log.`}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
