import { longDayWords } from '../../../assess/words.ts'
import { useContactStyles } from './contact-styles.ts'
import type { ShownContact } from './use-contact.ts'

const ANSWERS = {
  same: 'Names the contact',
  other: 'Names somebody else',
  empty: 'Names nobody',
  'not-read': 'Not known',
} as const

/** The tenant's own fields beside the contact, each with the way to mend it. */
export function FieldsSection({ shown: { fields, contact, state } }: { shown: ShownContact }) {
  const styles = useContactStyles()
  if (fields.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="fields-title">
      <h2 id="fields-title" className={styles.title}>
        The tenant’s own contact fields
      </h2>
      <p
        className={styles.text}
      >{`Microsoft may write to these. Have each of them name the contact${contact === null || state === 'at_risk' ? '' : `, ${contact.email}`}.`}</p>
      <dl className={styles.list}>
        {fields.map(({ field, title, property, path, answer, value, asOf, sentence }) => (
          <div key={field} className={styles.row}>
            <dt className={styles.term}>{title}</dt>
            <dd className={styles.answer}>
              <strong>{ANSWERS[answer]}</strong>
              {value !== null && value.length > 0 && `: ${value.join(', ')}`}
              {answer === 'not-read' &&
                `. ${sentence.replace(`${title}: `, '').replace(/^./, letter => letter.toUpperCase())}`}
              <br />
              {answer !== 'same' && (
                <>
                  {`Where: ${path}`}
                  <br />
                </>
              )}
              <span className={styles.fine}>
                {[property, asOf === null ? null : `as of ${longDayWords(asOf.slice(0, 10))}`]
                  .filter(part => part !== null)
                  .join(', ')}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
