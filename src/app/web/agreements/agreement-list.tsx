import { makeStyles, tokens } from '@fluentui/react-components'
import { DIRECTION_WORDS, KIND_WORDS, STATUS_WORDS } from '../../../base/agreements/agreement-words.ts'
import type { AgreementRow } from '../../api/contracts/agreement-parts.ts'
import { ListRow, RowList } from '../parts/list-row.tsx'
import { AgreementMark } from './agreement-mark.tsx'
import { clausesText, WANT_WORDS } from './shown-agreements.ts'

const useStyles = makeStyles({
  line: { display: 'block' },
  wants: { display: 'block', fontWeight: tokens.fontWeightSemibold },
})

/** One row for each agreement, what needs doing first on top. A row opens its details. */
export function AgreementList({
  rows,
  open,
  choose,
}: {
  rows: readonly AgreementRow[]
  open: string | null
  choose: (id: string) => void
}) {
  const styles = useStyles()
  return (
    <RowList>
      {rows.map(row => (
        <li key={row.id}>
          <ListRow
            row={row.id}
            isOpen={open === row.id}
            choose={choose}
            mark={<AgreementMark status={row.state.status} />}
            title={<bdi>{row.party.name}</bdi>}
            meta={
              <>
                <span className={styles.line}>{STATUS_WORDS[row.state.status]}</span>
                <span className={styles.line}>{clausesText(row)}</span>
                <span className={styles.line}>{DIRECTION_WORDS[row.direction]}</span>
              </>
            }
          >
            <span className={styles.line}>
              <bdi>{row.title}</bdi>
              {row.title.toLowerCase().includes(KIND_WORDS[row.kind].title.toLowerCase())
                ? ''
                : ` (${KIND_WORDS[row.kind].title.toLowerCase()})`}
            </span>
            <span className={styles.line}>{row.state.sentence}</span>
            {row.wants !== null && <span className={styles.wants}>{WANT_WORDS[row.wants]}</span>}
          </ListRow>
        </li>
      ))}
    </RowList>
  )
}
