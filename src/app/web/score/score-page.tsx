import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { RequirementStatus } from '../../../assess/posture/posture.ts'
import { STATUS_WORDS } from '../../../assess/posture/status-words.ts'
import { DetailPanel } from '../detail/detail-panel.tsx'
import type { Clinic } from '../load-clinic.ts'
import { PageHead } from '../parts/page-head.tsx'
import { momentWords, pointsText } from '../parts/text.ts'
import { useDetails } from '../parts/use-details.ts'
import { scoreSteps } from './arithmetic.ts'
import { ScoreTable } from './score-table.tsx'

const useStyles = makeStyles({
  rules: { ...typographyStyles.body1, margin: '0 0 24px', paddingLeft: '20px', maxWidth: '760px' },
  title: { ...typographyStyles.subtitle1, margin: '32px 0 8px' },
  out: { ...typographyStyles.body1, margin: 0, paddingLeft: '20px' },
  soft: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground2,
    margin: '24px 0 0',
    maxWidth: '760px',
  },
})

/** The whole arithmetic of the score on one page: a sum that can be followed with a pencil. */
export function ScorePage({ assessment, posture }: Clinic) {
  const styles = useStyles()
  const details = useDetails()
  const { points, of, counts } = posture.score
  const leftOut = posture.requirements.filter(({ status }) => status === 'not-applicable')
  return (
    <>
      <PageHead who={`As of ${momentWords(posture.asOf)}`} title={`${pointsText(points)} of ${of} points`}>
        {`The Security Rule has ${posture.requirements.length} standards and specifications; ${of} count here, each for one point.`}
      </PageHead>
      <ul className={styles.rules}>
        <li>{`${STATUS_WORDS.met.word}: 1 point. ${STATUS_WORDS.met.means} That is so for ${counts.met} of ${of}.`}</li>
        <li>
          Everything else: ½ × the checks that are met ÷ the checks that speak to it, cut off at hundredths,
          so ½ × 6 ÷ 8 is 0.37. Where all are met it is half a point, the most that settings alone earn.
        </li>
        <li>
          A check that could not be read, that the plan lacks, that waits for a person or that is accepted for
          now counts among the checks, never among those that are met.
        </li>
      </ul>
      <ScoreTable
        steps={scoreSteps(posture)}
        points={points}
        of={of}
        open={details.open}
        choose={details.choose}
      />
      {leftOut.length > 0 && <LeftOut rows={leftOut} />}
      <p className={styles.soft}>
        The score is no percentage of the law and no promise. It shows what is on record and what the settings
        say; use it to see what is missing, and to see it shrink.
      </p>
      <DetailPanel assessment={assessment} posture={posture} rows={[]} details={details} />
    </>
  )
}

function LeftOut({ rows }: { rows: readonly RequirementStatus[] }) {
  const styles = useStyles()
  return (
    <section aria-labelledby="left-out">
      <h2 className={styles.title} id="left-out">
        Not counted
      </h2>
      <ul className={styles.out}>
        {rows.map(({ citation, title, sentence }) => (
          <li key={citation}>{`${citation} ${title}. ${sentence}`}</li>
        ))}
      </ul>
    </section>
  )
}
