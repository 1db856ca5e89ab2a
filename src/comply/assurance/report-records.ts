import * as z from 'zod'
import {
  type AssuranceReport,
  EXCEPTION_DECISIONS,
  type ReportException,
  type ReportFacts,
  reportState,
} from '../../base/assurance/report.ts'
import { REPORT_KINDS } from '../../base/assurance/report-kinds.ts'
import { REPORT_MACHINE, type ReportAct } from '../../base/assurance/report-machine.ts'
import { ACTIVE_KINDS } from '../../base/signing/active-content.ts'
import { AppError } from '../../base/app-error.ts'
import { type Day, isDay } from '../../base/days.ts'
import type { TenantScope } from '../../base/ids.ts'
import { nextState } from '../../base/state-machine.ts'
import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { line, moment, readBody, words } from '../record-body.ts'
import { nextId, retried } from './numbered.ts'

type Records = Pick<Store, 'records'>

const KIND = 'assurance-report'
const SCHEMA = 'ward.assurance-report/1'
const MOST_EXCEPTIONS = 200

const day = z.string().refine(isDay)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const exception = z.strictObject({
  what: words(1_000),
  decision: z.enum(EXCEPTION_DECISIONS).nullable(),
  why: z.string().trim().max(2_000),
})

const factsShape = {
  about: z.strictObject({
    kind: z.enum(['microsoft', 'vendor']),
    vendor: line(128).nullable(),
    name: line(),
  }),
  kind: z.enum(REPORT_KINDS),
  title: line(),
  scope: words(2_000),
  issuer: line(),
  period: z.strictObject({ from: day, to: day }).nullable(),
  issued: day,
  expires: day.nullable(),
  document: sha256.nullable(),
  bridge: z.strictObject({ until: day, document: sha256.nullable() }).nullable(),
  /** Of both files. */
  active: z.array(z.enum(ACTIVE_KINDS)).min(1).max(ACTIVE_KINDS.length).readonly().optional(),
}

const body = z.strictObject({
  schema: z.literal(SCHEMA),
  id: line(64),
  ...factsShape,
  added: z.strictObject({ by: line(64), name: line(), at: moment }),
  exceptions: z.array(exception).max(MOST_EXCEPTIONS),
  read: z.strictObject({ by: line(64), name: line(), at: moment }).nullable(),
  replacedBy: line(64).nullable(),
})

/** Who acts, by the session: the account’s id, and its name as it is now. */
export interface Doer {
  readonly id: string
  readonly name: string
}

/** What time and which day it is there. */
export interface When {
  readonly at: Instant
  readonly today: Day
}

/** The register, last issued first; replaced ones are among them. */
export async function reportsOf(
  store: Records,
  scope: TenantScope,
): Promise<readonly Kept<AssuranceReport>[]> {
  const records = await store.records.current(scope, KIND)
  return records
    .map(({ body: kept, version }) => ({ value: readReport(kept), version }))
    .sort((one, other) =>
      one.value.issued === other.value.issued
        ? one.value.id < other.value.id
          ? -1
          : 1
        : one.value.issued < other.value.issued
          ? 1
          : -1,
    )
}

/** @throws AppError not-found */
export async function reportById(
  store: Records,
  scope: TenantScope,
  id: string,
): Promise<Kept<AssuranceReport>> {
  const record = /^ar-\d{1,9}$/.test(id) ? await store.records.last(scope, KIND, id) : null
  if (record === null) throw new AppError('not-found', 'There is no such report in the register.')
  return { value: readReport(record.body), version: record.version }
}

/**
 * Writes a report down, unread. One that stands in the place of another is kept first, then the other is closed.
 * @param today what is issued or ended after it is not there yet
 * @throws AppError bad-input, conflict when the other was changed meanwhile or has a newer one already
 */
