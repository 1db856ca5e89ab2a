import { STEPS } from '../../../base/hipaa/steps.ts'
import type { PageName } from '../../api/contracts/pages.ts'

/** After `g`: the letter or number of a page. */
export const PAGE_KEYS: Readonly<Record<string, PageName>> = {
  h: 'home',
  c: 'calendar',
  ...Object.fromEntries(STEPS.map(({ id, number }) => [String(number), id])),
}

/** Every shortcut as help tells of it, in order. */
export const SHORTCUTS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['/'], does: 'Search: the list of the page where it has one, else all of Ward' },
  { keys: ['Ctrl', 'K'], does: 'Search all of Ward, from anywhere' },
  { keys: ['j'], does: 'Next row of a list, or next details' },
  { keys: ['k'], does: 'Row or details before' },
  { keys: ['g', 'h'], does: 'Home' },
  { keys: ['g', 'c'], does: 'Calendar' },
  ...STEPS.map(({ number, title }) => ({ keys: ['g', String(number)], does: `Step ${number}: ${title}` })),
  { keys: ['?'], does: 'Show these shortcuts' },
  { keys: ['Esc'], does: 'Close what lies on top' },
]

export type Meant =
  | { readonly does: 'search-here' }
  | { readonly does: 'search-everywhere' }
  | { readonly does: 'open'; readonly page: PageName }
  | { readonly does: 'show-shortcuts' }
  | { readonly does: 'wait' }

export interface Pressed {
  readonly key: string
  readonly isModified: boolean
  readonly isCommand: boolean
  /** The keys go into a field, or a dialog lies on top. */
  readonly isTyping: boolean
  /** `g` was pressed a moment ago. */
  readonly isAfterG: boolean
  /** Shortcuts of one letter may be turned off: speech input and slips press them (WCAG 2.2, 2.1.4). */
  readonly lettersOn: boolean
}

/** What a key means to Ward; null for a key that is the browser's or the page's. */
export function meantBy(pressed: Pressed): Meant | null {
  const { key, isModified, isCommand, isTyping, isAfterG, lettersOn } = pressed
  if (isCommand && key.toLowerCase() === 'k') return { does: 'search-everywhere' }
  if (isModified || isTyping || !lettersOn) return null
  if (isAfterG) {
    const page = Object.hasOwn(PAGE_KEYS, key) ? PAGE_KEYS[key] : undefined
    return page === undefined ? null : { does: 'open', page }
  }
  if (key === '/') return { does: 'search-here' }
  if (key === '?') return { does: 'show-shortcuts' }
  return key === 'g' ? { does: 'wait' } : null
}
