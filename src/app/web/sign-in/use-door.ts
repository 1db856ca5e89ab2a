import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type * as z from 'zod'
import type { readDoor, signOut } from '../../api/contracts/sign-in.ts'
import { call, CallFailed, REFUSED } from '../parts/call.ts'
import { openTabs, type SignedOutWhy, type Tabs } from './between-tabs.ts'

export type Door = z.output<(typeof readDoor)['answer']>

export type KnownDoor =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly why: 'no-answer' | 'refused' }
  | { readonly state: 'known'; readonly door: Door; readonly why: SignedOutWhy | null }

export interface DoorKeeper {
  readonly known: KnownDoor
  /** Asks the server anew; what is shown stays until it has answered. */
  readonly ask: () => Promise<void>
  /** Somebody has signed in here. */
  readonly entered: () => Promise<void>
  /** Ends the session, here and in the other tabs. */
  readonly leave: (why: 'asked' | 'idle') => Promise<void>
  /** Tells the other tabs that Ward is used here. */
  readonly tellUse: () => void
  /** Calls whenever another tab says that Ward is used there. @returns how to stop it */
  readonly onUseElsewhere: (heard: () => void) => () => void
}

/** Who is there, as the server says it: asked at first, after every refusal, and when another tab came or went. */
export function useDoor(): DoorKeeper {
  const [known, setKnown] = useState<KnownDoor>({ state: 'loading' })
  const tabs = useRef<Tabs | null>(null)
  const listeners = useRef(new Set<() => void>())

  const ask = useCallback(async (why: SignedOutWhy = 'ended') => {
    try {
      const door = await call<typeof readDoor>('GET', '/api/sign-in')
      setKnown(before => next(before, door, why))
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error
      const failed = { state: 'failed', why: error.code === 'no-answer' ? error.code : 'refused' } as const
      // A page that is shown goes on being shown; its own calls say that nothing answers.
      setKnown(before => (before.state === 'known' ? before : failed))
    }
  }, [])

  useEffect(() => {
    tabs.current = openTabs(heard => {
      if (heard.word === 'used') for (const listener of listeners.current) listener()
      else if (heard.word === 'signed-out') void ask(heard.why)
      else void ask()
    })
    const onRefused = () => void ask()
    addEventListener(REFUSED, onRefused)
    void ask()
    return () => {
      removeEventListener(REFUSED, onRefused)
      tabs.current?.close()
    }
  }, [ask])

  return useMemo(
    () => ({
      known,
      ask: () => ask(),
      entered: async () => {
        await ask()
        tabs.current?.tell({ word: 'signed-in' })
      },
      leave: async why => {
        await end()
        await ask(why)
        tabs.current?.tell({ word: 'signed-out', why })
      },
      tellUse: () => tabs.current?.tell({ word: 'used' }),
      onUseElsewhere: heard => {
        listeners.current.add(heard)
        return () => void listeners.current.delete(heard)
      },
    }),
    [known, ask],
  )
}

/** A session that is over already is ended as well as one can be. */
async function end(): Promise<void> {
  try {
    await call<typeof signOut>('POST', '/api/session/end')
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error
  }
}

/** The same person with the same rights is the same: pages are not drawn anew each minute. */
function next(before: KnownDoor, door: Door, why: SignedOutWhy): KnownDoor {
  if (before.state !== 'known') return { state: 'known', door, why: null }
  if (JSON.stringify(before.door) === JSON.stringify(door)) return before
  const hasLeft = before.door.state === 'signed-in' && door.state === 'signed-out'
  return { state: 'known', door, why: hasLeft ? why : null }
}
