import type { NamedTarget } from '../../../base/audit/event.ts'
import type { Draft, Tools } from './draft.ts'
import { learn } from './draft.ts'
import { isAddress, isGuid } from './fold-identity.ts'
import type { Unknown } from './values.ts'
import { grantedOf, RIGHT_PROPERTIES } from './granted.ts'
import { directoryValue, firstText, integer, list, named, object, text } from './values.ts'

/** One identity of a record as its list of `{ID, Type}` pairs tells it. Types: 1 name, 2 other, 3 PUID, 4 SPN, 5 UPN, 0 claim. */
interface Identity {
  readonly upn: string | null
  readonly puid: string | null
  /** Object id that the record itself marks as one: `User_<guid>`, or a claim of a sign-in. */
  readonly objectId: string | null
  readonly guid: string | null
  readonly name: string | null
  readonly spn: string | null
  /** `User`, `ServicePrincipal`, `Group` ... */
  readonly kind: string | null
}

const KINDS = new Map<string, NamedTarget['kind']>([
  ['user', 'user'],
  ['group', 'group'],
  ['role', 'role'],
  ['serviceprincipal', 'application'],
  ['application', 'application'],
  ['device', 'device'],
  ['policy', 'policy'],
])

function identityOf(value: unknown, known: Tools['known']): Identity {
  let upn: string | null = null
  let upns = 0
  let puid: string | null = null
  let objectId: string | null = null
  let claim: string | null = null
  let guid: string | null = null
  let name: string | null = null
  let spn: string | null = null
  let kind: string | null = null
  for (const pair of list(value)) {
    const fields = object(pair)
    const raw = fields && text(fields.ID)
    if (!fields || raw === null) continue
    const type = integer(fields.Type)
    const { id, form } = known(raw)
    if (id === null) continue
    if (type === 5) {
      upn ??= raw
      upns++
    } else if (type === 3 && form === 'puid') puid ??= id
    else if (type === 1) name ??= raw
    else if (type === 4) spn ??= raw
    else if (type === 0 && form === 'guid') claim ??= id
    else if (type === 2 && form === 'guid') {
      if (raw.length > 36) {
        objectId ??= id
        kind ??= raw.slice(0, raw.indexOf('_')).toLowerCase()
      } else guid ??= id
    } else if (type === 2 && KINDS.has(id)) kind ??= id
  }
  // Two principal names in one list are two people: nothing in it is then surely a name of the first.
  if (upns > 1) return { upn, puid: null, objectId: null, guid, name, spn, kind }
  return { upn, puid, objectId: objectId ?? claim, guid, name, spn, kind }
}

function learnIdentity(draft: Draft, identity: Identity, known: Tools['known']): void {
  if (identity.upn === null) return
  const { id, form } = known(identity.upn)
  if (form !== 'address') return
  learn(draft, 'puid', id, identity.puid)
  if (identity.kind === null || identity.kind === 'user') learn(draft, 'object-id', id, identity.objectId)
}

function readActors(draft: Draft, record: Unknown, tools: Tools): void {
  const actor = identityOf(record.Actor, tools.known)
  learnIdentity(draft, actor, tools.known)
  if (actor.kind === 'serviceprincipal' && actor.upn === null) draft.evidence.actedAsApp = true
  if (draft.evidence.userId?.startsWith('ServicePrincipal_')) draft.evidence.actedAsApp = true
  const known = draft.evidence.userId === null ? null : tools.fold(draft.evidence.userId)
  if (known !== null) return
  const raw = actor.upn ?? actor.objectId ?? actor.spn ?? actor.guid ?? actor.name
  const id = raw === null ? null : tools.fold(raw)
  if (id !== null && raw !== null) draft.actor = { id, name: actor.name ?? raw }
}

function setDirectory(draft: Draft, fold: Tools['fold']): void {
  if (draft.organization === null) return
  const id = fold(draft.organization)
  if (id !== null) draft.place = { kind: 'directory', id, name: draft.organization }
}

/** Directory changes (8). `target` is whom or what was changed; of role and group changes the person, with role or group beside. */
export function readDirectory(draft: Draft, record: Unknown, tools: Tools, operation: string): void {
  if (operation.startsWith('userlogg') || operation.startsWith('userlogin')) {
    readStsLogon(draft, record, tools)
    return
  }
  readActors(draft, record, tools)
  setDirectory(draft, tools.fold)
  const target = identityOf(record.Target, tools.known)
  learnIdentity(draft, target, tools.known)
  setDirectoryTarget(draft, target, record, tools)
  readModified(draft, record, tools, operation)
}

