import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type * as z from 'zod'
import type { readDoor, signOut } from '../../api/contracts/sign-in.ts'
import { call, CallFailed, REFUSED } from '../parts/call.ts'
import { openTabs, type SignedOutWhy, type Tabs } from './between-tabs.ts'
import { keepWhy } from './signed-out-why.ts'

export type Door = z.output<(typeof readDoor)['answer']>

export type KnownDoor =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly why: 'no-answer' | 'refused' }
  | { readonly state: 'known'; readonly door: Door }

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

const LOADING: KnownDoor = { state: 'loading' }

/** Who is there, as the server says it: asked at first, after every refusal, and when another tab came or went. */
export function useDoor(): DoorKeeper {
  const [known, setKnown] = useState(LOADING)
  const last = useRef(LOADING)
  const tabs = useRef<Tabs | null>(null)
  const listeners = useRef(new Set<() => void>())

  const show = useCallback((next: KnownDoor) => {
    last.current = next
    setKnown(next)
  }, [])

  const ask = useCallback(
    async (why: SignedOutWhy = 'ended') => {
      const before = last.current
      try {
        const door = await call<typeof readDoor>('GET', '/api/sign-in')
        if (isAnother(before, door)) {
          show(LOADING)
          beginAnew(door.state === 'signed-in' ? null : why)
        } else if (!isSame(before, door)) show({ state: 'known', door })
      } catch (error) {
        // A page that is shown goes on being shown; its own calls say that nothing answers.
        if (before.state !== 'known') show(failed(error))
      }
    },
    [show],
  )

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
        try {
          await call<typeof signOut>('POST', '/api/session/end')
        } catch (error) {
          // One that is over already is ended. Where nothing answers, what is shown is taken away all the same.
          if (!(error instanceof CallFailed) || error.status !== 401) {
            show(failed(error))
            return
          }
        }
        tabs.current?.tell({ word: 'signed-out', why })
        await ask(why)
      },
      tellUse: () => tabs.current?.tell({ word: 'used' }),
      onUseElsewhere: heard => {
        listeners.current.add(heard)
        return () => void listeners.current.delete(heard)
      },
    }),
    [known, ask, show],
  )
}

/** @throws what is no CallFailed: a fault of the page itself */
function failed(error: unknown): KnownDoor {
  if (!(error instanceof CallFailed)) throw error
  return { state: 'failed', why: error.code === 'no-answer' ? error.code : 'refused' }
}

/** The same person with the same rights is the same: pages are not drawn anew each minute. */
function isSame(before: KnownDoor, door: Door): boolean {
  return before.state === 'known' && JSON.stringify(before.door) === JSON.stringify(door)
}

/** Whether somebody was signed in who is not any more. */
function isAnother(before: KnownDoor, door: Door): boolean {
  if (before.state !== 'known' || before.door.me === null) return false
  return before.door.me.id !== door.me?.id
}

/** Loads the page anew, at the same address: nothing that it showed stays in the browser’s memory. */
function beginAnew(why: SignedOutWhy | null): void {
  keepWhy(why)
  location.reload()
}
