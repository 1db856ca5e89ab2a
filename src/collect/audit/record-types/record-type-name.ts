import { RECORD_TYPES } from './record-types.ts'

export interface RecordTypeNames {
  /** As the Management Activity API schema calls it; null where it does not know the number. */
  readonly documented: string | null
  /** As Microsoft Graph's enum calls it; null where it does not know the number. */
  readonly graph: string | null
}

export const RECORD_TYPE_NAMES: ReadonlyMap<number, RecordTypeNames> = read(RECORD_TYPES)

function read(table: string): ReadonlyMap<number, RecordTypeNames> {
  const names = new Map<number, RecordTypeNames>()
  for (const entry of table.split(',')) {
    const [number = '', both = ''] = entry.trim().split(' ')
    const [documented = '', graph = documented] = both.split('|')
    names.set(Number(number), { documented: documented || null, graph: graph || null })
  }
  return names
}

const BY_NAME: ReadonlyMap<string, number> = byName()

function byName(): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  // Names of Graph first: its form is the one that gives names instead of numbers. The first number of a name stays.
  for (const side of ['graph', 'documented'] as const) {
    for (const [number, names] of RECORD_TYPE_NAMES) {
      const name = names[side]?.toLowerCase()
      if (name !== undefined && !numbers.has(name)) numbers.set(name, number)
    }
  }
  return numbers
}

/** @param value a number, a number in a string, or a record type's name in any case; null for anything else */
export function recordTypeNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? Math.trunc(value) : null
  if (typeof value !== 'string' || value.length > 100) return null
  const trimmed = value.trim()
  if (/^-?\d{1,9}(?:\.0*)?$/.test(trimmed)) return Math.trunc(Number(trimmed))
  return BY_NAME.get(trimmed.toLowerCase()) ?? null
}

/**
 * The name of a record type. Microsoft's tables disagree about some numbers; then the name counts of which more words stand
 * in the record's own operation and workload, and the documentation's where that decides nothing. Null for an unknown number.
 * @param operation folded, as `foldOperation` gives it
 * @param given the name that came with the record (Graph's auditLogRecordType), believed where a table has it for the number
 */
export function recordTypeName(
  recordType: number,
  operation: string,
  workload: string | null,
  given: string | null = null,
): string | null {
  const names = RECORD_TYPE_NAMES.get(recordType)
  if (!names) return given
  const { documented, graph } = names
  if (documented === null || graph === null || documented === graph) return documented ?? graph
  if (given !== null) {
    const lower = given.toLowerCase()
    if (lower === graph.toLowerCase()) return graph
    if (lower === documented.toLowerCase()) return documented
  }
  const said = `${operation} ${workload ?? ''}`.toLowerCase().replace(/[^a-z0-9]/g, '')
  return hits(graph, said) > hits(documented, said) ? graph : documented
}

function hits(name: string, said: string): number {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z][a-z0-9]+/g) ?? []
  return words.filter(word => word.length > 2 && said.includes(word.toLowerCase())).length
}
