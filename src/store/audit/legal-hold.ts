import { randomBytes } from 'node:crypto'
import { AppError } from '../../base/app-error.ts'
import type { Json } from '../../base/canonical-json.ts'
import { type Instant, parseInstant } from '../../base/time.ts'
import { currentRecords, type KeptRecord, keepRecord, recordHistory } from '../records.ts'
import type { ScopeFolder } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import type { LegalHold } from './event-store.ts'

type Folder = ScopeFolder<TenantTables>

const KIND = 'legal-hold'
const ID = /^hold-[0-9a-f]{12}$/
const LONGEST_REASON = 4_000

/** What a new hold says. Times are of events, `from` inclusive, `to` exclusive; null is without end on that side. */
export interface HoldDraft {
  readonly reason: string
  readonly from: Instant | null
  readonly to: Instant | null
}

/** The holds of now, by id. @throws AppError not-verified */
export async function readHolds(folder: Folder): Promise<readonly LegalHold[]> {
  return (await currentRecords(folder, KIND)).flatMap(record => {
    const { reason, from, to, released } = record.body as Record<string, Json>
    if (released === true) return []
    const { id, by, at: since } = record
    return [
      {
        id,
        reason: typeof reason === 'string' ? reason : '',
        by,
        since,
        from: momentIn(from),
        to: momentIn(to),
      },
    ]
  })
}

/** Puts a hold on the events of a time, or on all. @throws AppError bad-input */
export async function addHold(folder: Folder, draft: HoldDraft, by: string): Promise<LegalHold> {
  const reason = draft.reason.trim()
  if (reason === '' || reason.length > LONGEST_REASON) {
    throw new AppError('bad-input', `A legal hold wants a reason of at most ${LONGEST_REASON} characters.`)
  }
  const { from, to } = draft
  if (from !== null && to !== null && from >= to) {
    throw new AppError(
      'bad-input',
      'A legal hold ends after it begins: its --to must be later than its --from.',
    )
  }
  const id = `hold-${randomBytes(6).toString('hex')}`
  const { at } = await keepRecord(folder, { kind: KIND, id, body: { reason, from, to }, expects: 0 }, by)
  return { id, reason, by, since: at, from, to }
}

/** Ends a hold; it stays in the history. One that has ended already stays so. @throws AppError not-found */
export async function releaseHold(folder: Folder, id: string, by: string): Promise<void> {
  const last = ID.test(id) ? await lastVersion(folder, id) : undefined
  if (last === undefined) {
    throw new AppError(
      'not-found',
      'There is no such legal hold; "ward audit hold list" shows those there are.',
    )
  }
  const { body, version } = last
  if ((body as Record<string, Json>)['released'] === true) return
  const ended = { ...(body as Record<string, Json>), released: true }
  await keepRecord(folder, { kind: KIND, id, body: ended, expects: version }, by)
}

/** Whether a hold keeps anything of the time. Milliseconds since 1970, both inclusive. */
export function isHeld(
  holds: readonly LegalHold[],
  time: { readonly first: number; readonly last: number },
): boolean {
  return holds.some(
    ({ from, to }) =>
      (from === null || time.last >= Date.parse(from)) && (to === null || time.first < Date.parse(to)),
  )
}

async function lastVersion(folder: Folder, id: string): Promise<KeptRecord | undefined> {
  return (await recordHistory(folder, KIND, id)).items.at(-1)
}

function momentIn(value: Json | undefined): Instant | null {
  return typeof value === 'string' ? parseInstant(value) : null
}
