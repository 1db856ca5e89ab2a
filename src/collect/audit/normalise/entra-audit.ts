import type { AuditEvent, NamedTarget } from '../../../base/audit/event.ts'
import { actOf } from '../operations/act-of.ts'
import { bareAddress } from './bare-address.ts'
import { contentId } from './content-id.ts'
import type { Draft, Tools } from './draft.ts'
import { learn, newDraft } from './draft.ts'
import { eventTime } from './event-time.ts'
import { isAddress, isGuid } from './fold-identity.ts'
import { NO_ID, NO_TIME, resultOf } from './unified.ts'
import type { Unknown } from './values.ts'
import { grantedOf, RIGHT_PROPERTIES } from './granted.ts'
import { directoryValue, firstText, list, named, object, objectOrInner, text } from './values.ts'

const KINDS = new Map<string, NamedTarget['kind']>([
  ['user', 'user'],
  ['group', 'group'],
  ['role', 'role'],
  ['serviceprincipal', 'application'],
  ['application', 'application'],
  ['app', 'application'],
  ['device', 'device'],
  ['policy', 'policy'],
])

/** A directoryAudit of Microsoft Graph (v1.0), alone or in the envelope of a diagnostic export. */
export function readEntraAudit(
  record: Unknown,
  envelope: Unknown | null,
  tools: Tools,
): AuditEvent | { readonly rejected: string } {
  const time = eventTime(record.activityDateTime) ?? eventTime(envelope?.time)
  if (time === null) return { rejected: NO_TIME }
  const id = text(record.id) ?? contentId(record)
  if (id === null) return { rejected: NO_ID }
  const operation = firstText(record.activityDisplayName, envelope?.operationName) ?? ''
  const folded = tools.operation(operation)
  const draft = newDraft(id, time, 'entra-audit', operation, actOf(folded, 'AzureActiveDirectory', 8))
  draft.workload = 'AzureActiveDirectory'
  draft.organization = firstText(envelope?.tenantId, record.tenantId) ?? tenantOf(envelope?.resourceId)
  draft.result = resultOf(record.result) ?? resultOf(envelope?.resultType) ?? resultOf(envelope?.result)
  if (draft.result !== 'succeeded')
    draft.resultCode = firstText(record.resultReason, envelope?.resultDescription)
  draft.address = bareAddress(envelope?.callerIpAddress)
  readInitiator(draft, objectOrInner(record.initiatedBy), tools)
  if (draft.actor === null) readProvisioning(draft, record, tools)
  if (draft.actor === null) readNamedInitiator(draft, record.initiatedBy, tools)
  // Privileged Identity Management says the address here only.
  draft.address ??= bareAddress(named(record.additionalDetails, 'ipaddr'))
  draft.evidence.clientInfo = firstText(record.userAgent)
  if (draft.organization !== null) {
    draft.place = { kind: 'directory', id: draft.organization.toLowerCase(), name: draft.organization }
  }
  readTargets(draft, record, tools, folded)
  return draft
}

/** Azure Monitor names the tenant whose log it is at least in the resource: `/tenants/{id}/providers/Microsoft.aadiam`. */
export function tenantOf(resource: unknown): string | null {
  return /^\/tenants\/([^/]{1,100})\/providers\//i.exec(text(resource) ?? '')?.[1] ?? null
}

function readInitiator(draft: Draft, initiatedBy: Unknown | null, tools: Tools): void {
  const user = initiatedBy && objectOrInner(initiatedBy.user)
  const app = initiatedBy && objectOrInner(initiatedBy.app)
  const { evidence } = draft
  if (user) {
    const upn = firstText(user.userPrincipalName)
    const object = text(user.id)
    const name = upn ?? object ?? text(user.displayName)
    const id = name === null ? null : tools.fold(name)
    if (id !== null && name !== null) draft.actor = { id, name }
    evidence.userId = upn ?? object
    evidence.userKey = object
    evidence.homeTenantId = text(user.homeTenantId)
    if (text(user.userType)?.toLowerCase() === 'guest') evidence.userType = 10
    draft.address = bareAddress(user.ipAddress) ?? draft.address
    const objectId = object === null ? null : tools.fold(object)
    if (id !== null && objectId !== null && isAddress(id) && isGuid(objectId))
      learn(draft, 'object-id', id, objectId)
  }
  if (!app) return
  const name = firstText(app.displayName, app.servicePrincipalName)
  const key = firstText(app.servicePrincipalId, app.appId)
  evidence.appId = text(app.appId)
  evidence.appName = name
  if (name !== null || key !== null)
    draft.app = { id: (firstText(app.appId, key) ?? name ?? '').toLowerCase(), name: name ?? key ?? '' }
  if (draft.actor !== null) return
  evidence.actedAsApp = true
  const raw = key ?? name
  const id = raw === null ? null : tools.fold(raw)
  if (id !== null && raw !== null) draft.actor = { id, name: name ?? raw }
  evidence.userId ??= raw
}

