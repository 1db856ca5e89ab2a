import type { AuditEvent } from '../../../base/audit/event.ts'
import { recordTypeName, recordTypeNumber } from '../record-types/record-type-name.ts'
import { bareAddress } from './bare-address.ts'
import { contentId } from './content-id.ts'
import type { Draft } from './draft.ts'
import { learn, newDraft } from './draft.ts'
import { eventTime } from './event-time.ts'
import { isGuid } from './fold-identity.ts'
import { BESIDE, besideOf, calledOf, type KnownName, placeOfKey } from './known-names.ts'
import type { RecordWay, UnifiedTools } from './record-way.ts'
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
  tools: UnifiedTools,
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
  const way = tools.way(operation, recordType, workload)
  const access = record.AppAccessContext === undefined ? null : objectOrInner(record.AppAccessContext)
  const userId = text(record.UserId)
  const user = userId === null ? null : tools.known(userId)
  const evidence = evidenceOf(record, user, access, tools)
  const draft = newDraft(id, time, 'unified', way.operation, way.act, evidence)
  draft.recordType = recordType
  draft.recordTypeName =
    recordType === null
      ? firstText(record.RecordType, envelope?.auditLogRecordType)
      : typeNameOf(way, recordType, text(envelope?.auditLogRecordType))
  draft.workload = way.workload
  const organization = text(record.OrganizationId) ?? text(envelope?.organizationId)
  if (organization !== null) draft.organization = tools.organization(organization).name
  draft.result = resultOf(record.ResultStatus) ?? resultOf(record.IsSuccess)
  draft.session = text(record.SessionId) ?? text(access?.AADSessionId)
  readActor(draft, record, user ?? namedAround(envelope, tools), tools)
  readOrigin(draft, record, tools)
  way.read(draft, record, tools, way.folded)
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

function evidenceOf(
  record: Unknown,
  user: KnownName | null,
  access: Unknown | null,
  tools: UnifiedTools,
): Draft['evidence'] {
  const { known } = tools
  const userKey = text(record.UserKey)
  const logonSid = text(record.LogonUserSid)
  const ownerSid = text(record.MailboxOwnerSid)
  const ownerUpn = text(record.MailboxOwnerUPN)
  const appId = text(record.AppId) ?? text(record.ApplicationId)
  const clientAppId = text(record.ClientAppId) ?? text(access?.ClientAppId)
  const client = text(record.ClientInfoString) ?? text(record.UserAgent)
  return {
    userType: enumeration(record.UserType, USERS),
    userId: user === null ? null : user.name,
    userKey: userKey === null ? null : besideOf(user, placeOfKey(userKey), userKey, known).name,
    logonType: enumeration(record.LogonType, LOGONS),
    internalLogonType: enumeration(record.InternalLogonType, LOGONS),
    logonUserSid: logonSid === null ? null : besideOf(user, BESIDE.logonSid, logonSid, known).name,
    mailboxOwnerSid: ownerSid === null ? null : besideOf(user, BESIDE.ownerSid, ownerSid, known).name,
    mailboxOwnerUpn: ownerUpn === null ? null : besideOf(user, BESIDE.owner, ownerUpn, known).name,
    externalAccess: boolean(record.ExternalAccess),
    appId: appId === null ? null : tools.app(appId).name,
    clientAppId: clientAppId === null ? null : tools.app(clientAppId).name,
    appName: text(record.ApplicationDisplayName) ?? text(access?.ClientAppName),
    clientInfo: client === null ? null : tools.client(client),
    tokenTenantId: text(record.TokenTenantId),
    externalUserTenantId: text(record.ExternalUserTenantId),
    homeTenantId: text(record.ActorContextId),
    resourceTenantId: null,
    actedAsApp: false,
  }
}

/** The name that came with the record only because what is around it has it. */
function typeNameOf(way: RecordWay, recordType: number, given: string | null): string | null {
  return given === null ? way.typeName : recordTypeName(recordType, way.folded, way.workload, given)
}

/** Whom the members around a record name, where the record itself names nobody. */
function namedAround(envelope: Unknown | null, tools: UnifiedTools): KnownName | null {
  if (envelope === null) return null
  const userId = firstText(envelope.userPrincipalName, envelope.userId, envelope.UserIds)
  return userId === null ? null : tools.known(userId)
}

function readActor(draft: Draft, record: Unknown, user: KnownName | null, tools: UnifiedTools): void {
  const { evidence } = draft
  const key = evidence.userKey === null ? null : tools.known(evidence.userKey).asKey
  if (user !== null && user.named !== null) draft.actor = user.named
  else if (key !== null) draft.actor = key.named
  // Regular users and administrators only: an application's key is not a name of the user it acts for.
  if (user === null || key === null || user.form !== 'address') return
  if (evidence.userType !== 0 && evidence.userType !== 2) return
  if (key.form === 'puid') learn(draft, 'puid', user.id, key.id)
  const token = evidence.tokenTenantId === null ? null : text(record.TokenObjectId)
  if (token === null || evidence.tokenTenantId === null || !isGuid(token)) return
  const same = evidence.tokenTenantId.toLowerCase() === draft.organization?.toLowerCase()
  // The same id in the key proves that the token is the user's own and not the application's.
  if (same && key.id === token.toLowerCase()) learn(draft, 'object-id', user.id, key.id)
}

function readOrigin(draft: Draft, record: Unknown, tools: UnifiedTools): void {
  draft.address =
    bareAddress(record.ClientIP) ??
    bareAddress(record.ClientIPAddress) ??
    bareAddress(record.ActorIpAddress) ??
    bareAddress(record.ActorIP)
  const { evidence } = draft
  const app = evidence.clientAppId ?? evidence.appId
  const known = app === null ? null : tools.app(app)
  if (known !== null && known.named !== null) {
    draft.app = evidence.appName === null ? known.named : calledOf(known, evidence.appName)
  } else if (evidence.appName !== null) {
    draft.app = { id: evidence.appName.toLowerCase(), name: evidence.appName }
  }
  draft.device = text(record.DeviceId) ?? text(record.MachineId)
}
