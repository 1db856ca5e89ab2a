import * as z from 'zod'
import { AppError } from '../../base/app-error.ts'
import { type Day, daysBetween } from '../../base/days.ts'
import type { TenantScope } from '../../base/ids.ts'
import { nextState } from '../../base/state-machine.ts'
import { SETTLEMENT_KINDS } from '../../base/vendors/settlement-kinds.ts'
import { SETTLEMENT_MACHINE, type SettlementAct } from '../../base/vendors/settlement-machine.ts'
import { LONGEST_SETTLEMENT, settlementState } from '../../base/vendors/settlement-state.ts'
import type { Settlement, SettlementAsked, SettlementSubject } from '../../base/vendors/vendor.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { line, moment, readBody, words } from '../record-body.ts'
import { appKey } from './app-notes.ts'
import { nextId, retried } from './numbered.ts'
import { day, doer, vendorId } from './vendor-body.ts'
import type { By } from './vendor-records.ts'

type Records = Pick<Store, 'records'>

export const SETTLEMENT_KIND = 'vendor-settlement'
const SCHEMA = 'ward.vendor-settlement/1'

const asked = z.strictObject({
  settles: z.enum(SETTLEMENT_KINDS),
  reason: words(4_000),
  until: day,
  by: doer,
  at: moment,
})
const said = z.strictObject({ by: doer, at: moment, why: words(4_000) })

const body = z.strictObject({
  schema: z.literal(SCHEMA),
  subject: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('vendor'), id: vendorId }),
    z.strictObject({ kind: z.literal('app'), key: appKey, name: line(200) }),
  ]),
  asked: asked.nullable(),
  holds: z
    .strictObject({
      ...asked.shape,
      approvedBy: doer,
      approvedAt: moment,
      alone: z.string().max(1_000).nullable(),
    })
    .nullable(),
  declined: said.nullable(),
  withdrawn: said.nullable(),
})

/** The last version of every settlement. */
export async function settlementsOf(
  store: Records,
  scope: TenantScope,
): Promise<readonly Kept<Settlement>[]> {
  const records = await store.records.current(scope, SETTLEMENT_KIND)
  return records.map(({ id, body: given, version }) => ({ value: read(id, given), version }))
}

/** @throws AppError not-found */
export async function settlementById(
  store: Records,
  scope: TenantScope,
  id: string,
): Promise<Kept<Settlement>> {
  const record = /^settlement-[1-9]\d{0,8}$/.test(id)
    ? await store.records.last(scope, SETTLEMENT_KIND, id)
    : null
  if (record === null) throw new AppError('not-found', 'There is no such settlement here.')
  return { value: read(id, record.body), version: record.version }
}

/** Every version of one, first first. */
export async function settlementHistory(
  store: Records,
  scope: TenantScope,
  id: string,
): Promise<readonly Kept<Settlement>[]> {
  const { items } = await store.records.history(scope, SETTLEMENT_KIND, id, { limit: 500 })
  return items.map(record => ({ value: read(id, record.body), version: record.version }))
}

/** What it is about, as one text: there is one settlement for each. */
export function subjectKey(subject: SettlementSubject): string {
  return subject.kind === 'vendor' ? `vendor ${subject.id}` : `app ${subject.key}`
}

export interface SettlementWish extends Omit<SettlementAsked, 'by' | 'at'> {
  readonly subject: SettlementSubject
  /** The version of the settlement of the same subject that was seen, 0 for none. */
  readonly expects: number
}

/**
 * Asks that somebody needs no agreement. It settles nothing until another person has approved it; what holds goes on.
 * @param today the day it is there
 * @throws AppError bad-input for a day in the past or more than a year away, conflict
 */
