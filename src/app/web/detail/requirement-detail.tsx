import { requirement as ruleOf } from '../../../base/hipaa/requirements.ts'
import type { RequirementStatus, SpeakingCheck } from '../../../assess/posture/posture.ts'
import { STATUS_WORDS } from '../../../assess/posture/status-words.ts'
import { SEVERITY_WORDS, STRENGTH_WORDS } from '../../../assess/words.ts'
import { Inline } from '../parts/inline.tsx'
import { Outside } from '../parts/outside.tsx'
import { pointsText } from '../parts/text.ts'
import { howText } from '../score/arithmetic.ts'
import { CheckLink } from './check-link.tsx'
import { useDetailStyles } from './detail-styles.ts'
import { RequirementDecisions } from './requirement-decisions.tsx'

/** Everything known of one requirement: where it stands and why, what is signed, what each check says of it. */
export function RequirementDetail({
  requirement,
  chooseCheck,
}: {
  requirement: RequirementStatus
  chooseCheck: (check: string) => void
}) {
  const styles = useDetailStyles()
  const { citation, status, sentence, understand, contradicts, silent, supports, points } = requirement
  return (
    <div className={styles.all}>
      <p className={styles.reason}>{sentence}</p>
      <p className={styles.soft}>{STATUS_WORDS[status].means}</p>
      <h3 className={styles.title}>What it asks</h3>
      <p className={styles.text}>{understand}</p>
      <p className={styles.text}>
        <Outside address={ruleOf(citation).source.url}>{`45 CFR ${citation}`}</Outside>
      </p>
      <h3 className={styles.title}>What is signed</h3>
      <RequirementDecisions requirement={requirement} />
      <Speaking title="Settings that say otherwise" checks={contradicts} chooseCheck={chooseCheck} />
      <Speaking title="Checks that say neither" checks={silent} chooseCheck={chooseCheck} />
      <Speaking title="Settings that support it" checks={supports} chooseCheck={chooseCheck} />
      {contradicts.length + silent.length + supports.length === 0 && (
        <>
          <h3 className={styles.title}>What the settings say</h3>
          <p className={styles.text}>
            No check speaks to it. It takes people’s work and an officer’s record.
          </p>
        </>
      )}
      {status !== 'not-applicable' && (
        <p className={styles.soft}>
          {`${pointsText(points)} of 1 point (${howText(requirement)}). `}
          <Inline to={{ page: 'score' }}>How the score adds up</Inline>
        </p>
      )}
      <p className={styles.soft}>Not legal advice; confirm with counsel.</p>
    </div>
  )
}

function Speaking({
  title,
  checks,
  chooseCheck,
}: {
  title: string
  checks: readonly SpeakingCheck[]
  chooseCheck: (check: string) => void
}) {
  const styles = useDetailStyles()
  if (checks.length === 0) return null
  return (
    <>
      <h3 className={styles.title}>{`${title}: ${checks.length}`}</h3>
      <ul className={styles.plain}>
        {checks.map(each => (
          <CheckLink
            key={each.check}
            check={each.check}
            title={each.title}
            verdict={each.verdict}
            note={noteOf(each)}
            choose={chooseCheck}
          >
            <span>{each.reason}</span> <span className={styles.soft}>{each.why}</span>
          </CheckLink>
        ))}
      </ul>
    </>
  )
}

function noteOf({ accepted, severity, strength }: SpeakingCheck): string {
  const words = [SEVERITY_WORDS[severity], STRENGTH_WORDS[strength].toLowerCase()]
  return (accepted ? ['accepted for now', ...words] : words).join(' · ')
}
