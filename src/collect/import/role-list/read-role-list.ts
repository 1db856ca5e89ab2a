import { AppError } from '../../../base/app-error.ts'
import { type Instant, parseInstant } from '../../../base/time.ts'
import { decode } from '../scubagear/decode.ts'
import { bad, csvRows, jsonRows, type RoleRow } from './role-rows.ts'

/** One person of a role list. */
export interface ListedHolder {
  /** User principal name in lower case; null when only the object id is known. */
  readonly user: string | null
  /** Object id in Entra, lower case; null when the list has none. */
  readonly objectId: string | null
  readonly roles: readonly string[]
  readonly from: Instant | null
  readonly to: Instant | null
}

export interface RoleList {
  readonly holders: readonly ListedHolder[]
  /** Groups that hold a role: their members are not in the list, so it is not all. */
  readonly groups: number
  /** Service principals that hold a role: no persons. */
  readonly apps: number
}

/**
 * A list of who holds administrators' roles: CSV with the columns user, role, from, to, objectId in any order and case, or
 * JSON; also as Get-RoleGroupMember and Microsoft Graph export them. Several roles of one cell are apart by a semicolon.
 * @param file what errors call it
 * @param role of rows that name none, as in the export of one role group's members
 * @throws AppError bad-input, one sentence with the line; the content is not quoted
 */
export function readRoleList(bytes: Uint8Array, file: string, role?: string): RoleList {
  const text = decode(bytes).replace(/^\ufeff/, '')
  const rows = /^\s*[[{]/.test(text) ? jsonRows(text, file) : csvRows(text, file)
  const holders: ListedHolder[] = []
  let groups = 0
  let apps = 0
  for (const row of rows) {
    const kind = row.fields.kind ?? ''
    if (/serviceprincipal/i.test(kind)) apps += 1
    else if (/group|rolegroup/i.test(kind)) groups += 1
    else holders.push(holderIn(row, file, role))
  }
  return { holders, groups, apps }
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const LONGEST = 200
/** One `@`, no blanks or quotes, on both sides something: what a user principal name must at least be. */
const USER = /^[^\s@"<>]{1,113}@[^\s@"<>]{1,150}$/

function holderIn({ where, fields }: RoleRow, file: string, role: string | undefined): ListedHolder {
  const objectId =
    fields.objectId !== undefined && GUID.test(fields.objectId) ? fields.objectId.toLowerCase() : null
  const user = fields.user?.toLowerCase() ?? null
  if (user !== null && !USER.test(user)) {
    throw bad(file, `has in ${where} a user that is no user principal name, like name@clinic.example`)
  }
  if (user === null && objectId === null) throw bad(file, `names no user in ${where}`)
  const roles = (fields.role ?? role ?? '')
    .split(';')
    .map(one => one.trim())
    .filter(one => one !== '')
  if (roles.length === 0) {
    throw bad(file, `names no role in ${where}; give a column “role”, or --role for all of them`)
  }
  if (roles.some(one => one.length > LONGEST))
    throw bad(file, `has a role of more than ${LONGEST} characters in ${where}`)
  const from = momentOf(fields.from, 'from', where, file)
  const to = momentOf(fields.to, 'to', where, file)
  if (from !== null && to !== null && to <= from)
    throw bad(file, `has in ${where} an end that is not after the start`)
  return { user, objectId, roles, from, to }
}

function momentOf(text: string | undefined, field: string, where: string, file: string): Instant | null {
  if (text === undefined) return null
  try {
    return parseInstant(text)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw bad(
      file,
      `has in ${where} a “${field}” that is no date; write it like 2026-11-21 or 2026-11-21T08:30:00Z`,
    )
  }
}
