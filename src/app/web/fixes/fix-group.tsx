import { CLINIC_WORKFLOW_WORDS } from '../../../assess/clinic-workflows.ts'
import { DISTURBED_WORDS, type RankedFix } from '../../../assess/priority.ts'
import { SEVERITY_WORDS, serviceOf, serviceWord } from '../../../assess/words.ts'
import { Waivers } from '../checks/finding-list.tsx'
import { ListRow, RowList } from '../parts/list-row.tsx'
import { GroupLead, GroupTitle, Small, Soft, Weight } from '../parts/row-text.tsx'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import type { ShownGroup } from './groups-of.ts'

/** One group of fixes: how they are told, and each with whom it disturbs and what to look at before. */
export function FixGroup({
  group,
  inOrder,
  open,
  choose,
}: {
  group: ShownGroup
  /** How many fixes the order over all groups has. */
  inOrder: number
  open: string | null
  choose: (check: string) => void
}) {
  const { id, title, means, fixes, place } = group
  return (
    <section aria-labelledby={`group-${id}`}>
      <GroupTitle id={`group-${id}`} count={fixes.length}>
        {title}
      </GroupTitle>
      <GroupLead>{means}</GroupLead>
      <RowList>
        {fixes.map(fix => {
          const number = place(fix)
          return (
            <li key={fix.row.check}>
              <ListRow
                row={fix.row.check}
                isOpen={fix.row.check === open}
                choose={choose}
                mark={<VerdictMark verdict={fix.row.verdict} />}
                title={fix.row.title}
                meta={
                  <>
                    <Weight>{SEVERITY_WORDS[fix.row.severity]}</Weight> ·{' '}
                    {serviceWord(serviceOf(fix.row.check))}
                    <br />
                    {`Disturbs ${DISTURBED_WORDS[fix.disturbs]}`}
                    {number !== null && <Place number={number} of={inOrder} />}
                  </>
                }
              >
                <Soft>{fix.row.reason}</Soft>
                {fix.workflows.length > 0 && <Small>{lookFirst(fix)}</Small>}
                <Waivers row={fix.row} />
              </ListRow>
            </li>
          )
        })}
      </RowList>
    </section>
  )
}

function Place({ number, of }: { number: number; of: number }) {
  return (
    <>
      <br />
      {`Place ${number} of ${of} overall`}
    </>
  )
}

function lookFirst({ workflows }: RankedFix): string {
  return `Look first at: ${workflows.map(workflow => CLINIC_WORKFLOW_WORDS[workflow].title).join('; ')}`
}
