import { useRef } from 'react'
import { headline } from '../../../assess/words.ts'
import { EVERYTHING } from '../address.ts'
import { DetailPanel } from '../detail/detail-panel.tsx'
import type { Clinic } from '../load-clinic.ts'
import { NoneFound } from '../parts/none-found.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useDetails } from '../parts/use-details.ts'
import { useListKeys } from '../parts/use-list-keys.ts'
import { Filters } from './filters.tsx'
import { FindingList } from './finding-list.tsx'
import { shownRows } from './shown-rows.ts'

/** Every check that was asked, with what was seen. */
export function ChecksPage({ assessment, posture }: Clinic) {
  const details = useDetails()
  const { view, change, open, choose } = details
  const searchBox = useRef<HTMLInputElement>(null)
  const rows = shownRows(assessment.verdicts, view)
  const ids = rows.map(row => row.check)
  useListKeys({ rows: ids, open, choose, searchBox })
  return (
    <>
      <PageHead title="All checks">{headline(assessment)}</PageHead>
      <Filters
        rows={assessment.verdicts}
        view={view}
        found={rows.length}
        change={change}
        searchBox={searchBox}
      />
      {rows.length === 0 ? (
        <NoneFound what="check" showAll={() => change({ ...EVERYTHING, page: 'checks' })} />
      ) : (
        <FindingList rows={rows} open={open} choose={choose} />
      )}
      <DetailPanel assessment={assessment} posture={posture} rows={ids} details={details} />
    </>
  )
}
