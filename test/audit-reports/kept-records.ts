import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import * as z from 'zod'
import { EVENT_REPORT_ANSWERS } from '../../src/app/api/contracts/audit-report-events.ts'
import { loggedActor } from '../../src/assess/audit/classify-actor.ts'
import { tenantName } from '../../src/base/ids.ts'
import { type Instant, parseInstant } from '../../src/base/time.ts'
import { createNormaliser } from '../../src/collect/audit/normalise/normalise-record.ts'
import { unwrap } from '../../src/collect/audit/read/unwrap.ts'
import { isSameRecord } from '../../src/collect/audit/same-record.ts'
import { systemClock } from '../../src/host/clock.ts'
import { openInstallation } from '../../src/host/keys.ts'
import { reportJson } from '../../src/report/audit/define-report.ts'
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
  readonly from?: string
  readonly to?: string
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
  const deed = { by: 'test' }
  opened.tenants += 1
  const scope = await store.tenants.add(tenantName(`clinic-${opened.tenants}`), deed)
  const writer = await store.events.writer(scope, { kind: 'file', sha256: null, isSame: isSameRecord }, deed)
  const normalise = createNormaliser()
  const events = records.map((record): NewEvent => {
    const event = normalise(unwrap(record as Readonly<Record<string, unknown>>))
    if ('rejected' in event) throw new Error(event.rejected)
    return { event, logged: loggedActor(event), original: new TextEncoder().encode(JSON.stringify(record)) }
  })
  await writer.add(events)
  await writer.close(0)

  return {
    events: events.map(({ event }) => event),
    report: async (id: string, { from, to, ...asked }: Asked = {}): Promise<Answer> => {
      const report = REPORTS.find(one => one.id === id)
      if (!report) throw new Error(`no report ${id}`)
      const made = await makeReport(report, store, scope, {
        from: moment(from),
        to: moment(to),
        asked: { ...NOTHING_ASKED, ...asked },
        roles: NO_ROLES,
        policies: [],
        madeAt: systemClock(),
      })
      const answer = reportJson(made) as Answer
      // Strict, so that a field which the public schema does not know is seen.
      const contract = EVENT_REPORT_ANSWERS.find(({ shape }) => shape.schema.value === answer.schema)
      contract?.extend({ rows: z.array(z.strictObject(contract.shape.rows.element.shape)) }).parse(answer)
      return answer
    },
    /** Every format, as somebody would be given it. */
    made: async (id: string) => {
      const report = REPORTS.find(one => one.id === id)
      if (!report) throw new Error(`no report ${id}`)
      return makeReport(report, store, scope, {
        asked: NOTHING_ASKED,
        roles: NO_ROLES,
        policies: [],
        madeAt: systemClock(),
      })
    },
  }
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
