import { useCallback, useEffect, useState } from 'react'
import type {
  exportActivity,
  exportTenantActivity,
  readActivity,
  readTenantActivity,
  ShownActivity,
} from '../../api/contracts/activity.ts'
import { call, CallFailed } from '../parts/call.ts'
import { type ActivityChoice, queryOf } from './activity-choice.ts'

export interface ActivityAsked {
  /** The tenant whose log is read; null for the installation's. */
  readonly tenant: string | null
  readonly choice: ActivityChoice
}

export type Activity =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly sentence: string; readonly isServer: boolean }
  | {
      readonly state: 'shown'
      readonly activity: ShownActivity
      /** Why older rows did not come; null when nothing is wrong. */
      readonly wrong: string | null
    }

function ask({ tenant, choice }: ActivityAsked, after: string | null): Promise<ShownActivity> {
  const query = { ...queryOf(choice), ...(after === null ? {} : { after }) }
  return tenant === null
    ? call<typeof readActivity>('GET', '/api/activity', { query })
    : call<typeof readTenantActivity>('GET', '/api/tenants/:tenant/activity', { params: { tenant }, query })
}

/** The newest rows, how to have older ones after them, and how to begin anew. */
export function useActivity(asked: ActivityAsked): {
  readonly known: Activity
  readonly older: () => Promise<void>
  readonly again: () => void
} {
  const key = JSON.stringify(asked)
  const [last, setLast] = useState<{ readonly key: string; readonly known: Activity }>({
    key,
    known: LOADING,
  })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isWanted = true
    ask(JSON.parse(key) as ActivityAsked, null).then(
      activity => isWanted && setLast({ key, known: { state: 'shown', activity, wrong: null } }),
      (error: unknown) => isWanted && setLast({ key, known: { state: 'failed', ...wordsOf(error) } }),
    )
    return () => {
      isWanted = false
    }
  }, [key, tries])
  // What was asked before is never shown under what is asked now.
  const known = last.key === key ? last.known : LOADING
  const older = useCallback(async () => {
    if (known.state !== 'shown' || known.activity.next === null) return
    const { activity } = known
    let next: Activity
    try {
      const more = await ask(JSON.parse(key) as ActivityAsked, activity.next)
      next = { state: 'shown', activity: { ...more, rows: [...activity.rows, ...more.rows] }, wrong: null }
    } catch (error) {
      next = { state: 'shown', activity, wrong: wordsOf(error).sentence }
    }
    setLast(now => (now.key === key ? { key, known: next } : now))
  }, [key, known])
  const again = useCallback(() => {
    setLast({ key: '', known: LOADING })
    setTries(count => count + 1)
  }, [])
  return { known, older, again }
}

const LOADING = { state: 'loading' } as const

function wordsOf(error: unknown): { readonly sentence: string; readonly isServer: boolean } {
  if (!(error instanceof CallFailed)) throw error
  return { sentence: error.message, isServer: error.code === 'no-answer' || error.status >= 500 }
}

/** The address of the export of a choice. */
export function exportAddress({ tenant, choice }: ActivityAsked): string {
  const path: (typeof exportActivity)['path'] = '/api/activity.csv'
  const ofTenant: (typeof exportTenantActivity)['path'] = '/api/tenants/:tenant/activity.csv'
  const whole = tenant === null ? path : ofTenant.replace(':tenant', encodeURIComponent(tenant))
  const search = new URLSearchParams(Object.entries(queryOf(choice)))
  return search.size === 0 ? whole : `${whole}?${search}`
}
