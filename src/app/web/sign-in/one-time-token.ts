import { useSyncExternalStore } from 'react'
import { tokenIn } from './room-of.ts'

/**
 * The token of a one-time link. It is taken out of the address before anything else is done, so that neither the history
 * nor who looks over a shoulder keeps it; it is held here and goes with the page.
 */
let token: string | null = null

/** Called before the first page is shown, and when a link is opened in a tab that is on its page already. */
export function takeToken(): void {
  const found = tokenIn(location.pathname, location.hash)
  if (found === null) return
  token = found
  history.replaceState(null, '', location.pathname)
}

export function useOneTimeToken(): string | null {
  return useSyncExternalStore(subscribe, () => token)
}

function subscribe(onChange: () => void): () => void {
  const onHash = () => {
    takeToken()
    onChange()
  }
  addEventListener('hashchange', onHash)
  return () => removeEventListener('hashchange', onHash)
}
