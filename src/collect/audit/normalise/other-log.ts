import type { AuditEvent } from '../../../base/audit/event.ts'
import { bareAddress } from './bare-address.ts'
import { contentId } from './content-id.ts'
import type { Tools } from './draft.ts'
import { namedOf, newDraft, setTarget } from './draft.ts'
import { eventTime } from './event-time.ts'
import { resultOf } from './unified.ts'
import type { Unknown } from './values.ts'
import { firstText, integer, object, text } from './values.ts'

const NOT_A_RECORD =
  'The record is of none of the logs that Ward reads: it has no time or names no operation.'

/**
 * Records of other logs of the same tenant: identity protection (risky users and risk detections), provisioning, Defender
 * tables of a diagnostic export, message trace. Kept with what their common fields say, as log `other`.
 */
export function readOther(
  record: Unknown,
  envelope: Unknown | null,
  tools: Tools,
): AuditEvent | { readonly rejected: string } {
  const outer = object(record.properties) ? record : envelope
  const inner = object(record.properties) ?? record
  const time =
    eventTime(inner.activityDateTime) ??
    eventTime(inner.detectedDateTime) ??
    eventTime(inner.riskLastUpdatedDateTime) ??
    eventTime(inner.createdDateTime) ??
    eventTime(inner.Timestamp) ??
    eventTime(inner.CreationTime) ??
    eventTime(inner.TimeGenerated) ??
    eventTime(inner.Received) ??
    eventTime(outer?.time)
  const operation = firstText(
    inner.ActionType,
    inner.Operation,
    inner.activityDisplayName,
    outer?.operationName === 'Publish' ? outer?.category : outer?.operationName,
    inner.OperationName,
    inner.MessageTraceId === undefined ? null : 'MessageTrace',
  )
  if (time === null || operation === null) return { rejected: NOT_A_RECORD }
  const id = recordId(inner)
  if (id === null) return { rejected: NOT_A_RECORD }
  // Never the act of the log that Defender and others copy from: the event stands there too, and would count twice.
  const risk = inner.riskState !== undefined || inner.riskLevel !== undefined
  const draft = newDraft(id, time, 'other', operation, risk ? 'alert' : 'other')
  draft.workload = firstText(outer?.category, inner.Application, inner.Type)
  draft.organization = firstText(outer?.tenantId, inner.tenantId, inner.Organization)
  draft.result = resultOf(outer?.resultType) ?? resultOf(inner.Status)
  const who = firstText(
    inner.userPrincipalName,
    inner.AccountUpn,
    inner.UserId,
    inner.SenderAddress,
    inner.AccountObjectId,
    inner.userId,
    inner.AccountSid,
    inner.AccountName,
    object(inner.initiatedBy)?.Name,
    claimed(outer),
  )
  draft.actor = namedOf(who, tools.fold)
  draft.evidence.userId = who
  draft.address =
    bareAddress(inner.ipAddress) ??
    bareAddress(inner.IPAddress) ??
    bareAddress(inner.FromIP) ??
    bareAddress(outer?.callerIpAddress)
  const app = object(inner.servicePrincipal)
  const name = app ? firstText(app.Name, app.Id) : text(inner.Application)
  if (name !== null) draft.app = { id: name.toLowerCase(), name }
  setTarget(draft, 'user', text(inner.RecipientAddress), tools.fold)
  const message = text(inner.MessageId)
  if (message !== null && inner.MessageTraceId !== undefined) {
    draft.items.push({ kind: 'message', id: message, folder: null, bytes: integer(inner.Size) })
  }
  draft.device = firstText(inner.DeviceId, inner.DeviceName)
  return draft
}

/** Who ran an operation of Azure (activity log of a diagnostic export): the claims of the token, a person before an app. */
function claimed(outer: Unknown | null): string | null {
  const claims = object(object(outer?.identity)?.claims)
  return claims && firstText(claims[`${CLAIMS}upn`], claims[`${CLAIMS}emailaddress`], claims.appid)
}

const CLAIMS = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/'

/** A risky user's record has the user's id as its own; with the time of the change it names one event. */
function recordId(inner: Unknown): string | null {
  const own = text(inner.id)
  if (own === null || inner.riskLastUpdatedDateTime !== undefined) return contentId(inner)
  return own
}
