import { AppError } from '../../../base/app-error.ts'
import type { Instant } from '../../../base/time.ts'
import { readCsv } from '../../../collect/import/csv.ts'
import { decode } from '../../../collect/import/scubagear/decode.ts'
import type { PolicyTerms } from '../../../comply/access-policies.ts'
import { POLICY_FIELDS, type PolicyFields, policyTerms } from './policy-fields.ts'

/** More than a clinic writes down, and few enough to keep at once. */
const MOST_POLICIES = 2_000

/**
 * Policies of a file: CSV whose first line names the columns place, kind, who, why, ticket, from, until, approver in any
 * order, or a JSON array of objects with these fields. All of them or none.
 * @throws AppError bad-input, one sentence with the line or the number in the array; nothing of the content
 */
export function readPolicyFile(bytes: Uint8Array, file: string, at: Instant): readonly PolicyTerms[] {
  const text = decode(bytes).replace(/^\ufeff/, '')
  const rows = /^\s*\[/.test(text) ? jsonRows(text, file) : csvRows(text, file)
  if (rows.length === 0) throw bad(file, 'holds no access policy')
  if (rows.length > MOST_POLICIES) throw bad(file, `holds more than ${MOST_POLICIES} access policies`)
  return rows.map(({ where, fields }) => {
    try {
      return policyTerms(fields, at)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      throw new AppError('bad-input', `${file}, ${where}: ${error.message}`)
    }
  })
}

interface Row {
  readonly where: string
  readonly fields: PolicyFields
}

function csvRows(text: string, file: string): readonly Row[] {
  const rows: Row[] = []
  let heads: readonly (keyof PolicyFields | null)[] | null = null
  for (const { line, cells, problem } of readCsv(text)) {
    if (cells.every(cell => cell.trim() === '')) continue
    if (problem !== undefined) throw bad(file, `has quotes that do not match in line ${line}`)
    if (heads === null) heads = headsIn(cells, file)
    else rows.push({ where: `line ${line}`, fields: fieldsIn(cells, heads) })
  }
  return rows
}

function headsIn(cells: readonly string[], file: string): readonly (keyof PolicyFields | null)[] {
  const heads = cells.map(cell => POLICY_FIELDS.find(field => field === cell.trim().toLowerCase()) ?? null)
  if (heads.includes('place') && heads.includes('who')) return heads
  throw bad(file, `names no columns place and who in its first line; write ${POLICY_FIELDS.join(',')}`)
}

function fieldsIn(cells: readonly string[], heads: readonly (keyof PolicyFields | null)[]): PolicyFields {
  const fields: { -readonly [F in keyof PolicyFields]: string } = {}
  heads.forEach((head, index) => {
    const cell = cells[index]?.trim() ?? ''
    if (head !== null && cell !== '') fields[head] = cell
  })
  return fields
}

function jsonRows(text: string, file: string): readonly Row[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw bad(file, 'begins like JSON but is none')
  }
  if (!Array.isArray(value)) throw bad(file, 'is no JSON array')
  return value.map((one: unknown, index) => ({
    where: `entry ${index + 1}`,
    fields: objectFields(one, file, index + 1),
  }))
}

function objectFields(one: unknown, file: string, number: number): PolicyFields {
  if (typeof one !== 'object' || one === null) throw bad(file, `has no object as entry ${number}`)
  const fields: { -readonly [F in keyof PolicyFields]: string } = {}
  for (const field of POLICY_FIELDS) {
    const value: unknown = Object.hasOwn(one, field) ? Reflect.get(one, field) : undefined
    if (typeof value === 'string' && value.trim() !== '') fields[field] = value.trim()
    else if (value !== undefined && value !== null && typeof value !== 'string') {
      throw bad(file, `has in entry ${number} a "${field}" that is no text`)
    }
  }
  return fields
}

function bad(file: string, what: string): AppError {
  return new AppError('bad-input', `${file} ${what}.`)
}
