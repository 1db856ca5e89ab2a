import { administratorOrder } from '../../../assess/priority.ts'
import { counted } from '../../../assess/judgement.ts'
import { DetailPanel } from '../detail/detail-panel.tsx'
import type { Clinic } from '../load-clinic.ts'
import { PageHead } from '../parts/page-head.tsx'
import { useDetails } from '../parts/use-details.ts'
import { useListKeys } from '../parts/use-list-keys.ts'
import { FixGroup } from './fix-group.tsx'
import { groupsOf } from './groups-of.ts'

/** The administrator’s page: what to change, most risk removed for each person disturbed first. */
export function FixesPage({ assessment, posture }: Clinic) {
  const details = useDetails()
  const { open, choose } = details
  // The rows of an assessment carry what their fixes disturb, so the browser needs no catalogue.
  const order = administratorOrder(assessment.verdicts, [])
  const groups = groupsOf(order)
  const rows = groups.flatMap(({ fixes }) => fixes.map(({ row }) => row.check))
  useListKeys({ rows, open, choose })
  const many = order.ranked.length
  return (
    <>
      <PageHead
        title={many === 0 ? 'No setting to change' : counted(many, 'setting to change', 'settings to change')}
      >
        {many === 0
          ? 'No check that was judged is found unmet and not accepted.'
          : 'Grouped by whom they disturb; in each group and overall, what removes most risk for each person disturbed comes first.'}
      </PageHead>
      {groups.map(group => (
        <FixGroup key={group.id} group={group} inOrder={many} open={open} choose={choose} />
      ))}
      <DetailPanel assessment={assessment} posture={posture} rows={rows} details={details} />
    </>
  )
}
