import { useCallback, useEffect, useRef, useState } from 'react'
import type { readNeeds, ShownNeeds } from '../../api/contracts/needs.ts'
import { call, CallFailed } from '../parts/call.ts'

export type Needs =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly sentence: string }
  | { readonly state: 'shown'; readonly needs: ShownNeeds }

/** Milliseconds until it is asked again while Ward is still looking, and how often at most. */
const AGAIN_AFTER = 2_500
const MOST_TRIES = 40
/** A page that lies open longer than this is asked anew when somebody comes back to it. */
const OLD_AFTER = 5 * 60_000

/** What needs the person today, and how to ask anew; what is shown stays until the answer is there. */
export function useNeeds(tenant: string): readonly [Needs, () => void] {
  const [needs, setNeeds] = useState<Needs>({ state: 'loading' })
  const [tries, setTries] = useState(0)
  const askedAt = useRef(0)
  useEffect(() => {
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (round: number): Promise<void> => {
      askedAt.current = Date.now()
      const answer = await ask(tenant, stop.signal)
      if (answer === null) return
      const isReady = answer !== 'not-ready'
      if (isReady) setNeeds(answer)
      const waits = !isReady || (answer.state === 'shown' && answer.needs.waits)
      if (waits && round < MOST_TRIES) timer = setTimeout(() => void look(round + 1), AGAIN_AFTER)
      else if (!isReady) setNeeds({ state: 'failed', sentence: NOT_READY })
    }
    void look(0)
    const onBack = () => {
      if (document.visibilityState !== 'visible' || Date.now() - askedAt.current < OLD_AFTER) return
      clearTimeout(timer)
      void look(0)
    }
    document.addEventListener('visibilitychange', onBack)
    return () => {
      stop.abort()
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onBack)
    }
  }, [tenant, tries])
  return [needs, useCallback(() => setTries(count => count + 1), [])]
}

const NOT_READY = 'Another process works on this tenant. Try again in a minute.'

/** Null for an answer that nobody waits for any more. */
async function ask(tenant: string, signal: AbortSignal): Promise<Needs | 'not-ready' | null> {
  try {
    const needs = await call<typeof readNeeds>('GET', '/api/tenants/:tenant/needs', {
      params: { tenant },
      signal,
    })
    return { state: 'shown', needs }
  } catch (error) {
    if (signal.aborted) return null
    if (!(error instanceof CallFailed)) throw error
    // The practice clinic is being made ready, for some seconds after Ward starts.
    return error.code === 'lease-held' ? 'not-ready' : { state: 'failed', sentence: error.message }
  }
}
