import { useCallback, useEffect, useRef, useState } from 'react'
import type {
  readNotifications,
  seeNotifications,
  ShownNotifications,
} from '../../api/contracts/notifications.ts'
import { call } from '../parts/call.ts'

/** Milliseconds between two looks by itself; the server does not count them as use, so a session still ends in time. */
const LOOK_EVERY = 3 * 60_000
/** Milliseconds that pass at least between two looks when somebody comes back to the page. */
const QUIET = 20_000

export interface Notifications {
  /** Null until the server has answered once. */
  readonly known: ShownNotifications | null
  /** Whether the last look failed; what was known before stays. */
  readonly failed: boolean
  readonly look: () => Promise<void>
  /** Tells the server that what is known now was looked at. */
  readonly seen: () => Promise<void>
}

/** What is addressed to the person in a tenant: asked at once, every few minutes, and when somebody comes back. */
export function useNotifications(tenant: string): Notifications {
  const [last, setLast] = useState<{ readonly tenant: string; readonly known: ShownNotifications | null }>({
    tenant,
    known: null,
  })
  const [failed, setFailed] = useState(false)
  const lookedAt = useRef(0)
  const look = useCallback(async () => {
    lookedAt.current = Date.now()
    const known = await ask(tenant)
    setFailed(known === null)
    if (known !== null) setLast({ tenant, known })
  }, [tenant])
  useEffect(() => {
    void look()
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void look()
    }, LOOK_EVERY)
    const onBack = () => {
      if (document.visibilityState === 'visible' && Date.now() - lookedAt.current > QUIET) void look()
    }
    addEventListener('focus', onBack)
    document.addEventListener('visibilitychange', onBack)
    return () => {
      clearInterval(timer)
      removeEventListener('focus', onBack)
      document.removeEventListener('visibilitychange', onBack)
    }
  }, [look])
  const known = last.tenant === tenant ? last.known : null
  const seen = useCallback(async () => {
    if (known === null || known.unread === 0) return
    await call<typeof seeNotifications>('POST', '/api/tenants/:tenant/notifications/seen', {
      params: { tenant },
      body: known.upTo,
    }).catch(() => undefined)
    await look()
  }, [tenant, known, look])
  return { known, failed, look, seen }
}

/** Null when there was no answer; the page itself tells of a server that is gone. */
async function ask(tenant: string): Promise<ShownNotifications | null> {
  try {
    return await call<typeof readNotifications>('GET', '/api/tenants/:tenant/notifications', {
      params: { tenant },
    })
  } catch {
    return null
  }
}