/** Tables that people make of the log have in its place the principal name alone. Another name may be an app's. */
function readNamedInitiator(draft: Draft, initiatedBy: unknown, tools: Tools): void {
  const name = text(initiatedBy)?.trim() ?? ''
  const id = tools.fold(name)
  if (id === null || !isAddress(id)) return
  draft.actor = { id, name }
  draft.evidence.userId = name
}

/** Provisioning logs: who started it is a service, and the person is the source or target identity. */
function readProvisioning(draft: Draft, record: Unknown, tools: Tools): void {
  const by = objectOrInner(record.initiatedBy)
  const name = by && firstText(by.Name, by.name, by.displayName, by.Id)
  const id = name ? tools.fold(name) : null
  if (id !== null && name) {
    draft.actor = { id, name }
    draft.evidence.userId = name
    draft.evidence.actedAsApp = text(by?.Type ?? by?.initiatorType)?.toLowerCase() !== 'user'
  }
  const principal = objectOrInner(record.servicePrincipal)
  const app = principal && firstText(principal.Id, principal.id, principal.Name, principal.displayName)
  if (app)
    draft.app = { id: app.toLowerCase(), name: firstText(principal?.Name, principal?.displayName) ?? app }
  const source = objectOrInner(record.sourceIdentity)
  const person = source && firstText(source.Id, source.id, source.Name, source.displayName)
  const personId = person ? tools.fold(person) : null
  if (personId !== null && person) {
    draft.target = {
      kind: 'user',
      id: personId,
      name: firstText(source?.Name, source?.displayName) ?? person,
    }
  }
}

interface Resource {
  readonly kind: NamedTarget['kind']
  readonly id: string
  readonly name: string
  readonly fields: Unknown
}

function resourcesOf(record: Unknown, tools: Tools): readonly Resource[] {
  const found: Resource[] = []
  for (const value of list(record.targetResources)) {
    const fields = object(value)
    if (!fields) continue
    const upn = text(fields.userPrincipalName)
    const raw = upn ?? firstText(fields.id, fields.displayName)
    const id = raw === null ? null : tools.fold(raw)
    if (id === null || raw === null) continue
    const kind = KINDS.get(text(fields.type)?.toLowerCase() ?? '') ?? (upn === null ? 'other' : 'user')
    found.push({ kind, id, name: firstText(upn, fields.displayName) ?? raw, fields })
  }
  return found
}

/** The person where one is named, else the first resource; a group or an app beside a person is the place. */
function readTargets(draft: Draft, record: Unknown, tools: Tools, operation: string): void {
  const resources = resourcesOf(record, tools)
  const person = resources.find(resource => resource.kind === 'user')
  const group = resources.find(resource => resource.kind === 'group')
  const target = person ?? resources[0]
  if (target) draft.target = { kind: target.kind, id: target.id, name: target.name }
  else readNamedTarget(draft, text(record.target) ?? text(record.targetResources), tools)
  for (const resource of resources) {
    if (resource.kind === 'user') learnResource(draft, resource, tools)
    readProperties(draft, resource.fields, tools, operation)
  }
  if (person && group) {
    draft.place = { kind: 'group', id: group.id, name: group.name }
    if (operation.includes('owner')) draft.right ??= 'Owner'
  }
  if (draft.right === null) draft.right = resources.find(resource => resource.kind === 'role')?.name ?? null
}

function readNamedTarget(draft: Draft, named: string | null, tools: Tools): void {
  const id = named === null ? null : tools.fold(named.trim())
  if (named !== null && id !== null && isAddress(id)) draft.target = { kind: 'user', id, name: named.trim() }
}

function learnResource(draft: Draft, resource: Resource, tools: Tools): void {
  const objectId = text(resource.fields.id)
  const folded = objectId === null ? null : tools.fold(objectId)
  if (folded !== null && isGuid(folded) && isAddress(resource.id))
    learn(draft, 'object-id', resource.id, folded)
}

function readProperties(draft: Draft, resource: Unknown, tools: Tools, operation: string): void {
  for (const property of list(resource.modifiedProperties)) {
    const fields = object(property)
    const name = fields && text(fields.displayName)
    if (!fields || name === null) continue
    const value = () => directoryValue(fields.newValue) ?? directoryValue(fields.oldValue)
    if (operation === 'update user') {
      const listed =
        name === 'Included Updated Properties' && text(fields.newValue)?.includes('StrongAuthentication')
      if (name.startsWith('StrongAuthentication') || listed === true) draft.act = 'mfa'
    }
    if (draft.right === null && RIGHT_PROPERTIES.includes(name)) draft.right = grantedOf(value())
    if (name === 'Group.ObjectID' && draft.target?.kind === 'user') {
      const id = value()
      const folded = id === null ? null : tools.fold(id)
      if (folded !== null && id !== null) draft.place = { kind: 'group', id: folded, name: id }
    } else if (name === 'Group.DisplayName' && draft.place?.kind === 'group') {
      const shown = value()
      if (shown !== null) draft.place = { ...draft.place, name: shown }
    }
  }
}