export async function askSettlement(
  store: Records,
  scope: TenantScope,
  { subject, expects, ...wish }: SettlementWish,
  today: Day,
  { by, at }: By,
  deed: Deed,
): Promise<Kept<Settlement>> {
  const left = daysBetween(today, wish.until)
  if (!(left >= 0)) throw new AppError('bad-input', 'It would be over already: give a later last day.')
  if (left > LONGEST_SETTLEMENT) {
    throw new AppError('bad-input', 'It is looked at again within a year: give an earlier last day.')
  }
  return await retried(
    async () => {
      const all = await settlementsOf(store, scope)
      const before = all.find(({ value }) => subjectKey(value.subject) === subjectKey(subject))
      if ((before?.version ?? 0) !== expects) throw changed()
      refuseAct(before?.value ?? null, 'ask', today)
      const id =
        before?.value.id ??
        nextId(
          'settlement',
          all.map(({ value }) => value.id),
        )
      const holds = before?.value.holds ?? null
      const next = { ...NOTHING, id, subject, holds, asked: { ...wish, by, at } }
      return await keep(store, scope, next, expects, deed)
    },
    () => expects === 0,
  )
}

export interface SettlementSaid extends By {
  /** The version that was looked at: what was changed since is not decided unseen. */
  readonly expects: number
}

/**
 * Approves what was asked: from now on it holds, to its last day. Who may is asked before (settlement-approval.ts).
 * @param alone what goes on record where one person asked and approved
 * @throws AppError not-found, conflict
 */
export async function approveSettlement(
  store: Records,
  scope: TenantScope,
  id: string,
  { by, at, expects, alone }: SettlementSaid & { readonly alone: string | null },
  today: Day,
  deed: Deed,
): Promise<Kept<Settlement>> {
  const { value, version } = await settlementById(store, scope, id)
  if (version !== expects) throw changed()
  refuseAct(value, 'approve', today)
  const { asked: wish } = value
  if (wish === null) throw new AppError('conflict', 'Nothing waits for an approval here.')
  if (wish.until < today)
    throw new AppError('conflict', 'What was asked for has run out meanwhile: ask for it anew.')
  const holds = { ...wish, approvedBy: by, approvedAt: at, alone }
  const next = { ...value, asked: null, holds, declined: null, withdrawn: null }
  return await keep(store, scope, next, expects, deed)
}

/** Says no to what was asked; what holds goes on. @throws AppError not-found, conflict */
export async function declineSettlement(
  store: Records,
  scope: TenantScope,
  id: string,
  { by, at, expects, why }: SettlementSaid & { readonly why: string },
  today: Day,
  deed: Deed,
): Promise<Kept<Settlement>> {
  const { value, version } = await settlementById(store, scope, id)
  if (version !== expects) throw changed()
  refuseAct(value, 'decline', today)
  return await keep(store, scope, { ...value, asked: null, declined: { by, at, why } }, expects, deed)
}

/** Ends what holds before its day, and what is asked with it. @throws AppError not-found, conflict */
export async function withdrawSettlement(
  store: Records,
  scope: TenantScope,
  id: string,
  { by, at, expects, why }: SettlementSaid & { readonly why: string },
  today: Day,
  deed: Deed,
): Promise<Kept<Settlement>> {
  const { value, version } = await settlementById(store, scope, id)
  if (version !== expects) throw changed()
  refuseAct(value, 'withdraw', today)
  const next = { ...value, asked: null, holds: null, withdrawn: { by, at, why } }
  return await keep(store, scope, next, expects, deed)
}

const NOTHING = { asked: null, holds: null, declined: null, withdrawn: null } as const

function refuseAct(settlement: Settlement | null, act: SettlementAct, today: Day): void {
  const state = settlementState(settlement, today)
  if (nextState(SETTLEMENT_MACHINE, state, act) !== null) return
  throw new AppError(
    'conflict',
    act === 'withdraw'
      ? 'Nothing holds here that could be withdrawn.'
      : 'Nothing waits for an approval here.',
  )
}

function changed(): AppError {
  return new AppError('conflict', 'Somebody else has changed this meanwhile. Look at it again first.')
}

async function keep(
  store: Records,
  scope: TenantScope,
  settlement: Settlement,
  expects: number,
  deed: Deed,
): Promise<Kept<Settlement>> {
  const { id, ...rest } = settlement
  const kept = readBody(body, { schema: SCHEMA, ...rest }, 'settlement')
  const { version } = await store.records.keep(
    scope,
    { kind: SETTLEMENT_KIND, id, body: kept, expects },
    deed,
  )
  const { schema: _, ...value } = kept
  return { value: { id, ...value }, version }
}

function read(id: string, given: unknown): Settlement {
  const { schema: _, ...value } = readBody(body, given, 'settlement')
  return { id, ...value }
}
