import { makeStyles, tokens } from '@fluentui/react-components'
import type { Instant } from '../../../base/time.ts'
import { counted } from '../../../assess/judgement.ts'
import { dayWords, lastDayWords } from '../../../assess/words.ts'
import type { ShownDecision } from '../../api/contracts/decisions.ts'
import { DECISION_WORDS } from '../requirements/words.ts'

const useStyles = makeStyles({
  pairs: {
    display: 'grid',
    gridTemplateColumns: '120px minmax(0, 1fr)',
    gap: '4px 16px',
    margin: '0 0 8px',
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: '0 0' },
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, whiteSpace: 'pre-line', '@media (max-width: 480px)': { marginBottom: '6px' } },
  },
})

/** An officer’s record as it was signed. */
export function DecisionRecord({
  decision,
  isDue,
  titles,
}: {
  decision: ShownDecision
  /** Its review is due, so it no longer counts. */
  isDue: boolean
  /** Titles of checks by id; one that is not there is called by its id. */
  titles: ReadonlyMap<string, string>
}) {
  const styles = useStyles()
  const day = (moment: string) => dayWords(moment as Instant)
  const failing = decision.knownFailing
  const pairs: readonly (readonly [string, string])[] = [
    ['Decided', DECISION_WORDS[decision.decision]],
    ['Why', decision.why],
    ...(decision.alternative === null ? [] : [['Instead', decision.alternative] as const]),
    ...decision.evidence.map(each => ['Evidence', each] as const),
    ['Signed by', `${decision.by}, ${decision.capacity}, on ${day(decision.at)}`],
    [
      'Look again',
      `by ${lastDayWords(decision.reviewBy as Instant)}${isDue ? '; that is over, so it no longer counts' : ''}`,
    ],
    ...(failing.length === 0
      ? []
      : [
          [
            'Known then',
            `${counted(failing.length, 'check', 'checks')} not met: ${failing.map(id => `“${titles.get(id) ?? id}”`).join(', ')}`,
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
