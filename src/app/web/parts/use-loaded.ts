import { useCallback, useEffect, useRef, useState } from 'react'
import { CallFailed } from './call.ts'

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly sentence: string }
  | { readonly state: 'shown'; readonly value: T }

/** What the server answers, and how to ask anew; what was shown stays until it has answered. */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>): readonly [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' })
  const [tries, setTries] = useState(0)
  const last = useRef(load)
  useEffect(() => {
    const stop = new AbortController()
    last.current(stop.signal).then(
      value => setLoaded({ state: 'shown', value }),
      (error: unknown) => {
        if (stop.signal.aborted) return
        if (!(error instanceof CallFailed)) throw error
        setLoaded({ state: 'failed', sentence: error.message })
      },
    )
    return () => stop.abort()
  }, [tries])
  return [loaded, useCallback(() => setTries(count => count + 1), [])]
}
