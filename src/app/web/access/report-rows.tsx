import { type ReactNode, type RefObject, useState } from 'react'
import type { ShownEntry } from '../../api/contracts/audit-page.ts'
import type { View } from '../address.ts'
import { useListKeys } from '../parts/use-list-keys.ts'
import { PAGE } from '../text/pager.tsx'
import { EntryList } from './entry-list.tsx'
import { explainedOf, groupsOf, type Row } from './shown-entries.ts'
import { explainedWords } from './words.ts'

/** The rows of a report: those to look at, then the others, each under their places. */
export function ReportRows({
  rows,
  view,
  searchBox,
  openEvent,
  explain,
  below,
  seen = null,
}: {
  rows: readonly Row[]
  view: View
  searchBox?: RefObject<HTMLInputElement | null>
  openEvent: (event: string) => void
  /** Set where the person may write down why a row is expected. */
  explain?: ((entry: ShownEntry) => void) | undefined
  /** What stands under a row. */
  below?: (row: Row) => ReactNode
  /** The row of the report that is to be seen, on whichever page; another object each time. */
  seen?: { readonly row: number } | null
}) {
  const chosen = JSON.stringify([view.words, view.explained, view.classes, view.place, view.actor])
  const [turned, setPages] = useState({ chosen, no: 0, yes: 0 })
  // Whoever chooses among rows begins at the first page.
  const pages = turned.chosen === chosen ? turned : { chosen, no: 0, yes: 0 }
  const [isAllShown, showAll] = useState(false)
  const [lastSeen, setLastSeen] = useState(seen)
  if (seen !== lastSeen) {
    const place = seen === null ? null : placeOf(rows, `r${seen.row}`)
    // A row that is left out is waited for: what leaves it out is taken away.
    if (seen === null || place !== null) setLastSeen(seen)
    if (place !== null) {
      setPages({ ...pages, [place.state]: place.page })
      if (place.state === 'yes') showAll(true)
    }
  }
  const parts = (['no', 'yes'] as const).map(state => {
    const some = rows.filter(({ entry }) => explainedOf(entry) === state)
    // A filter can leave fewer pages than the one that was open.
    const page = Math.min(pages[state], Math.max(0, Math.ceil(some.length / PAGE) - 1))
    // Rows that need nobody wait until they are asked for, where there are others.
    const isShown =
      state === 'no' || isAllShown || rows.length === some.length || view.explained.includes('yes')
    return { state, rows: some, page, isShown }
  })
  useListKeys({
    rows: parts.flatMap(part =>
      part.isShown
        ? groupsOf(part.rows, part.page * PAGE, (part.page + 1) * PAGE).flatMap(group =>
            group.rows.map(({ row }) => row),
          )
        : [],
    ),
    open: view.event,
    choose: () => undefined,
    ...(searchBox === undefined ? {} : { searchBox }),
  })
  return parts.map(part => (
    <EntryList
      key={part.state}
      id={`rows-${part.state}`}
      title={explainedWords(view.report)[part.state]}
      rows={part.rows}
      page={part.page}
      go={page => setPages({ ...pages, [part.state]: page })}
      isShown={part.isShown}
      show={() => showAll(true)}
      view={view}
      openEvent={openEvent}
      {...(explain === undefined ? {} : { explain })}
      {...(below === undefined ? {} : { below })}
    />
  ))
}

/** On which page of which part a row stands; null where it is not among them. */
function placeOf(
  rows: readonly Row[],
  name: string,
): { readonly state: 'no' | 'yes'; readonly page: number } | null {
  const found = rows.find(({ row }) => row === name)
  if (found === undefined) return null
  const state = explainedOf(found.entry)
  const some = rows.filter(({ entry }) => explainedOf(entry) === state)
  const order = groupsOf(some, 0, some.length).flatMap(group => group.rows)
  return { state, page: Math.floor(order.indexOf(found) / PAGE) }
}
