import { type DataPlace, measuredProcess } from './measured-process.ts'

export interface TrailQuestion {
  readonly place: DataPlace
  readonly actor: string
}

/** Milliseconds; the median of some rounds of a warm process. All of it is over every year that is stored. */
export interface TrailAnswered {
  /** All events of the person as rows. */
  readonly rows: number
  readonly events: number
  /** All events of the person, counted by place and way. */
  readonly groups: number
  /** What `ward report person` waits for `groups`: it asks several questions. */
  readonly reportGroups: number
  /** That report with its completeness statement, before it becomes text. */
  readonly report: number
}

/** Asks a store what one person did, in a process of its own. */
export function askTrail(question: TrailQuestion): TrailAnswered {
  return JSON.parse(measuredProcess(import.meta.filename, [JSON.stringify(question)]).stdout)
}

async function answered({ place, actor }: TrailQuestion): Promise<TrailAnswered> {
  const { openBenchStore, reportRequest } = await import('./open-bench-store.ts')
  const { rounds, timed } = await import('./timed-store.ts')
  const { PERSON_REPORT } = await import('../../../src/report/audit/person.report.ts')
  const { makeReport } = await import('../../../src/report/audit/make-report.ts')
  const { store, scope } = await openBenchStore(place)
  let count = 0
  const trailOf = async () => (count = (await store.events.rows(scope, { actor })).length)
  await trailOf()
  const [rows] = await rounds(trailOf)
  const groupsOf = () => store.events.groups(scope, { actor, roles: [], rolesKnown: [] })
  await groupsOf()
  const [groups] = await rounds(groupsOf)

  const { events, inGroups } = timed(store.events)
  const request = reportRequest(actor)
  const make = () => makeReport(PERSON_REPORT, { ...store, events }, scope, request)
  await make()
  inGroups()
  const [report, reportGroups] = await rounds(make, inGroups)
  await store.close()
  return { rows, events: count, groups, reportGroups, report }
}

if (import.meta.main) {
  process.stdout.write(JSON.stringify(await answered(JSON.parse(process.argv[2] ?? ''))))
}
