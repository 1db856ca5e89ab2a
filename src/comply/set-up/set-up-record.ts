import * as z from 'zod'
import type { TenantScope } from '../../base/ids.ts'
import { SET_UP_STEP_IDS, type SetUpStep } from '../../base/set-up-steps.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import { readBody } from '../record-body.ts'

type Records = Pick<Store, 'records'>

const SCHEMA = 'ward.set-up/1'
const KIND = 'set-up'

const step = z.enum(SET_UP_STEP_IDS as [SetUpStep])
const body = z.strictObject({
  schema: z.literal(SCHEMA),
  seen: z.array(step).max(SET_UP_STEP_IDS.length),
  later: z.array(step).max(SET_UP_STEP_IDS.length),
})

/** What nothing else tells of: which steps were looked at, and which put off. */
export interface SetUpMarks {
  readonly seen: readonly SetUpStep[]
  readonly later: readonly SetUpStep[]
}

export async function setUpMarks(store: Records, scope: TenantScope): Promise<SetUpMarks> {
  const record = await store.records.last(scope, KIND, KIND)
  if (record === null) return { seen: [], later: [] }
  const { seen, later } = readBody(body, record.body, 'set-up')
  return { seen, later }
}

/** Marks a step. Two who mark at once mark both or one of them again: no version is asked for. @throws AppError lease-held */
export async function markSetUp(
  store: Records,
  scope: TenantScope,
  marked: SetUpStep,
  as: keyof SetUpMarks,
  deed: Deed,
): Promise<void> {
  const { seen, later } = await setUpMarks(store, scope)
  const rest = (steps: readonly SetUpStep[]) => steps.filter(one => one !== marked)
  const next = {
    schema: SCHEMA,
    seen: as === 'seen' ? [...rest(seen), marked] : [...rest(seen)],
    later: as === 'later' ? [...rest(later), marked] : [...rest(later)],
  }
  await store.records.keep(scope, { kind: KIND, id: KIND, body: next }, deed)
}
