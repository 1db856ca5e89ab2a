import { requirement } from '../../../base/hipaa/requirements.ts'
import type { VerdictRow } from '../../../assess/assess.ts'
import { STATUS_WORDS } from '../../../assess/posture/status-words.ts'
import { STRENGTH_WORDS, VERDICT_WORDS } from '../../../assess/words.ts'
import type { Clinic } from '../load-clinic.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { Inline } from '../parts/inline.tsx'
import { Outside } from '../parts/outside.tsx'
import type { Details } from '../parts/use-details.ts'
import { BeforeTheChange } from './before-the-change.tsx'
import { useDetailStyles } from './detail-styles.ts'
import { Evidence } from './evidence.tsx'
import { FindingComments } from './finding-comments.tsx'
import { FindingHistory } from './finding-history.tsx'
import { FindingWaivers } from './finding-waivers.tsx'
import { FindingWork } from './finding-work.tsx'
import { StaysAsItIs } from './stays-as-it-is.tsx'
import { useFinding, useWaivers } from './use-finding.ts'

/** Everything known of one check: who works on it, what was seen, why it matters, what to do, under which law. */
export function FindingDetail({
  row,
  assessment,
  posture,
  details,
}: Clinic & { row: VerdictRow; details: Details }) {
  const styles = useDetailStyles()
  const { fix } = row
  const [finding, findingAgain] = useFinding(row.check)
  const [waivers, waiversAgain] = useWaivers(row.check)
  return (
    <div className={styles.all}>
      <p className={styles.reason}>{row.reason}</p>
      {row.verdict !== 'pass' && row.verdict !== 'fail' && (
        <p className={styles.soft}>{VERDICT_WORDS[row.verdict].means}</p>
      )}
      <FindingWork
        loaded={finding}
        again={findingAgain}
        isGood={row.verdict === 'pass' || row.verdict === 'not-applicable'}
      />
      <FindingWaivers row={row} loaded={waivers} again={waiversAgain} />
      <h3 className={styles.title}>What was seen</h3>
      <Evidence row={row} />
      <h3 className={styles.title}>Why it matters</h3>
      <p className={styles.text}>{row.rationale}</p>
      <BeforeTheChange fix={fix} />
      <h3 className={styles.title}>What to do</h3>
      <ol className={styles.list}>
        {fix.steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {fix.command !== undefined && (
        <div className={styles.command}>
          <code className={styles.code}>{fix.command}</code>
          <CopyButton text={fix.command} what="the command" />
        </div>
      )}
      <p className={styles.text}>
        <Outside address={fix.docs}>Microsoft’s page on it</Outside>
      </p>
      {(row.verdict === 'fail' || row.verdict === 'not-licensed') && (
        <StaysAsItIs
          check={row.check}
          verdicts={assessment.verdicts}
          choose={details.view.requirement === null ? details.choose : details.chooseCheck}
        />
      )}
      <FindingHistory loaded={finding} />
      <FindingComments loaded={finding} again={findingAgain} />
      <h3 className={styles.title}>The law</h3>
      <p className={styles.text}>{STRENGTH_WORDS[row.strength]}.</p>
      <ul className={styles.list}>
        {row.requirements.map(citation => {
          const { title, understand, source } = requirement(citation)
          const standing = posture.requirements.find(each => each.citation === citation)
          return (
            <li key={citation}>
              <Outside address={source.url}>{`45 CFR ${citation}`}</Outside> <strong>{title}</strong>.{' '}
              {understand}{' '}
              {standing !== undefined && (
                <Inline to={{ page: 'requirements', requirement: citation }}>
                  {`Where it stands: ${STATUS_WORDS[standing.status].word.toLowerCase()}`}
                </Inline>
              )}
            </li>
          )
        })}
      </ul>
      <p className={styles.soft}>Not legal advice; confirm with counsel.</p>
      <h3 className={styles.title}>The check</h3>
      <p className={styles.text}>
        <code className={styles.code}>{row.check}</code>
        {row.equivalents.scuba.length > 0 && ` · ScubaGear ${row.equivalents.scuba.join(', ')}`}
        {row.equivalents.cis.length > 0 && ` · CIS ${row.equivalents.cis.join(', ')}`}
      </p>
    </div>
  )
}
