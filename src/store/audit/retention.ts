import { AppError } from '../../base/app-error.ts'
import type { Json } from '../../base/canonical-json.ts'
import { type Instant, parseInstant } from '../../base/time.ts'
import { currentRecords, keepRecord } from '../records.ts'
import type { ScopeFolder } from '../scope-folder.ts'
import type { TenantTables } from '../tables.ts'
import type { Retention } from './event-store.ts'
import { readHolds } from './legal-hold.ts'

type Folder = ScopeFolder<TenantTables>

/**
 * Years for which events are kept unless more is set, and the fewest that can be set. 45 CFR 164.316(b)(2)(i) asks six
 * years for the documentation of 164.316(b)(1); whether a raw log is such documentation is a matter of policy.
 */
export const FEWEST_YEARS = 6
const MOST_YEARS = 100

const KIND = 'audit-retention'
const ID = 'events'

/** How long events are kept and what holds keep longer. @throws AppError not-verified */
export async function readRetention(folder: Folder): Promise<Retention> {
  const [record] = await currentRecords(folder, KIND)
  return { years: record === undefined ? FEWEST_YEARS : yearsIn(record.body), holds: await readHolds(folder) }
}

/** @throws AppError bad-input for anything but whole years from 6 to 100 */
export async function setRetention(folder: Folder, years: number, by: string): Promise<Retention> {
  if (!isYears(years)) {
    throw new AppError(
      'bad-input',
      `Audit events are kept for whole years, at least ${FEWEST_YEARS} and at most ${MOST_YEARS}.`,
    )
  }
  await keepRecord(folder, { kind: KIND, id: ID, body: { years } }, by)
  return readRetention(folder)
}

/** The moment so many years before, on the same day of the year; 29 February becomes 1 March. UTC. */
export function yearsBefore(moment: Instant, years: number): Instant {
  const [year, rest] = [moment.slice(0, 4), moment.slice(4)]
  const then = String(Math.max(0, Number(year) - years)).padStart(4, '0')
  try {
    return parseInstant(`${then}${rest}`)
  } catch {
    return parseInstant(`${then}-03-01${rest.slice(6)}`)
  }
}

function yearsIn(body: Json): number {
  const { years } = body as { readonly years?: unknown }
  // A later Ward may have written what this one does not know: then nothing is removed that should stay.
  return isYears(years) ? years : MOST_YEARS
}

function isYears(years: unknown): years is number {
  return Number.isSafeInteger(years) && Number(years) >= FEWEST_YEARS && Number(years) <= MOST_YEARS
}
