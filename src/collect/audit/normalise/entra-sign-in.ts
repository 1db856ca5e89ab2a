import type { AuditEvent } from '../../../base/audit/event.ts'
import { bareAddress } from './bare-address.ts'
import { contentId } from './content-id.ts'
import type { Draft, Tools } from './draft.ts'
import { learn, newDraft } from './draft.ts'
import { tenantOf } from './entra-audit.ts'
import { eventTime } from './event-time.ts'
import { isAddress, isGuid } from './fold-identity.ts'
import { NO_ID, NO_TIME } from './unified.ts'
import type { Unknown } from './values.ts'
import { firstText, integer, objectOrInner, text } from './values.ts'

/** A signIn of Microsoft Graph (v1.0): people, service principals and managed identities, alone or in a diagnostic export. */
export function readSignIn(
  record: Unknown,
  envelope: Unknown | null,
  tools: Tools,
): AuditEvent | { readonly rejected: string } {
  const time = eventTime(record.createdDateTime) ?? eventTime(envelope?.time)
  if (time === null) return { rejected: NO_TIME }
  const id = text(record.id) ?? contentId(record)
  if (id === null) return { rejected: NO_ID }
  const status = objectOrInner(record.status)
  const code = firstText(status?.errorCode, envelope?.resultType, record.errorCode) ?? codeIn(record.status)
  const failed = code !== null && code.toLowerCase() !== 'success' && integer(code) !== 0
  const operation = text(envelope?.operationName) ?? 'Sign-in activity'
  const draft = newDraft(id, time, 'entra-sign-in', operation, failed ? 'sign-in-failed' : 'sign-in')
  draft.workload = 'AzureActiveDirectory'
  draft.organization =
    firstText(envelope?.tenantId, record.tenantId, record.resourceTenantId) ?? tenantOf(envelope?.resourceId)
  // Without a status nothing is said of how it went.
  if (code !== null) draft.result = failed ? 'failed' : 'succeeded'
  if (failed) draft.resultCode = code
  draft.address = bareAddress(record.ipAddress) ?? bareAddress(envelope?.callerIpAddress)
  readWho(draft, record, tools)
  if (draft.organization !== null) {
    draft.place = { kind: 'directory', id: draft.organization.toLowerCase(), name: draft.organization }
  }
  const resource = firstText(record.resourceId, record.resourceDisplayName)
  const folded = resource === null ? null : tools.fold(resource)
  if (folded !== null && resource !== null) {
    draft.target = { kind: 'application', id: folded, name: text(record.resourceDisplayName) ?? resource }
  }
  const device = objectOrInner(record.deviceDetail)
  draft.device = firstText(device?.deviceId, device?.displayName)
  draft.session = firstText(record.sessionId, record.correlationId)
  return draft
}

/** The status where an export wrote it as a text: the code, a word of the Entra portal, or PowerShell's `@{ErrorCode=0; …}`. */
function codeIn(status: unknown): string | null {
  const said = text(status)?.trim() ?? ''
  if (/^(?:\d{1,9}|success|succeeded|failure|failed|interrupted)$/i.test(said))
    return /^succe/i.test(said) ? '0' : said
  return /^@\{.{0,1000}\berrorcode=(\d{1,9})/is.exec(said)?.[1] ?? null
}

function readWho(draft: Draft, record: Unknown, tools: Tools): void {
  const { evidence } = draft
  const upn = firstText(record.userPrincipalName, record.signInIdentifier)
  const object = text(record.userId)
  const principal = firstText(record.servicePrincipalId)
  const raw = upn ?? object ?? principal ?? text(record.servicePrincipalName)
  const id = raw === null ? null : tools.fold(raw)
  if (id !== null && raw !== null) {
    const shown = upn === null && object === null ? text(record.servicePrincipalName) : null
    draft.actor = { id, name: shown ?? raw }
    const objectId = object === null ? null : tools.fold(object)
    if (objectId !== null && isGuid(objectId) && isAddress(id)) learn(draft, 'object-id', id, objectId)
  }
  evidence.userId = upn ?? object ?? principal
  evidence.userKey = object ?? principal
  evidence.actedAsApp = upn === null && object === null && principal !== null
  evidence.userType = fromOutside(draft, record)
  evidence.appId = text(record.appId)
  evidence.appName = text(record.appDisplayName)
  evidence.clientInfo = firstText(record.userAgent, record.clientAppUsed)
  evidence.homeTenantId = text(record.homeTenantId)
  evidence.resourceTenantId = text(record.resourceTenantId)
  const app = evidence.appId
  if (app !== null) draft.app = { id: app.toLowerCase(), name: evidence.appName ?? app }
}

/** Kinds of sign-in from another tenant (Graph signIn, crossTenantAccessType, read 2026-11-23), as the UserType each is of. */
const FROM_OUTSIDE = new Map([
  ['b2bcollaboration', 10],
  ['b2bdirectconnect', 10],
  // Delegated administration of a partner (GDAP).
  ['serviceprovider', 9],
])

/** Guest or partner, where the record says so. A sign-in of an own person into another tenant has the same words. */
function fromOutside({ organization }: Draft, record: Unknown): number | null {
  if (text(record.userType)?.toLowerCase() === 'guest') return 10
  const home = text(record.homeTenantId)?.toLowerCase()
  if (home === undefined || organization === null || home === organization.toLowerCase()) return null
  return FROM_OUTSIDE.get(text(record.crossTenantAccessType)?.toLowerCase() ?? '') ?? null
}
