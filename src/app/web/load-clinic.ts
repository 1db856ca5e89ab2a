import { useCallback, useEffect, useState } from 'react'
import type { Assessment } from '../../assess/assess.ts'
import type { Posture } from '../../assess/posture/posture.ts'
import type { readAssessment, readPosture } from '../api/contracts/tenant-routes.ts'
import { call, CallFailed } from './parts/call.ts'

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

/**
 * Read once and kept while a person goes from page to page, and how to ask again.
 * @param tenant null asks nothing: nobody may read it
 */
export function useClinic(tenant: string | null): readonly [Loaded, () => void] {
  const [known, setKnown] = useState({ tenant, loaded: LOADING })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (tenant === null) return
    const stop = new AbortController()
    const set = (loaded: Loaded) => setKnown({ tenant, loaded })
    askBoth(tenant, stop.signal).then(set, (error: unknown) => {
      if (!stop.signal.aborted) set({ state: 'failed', why: whyOf(error) })
    })
    return () => stop.abort()
  }, [tenant, tries])
  const again = useCallback(() => {
    // What is shown stays until the answer is there: somebody has just changed a part of it, and looks at it.
    setKnown(last => (last.loaded.state === 'failed' ? { ...last, loaded: LOADING } : last))
    setTries(count => count + 1)
  }, [])
  // What was read of one tenant is never shown as another's.
  return [known.tenant === tenant ? known.loaded : LOADING, again]
}

const LOADING: Loaded = { state: 'loading' }

function whyOf(error: unknown): 'no-answer' | 'refused' {
  return error instanceof CallFailed && error.code !== 'no-answer' ? 'refused' : 'no-answer'
}

/** The server answers in the shape of its contract or not at all. */
async function askBoth(tenant: string, signal: AbortSignal): Promise<Loaded> {
  const given = { params: { tenant }, signal }
  const [{ assessment }, { posture }] = await Promise.all([
    call<typeof readAssessment>('GET', '/api/tenants/:tenant/assessment', given),
    call<typeof readPosture>('GET', '/api/tenants/:tenant/posture', given),
  ])
  if (assessment === null || posture === null) return { state: 'nothing' }
  // The contracts name facts and capabilities as texts; the engine that made them knows them by name.
  return { state: 'shown', assessment: assessment as Assessment, posture: posture as Posture }
}
