import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import * as z from 'zod'
import { EVENT_REPORT_ANSWERS } from '../../src/app/api/contracts/audit-report-events.ts'
import { loggedActor } from '../../src/assess/audit/classify-actor.ts'
import { type TenantScope, tenantName } from '../../src/base/ids.ts'
import { type Instant, instantFromMilliseconds, parseInstant } from '../../src/base/time.ts'
import { createNormaliser } from '../../src/collect/audit/normalise/normalise-record.ts'
import { unwrap } from '../../src/collect/audit/read/unwrap.ts'
import { isSameRecord } from '../../src/collect/audit/same-record.ts'
import { systemClock } from '../../src/host/clock.ts'
import { openInstallation } from '../../src/host/keys.ts'
import { type MadeReport, reportJson } from '../../src/report/audit/define-report.ts'
import type { ReportAsked } from '../../src/report/audit/report-asked.ts'
import { makeReport } from '../../src/report/audit/make-report.ts'
import type { RolesOnRecord } from '../../src/report/audit/report-context.ts'
import { REPORTS } from '../../src/report/audit/reports.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import type { NewEvent } from '../../src/store/audit/event-store.ts'

const NO_ROLES: RolesOnRecord = { snapshots: [], roles: [], rolesKnown: [] }
const NOTHING_ASKED: ReportAsked = { classes: [], all: false, place: undefined, actor: undefined }

export interface Asked extends Partial<ReportAsked> {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The answer of `--json`, its rows as a test looks at them. */
export type Answer = Omit<ReturnType<typeof reportJson>, 'rows'> & {
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/** One store for all tests of a file, as opening one takes longer than the tests: made by the first, closed after the last. */
const opened: { folder?: string; store?: Promise<Store>; tenants: number } = { tenants: 0 }

afterAll(async () => {
  await (await opened.store)?.close()
  if (opened.folder !== undefined) rmSync(opened.folder, { recursive: true, force: true })
})

function storeOfFile(): Promise<Store> {
  opened.store ??= openOne()
  return opened.store
}

async function openOne(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'ward-audit-reports-'))
  opened.folder = folder
  const dataFolder = join(folder, 'data')
  const keyFile = join(folder, 'installation.key')
  const installation = openInstallation({ dataFolder, keyFile, env: {}, clock: systemClock })
  return openStore({ dataFolder, installation, clock: systemClock })
}

/**
 * Keeps records as an import does (normalised, classified, sealed) in a tenant of their own, and makes reports over them.
 */
export async function keptRecords(records: readonly object[]) {
  const store = await storeOfFile()
  const events = newEvents(records)
  const scope = await keep(store, events)
  return {
    events: events.map(({ event }) => event),
    report: (id: string, asked: Asked = {}): Promise<Answer> => answerOf(store, scope, id, asked),
    /** Every format, as somebody would be given it. */
    made: (id: string): Promise<MadeReport> => madeOf(store, scope, id, {}),
  }
}

/** Whole weeks between the rows of a table, so that days of the week stay: more than any report looks back or ahead. */
const APART = 20 * 7 * 86_400_000

/**
 * Keeps the records of all rows of a table in one tenant, as an import takes longer than a report. The events of each row
 * are moved back to a time of its own (the first row's stay), and its reports are of that time; ids have to differ from row to row.
 * @returns of a row's place in the table its reports over all that was kept of it
 */
export function keptTable(rows: readonly (readonly object[])[]) {
  let kept: Promise<{ readonly store: Store; readonly scope: TenantScope }> | undefined
  const keepAll = async () => {
    const store = await storeOfFile()
    const events = rows.flatMap((records, at) =>
      newEvents(records).map(({ event, ...rest }) => ({
        ...rest,
        event: { ...event, time: movedBack(event.time, at) },
      })),
    )
    return { store, scope: await keep(store, events) }
  }
  return async (at: number, id: string, asked: Asked = {}): Promise<Answer> => {
    kept ??= keepAll()
    const { store, scope } = await kept
    const from = movedBack(moment(asked.from) ?? instantFromMilliseconds(MIDDLE - APART / 2), at)
    const to = movedBack(moment(asked.to) ?? instantFromMilliseconds(MIDDLE + APART / 2), at)
    return answerOf(store, scope, id, { ...asked, from, to })
  }
}

/** About when the records of tables are, before they are moved. */
const MIDDLE = Date.UTC(2026, 9, 6, 12)

function movedBack(time: Instant, rows: number): Instant {
  return instantFromMilliseconds(Date.parse(time) - rows * APART)
}

function newEvents(records: readonly object[]): NewEvent[] {
  const normalise = createNormaliser()
  return records.map(record => {
    const event = normalise(unwrap(record as Readonly<Record<string, unknown>>))
    if ('rejected' in event) throw new Error(event.rejected)
    return { event, logged: loggedActor(event), original: new TextEncoder().encode(JSON.stringify(record)) }
  })
}

/** In a new tenant. */
async function keep(store: Store, events: readonly NewEvent[]): Promise<TenantScope> {
  const deed = { by: 'test' }
  opened.tenants += 1
  const scope = await store.tenants.add(tenantName(`clinic-${opened.tenants}`), deed)
  const writer = await store.events.writer(scope, { kind: 'file', sha256: null, isSame: isSameRecord }, deed)
  await writer.add(events)
  const { stored } = await writer.close(0)
  if (stored !== events.length) throw new Error(`${events.length} events, of which ${stored} were stored`)
  return scope
}

async function answerOf(store: Store, scope: TenantScope, id: string, asked: Asked): Promise<Answer> {
  const answer = reportJson(await madeOf(store, scope, id, asked)) as Answer
  // Strict, so that a field which the public schema does not know is seen.
  const contract = EVENT_REPORT_ANSWERS.find(({ shape }) => shape.schema.value === answer.schema)
  contract?.extend({ rows: z.array(z.strictObject(contract.shape.rows.element.shape)) }).parse(answer)
  return answer
}

async function madeOf(
  store: Store,
  scope: TenantScope,
  id: string,
  { from, to, ...asked }: Asked,
): Promise<MadeReport> {
  const report = REPORTS.find(one => one.id === id)
  if (!report) throw new Error(`no report ${id}`)
  return makeReport(report, store, scope, {
    from: moment(from),
    to: moment(to),
    asked: { ...NOTHING_ASKED, ...asked },
    roles: NO_ROLES,
    policies: [],
    madeAt: systemClock(),
  })
}

function moment(text: string | undefined): Instant | undefined {
  return text === undefined ? undefined : parseInstant(text)
}

/** Ids of records, which carry theirs in `Id` (unified log) or `id` (Graph). */
export function idsOf(...records: readonly object[]): readonly string[] {
  return records.map(record => {
    const { Id, id } = record as { readonly Id?: string; readonly id?: string }
    return Id ?? id ?? ''
  })
}
