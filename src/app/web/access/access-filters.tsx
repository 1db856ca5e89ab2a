import type { RefObject } from 'react'
import type { ShownEntry } from '../../api/contracts/audit-page.ts'
import type { View } from '../address.ts'
import { Chips } from '../parts/chips.tsx'
import { FilterBar } from '../parts/filter-bar.tsx'
import { number } from '../text/pager.tsx'
import { chipsOf } from './shown-entries.ts'

/** Search and chips over the rows of a report; what is chosen stands in the address. */
export function AccessFilters({
  entries,
  view,
  found,
  change,
  searchBox,
}: {
  entries: readonly ShownEntry[]
  view: View
  found: number
  change: (change: Partial<View>) => void
  searchBox: RefObject<HTMLInputElement | null>
}) {
  const chips = chipsOf(entries, view)
  const isFiltered = found !== entries.length || view.words !== ''
  const all = number(entries.length)
  return (
    <FilterBar
      what="rows"
      words={view.words}
      search={words => change({ words })}
      searchBox={searchBox}
      found={
        isFiltered ? `${number(found)} of ${all} rows shown` : `${all} rows; the ones to look at come first`
      }
      isFiltered={isFiltered}
      showAll={() => change({ ...NOTHING_CHOSEN, ...argumentOf(view) })}
    >
      <Chips
        label="State"
        chips={chips.explained}
        chosen={view.explained}
        choose={explained => change({ explained })}
      />
      <Chips
        label="Who"
        chips={chips.classes}
        chosen={view.classes}
        choose={classes => change({ classes })}
      />
      <Chips
        label="Place"
        chips={chips.places}
        chosen={view.place === null ? [] : chips.places.filter(isSame(view.place)).map(({ value }) => value)}
        choose={places => change({ place: places.at(-1) ?? null })}
      />
      <Chips
        label="Person"
        chips={chips.actors}
        chosen={view.actor === null ? [] : chips.actors.filter(isSame(view.actor)).map(({ value }) => value)}
        choose={actors => change({ actor: actors.at(-1) ?? null })}
      />
    </FilterBar>
  )
}

export const NOTHING_CHOSEN = {
  words: '',
  explained: [],
  classes: [],
  place: null,
  actor: null,
} as const satisfies Partial<View>

/** What the report itself is about stays. */
export function argumentOf({ report, place, actor }: View): Partial<View> {
  if (report === 'place') return { place }
  return report === 'person' ? { actor } : {}
}

/** One place at a time: another in its stead. */
function isSame(chosen: string) {
  return ({ value }: { readonly value: string }) => value.toLowerCase() === chosen.toLowerCase()
}
