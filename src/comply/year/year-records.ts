import { AppError } from '../../base/app-error.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import {
  type KeptRoutine,
  type KeptYear,
  readRoutine,
  readYear,
  ROUTINE_SCHEMA,
  YEAR_SCHEMA,
} from './routine-body.ts'

type Records = Pick<Store, 'records'>

const YEAR = 'year'
const ROUTINE = 'routine'

/** The year that was adopted, or null and 0 while none was. */
export async function keptYear(store: Records, scope: TenantScope): Promise<Kept<KeptYear | null>> {
  const record = await store.records.last(scope, YEAR, YEAR)
  return record === null
    ? { value: null, version: 0 }
    : { value: readYear(record.body), version: record.version }
}

/** What people have said about routines, by id, and the clinic's own. */
export async function keptRoutines(
  store: Records,
  scope: TenantScope,
): Promise<ReadonlyMap<string, Kept<KeptRoutine>>> {
  const records = await store.records.current(scope, ROUTINE)
  return new Map(records.map(({ id, body, version }) => [id, { value: readRoutine(body), version }]))
}

/**
 * Keeps a year as adopted: from its day on its routines run.
 * @throws AppError bad-input, conflict when one was adopted already, lease-held
 */
export async function keepYear(
  store: Records,
  scope: TenantScope,
  year: KeptYear,
  deed: Deed,
): Promise<void> {
  if ((await keptYear(store, scope)).version > 0) {
    throw new AppError('conflict', 'A year was adopted already: change its routines one by one.')
  }
  const body = { schema: YEAR_SCHEMA, ...readYear({ schema: YEAR_SCHEMA, ...year }) }
  await store.records.keep(scope, { kind: YEAR, id: YEAR, body, expects: 0 }, deed)
}

/** Keeps what somebody said about a routine. @throws AppError bad-input, conflict, lease-held */
export async function keepRoutine(
  store: Records,
  scope: TenantScope,
  id: string,
  { value, version: expects }: Kept<KeptRoutine>,
  deed: Deed,
): Promise<Kept<KeptRoutine>> {
  const { key, ...said } = readRoutine({ schema: ROUTINE_SCHEMA, ...value })
  const routine = { ...said, ...(key === undefined ? {} : { key }) }
  const body = { schema: ROUTINE_SCHEMA, ...routine }
  const { version } = await store.records.keep(scope, { kind: ROUTINE, id, body, expects }, deed)
  return { value: routine, version }
}
