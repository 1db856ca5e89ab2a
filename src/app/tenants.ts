import { setTimeout as pause } from 'node:timers/promises'
import { AppError } from '../base/app-error.ts'
import { tenantName, type TenantScope } from '../base/ids.ts'
import type { Clock } from '../base/time.ts'
import { keptOrganisation } from '../comply/organisation-record.ts'
import type { Store } from '../store/store.ts'
import type { OpenAuditLog, ShownAuditLog } from './api/routes/audit-log.ts'
import type { PracticeClinic } from './practice-clinic.ts'

/** A tenant as the doors show it: a kept one, or the made-up practice clinic. */
export interface ShownTenant {
  readonly name: string
  /** What people call it; its name where nothing else is known. */
  readonly title: string
  readonly practice: boolean
  /** Settings judged with what people have decided; null while nothing was collected. */
  readonly clinic: () => Promise<PracticeClinic | null>
  /** The audit log, or why there is none to show. */
  readonly audit: () => Promise<OpenAuditLog | 'none' | 'reading' | 'failed'>
  /** Where people's work on it is kept. @throws AppError lease-held while the practice clinic is being made ready */
  readonly work: () => TenantWork
  /** Waits until work() can be called; false when that took too long. */
  readonly ready: () => Promise<boolean>
}

/** Where people's work on a tenant is kept, and what time it is there: the practice clinic's calendar stands still. */
export interface TenantWork {
  readonly store: Store
  readonly scope: TenantScope
  readonly now: Clock
}

export interface Tenants {
  readonly names: () => Promise<readonly string[]>
  /** Null when there is no such tenant. */
  readonly open: (name: string) => Promise<ShownTenant | null>
}

/** The practice clinic’s name among the tenants; it lies in no data folder. */
export const PRACTICE = 'practice'

export interface PracticeTenant {
  /** As its settings were read, judged once, when somebody first asks for it. */
  readonly clinic: () => Promise<PracticeClinic>
  readonly log: ShownAuditLog
  /** Its store; null while that is being made. */
  readonly work: () => TenantWork | null
  /** Milliseconds that a request waits for its store. */
  readonly patience: number
}

/** @param practice the made-up clinic, which stands before a kept tenant of the same name */
export function openTenants(store: Store, practice: PracticeTenant | null, clock: Clock): Tenants {
  const kept = new Map<string, KeptTenant>()
  const made = practice === null ? null : practiceWhenAsked(practice)
  return {
    names: async () => [...new Set([...(made === null ? [] : [PRACTICE]), ...(await store.tenants.list())])],
    open: async name => {
      if (made !== null && name === PRACTICE) return await made()
      const there = kept.get(name)
      if (there !== undefined) return await there.named()
      const scope = await scopeOf(store, name)
      if (scope === null) return null
      const tenant = keptTenant({ store, scope, now: clock })
      kept.set(name, tenant)
      return await tenant.named()
    },
  }
}

async function scopeOf(store: Store, name: string): Promise<TenantScope | null> {
  try {
    return await store.tenants.scope(tenantName(name))
  } catch (error) {
    if (error instanceof AppError && ['bad-usage', 'not-found'].includes(error.code)) return null
    throw error
  }
}

function practiceWhenAsked(practice: PracticeTenant): () => Promise<ShownTenant> {
  let made: ShownTenant | null = null
  return async () => {
    if (made !== null) return made
    const { assessment } = await practice.clinic()
    return (made ??= practiceTenant(practice, assessment.tenant.name ?? 'Practice clinic'))
  }
}

/** Milliseconds between two looks whether the practice clinic's store is there. */
const LOOK_EVERY = 100
const NOT_READY = { why: 'not-ready' } as const

/** Whether it was thrown because the practice clinic is still being made ready. */
export function isNotReady(error: unknown): boolean {
  return error instanceof AppError && error.code === 'lease-held' && error.detail['why'] === NOT_READY.why
}

/** As it was read until its store is there, then with what people have decided since. */
function practiceTenant(practice: PracticeTenant, title: string): ShownTenant {
  let kept: ShownTenant | null = null
  const opened = (): ShownTenant | null => {
    const work = kept === null ? practice.work() : null
    if (work !== null) kept = keptTenant(work)
    return kept
  }
  return {
    name: PRACTICE,
    title,
    practice: true,
    clinic: async () => (await opened()?.clinic()) ?? (await practice.clinic()),
    audit: async () => {
      const state = practice.log.state()
      // Policies that were written down since explain rows from then on.
      return typeof state === 'string' ? state : ((await opened()?.audit()) ?? state)
    },
    work: () => {
      const tenant = opened()
      if (tenant !== null) return tenant.work()
      throw new AppError(
        'lease-held',
        'The practice clinic is being made ready. Try again in a few seconds.',
        {
          detail: NOT_READY,
        },
      )
    },
    ready: async () => {
      for (let waited = 0; opened() === null; waited += LOOK_EVERY) {
        if (waited >= practice.patience) return false
        await pause(LOOK_EVERY)
      }
      return true
    },
  }
}

/** Loaded when somebody asks for a tenant: the first page does not wait for what judges. */
const judging = () => import('./judge-tenant.ts')

interface KeptTenant extends ShownTenant {
  /** With what its profile calls it now. */
  readonly named: () => Promise<ShownTenant>
}

function keptTenant(work: TenantWork): KeptTenant {
  const { store, scope, now: clock } = work
  /** Judged anew after every change that the evidence log tells of, and every hour: a waiver ends by itself. */
  const remembered = <T>(make: () => Promise<T>): (() => Promise<T>) => {
    let key = ''
    let last: Promise<T> | null = null
    return async () => {
      const now = `${await store.evidence.size(scope)} ${clock().slice(0, 13)}`
      if (last === null || key !== now) {
        key = now
        last = make()
        last.catch(() => {
          last = null
        })
      }
      return await last
    }
  }
  const clinic = remembered(async () => {
    const [any] = (await store.snapshots.list(scope, { limit: 1 })).items
    if (any === undefined) return null
    const { judgeKeptClinic } = await judging()
    return await judgeKeptClinic(store, scope, clock)
  })
  const known = remembered(async () => {
    const { whoAndWhere } = await judging()
    return await whoAndWhere(store, scope)
  })
  const title = remembered(async () => {
    try {
      return (await keptOrganisation(store, scope)).value?.name ?? scope.tenant
    } catch {
      // A profile that is damaged is told where it is read; the tenant is still found by its name.
      return scope.tenant
    }
  })
  const tenant: ShownTenant = {
    name: scope.tenant,
    title: scope.tenant,
    practice: false,
    clinic,
    audit: async () => {
      const { events } = await store.events.coverage(scope, { from: clock(), to: clock() })
      return events === 0 ? 'none' : { store, scope, now: clock, ...(await known()) }
    },
    work: () => work,
    ready: async () => true,
  }
  return { ...tenant, named: async () => ({ ...tenant, title: await title() }) }
}
