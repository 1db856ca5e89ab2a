import { makeStyles, tokens } from '@fluentui/react-components'
import { requirement as ruleOf } from '../../../base/hipaa/requirements.ts'
import type { RequirementStatus } from '../../../assess/posture/posture.ts'
import { counted } from '../../../assess/judgement.ts'
import { dayWords } from '../../../assess/words.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { DECISION_WORDS } from '../requirements/words.ts'
import { useDetailStyles } from './detail-styles.ts'

const useStyles = makeStyles({
  pairs: {
    display: 'grid',
    gridTemplateColumns: '120px minmax(0, 1fr)',
    gap: '4px 16px',
    margin: '0 0 8px',
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: '0 0' },
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, '@media (max-width: 480px)': { marginBottom: '6px' } },
  },
})

/** The officer’s record as it was signed, or how one is made. A standard with specifications has none of its own. */
export function DecisionRecord({ requirement }: { requirement: RequirementStatus }) {
  const styles = useStyles()
  const detail = useDetailStyles()
  const { citation, decision, record } = requirement
  if (decision === null) {
    if (!isAnswered(requirement)) {
      return (
        <p className={detail.text}>Nothing is signed here: it is answered by the specifications under it.</p>
      )
    }
    const command = `ward decision record "${citation}" --decision implemented --why "…" --by "…" --capacity "Security officer"`
    return (
      <>
        <p className={detail.text}>Nobody has signed a record. In a terminal:</p>
        <div className={detail.command}>
          <code className={detail.code}>{command}</code>
          <CopyButton text={command} what="the command" />
        </div>
      </>
    )
  }
  const pairs: readonly (readonly [string, string])[] = [
    ['Decided', DECISION_WORDS[decision.decision]],
    ['Why', decision.why],
    ...(decision.alternative === null ? [] : [['Instead', decision.alternative] as const]),
    ...decision.evidence.map(each => ['Evidence', each] as const),
    ['Signed by', `${decision.by}, ${decision.capacity}, on ${dayWords(decision.at)}`],
    [
      'Look again',
      `by ${dayWords(decision.reviewBy)}${record === 'review-due' ? '; that is over, so it no longer counts' : ''}`,
    ],
    ...(decision.knownFailing.length === 0
      ? []
      : [
          [
            'Known then',
            `${counted(decision.knownFailing.length, 'check', 'checks')} not met: ${titlesOf(requirement, decision.knownFailing)}`,
          ] as const,
        ]),
  ]
  return (
    <dl className={styles.pairs}>
      {pairs.map(([name, value]) => (
        <Pair key={`${name} ${value}`} name={name} value={value} />
      ))}
    </dl>
  )
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

/** By the titles that the rows of the requirement give, by the id where no row speaks any more. */
function titlesOf({ supports, contradicts, silent }: RequirementStatus, ids: readonly string[]): string {
  const titles = new Map([...supports, ...contradicts, ...silent].map(each => [each.check, each.title]))
  return ids.map(id => `“${titles.get(id) ?? id}”`).join(', ')
}

function isAnswered({ citation, kind }: RequirementStatus): boolean {
  const rule = ruleOf(citation)
  return kind === 'specification' || (rule.kind === 'standard' && rule.mandatoryInItself)
}
