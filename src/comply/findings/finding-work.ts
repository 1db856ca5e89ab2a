import * as z from 'zod'
import type { TenantScope } from '../../base/ids.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { line, readBody } from '../record-body.ts'
import { accountId, checkId } from './finding-ids.ts'

const KIND = 'finding-work'
const SCHEMA = 'ward.finding-work/1'

type Records = Pick<Store, 'records'>

/** `planned`: somebody means to mend it. Whether it is mended says the next reading, never a person. */
export const WORK_STATES = ['none', 'planned'] as const
export type WorkState = (typeof WORK_STATES)[number]

/** Who looks after a finding, and whether it is to be mended. It changes no verdict. */
export interface FindingWork {
  readonly check: string
  readonly state: WorkState
  readonly assigned: Assignment | null
}

export interface Assignment {
  /** The account's id. */
  readonly account: string
  /** The account's name as it was then. */
  readonly name: string
  /** The last day on which it is in time, `2026-12-01`; null without one. */
  readonly until: string | null
}

const day = z.iso.date()

const workBody = z.strictObject({
  schema: z.literal(SCHEMA),
  check: checkId,
  state: z.enum(WORK_STATES),
  assigned: z.strictObject({ account: accountId, name: line(), until: day.nullable() }).nullable(),
})

/**
 * Keeps who looks after a finding. What was before stays in the history.
 * @param expects the version that was seen, 0 for none
 * @throws AppError bad-input naming the field, conflict, lease-held
 */
export async function keepFindingWork(
  store: Records,
  scope: TenantScope,
  { value, version: expects }: Kept<FindingWork>,
  deed: Deed,
): Promise<Kept<FindingWork>> {
  const work = readWork({ schema: SCHEMA, ...value })
  const body = { schema: SCHEMA, check: work.check, state: work.state, assigned: assignedBody(work.assigned) }
  const { version } = await store.records.keep(scope, { kind: KIND, id: work.check, body, expects }, deed)
  return { value: work, version }
}

/** The work on one finding; version 0 where nobody has touched it. */
export async function findingWork(
  store: Records,
  scope: TenantScope,
  check: string,
): Promise<Kept<FindingWork>> {
  const record = await store.records.last(scope, KIND, check)
  if (record === null) return { value: { check, state: 'none', assigned: null }, version: 0 }
  return { value: readWork(record.body), version: record.version }
}

/** The work on every finding that somebody has touched, by check. */
export async function findingWorkOf(
  store: Records,
  scope: TenantScope,
): Promise<readonly Kept<FindingWork>[]> {
  const records = await store.records.current(scope, KIND)
  return records.map(({ body, version }) => ({ value: readWork(body), version }))
}

function assignedBody(assigned: Assignment | null) {
  if (assigned === null) return null
  const { account, name, until } = assigned
  return { account, name, until }
}

function readWork(body: unknown): FindingWork {
  const { schema: _, ...work } = readBody(workBody, body, 'finding’s work')
  return work
}
