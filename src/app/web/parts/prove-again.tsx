import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react'
import { CallFailed } from './call.ts'

/** Comes when it is asked for: no page waits for it. */
const ProveDialog = lazy(async () => ({ default: (await import('./prove-dialog.tsx')).ProveDialog }))

/** A call that waits for the proof, and what becomes of it. */
export interface Waiting {
  readonly proven: () => void
  readonly givenUp: () => void
}

/** Runs a call; when the server asks for a fresh proof, the person is asked for it and the call is made once more. */
export type RunProven = <T>(act: () => Promise<T>) => Promise<T>

/**
 * For acts that need a proof of the last minutes (403 `prove-again`): `const [run, dialog] = useProveAgain()`, `{dialog}`
 * somewhere in the page, `await run(() => call(...))`, which ends as the call does. Whoever closes the question has the
 * call refused: CallFailed with the code `prove-again`, of which nothing needs to be said.
 */
export function useProveAgain(): readonly [RunProven, ReactNode] {
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const run = useCallback<RunProven>(async act => {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof CallFailed) || error.code !== 'prove-again') throw error
      const isProven = await new Promise<boolean>(resolve => {
        setWaiting({ proven: () => resolve(true), givenUp: () => resolve(false) })
      })
      setWaiting(null)
      if (!isProven) throw error
      return await act()
    }
  }, [])
  return [
    run,
    waiting === null ? null : (
      <Suspense fallback={null}>
        <ProveDialog {...waiting} />
      </Suspense>
    ),
  ]
}
