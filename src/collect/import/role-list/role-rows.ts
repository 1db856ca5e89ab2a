import { AppError } from '../../../base/app-error.ts'
import { readCsv } from '../csv.ts'
import { type RoleField, rankOf, roleField } from './role-list-fields.ts'

/** One row of a role list as the file has it, blanks trimmed; what it lacks is absent. */
export interface RoleRow {
  /** Where it stands, for a sentence: `line 3` of a CSV, `entry 3` of a JSON array. */
  readonly where: string
  readonly fields: { readonly [F in RoleField]?: string }
}

export const EXAMPLE = '“user,role,from,to”'

/** @param file what errors call it @throws AppError bad-input */
export function csvRows(text: string, file: string): readonly RoleRow[] {
  const rows: RoleRow[] = []
  let heads: readonly (readonly [RoleField, number] | null)[] | null = null
  for (const { line, cells, problem } of readCsv(text)) {
    if (cells.every(cell => cell.trim() === '')) continue
    // Export-Csv of Windows PowerShell begins with the type of the objects.
    if (heads === null && (cells[0] ?? '').startsWith('#TYPE')) continue
    if (problem !== undefined) throw bad(file, `has quotes that do not match in line ${line}`)
    if (heads === null) heads = headsIn(cells, file)
    else rows.push({ where: `line ${line}`, fields: fieldsIn(cells, heads) })
  }
  if (heads === null) throw bad(file, `is empty; its first line names the columns, such as ${EXAMPLE}`)
  return rows
}

function headsIn(cells: readonly string[], file: string): readonly (readonly [RoleField, number] | null)[] {
  if (cells.length === 1 && /[;\t|]/.test(cells[0] ?? '')) {
    throw bad(file, 'has its columns apart by another sign than a comma; save it as CSV with commas')
  }
  const heads = cells.map(cell => {
    const field = roleField(cell)
    return field === undefined ? null : ([field, rankOf(field, cell)] as const)
  })
  if (!heads.some(head => head?.[0] === 'user' || head?.[0] === 'objectId')) {
    throw bad(file, `names no column of users in its first line; begin with such as ${EXAMPLE}`)
  }
  return heads
}

function fieldsIn(
  cells: readonly string[],
  heads: readonly (readonly [RoleField, number] | null)[],
): RoleRow['fields'] {
  return chosen(
    cells.map((cell, index) => {
      const head = heads[index]
      return head ? { field: head[0], rank: head[1], value: cell } : null
    }),
  )
}

interface Candidate {
  readonly field: RoleField
  readonly rank: number
  readonly value: string
}

function chosen(candidates: readonly (Candidate | null)[]): RoleRow['fields'] {
  const fields: { [F in RoleField]?: string } = {}
  for (const candidate of candidates.toSorted((one, other) => (one?.rank ?? 0) - (other?.rank ?? 0))) {
    const value = candidate?.value.trim() ?? ''
    if (candidate !== null && value !== '') fields[candidate.field] ??= value
  }
  return fields
}

/** Deep enough for `value[] > members[]` and `principal`. */
const MOST_ROWS = 20_000

/**
 * The rows of a JSON array of objects with such fields; of Graph's answer (`value`), of directory roles with their
 * `members`, and of role assignments with `principal` and `roleDefinition`. @throws AppError bad-input
 */
export function jsonRows(text: string, file: string): readonly RoleRow[] {
  let whole: unknown
  try {
    whole = JSON.parse(text)
  } catch {
    throw bad(file, 'is no JSON that can be read')
  }
  const listed = Array.isArray(whole) ? whole : own(whole, 'value')
  if (!Array.isArray(listed))
    throw bad(file, 'holds no list of role holders: it is a JSON array, or has one in “value”')
  const rows: RoleRow[] = []
  for (const [index, entry] of listed.entries()) {
    const where = `entry ${index + 1}`
    if (typeof entry !== 'object' || entry === null) throw bad(file, `has no object as ${where}`)
    const members = own(entry, 'members')
    if (Array.isArray(members)) {
      const role = textOf(own(entry, 'displayName')) ?? textOf(own(entry, 'Name'))
      for (const member of members) {
        const fields = entryFields(member)
        rows.push({ where, fields: role === null ? fields : { ...fields, role } })
      }
    } else rows.push({ where, fields: assignmentFields(entry) })
    if (rows.length > MOST_ROWS) throw bad(file, `lists more than ${MOST_ROWS} holders of roles`)
  }
  return rows
}

function assignmentFields(entry: unknown): RoleRow['fields'] {
  const principal = own(entry, 'principal')
  const fields = entryFields(entry)
  if (typeof principal !== 'object' || principal === null) return fields
  const role = textOf(own(own(entry, 'roleDefinition'), 'displayName'))
  // The id of the assignment is not the person's.
  const { objectId: _, ...rest } = fields
  return { ...rest, ...entryFields(principal), ...(role === null ? {} : { role }) }
}

function entryFields(entry: unknown): RoleRow['fields'] {
  if (typeof entry !== 'object' || entry === null) return {}
  return chosen(
    Object.entries(entry).map(([head, value]) => {
      const field = roleField(head)
      const told = Array.isArray(value)
        ? value.filter(one => typeof one === 'string').join(';')
        : textOf(value)
      return field === undefined || told === null ? null : { field, rank: rankOf(field, head), value: told }
    }),
  )
}

function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

export const bad = (file: string, sentence: string): AppError =>
  new AppError('bad-input', `${file} ${sentence}.`)
