import type { VerdictRow } from '../../../assess/assess.ts'
import {
  SEVERITY_WORDS,
  serviceOf,
  serviceWord,
  VERDICT_WORDS,
  VERDICTS_AS_SHOWN,
  waiverMark,
  waiverSentence,
} from '../../../assess/words.ts'
import { ListRow, RowList } from '../parts/list-row.tsx'
import { GroupTitle, Small, Soft, Weight } from '../parts/row-text.tsx'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import { verdictColour } from '../theme.ts'

/** The rows under one heading for each verdict. Every row is a button that opens its details. */
export function FindingList({
  rows,
  open,
  choose,
}: {
  rows: readonly VerdictRow[]
  open: string | null
  choose: (check: string) => void
}) {
  return VERDICTS_AS_SHOWN.map(verdict => {
    const group = rows.filter(row => row.verdict === verdict)
    if (group.length === 0) return null
    return (
      <section key={verdict} aria-labelledby={`group-${verdict}`}>
        <GroupTitle id={`group-${verdict}`} count={group.length}>
          <VerdictMark verdict={verdict} />
          <span style={{ color: verdictColour(verdict) }}>{VERDICT_WORDS[verdict].word}</span>
        </GroupTitle>
        <RowList>
          {group.map(row => (
            <li key={row.check}>
              <ListRow
                row={row.check}
                isOpen={row.check === open}
                choose={choose}
                mark={<VerdictMark verdict={row.verdict} />}
                title={row.title}
                meta={
                  <>
                    <Weight>{SEVERITY_WORDS[row.severity]}</Weight> · {serviceWord(serviceOf(row.check))}
                  </>
                }
              >
                <Soft>{row.reason}</Soft>
                <Waivers row={row} />
              </ListRow>
            </li>
          ))}
        </RowList>
      </section>
    )
  })
}

/** The flags of a row and what they stand for, beside its verdict and never in its place. */
export function Waivers({ row }: { row: Pick<VerdictRow, 'waived'> }) {
  return row.waived.map(one => (
    <Small key={`${one.waiver ?? one.source} ${one.id}`}>
      {waiverMark(one)} {waiverSentence(one)}
    </Small>
  ))
}
