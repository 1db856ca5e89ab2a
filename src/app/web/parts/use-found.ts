import { useEffect, useState } from 'react'
import type * as z from 'zod'
import type { searchTenant } from '../../api/contracts/search.ts'
import { call, CallFailed } from './call.ts'

export type FoundAnswer = z.output<(typeof searchTenant)['answer']>

export type Finding =
  | { readonly state: 'idle' }
  | { readonly state: 'looking' }
  | { readonly state: 'failed'; readonly sentence: string }
  | { readonly state: 'found'; readonly answer: FoundAnswer }

/** Milliseconds after the last key, so that not every letter is asked. */
const PAUSE = 150
/** As LONGEST_SEARCH of the contract, of which only types come here. */
export const LONGEST_WORDS = 200

/** What is found for the words; the last answer stays while the next one is on its way. @param tenant null asks nothing */
export function useFound(tenant: string | null, words: string): readonly [Finding, () => void] {
  const q = words.trim().slice(0, LONGEST_WORDS)
  const asked = tenant === null || q === '' ? null : `${tenant}\n${q}`
  const [known, setKnown] = useState<{ readonly tenant: string | null; readonly finding: Finding }>(NOTHING)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (asked === null || tenant === null) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      setKnown(last => (last.finding.state === 'found' ? last : { tenant, finding: { state: 'looking' } }))
      call<typeof searchTenant>('POST', '/api/tenants/:tenant/search', {
        params: { tenant },
        body: { q },
        signal: stop.signal,
      }).then(
        answer => setKnown({ tenant, finding: { state: 'found', answer } }),
        (error: unknown) => {
          if (stop.signal.aborted) return
          if (!(error instanceof CallFailed)) throw error
          setKnown({ tenant, finding: { state: 'failed', sentence: error.message } })
        },
      )
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [asked, tenant, q, tries])
  const again = () => setTries(count => count + 1)
  if (asked === null) return [NOTHING.finding, again]
  // What was found in one tenant is never shown in another.
  return [known.tenant === tenant && known.finding.state !== 'idle' ? known.finding : LOOKING, again]
}

const NOTHING = { tenant: null, finding: { state: 'idle' } } as const
const LOOKING = { state: 'looking' } as const
