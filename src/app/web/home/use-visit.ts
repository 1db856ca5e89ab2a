import { useEffect, useState } from 'react'
import type { ShownVisit, visit } from '../../api/contracts/needs.ts'
import { call, CallFailed } from '../parts/call.ts'

/** What changed since the last visit; null until the server has told. It is told once, the page need not ask again. */
export function useVisit(tenant: string, isReady: boolean): ShownVisit | 'failed' | null {
  const [known, setKnown] = useState<ShownVisit | 'failed' | null>(null)
  useEffect(() => {
    if (!isReady) return
    const stop = new AbortController()
    call<typeof visit>('POST', '/api/tenants/:tenant/visit', {
      params: { tenant },
      signal: stop.signal,
    }).then(setKnown, (error: unknown) => {
      if (stop.signal.aborted) return
      if (!(error instanceof CallFailed)) throw error
      setKnown('failed')
    })
    return () => stop.abort()
  }, [tenant, isReady])
  return known
}
