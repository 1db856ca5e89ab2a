import { useCallback, useEffect, useState } from 'react'
import type { Assessment } from '../../assess/assess.ts'
import type { ShownAssessment } from '../api/contracts/assessment.ts'

export type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly why: 'no-answer' | 'refused' }
  | { readonly state: 'nothing' }
  | { readonly state: 'shown'; readonly assessment: Assessment }

/** The assessment to show, and how to ask again. The server answers in the shape of the contract or not at all. */
export function useAssessment(): readonly [Loaded, () => void] {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    ask(stop.signal).then(setLoaded, () => {
      if (!stop.signal.aborted) setLoaded({ state: 'failed', why: 'no-answer' })
    })
    return () => stop.abort()
  }, [tries])
  const again = useCallback(() => {
    setLoaded({ state: 'loading' })
    setTries(count => count + 1)
  }, [])
  return [loaded, again]
}

async function ask(signal: AbortSignal): Promise<Loaded> {
  const response = await fetch('/api/assessment', { signal, headers: { accept: 'application/json' } })
  if (!response.ok) return { state: 'failed', why: 'refused' }
  const { assessment } = (await response.json()) as ShownAssessment
  // The contract names facts and capabilities as texts; the engine that made them knows them by name.
  return assessment === null ? { state: 'nothing' } : { state: 'shown', assessment: assessment as Assessment }
}
