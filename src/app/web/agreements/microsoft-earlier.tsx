import type { ShownMicrosoftAgreement } from '../../api/contracts/microsoft-agreement.ts'
import { RecordFacts } from './microsoft-accepted.tsx'
import { useMicrosoftStyles } from './microsoft-styles.ts'
import { documentText, MICROSOFT_STATE_WORDS, momentDay } from './microsoft-words.ts'

/** Records that were replaced, ended or put aside: nothing of them is taken away. */
export function MicrosoftEarlier({
  tenant,
  earlier,
}: {
  tenant: string
  earlier: ShownMicrosoftAgreement['earlier']
}) {
  const styles = useMicrosoftStyles()
  if (earlier.length === 0) return null
  return (
    <section aria-labelledby="microsoft-earlier">
      <h2 className={styles.title} id="microsoft-earlier">
        Earlier records
      </h2>
      {earlier.map(record => (
        <details key={record.id}>
          <summary>
            {`${wordOf(record)}: ${record.document === null ? 'begun' : documentText(record.document)}, ${momentDay(record.begunAt)}`}
          </summary>
          <RecordFacts tenant={tenant} record={record} />
        </details>
      ))}
    </section>
  )
}

function wordOf({ state, acceptance }: ShownMicrosoftAgreement['earlier'][number]): string {
  return state === 'ended' && acceptance === null ? 'Put aside' : MICROSOFT_STATE_WORDS[state]
}
