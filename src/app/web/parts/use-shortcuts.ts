import { useEffect, useRef } from 'react'
import type { PageName } from '../../api/contracts/pages.ts'
import { goTo } from '../address.ts'
import { letterShortcutsOn } from './shortcut-setting.ts'
import { meantBy } from './shortcuts.ts'

/** Milliseconds in which the second key follows `g`. */
const SECOND_KEY_WITHIN = 1_500

/** The field of the frame that searches all of Ward, where the page is wide enough to have it. */
export const SEARCH_FIELD = 'ward-search'

/** The keys that work on every page. */
export function useShortcuts(mayGo: (page: PageName) => boolean, showShortcuts: () => void): void {
  const last = useRef({ mayGo, showShortcuts })
  last.current = { mayGo, showShortcuts }
  useEffect(() => {
    let afterG = Number.NEGATIVE_INFINITY
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const meant = meantBy({
        key: event.key,
        isModified: event.ctrlKey || event.metaKey || event.altKey,
        isCommand: (event.ctrlKey || event.metaKey) && !event.altKey,
        isTyping: isTyping(event.target) || isUnderDialog(),
        isAfterG: event.timeStamp - afterG < SECOND_KEY_WITHIN,
        lettersOn: letterShortcutsOn(),
      })
      afterG = meant?.does === 'wait' ? event.timeStamp : Number.NEGATIVE_INFINITY
      if (meant === null || meant.does === 'wait') return
      if (meant.does === 'open') {
        if (!last.current.mayGo(meant.page)) return
        event.preventDefault()
        goTo({ page: meant.page })
        return
      }
      event.preventDefault()
      if (meant.does === 'show-shortcuts') last.current.showShortcuts()
      else search(meant.does === 'search-here')
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

function search(here: boolean): void {
  if (isUnderDialog()) return
  const local = here ? document.querySelector<HTMLInputElement>('#main [role=search] input') : null
  const field = local ?? document.getElementById(SEARCH_FIELD)
  // In a narrow window the frame has no field, and one that is not shown takes no focus.
  if (field === null || field.offsetParent === null) goTo({ page: 'search' })
  else field.focus()
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  )
}

function isUnderDialog(): boolean {
  return document.querySelector('dialog[open], [role=dialog], [role=alertdialog], [role=menu]') !== null
}
