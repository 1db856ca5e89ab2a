import { ROSTER_KINDS, type RosterKind } from '../../../assess/scanning/knowledge.ts'
import { rosterText } from '../../../assess/scanning/read-knowledge.ts'
import { isoDay, nameParts, namesOf } from '../../../assess/scanning/roster-value.ts'
import type { Roster } from '../../../collect/knowledge/knowledge.schema.ts'
import type { BadRow, PatientRow } from '../../../collect/knowledge/roster-csv.ts'

/** What could not be put into the roster, by kind: how often, and the first line. Never a value. */
export interface LeftOut {
  readonly what: 'row' | 'name' | 'birth date' | RosterKind
  count: number
  readonly firstLine: number
}

export interface MadeRoster {
  readonly patients: number
  readonly roster: Roster
  readonly leftOut: readonly LeftOut[]
}

/**
 * The keyed hashes of patients' values, added to those of a roster that was there. They are sorted: their order says
 * nothing of which belong together.
 * @param latest the last year that two digits of a year of birth may stand for
 */
export async function makeRoster(
  rows: AsyncIterable<PatientRow | BadRow>,
  {
    keyedHash,
    keyId,
    before,
    latest,
  }: {
    readonly keyedHash: (text: string) => string
    readonly keyId: string
    readonly before: Roster | null
    readonly latest: number
  },
): Promise<MadeRoster> {
  const hashes = new Map<RosterKind, Set<string>>(ROSTER_KINDS.map(kind => [kind, new Set()]))
  for (const { kind, hashes: known } of before?.entries ?? [])
    for (const hash of known) hashes.get(kind)?.add(hash)
  const leftOut = new Map<LeftOut['what'], LeftOut>()
  const leave = (what: LeftOut['what'], line: number): void => {
    const known = leftOut.get(what)
    if (known) known.count += 1
    else leftOut.set(what, { what, count: 1, firstLine: line })
  }
  const add = (kind: RosterKind, value: string, line: number): void => {
    const text = rosterText(kind, value)
    if (text === null) leave(kind, line)
    else hashes.get(kind)?.add(keyedHash(text))
  }
  let patients = 0
  for await (const row of rows) {
    if ('problem' in row) {
      leave('row', row.line)
      continue
    }
    patients += 1
    const names = namesIn(row)
    if (names.length === 0 && NAME_COLUMNS.some(column => row.value(column) !== '')) leave('name', row.line)
    for (const name of names) add('name', name, row.line)
    const written = row.value('birth')
    const day = written === '' ? null : isoDay(written, latest)
    if (written !== '' && day === null) leave('birth date', row.line)
    if (day !== null) for (const name of names) add('name-and-birth-date', `${name}|${day}`, row.line)
    for (const kind of ['mrn', 'member', 'ssn', 'phone', 'email'] as const) {
      for (const value of row.values(kind)) add(kind, value, row.line)
    }
  }
  const entries = ROSTER_KINDS.map(kind => ({ kind, hashes: [...(hashes.get(kind) ?? [])].sort() }))
  return {
    patients,
    roster: { algorithm: 'hmac-sha-256-128', keyId, entries: entries.filter(each => each.hashes.length > 0) },
    leftOut: [...leftOut.values()],
  }
}

const NAME_COLUMNS = ['name', 'given', 'family'] as const

function namesIn(row: PatientRow): readonly string[] {
  const [given, family] = [row.value('given'), row.value('family')]
  if (given !== '' && family !== '') return namesOf(given, family)
  const parts = nameParts(row.value('name') || family || given)
  return parts === null ? [] : namesOf(parts.given, parts.family)
}
