import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Json } from '../../../base/canonical-json.ts'
import type { Instant } from '../../../base/time.ts'
import type { keepDraft, readDraft, removeDraft } from '../../api/contracts/drafts.ts'
import { call, CallFailed } from './call.ts'
import { type DraftKeeper, draftKeeper, keepingDraft } from './draft-keeper.ts'

export interface Draft<T> {
  /** What was written here, or what was kept before; null where there is nothing yet. */
  readonly value: T | null
  /** Shows it and keeps it, a moment after the last change. */
  readonly set: (value: T) => void
  /** Forgets it: it was sent, or given up. */
  readonly clear: () => void
  /** When what is shown was kept; null for what was written just now. `Kept` says it in words. */
  readonly restoredAt: Instant | null
  /** False until the server has said whether something was kept: what is typed before stands over it. */
  readonly isRead: boolean
}

/** Milliseconds after the last key. */
const QUIET = 800

/**
 * What a person is writing, kept by the server for the same person: the session may end in the middle of a sentence. It
 * may name a patient, so it never lies in the browser's own storage. `T` is what JSON holds.
 * @param name which form and of what: `waive:exchange.smtp-auth-off`
 * @param tenant null for what belongs to no tenant
 */
export function useDraft<T>(name: string, tenant: string | null): Draft<T> {
  const [shown, setShown] = useState<Shown<T>>(NOTHING)
  const place = useMemo(
    () => ({ params: { name }, query: tenant === null ? {} : { tenant } }),
    [name, tenant],
  )
  const keeper = useRef<DraftKeeper<T> | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const mine = draftKeeper<T>({
      quiet: QUIET,
      keep: async value => {
        await call<typeof keepDraft>('PUT', '/api/drafts/:name', { ...place, body: { value: value as Json } })
      },
      remove: async () => {
        await call<typeof removeDraft>('DELETE', '/api/drafts/:name', place)
      },
    })
    keeper.current = mine
    const stopKeeping = keepingDraft(mine.now)
    call<typeof readDraft>('GET', '/api/drafts/:name', { ...place, signal: stop.signal }).then(
      ({ draft }) =>
        setShown(last =>
          last.isTouched || draft === null
            ? { ...last, isRead: true }
            : {
                value: draft.value as T,
                restoredAt: draft.keptAt as Instant,
                isTouched: false,
                isRead: true,
              },
        ),
      (error: unknown) => {
        if (stop.signal.aborted) return
        if (!(error instanceof CallFailed)) throw error
        // Without what was kept the form is an empty one, as it was the first time.
        setShown(last => ({ ...last, isRead: true }))
      },
    )
    return () => {
      stop.abort()
      stopKeeping()
      // Another page was opened: what stands here is not waited for, and not lost.
      void mine.now()
      setShown(NOTHING)
    }
  }, [place])
  const set = useCallback((value: T) => {
    setShown(last => ({ ...last, value, restoredAt: null, isTouched: true }))
    keeper.current?.set(value)
  }, [])
  const clear = useCallback(() => {
    setShown(last => ({ ...last, value: null, restoredAt: null, isTouched: true }))
    keeper.current?.clear()
  }, [])
  const { value, restoredAt, isRead } = shown
  return { value, set, clear, restoredAt, isRead }
}

interface Shown<T> {
  readonly value: T | null
  readonly restoredAt: Instant | null
  readonly isTouched: boolean
  readonly isRead: boolean
}

const NOTHING = { value: null, restoredAt: null, isTouched: false, isRead: false } as const
