import { type SignedOutWhy, WHYS } from './between-tabs.ts'

/** Keeps with the tab’s place in its history why the page was loaded anew. */
export function keepWhy(why: SignedOutWhy | null): void {
  history.replaceState(why === null ? null : { why }, '')
}

/** Why the page was loaded anew, told once; null where it was not, or where the next page knows it no more. */
export function takeWhy(): SignedOutWhy | null {
  const state: unknown = history.state
  const why = typeof state === 'object' && state !== null && 'why' in state ? state.why : null
  if (why !== null) history.replaceState(null, '')
  return WHYS.find(one => one === why) ?? null
}
