import { useSyncExternalStore } from 'react'

// A choice about this browser's keyboard and nothing else, so it may lie in the browser.
const KEY = 'ward-letter-shortcuts'
const CHANGED = 'ward-letter-shortcuts'

/** Whether keys of one letter do something; they do unless the person has turned them off in this browser. */
export function letterShortcutsOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    // A browser that keeps nothing for pages.
    return true
  }
}

export function setLetterShortcuts(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, 'off')
  } catch {
    return
  }
  dispatchEvent(new Event(CHANGED))
}

export function useLetterShortcuts(): boolean {
  return useSyncExternalStore(onChange => {
    addEventListener(CHANGED, onChange)
    addEventListener('storage', onChange)
    return () => {
      removeEventListener(CHANGED, onChange)
      removeEventListener('storage', onChange)
    }
  }, letterShortcutsOn)
}
