import { mergeClasses } from '@fluentui/react-components'
import type { Assessment } from '../../../assess/assess.ts'
import { notSeen, scoreRest, withoutIds } from '../../../assess/owner-words.ts'
import type { Posture } from '../../../assess/posture/posture.ts'
import { dayWords, headline } from '../../../assess/words.ts'
import { postureHeadline } from '../home/posture-headline.ts'
import { pointsText } from '../parts/text.ts'
import { ownerMatters } from './owner-facts.ts'
import { useOwnerStyles } from './owner-styles.ts'

/** The first page: where the practice stands, the five steps, the three things that matter most, what was not seen. */
export function FirstSheet({
  title,
  assessment,
  posture,
}: {
  title: string
  assessment: Assessment
  posture: Posture
}) {
  const styles = useOwnerStyles()
  const { points, of } = posture.score
  const matters = ownerMatters(posture, assessment)
  const read = assessment.takenAt === null ? 'when is not known' : dayWords(assessment.takenAt)
  return (
    <section aria-labelledby="owner-title">
      <p className={styles.who}>
        {`For the owner of ${posture.organisation?.name ?? title} · as of ${dayWords(posture.asOf)} · settings read: ${read}`}
      </p>
      <h1 id="owner-title" className={styles.title}>
        {postureHeadline(posture)}
      </h1>
      <p className={mergeClasses(styles.lead, styles.threeLines)}>
        {`That makes ${pointsText(points)} of ${of} points. ${scoreRest(posture)} ${headline(assessment)}`}
      </p>
      <h2 className={styles.heading}>The five steps</h2>
      <ol className={styles.list}>
        {posture.steps.map(step => (
          <li key={step.id} className={styles.row}>
            <span className={styles.day}>{`${step.number} ${step.title}`}</span>
            <span className={styles.twoLines}>
              <span className={styles.soft}>{`${pointsText(step.points)} of ${step.of} points.`}</span>{' '}
              {withoutIds(step.sentence)}
            </span>
          </li>
        ))}
      </ol>
      <h2 className={styles.heading}>
        {matters.length === 3 ? 'Three things that matter most' : 'What matters most'}
      </h2>
      {matters.length === 0 ? (
        <p className={styles.text}>Nothing was found that needs the practice now.</p>
      ) : (
        <ol className={styles.matters}>
          {matters.map(({ title: what, why, costs }) => (
            <li key={what}>
              <span className={styles.matterTitle}>{what}</span>
              <span className={mergeClasses(styles.matterText, styles.twoLines)}>{why}</span>
              <span className={mergeClasses(styles.matterText, styles.threeLines)}>
                <strong>What it costs:</strong> {costs}
              </span>
            </li>
          ))}
        </ol>
      )}
      <h2 className={styles.heading}>What could not be seen</h2>
      <ul className={styles.limits}>
        {notSeen(assessment)
          .slice(0, 5)
          .map(({ sentence }) => (
            <li key={sentence}>
              <span className={styles.twoLines}>{sentence}</span>
            </li>
          ))}
      </ul>
    </section>
  )
}