export async function addReport(
  store: Records,
  scope: TenantScope,
  facts: ReportFacts,
  { at, today }: When,
  doer: Doer,
  replaces: { readonly id: string; readonly version: number } | null = null,
): Promise<Kept<AssuranceReport>> {
  checkFacts(facts, today)
  const before = replaces === null ? null : await seen(store, scope, replaces.id, replaces.version)
  if (before !== null) refuseUnless(before.value, 'replace')
  const added = await retried(async () => {
    const id = nextId(
      'ar',
      (await store.records.current(scope, KIND)).map(record => record.id),
    )
    const added = { by: doer.id, name: doer.name, at }
    const fresh: AssuranceReport = { id, ...facts, added, exceptions: [], read: null, replacedBy: null }
    return keep(store, scope, fresh, 0, doer)
  })
  if (before !== null) {
    await keep(store, scope, { ...before.value, replacedBy: added.value.id }, before.version, doer)
  }
  return added
}

/** Corrects what the report says of itself. Whoever read it read another one: it is to be read again. @throws AppError conflict */
export async function changeReport(
  store: Records,
  scope: TenantScope,
  id: string,
  { facts, expects, at, today }: When & { readonly facts: ReportFacts; readonly expects: number },
  doer: Doer,
): Promise<Kept<AssuranceReport>> {
  checkFacts(facts, today)
  const { value, version } = await seen(store, scope, id, expects)
  refuseUnless(value, 'change')
  const added = { by: doer.id, name: doer.name, at }
  // What acted in the file before says nothing of the one that is there now.
  const { active: _, ...before } = value
  return keep(store, scope, { ...before, ...facts, added, read: null }, version, doer)
}

/**
 * Says that the report was read, by whom and when, with every exception that is in it.
 * @throws AppError bad-input for a decision without a reason, conflict
 */
export async function readWhole(
  store: Records,
  scope: TenantScope,
  id: string,
  read: { readonly exceptions: readonly ReportException[]; readonly expects: number; readonly at: Instant },
  doer: Doer,
): Promise<Kept<AssuranceReport>> {
  const { value, version } = await seen(store, scope, id, read.expects)
  const unexplained = read.exceptions.some(({ decision, why }) => decision !== null && why.trim().length < 5)
  if (unexplained) {
    throw new AppError('bad-input', 'Say in a few words why each exception was decided so.')
  }
  const open = read.exceptions.some(({ decision }) => decision === null)
  refuseUnless(value, open ? 'find-exceptions' : 'read-whole')
  const { exceptions, at } = read
  const next = { ...value, exceptions, read: { by: doer.id, name: doer.name, at } }
  return keep(store, scope, next, version, doer)
}

function checkFacts({ period, issued, expires, bridge }: ReportFacts, today: Day): void {
  const wrong =
    issued > today
      ? 'A report that is issued in the future is none yet: give the day on which it was issued.'
      : period !== null && period.from > period.to
        ? 'The covered period ends before it begins.'
        : expires !== null && expires < issued
          ? 'The report would have ended before it was issued.'
          : bridge !== null && period !== null && bridge.until < period.to
            ? 'A bridge letter speaks of the time after the covered period.'
            : null
  if (wrong !== null) throw new AppError('bad-input', wrong)
}

async function seen(
  store: Records,
  scope: TenantScope,
  id: string,
  expects: number,
): Promise<Kept<AssuranceReport>> {
  const kept = await reportById(store, scope, id)
  if (kept.version === expects) return kept
  throw new AppError(
    'conflict',
    'Somebody else has changed this meanwhile. Look at it again before you change it.',
  )
}

function refuseUnless(report: AssuranceReport, act: ReportAct): void {
  if (nextState(REPORT_MACHINE, reportState(report), act) !== null) return
  throw new AppError('conflict', 'A newer report stands in the place of this one: it stays as it is.')
}

async function keep(
  store: Records,
  scope: TenantScope,
  report: AssuranceReport,
  expects: number,
  { id: by }: Doer,
): Promise<Kept<AssuranceReport>> {
  const value = readReport({ schema: SCHEMA, ...report })
  const draft = { kind: KIND, id: value.id, body: json({ schema: SCHEMA, ...value }), expects }
  const { version } = await store.records.keep(scope, draft, { by })
  return { value, version }
}

function json(value: object): Parameters<Records['records']['keep']>[1]['body'] {
  return JSON.parse(JSON.stringify(value)) as Parameters<Records['records']['keep']>[1]['body']
}

/** @throws AppError bad-input naming the field */
function readReport(given: unknown): AssuranceReport {
  const { schema: _, ...report } = readBody(body, given, 'assurance report')
  return report
}
