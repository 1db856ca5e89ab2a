import { makeStyles, typographyStyles } from '@fluentui/react-components'
import { STATUS_WORDS, STATUSES_AS_SHOWN } from '../../../assess/posture/status-words.ts'
import { VERDICT_WORDS, VERDICTS_AS_SHOWN } from '../../../assess/words.ts'
import { GLOSSARY } from '../../api/contracts/glossary.ts'
import { StatusMark } from '../parts/status-mark.tsx'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import { useFragmentShown } from './use-fragment-shown.ts'

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: '32px 0 8px' },
  list: { ...typographyStyles.body2, margin: 0, maxWidth: '760px' },
  term: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    marginTop: '12px',
    scrollMarginTop: '16px',
  },
  means: { margin: 0 },
})

/** What Ward means by its words; verdicts and statuses with their marks. */
export function WordsTopic() {
  const styles = useStyles()
  useFragmentShown(true)
  return (
    <>
      <dl className={styles.list}>
        {GLOSSARY.map(({ id, term, means }) => (
          <div key={id}>
            <dt id={`word-${id}`} tabIndex={-1} className={styles.term}>
              {term}
            </dt>
            <dd className={styles.means}>{means}</dd>
          </div>
        ))}
      </dl>
      <h2 className={styles.title}>The verdict on a check</h2>
      <dl className={styles.list}>
        {VERDICTS_AS_SHOWN.map(verdict => (
          <div key={verdict}>
            <dt className={styles.term}>
              <VerdictMark verdict={verdict} />
              {VERDICT_WORDS[verdict].word}
            </dt>
            <dd className={styles.means}>{VERDICT_WORDS[verdict].means}</dd>
          </div>
        ))}
      </dl>
      <h2 className={styles.title}>Where a requirement stands</h2>
      <dl className={styles.list}>
        {STATUSES_AS_SHOWN.map(status => (
          <div key={status}>
            <dt className={styles.term}>
              <StatusMark status={status} />
              {STATUS_WORDS[status].word}
            </dt>
            <dd className={styles.means}>{STATUS_WORDS[status].means}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