function setDirectoryTarget(draft: Draft, target: Identity, record: Unknown, tools: Tools): void {
  const object = firstText(record.ObjectId, named(record.ExtendedProperties, 'targetUPN'))
  const folded = object === null ? null : tools.fold(object)
  const upn = target.upn ?? (folded !== null && isAddress(folded) ? object : null)
  if (upn !== null) {
    const id = tools.fold(upn)
    if (id !== null) draft.target = { kind: 'user', id, name: upn }
    return
  }
  const raw = target.objectId ?? target.guid ?? firstGuid(object) ?? object ?? target.spn ?? target.name
  const id = raw === null ? null : tools.fold(raw)
  if (id === null || raw === null) return
  const category = text(named(record.ExtendedProperties, 'extendedAuditEventCategory'))?.toLowerCase()
  const kind = KINDS.get(target.kind ?? '') ?? KINDS.get(category ?? '') ?? 'other'
  draft.target = { kind, id, name: target.name ?? raw }
}

/** Service principals are logged as all their names with `;` between them; the one that is an id is the first GUID. */
function firstGuid(value: string | null): string | null {
  if (value === null || !value.includes(';')) return null
  return value.slice(0, 4_000).split(';').find(isGuid) ?? null
}

/** The properties that say what was given (role, permission), where (group) and whether it was about second factors. */
function readModified(draft: Draft, record: Unknown, tools: Tools, operation: string): void {
  let groupId: string | null = null
  let groupName: string | null = null
  let appId: string | null = null
  let appName: string | null = null
  for (const property of list(record.ModifiedProperties)) {
    const fields = object(property)
    const name = fields ? text(fields.Name) : text(property)
    if (name === null) continue
    if (name.startsWith('StrongAuthentication') && operation === 'update user') draft.act = 'mfa'
    if (!fields) continue
    if (name === 'Included Updated Properties' && operation === 'update user') {
      if (text(fields.NewValue)?.includes('StrongAuthentication') === true) draft.act = 'mfa'
    }
    // Of a removal the old value says what it was.
    const value = () => directoryValue(fields.NewValue) ?? directoryValue(fields.OldValue)
    if (name === 'Group.ObjectID') groupId = value()
    else if (name === 'Group.DisplayName') groupName = value()
    else if (name === 'Application.ObjectID' || name === 'ServicePrincipal.ObjectID') appId = value()
    else if (name === 'Application.DisplayName' || name === 'ServicePrincipal.DisplayName') appName = value()
    else if (draft.right === null && RIGHT_PROPERTIES.includes(name)) draft.right = grantedOf(value())
  }
  const group = groupId ?? groupName
  const groupFolded = group === null ? null : tools.fold(group)
  if (groupFolded !== null && group !== null) {
    draft.place = { kind: 'group', id: groupFolded, name: groupName ?? group }
    if (draft.right === null && operation.includes('owner')) draft.right = 'Owner'
    return
  }
  const app = appId ?? appName
  const appFolded = app === null ? null : tools.fold(app)
  if (appFolded !== null && app !== null && draft.target?.kind === 'user') {
    draft.place = { kind: 'application', id: appFolded, name: appName ?? app }
  }
}

/**
 * Sign-ins (15, and 9 of old). Microsoft's `Succeeded` says that the record was written, not that the sign-in worked: an
 * error number other than 0 or a LogonError makes it one that failed (schema note on ResultStatus).
 */
export function readStsLogon(draft: Draft, record: Unknown, tools: Tools): void {
  readActors(draft, record, tools)
  setDirectory(draft, tools.fold)
  const number = firstText(record.ErrorNumber, record.ErrorCode, record.LoginStatus)
  const logonError = text(record.LogonError)
  const failed =
    draft.act === 'sign-in-failed' || logonError !== null || (number !== null && integer(number) !== 0)
  if (draft.act === 'sign-in' || draft.act === 'sign-in-failed') {
    draft.act = failed ? 'sign-in-failed' : 'sign-in'
    draft.result = failed ? 'failed' : (draft.result ?? 'succeeded')
  }
  if (failed) draft.resultCode = number !== null && integer(number) !== 0 ? number : logonError
  const target = identityOf(record.Target, tools.known)
  const resource = target.objectId ?? target.guid ?? target.spn ?? text(record.ObjectId)
  const id = resource === null ? null : tools.fold(resource)
  if (id !== null && resource !== null)
    draft.target = { kind: 'application', id, name: target.name ?? resource }
  readDevice(draft, record)
}

function readDevice(draft: Draft, record: Unknown): void {
  for (const property of list(record.DeviceProperties)) {
    const fields = object(property)
    if (!fields) continue
    if (fields.Name === 'Id') draft.device ??= text(fields.Value)
    else if (fields.Name === 'SessionId') draft.session ??= text(fields.Value)
  }
  draft.evidence.clientInfo ??= text(named(record.ExtendedProperties, 'UserAgent'))
}
