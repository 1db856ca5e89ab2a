import type { AuditEvent } from '../../../base/audit/event.ts'
import { actOf } from '../operations/act-of.ts'
import { recordTypeName, recordTypeNumber } from '../record-types/record-type-name.ts'
import { bareAddress } from './bare-address.ts'
import { contentId } from './content-id.ts'
import type { Draft, Tools } from './draft.ts'
import { learn, newDraft } from './draft.ts'
import { eventTime } from './event-time.ts'
import { foldKey, isAddress, isGuid, isPuid } from './fold-identity.ts'
import { workloadReader } from './workloads.ts'
import type { Unknown } from './values.ts'
import { boolean, firstText, integer, objectOrInner, text } from './values.ts'

export const NO_TIME = 'The record has no time that can be read.'
export const NO_ID = 'The record has no id, and is nested too deeply to be given one.'

/**
 * Reads a record of the unified audit log (Office 365 Management Activity API schema, 2026-06-24, and what exports hold
 * beside it). `envelope` is what stood around it, asked only for what the record itself does not say.
 */
export function readUnified(
  record: Unknown,
  envelope: Unknown | null,
  tools: Tools,
): AuditEvent | { readonly rejected: string } {
  const time =
    eventTime(record.CreationTime) ??
    eventTime(record.CreationDate) ??
    eventTime(envelope?.createdDateTime) ??
    eventTime(envelope?.CreationDate) ??
    eventTime(envelope?.CreationTime) ??
    eventTime(envelope?.time)
  if (time === null) return { rejected: NO_TIME }
  const id =
    text(record.Id) ?? firstText(envelope?.id, envelope?.Identity, envelope?.RecordId) ?? contentId(record)
  if (id === null) return { rejected: NO_ID }

  const operation = text(record.Operation) ?? firstText(envelope?.operation, envelope?.Operations) ?? ''
  const workload = text(record.Workload) ?? text(envelope?.service)
  const recordType = recordTypeNumber(record.RecordType ?? envelope?.RecordType)
  const folded = tools.operation(operation)
  const draft = newDraft(id, time, 'unified', operation, actOf(folded, workload, recordType))
  draft.recordType = recordType
  draft.recordTypeName =
    recordType === null
      ? firstText(record.RecordType, envelope?.auditLogRecordType)
      : recordTypeName(recordType, folded, workload, text(envelope?.auditLogRecordType))
  draft.workload = workload
  draft.organization = text(record.OrganizationId) ?? text(envelope?.organizationId)
  draft.result = resultOf(record.ResultStatus) ?? resultOf(record.IsSuccess)
  readEvidence(draft, record)
  readActor(draft, record, envelope, tools)
  readOrigin(draft, record, tools)
  workloadReader(recordType, workload, folded)(draft, record, tools, folded)
  if (draft.result === 'failed' && draft.resultCode === null) {
    draft.resultCode = firstText(
      record.ErrorNumber,
      record.ErrorCode,
      record.FailureReason,
      record.ResultStatusDetail,
    )
  }
  return draft
}

const RESULTS = new Map<string, AuditEvent['result']>([
  ['succeeded', 'succeeded'],
  ['success', 'succeeded'],
  ['true', 'succeeded'],
  ['ok', 'succeeded'],
  ['completed', 'succeeded'],
  ['passed', 'succeeded'],
  ['failed', 'failed'],
  ['failure', 'failed'],
  ['fail', 'failed'],
  ['false', 'failed'],
  ['error', 'failed'],
  ['denied', 'failed'],
  ['timeout', 'failed'],
  ['partiallysucceeded', 'partial'],
  ['partialsuccess', 'partial'],
])

/** @param value ResultStatus: `Succeeded`, `Success`, `True`, and their like in any case; null for what says neither */
export function resultOf(value: unknown): AuditEvent['result'] {
  if (value === 'Succeeded' || value === true) return 'succeeded'
  if (value === false) return 'failed'
  return typeof value === 'string' && value.length < 30
    ? (RESULTS.get(value.trim().toLowerCase()) ?? null)
    : null
}

