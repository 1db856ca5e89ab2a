import { type DataPlace, measuredProcess } from './measured-process.ts'

export interface AccessQuestion {
  readonly place: DataPlace
  /** ISO 8601. */
  readonly from: string
  readonly to: string
}

/** Milliseconds; the median of some rounds of a warm process where nothing else is said. */
export interface AccessAnswered {
  /** What the access report asks of the store's events by `groups`. */
  readonly groups: number
  /** The first time in a process, DuckDB's loading included. */
  readonly firstGroups: number
  /** The whole report with its completeness statement, before it becomes text. */
  readonly report: number
  readonly rows: number
  /** Events in them. */
  readonly events: number
  /** `coverage` of the period. */
  readonly coverage: number
  /** Bytes. */
  readonly rss: number
}

/** Asks a store for the access report, in a process of its own. */
export function askAccess(question: AccessQuestion): AccessAnswered {
  const { stdout, rss } = measuredProcess(import.meta.filename, [JSON.stringify(question)])
  return { ...JSON.parse(stdout), rss }
}

async function answered({ place, from, to }: AccessQuestion): Promise<Omit<AccessAnswered, 'rss'>> {
  const { openBenchStore, reportRequest } = await import('./open-bench-store.ts')
  const { rounds, timed } = await import('./timed-store.ts')
  const { parseInstant } = await import('../../../src/base/time.ts')
  const { accessRows } = await import('../../../src/report/audit/access-rows.ts')
  const { ACCESS_REPORT } = await import('../../../src/report/audit/access.report.ts')
  const { makeReport } = await import('../../../src/report/audit/make-report.ts')
  const { store, scope } = await openBenchStore(place)
  const { events, inGroups } = timed(store.events)
  const period = { from: parseInstant(from), to: parseInstant(to) }
  const request = { ...reportRequest(), ...period }
  const make = () => makeReport(ACCESS_REPORT, { ...store, events }, scope, request)

  const made = await make()
  const firstGroups = inGroups()
  const [report] = await rounds(make)
  inGroups()
  // The statement asks for groups too, so the rows are made alone.
  const rowsOnly = () =>
    accessRows({ ...request, store: { ...store, events }, scope }, { without: ['owner', 'service'] })
  const [, groups] = await rounds(rowsOnly, inGroups)
  const seen = (await rowsOnly()).reduce((sum, { count }) => sum + count, 0)
  const [coverage] = await rounds(() => store.events.coverage(scope, period))
  await store.close()
  return { groups, firstGroups, report, rows: made.rows.length, events: seen, coverage }
}

if (import.meta.main) {
  process.stdout.write(JSON.stringify(await answered(JSON.parse(process.argv[2] ?? ''))))
}
