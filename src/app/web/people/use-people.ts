import { useCallback, useEffect, useState } from 'react'
import type { listPeople, Person } from '../../api/contracts/people.ts'
import { call, CallFailed } from '../parts/call.ts'

export interface People {
  readonly items: readonly Person[]
  /** False when Ward could not read all of its log of sign-ins. */
  readonly signInsComplete: boolean
}

export type KnownPeople =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly why: 'no-answer' | 'refused' }
  | { readonly state: 'shown'; readonly people: People; readonly isOld: boolean }

/**
 * Everybody, and how to read them anew. Those that were shown stay meanwhile, and also when that fails: a link that is shown
 * once may stand beside them.
 */
export function usePeople(): readonly [KnownPeople, () => void] {
  const [known, setKnown] = useState<KnownPeople>({ state: 'loading' })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    readAll(stop.signal).then(
      people => setKnown({ state: 'shown', people, isOld: false }),
      (error: unknown) => {
        if (stop.signal.aborted) return
        if (!(error instanceof CallFailed)) throw error
        const why = error.code === 'no-answer' ? 'no-answer' : 'refused'
        setKnown(last => (last.state === 'shown' ? { ...last, isOld: true } : { state: 'failed', why }))
      },
    )
    return () => stop.abort()
  }, [tries])
  const again = useCallback(() => setTries(count => count + 1), [])
  return [known, again]
}

async function readAll(signal: AbortSignal): Promise<People> {
  const items: Person[] = []
  let signInsComplete = true
  let after: string | undefined
  do {
    const page = await call<typeof listPeople>('GET', '/api/people', {
      query: { limit: 500, ...(after === undefined ? {} : { after }) },
      signal,
    })
    items.push(...page.items)
    signInsComplete &&= page.signInsComplete
    after = page.next ?? undefined
  } while (after !== undefined)
  return { items, signInsComplete }
}
