import type { RefObject } from 'react'
import type { VerdictRow } from '../../../assess/assess.ts'
import { EVERYTHING, type View } from '../address.ts'
import { Chips } from '../parts/chips.tsx'
import { FilterBar } from '../parts/filter-bar.tsx'
import { chipsOf } from './shown-rows.ts'

/** Search and chips over the list of checks. */
export function Filters({
  rows,
  view,
  found,
  change,
  searchBox,
}: {
  rows: readonly VerdictRow[]
  view: View
  found: number
  change: (change: Partial<View>) => void
  searchBox: RefObject<HTMLInputElement | null>
}) {
  const chips = chipsOf(rows)
  const isFiltered = found !== rows.length || view.words !== ''
  return (
    <FilterBar
      what="checks"
      words={view.words}
      search={words => change({ words })}
      searchBox={searchBox}
      found={isFiltered ? `${found} of ${rows.length} checks shown` : `${rows.length} checks, heaviest first`}
      isFiltered={isFiltered}
      showAll={() => change({ ...EVERYTHING, page: 'checks', check: view.check })}
    >
      <Chips
        label="Result"
        chips={chips.verdicts}
        chosen={view.verdicts}
        choose={verdicts => change({ verdicts })}
      />
      <Chips
        label="Weight"
        chips={chips.severities}
        chosen={view.severities}
        choose={severities => change({ severities })}
      />
      <Chips
        label="Service"
        chips={chips.services}
        chosen={view.services}
        choose={services => change({ services })}
      />
    </FilterBar>
  )
}