const LOGONS = ['owner', 'admin', 'delegated', 'transport', 'systemservice', 'bestaccess', 'delegatedadmin']
const USERS = [
  'regular',
  'reserved',
  'admin',
  'dcadmin',
  'system',
  'application',
  'serviceprincipal',
  'custompolicy',
  'systempolicy',
  'partnertechnician',
  'guest',
]

/** An enumeration as its number, also where an export wrote its name (Log Analytics, Graph). */
function enumeration(value: unknown, names: readonly string[]): number | null {
  const number = integer(value)
  if (number !== null || typeof value !== 'string') return number
  const at = names.indexOf(value.trim().toLowerCase())
  return at < 0 ? null : at
}

function readEvidence(draft: Draft, record: Unknown): void {
  const evidence = draft.evidence
  const access = record.AppAccessContext === undefined ? null : objectOrInner(record.AppAccessContext)
  evidence.userType = enumeration(record.UserType, USERS)
  evidence.userId = text(record.UserId)
  evidence.userKey = text(record.UserKey)
  evidence.logonType = enumeration(record.LogonType, LOGONS)
  evidence.internalLogonType = enumeration(record.InternalLogonType, LOGONS)
  evidence.logonUserSid = text(record.LogonUserSid)
  evidence.mailboxOwnerSid = text(record.MailboxOwnerSid)
  evidence.mailboxOwnerUpn = text(record.MailboxOwnerUPN)
  evidence.externalAccess = boolean(record.ExternalAccess)
  evidence.appId = text(record.AppId) ?? text(record.ApplicationId)
  evidence.clientAppId = text(record.ClientAppId) ?? text(access?.ClientAppId)
  evidence.appName = text(record.ApplicationDisplayName) ?? text(access?.ClientAppName)
  evidence.clientInfo = text(record.ClientInfoString) ?? text(record.UserAgent)
  evidence.tokenTenantId = text(record.TokenTenantId)
  evidence.externalUserTenantId = text(record.ExternalUserTenantId)
  evidence.homeTenantId = text(record.ActorContextId)
  draft.session = text(record.SessionId) ?? text(access?.AADSessionId)
}

function readActor(draft: Draft, record: Unknown, envelope: Unknown | null, tools: Tools): void {
  const { fold } = tools
  const evidence = draft.evidence
  const userId =
    evidence.userId ??
    (envelope === null ? null : firstText(envelope.userPrincipalName, envelope.userId, envelope.UserIds))
  const id = userId === null ? null : fold(userId)
  const key = evidence.userKey === null ? null : foldKey(evidence.userKey, fold)
  if (id !== null && userId !== null) draft.actor = { id, name: userId }
  else if (key !== null && evidence.userKey !== null) draft.actor = { id: key, name: evidence.userKey }
  // Regular users and administrators only: an application's key is not a name of the user it acts for.
  if (id === null || key === null || !isAddress(id)) return
  if (evidence.userType === 0 || evidence.userType === 2) {
    if (isPuid(key)) learn(draft, 'puid', id, key)
    const token = text(record.TokenObjectId)
    if (token !== null && isGuid(token) && evidence.tokenTenantId !== null) {
      const same = evidence.tokenTenantId.toLowerCase() === draft.organization?.toLowerCase()
      // The same id in the key proves that the token is the user's own and not the application's.
      if (same && key === token.toLowerCase()) learn(draft, 'object-id', id, key)
    }
  }
}

function readOrigin(draft: Draft, record: Unknown, tools: Tools): void {
  draft.address =
    bareAddress(record.ClientIP) ??
    bareAddress(record.ClientIPAddress) ??
    bareAddress(record.ActorIpAddress) ??
    bareAddress(record.ActorIP)
  const { evidence } = draft
  const app = evidence.clientAppId ?? evidence.appId
  const appId = app === null ? null : tools.fold(app)
  if (app !== null && appId !== null) draft.app = { id: appId, name: evidence.appName ?? app }
  else if (evidence.appName !== null) {
    draft.app = { id: evidence.appName.toLowerCase(), name: evidence.appName }
  }
  draft.device = text(record.DeviceId) ?? text(record.MachineId)
}
