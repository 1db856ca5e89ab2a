import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportedLine } from '../../src/app/cli/audit/exported-line.ts'
import { createNormaliser } from '../../src/collect/audit/normalise/normalise-record.ts'
import { readAuditFile } from '../../src/collect/audit/read/read-audit-file.ts'
import { DIFFERENCES, type Difference } from './elastic-differences.ts'
import { type Pair, type SetName, SETS } from './elastic-pair.ts'
import { SHARED } from './scubagear.ts'

export const AUDIT = join(SHARED, 'data/audit')
export const hasAudit = existsSync(AUDIT)

/** Needs a database of places, or the library that knows browsers; or says how Elastic itself got it. */
const NOT_COMPARED =
  /(^|\.)(geo|as)\.|^user_agent\.|^(tags|ecs\.version|event\.original|fileset\.name|input\.type|log\.offset|service\.type)$|^azure\.(?!tenant_id|correlation_id)/

/** Advanced hunting of Defender is no audit log: its tables are read and kept, and not mapped to Elastic's fields. */
const NOT_AUDIT = /^m365_defender\./

/** @throws Error when a record is rejected or records and expectations are not equally many. */
export async function pairsOf(set: SetName): Promise<readonly Pair[]> {
  const folder = join(AUDIT, SETS[set])
  const pairs: Pair[] = []
  for (const expectation of readdirSync(folder).filter(name => name.endsWith('-expected.json'))) {
    const file = expectation.replace('-expected.json', '')
    if (NOT_AUDIT.test(file)) continue
    const read = await linesOf(join(folder, file))
    const expected = expectationsOf(join(folder, expectation))
    if (read.length !== expected.length) throw new Error(`${file}: ${read.length} read of ${expected.length}`)
    for (const [index, { record, actual }] of read.entries())
      pairs.push({ set, file, index, record, actual, expected: fieldsOf(expected[index]) })
  }
  return pairs
}

async function linesOf(path: string) {
  const normalise = createNormaliser()
  const found: Pick<Pair, 'record' | 'actual'>[] = []
  for await (const { records, rejected } of readAuditFile(path)) {
    if (rejected[0]) throw new Error(`${path} line ${rejected[0].line}: ${rejected[0].reason}`)
    for (const raw of records) {
      const made = exportedLine(raw, normalise, { as: 'ecs', words: false })
      if ('rejected' in made) throw new Error(`${path} line ${raw.line}: ${made.rejected}`)
      found.push({ record: raw.record, actual: fieldsOf(JSON.parse(made.line)) })
    }
  }
  return found
}

function expectationsOf(path: string): readonly unknown[] {
  const held = JSON.parse(readFileSync(path, 'utf8')) as unknown
  return Array.isArray(held) ? held : (held as { readonly expected: readonly unknown[] }).expected
}

/** An object as its leaves by path; lists are leaves. Paths that are one already (beats) stay. */
export function fieldsOf(value: unknown, path = ''): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map([[path, value]])
  return new Map(
    Object.entries(value).flatMap(([name, member]) => [
      ...fieldsOf(member, path === '' ? name : `${path}.${name}`),
    ]),
  )
}

/** Fields with several values: what Elastic says must be there, and Ward may say more. */
const CONTAINS = /^(event\.category|event\.type|related\.\w+|rule\.\w+)$/

function agrees(field: string, expected: unknown, actual: unknown): boolean {
  if (CONTAINS.test(field)) {
    const has = new Set([actual].flat().map(String))
    return [expected].flat().every(one => has.has(String(one)))
  }
  return JSON.stringify(expected) === JSON.stringify(actual) || String(expected) === String(actual)
}

export interface FieldAgreement {
  readonly field: string
  readonly asked: number
  readonly equal: number
  /** Differences on the list. */
  readonly listed: number
  /** Differences that are not: file, record, field; no values. */
  readonly unlisted: readonly string[]
}

/** Field by field, with the differences of the list that were needed. Members of o365.audit count as one field. */
export function agreementOf(pairs: readonly Pair[]) {
  const rows = new Map<string, { asked: number; equal: number; listed: number; unlisted: string[] }>()
  const needed = new Set<Difference>()
  for (const pair of pairs) {
    for (const [field, expected] of pair.expected) {
      if (NOT_COMPARED.test(field)) continue
      const name = field.startsWith('o365.audit.') ? 'o365.audit.*' : field
      const row = rows.get(name) ?? { asked: 0, equal: 0, listed: 0, unlisted: [] }
      rows.set(name, row)
      row.asked += 1
      if (agrees(field, expected, pair.actual.get(field))) {
        row.equal += 1
        continue
      }
      const known = DIFFERENCES.find(one => holds(one, pair, field, expected))
      if (known) {
        needed.add(known)
        row.listed += 1
      } else row.unlisted.push(`${pair.file} record ${pair.index}: ${field}`)
    }
  }
  const fields: readonly FieldAgreement[] = [...rows]
    .map(([field, row]) => ({ field, ...row }))
    .toSorted((a, b) => (a.field < b.field ? -1 : 1))
  return { fields, needed }
}

function holds(one: Difference, pair: Pair, field: string, expected: unknown): boolean {
  return one.sets.includes(pair.set) && one.fields.test(field) && one.applies(pair, expected, field)
}

/** The table that the test prints. */
export function agreementTable(title: string, fields: readonly FieldAgreement[]): string {
  const lines = fields.map(
    ({ field, asked, equal, listed }) =>
      `  ${field.padEnd(24)} ${String(equal).padStart(5)} of ${String(asked).padStart(5)}  ${((100 * equal) / asked).toFixed(1).padStart(5)} %${listed > 0 ? `  ${listed} on the list` : ''}`,
  )
  return [title, ...lines].join('\n')
}
