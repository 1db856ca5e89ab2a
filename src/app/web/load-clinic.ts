import { useCallback, useEffect, useState } from 'react'
import type { Assessment } from '../../assess/assess.ts'
import type { Posture } from '../../assess/posture/posture.ts'
import type { ShownAssessment } from '../api/contracts/assessment.ts'
import type { ShownPosture } from '../api/contracts/shown-posture.ts'

/** What every page is made of: what was read and judged, and where the requirements stand. */
export interface Clinic {
  readonly assessment: Assessment
  readonly posture: Posture
}

export type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly why: 'no-answer' | 'refused' }
  | { readonly state: 'nothing' }
  | ({ readonly state: 'shown' } & Clinic)

/** Read once and kept while a person goes from page to page, and how to ask again. */
export function useClinic(): readonly [Loaded, () => void] {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    askBoth(stop.signal).then(setLoaded, () => {
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

/** The server answers in the shape of its contract or not at all. */
async function askBoth(signal: AbortSignal): Promise<Loaded> {
  const ask = (path: string) => fetch(path, { signal, headers: { accept: 'application/json' } })
  const answers = await Promise.all([ask('/api/assessment'), ask('/api/posture')])
  const [first, second] = answers
  if (first === undefined || second === undefined || answers.some(({ ok }) => !ok)) {
    return { state: 'failed', why: 'refused' }
  }
  const { assessment } = (await first.json()) as ShownAssessment
  const { posture } = (await second.json()) as ShownPosture
  if (assessment === null || posture === null) return { state: 'nothing' }
  // The contracts name facts and capabilities as texts; the engine that made them knows them by name.
  return { state: 'shown', assessment: assessment as Assessment, posture: posture as Posture }
}
