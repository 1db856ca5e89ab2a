import { DECISION_WORDS, TODO_WORDS } from '../../../assess/services/service-words.ts'
import { ListRow, RowList } from '../parts/list-row.tsx'
import { useServicesStyles } from './services-styles.ts'
import { reachWords, rowWords, type ShownDecision } from './shown-services.ts'

/** What is to be decided: one row for services that one answer may be true of. A row opens the form, or the one service. */
export function DecisionList({
  decisions,
  open,
  choose,
}: {
  decisions: readonly ShownDecision[]
  open: string | null
  choose: (id: string) => void
}) {
  return (
    <RowList isOrdered>
      {decisions.map(decision => (
        <li key={decision.id}>
          <DecisionRow decision={decision} isOpen={open === decision.id} choose={choose} />
        </li>
      ))}
    </RowList>
  )
}

/** Names that a row has room for; the rest is counted. */
const NAMED = 4

function DecisionRow({
  decision: { id, kind, services },
  isOpen,
  choose,
}: {
  decision: ShownDecision
  isOpen: boolean
  choose: (id: string) => void
}) {
  const styles = useServicesStyles()
  const row = {
    row: id,
    isOpen,
    choose,
    mark: <span aria-hidden="true">{kind === 'settle' ? '!' : '?'}</span>,
  }
  const [first] = services
  if (kind === 'settle' || kind === 'confirm') {
    return (
      <ListRow {...row} title={first?.name} meta="By itself">
        {first !== undefined && first.todo !== null && (
          <span className={styles.todo}>{TODO_WORDS[first.todo]}</span>
        )}
        <span className={styles.line}>{first === undefined ? '' : rowWords(first)}</span>
      </ListRow>
    )
  }
  const { title, why } = DECISION_WORDS[kind]
  const names = services.slice(0, NAMED).map(({ name }) => name)
  const more = services.length > NAMED ? ` and ${services.length - NAMED} more` : ''
  return (
    <ListRow
      {...row}
      title={title(services.length)}
      meta={reachWords(services).map(words => (
        <span key={words} className={styles.line}>
          {words}
        </span>
      ))}
    >
      <span className={styles.line}>{why}</span>
      <span className={styles.line}>{`${names.join(', ')}${more}.`}</span>
    </ListRow>
  )
}
