import type { JsonObject } from './record-form.ts'

/** Columns of the sign-in CSV of the Entra portal, in lower case, and the field of Microsoft Graph's signIn each is. */
const FIELDS: readonly (readonly [column: string, field: string])[] = [
  ['request id', 'id'],
  ['correlation id', 'correlationId'],
  ['user id', 'userId'],
  ['user', 'userDisplayName'],
  ['username', 'userPrincipalName'],
  ['application', 'appDisplayName'],
  ['application id', 'appId'],
  ['resource', 'resourceDisplayName'],
  ['resource id', 'resourceId'],
  ['resource tenant id', 'resourceTenantId'],
  ['home tenant id', 'homeTenantId'],
  ['ip address', 'ipAddress'],
  ['client app', 'clientAppUsed'],
  ['user agent', 'userAgent'],
  ['conditional access', 'conditionalAccessStatus'],
  ['cross tenant access type', 'crossTenantAccessType'],
  ['service principal id', 'servicePrincipalId'],
  ['service principal name', 'servicePrincipalName'],
]

/**
 * A row of the sign-ins that the Entra portal writes as CSV, as the signIn of Microsoft Graph it was made from; null
 * without a request id or a date in ISO form. Dates are UTC. Success is error code 0; another
 * code is kept as a number, and a failure without one as the word.
 * @param cells by column name in lower case.
 */
export function portalSignIn(cells: ReadonlyMap<string, string>): JsonObject | null {
  const date = isoDate(cells.get('date (utc)') ?? '')
  if ((cells.get('request id') ?? '').trim() === '' || date === null) return null
  const record: Record<string, unknown> = { createdDateTime: date }
  for (const [column, field] of FIELDS) {
    const cell = cells.get(column)?.trim()
    if (cell !== undefined && cell !== '') record[field] = cell
  }
  const status = statusOf(cells)
  if (status !== null) record.status = status
  return record
}

function statusOf(cells: ReadonlyMap<string, string>): JsonObject | null {
  const failureReason = cells.get('failure reason')?.trim() ?? ''
  const reason = failureReason === '' || /^other\.?$/i.test(failureReason) ? {} : { failureReason }
  const code = cells.get('sign-in error code')?.trim() ?? ''
  if (/^\d{1,9}$/.test(code)) return { errorCode: Number(code), ...reason }
  const said = cells.get('status')?.trim() ?? ''
  if (/^success$/i.test(said)) return { errorCode: 0 }
  return /^(?:failure|interrupted)$/i.test(said) ? { errorCode: said, ...reason } : null
}

/** The portal writes `2024-05-01T10:00:00Z`, older ones without the zone: it is UTC as the column says. */
function isoDate(cell: string): string | null {
  const text = cell.trim().replace(' ', 'T')
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?$/.test(text)) return null
  return /(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`
}
