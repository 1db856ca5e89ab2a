import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { requirement as ruleOf } from '../../../base/hipaa/requirements.ts'
import type { Instant } from '../../../base/time.ts'
import type { RequirementStatus } from '../../../assess/posture/posture.ts'
import { counted } from '../../../assess/judgement.ts'
import { lastDayOf } from '../../../base/time-zone.ts'
import { dayWords } from '../../../assess/words.ts'
import type { ShownDecision } from '../../api/contracts/decisions.ts'
import { useClinicAgain } from '../parts/clinic-again.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { recordText } from './decision-form.ts'
import { DecisionForm } from './decision-form-view.tsx'
import { DecisionRecord } from './decision-record.tsx'
import { useDetailStyles } from './detail-styles.ts'
import { useFormStyles } from './form-styles.ts'
import { NotRead } from './not-read.tsx'
import { Said } from './said.tsx'
import { type DecisionsAnswer, useDecisions } from './use-decisions.ts'
import { useOpened } from './use-opened.ts'

/** What officers have signed about a requirement, and how the next record is signed. */
export function RequirementDecisions({ requirement }: { requirement: RequirementStatus }) {
  const text = useDetailStyles()
  const [loaded, again] = useDecisions(requirement.citation)
  const { decision } = requirement
  if (!isAnswered(requirement)) {
    return <p className={text.text}>Nothing is signed here: it is answered by the specifications under it.</p>
  }
  if (loaded.state === 'shown')
    return <Decisions requirement={requirement} answer={loaded.value} again={again} />
  return (
    <>
      {decision !== null && (
        <DecisionRecord
          decision={{
            ...decision,
            evidence: [...decision.evidence],
            knownFailing: [...decision.knownFailing],
          }}
          isDue={requirement.record === 'review-due'}
          titles={titlesIn(requirement)}
        />
      )}
      {loaded.state === 'failed' && <NotRead sentence={loaded.sentence} again={again} />}
    </>
  )
}

function Decisions({
  requirement,
  answer,
  again,
}: {
  requirement: RequirementStatus
  answer: DecisionsAnswer
  again: () => void
}) {
  const text = useDetailStyles()
  const styles = useFormStyles()
  const clinicAgain = useClinicAgain()
  const { open, begin, cancel, done } = useOpened<'sign'>()
  const [said, setSaid] = useState<string | null>(null)
  const titles = titlesIn(requirement)
  const last = answer.decisions.at(-1) ?? null
  const earlier = answer.decisions.slice(0, -1).toReversed()
  const { citation, title } = requirement
  const signed = (decision: ShownDecision, version: number) => {
    done()
    setSaid(
      `You signed on ${dayWords(decision.at as Instant)}. It is kept as version ${version} in the evidence log.`,
    )
    again()
    clinicAgain()
  }
  return (
    <>
      <Said sentence={said} />
      {last === null ? (
        <p className={text.text}>
          {answer.signer === null
            ? 'Nobody has signed a record. A HIPAA administrator, a privacy officer or a security officer signs it here.'
            : 'Nobody has signed a record.'}
        </p>
      ) : (
        <DecisionRecord
          decision={last}
          isDue={lastDayOf(last.reviewBy as Instant) < answer.today}
          titles={titles}
        />
      )}
      {open === null && (
        <div className={styles.buttons}>
          {answer.signer !== null && (
            <Button
              size="small"
              {...(last === null && { appearance: 'primary' })}
              data-opens="sign"
              onClick={() => {
                setSaid(null)
                begin('sign')
              }}
            >
              {last === null ? 'Write and sign a record' : 'Write and sign a new record'}
            </Button>
          )}
          {last !== null && <CopyButton text={recordText(last, { citation, title })} what="the record" />}
        </div>
      )}
      {answer.signer !== null && open === 'sign' && (
        <DecisionForm
          requirement={requirement}
          answer={answer}
          signer={answer.signer}
          signed={signed}
          again={again}
          cancel={cancel}
        />
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{`Before it: ${counted(earlier.length, 'earlier record', 'earlier records')}`}</summary>
          {earlier.map((decision, index) => (
            <DecisionRecord
              key={`${earlier.length - index} ${decision.at}`}
              decision={decision}
              isDue={false}
              titles={titles}
            />
          ))}
        </details>
      )}
    </>
  )
}

function titlesIn({ supports, contradicts, silent }: RequirementStatus): ReadonlyMap<string, string> {
  return new Map([...supports, ...contradicts, ...silent].map(each => [each.check, each.title]))
}

function isAnswered({ citation, kind }: RequirementStatus): boolean {
  const rule = ruleOf(citation)
  return kind === 'specification' || (rule.kind === 'standard' && rule.mandatoryInItself)
}
