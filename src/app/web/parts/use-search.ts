import { useSyncExternalStore } from 'react'

/** What stands after the `?` of the address, as it is now, for pages that keep a choice of their own there. */
export function useSearch(): URLSearchParams {
  return new URLSearchParams(useSyncExternalStore(subscribe, () => location.search))
}

function subscribe(onChange: () => void): () => void {
  // What address.ts tells of whenever it has written the address.
  const events = ['popstate', 'ward-address']
  for (const name of events) addEventListener(name, onChange)
  return () => {
    for (const name of events) removeEventListener(name, onChange)
  }
}
