import { isJsonObject, type JsonObject, own, type Unwrapped } from './record-form.ts'
import { formOfCategory } from './renamed-record.ts'

/**
 * Documents of Elastic's integrations o365 and azure (also of Filebeat's modules of these names) that do not keep the
 * text they came of, as is their default: what ECS has a name for is moved there, lists of names and values are
 * objects, and Entra's members are in snake case. Source: https://www.elastic.co/docs/reference/integrations/o365 and
 * …/azure, exported fields (read 2026-11).
 */
export function fromElastic(document: JsonObject): Unwrapped | null {
  const audit = at(document, 'o365', 'audit')
  if (isJsonObject(audit)) return unifiedOf(document, audit)
  for (const log of ['auditlogs', 'signinlogs']) {
    const entra = at(document, 'azure', log)
    if (isJsonObject(entra)) return entraOf(document, entra)
  }
  return null
}

type Moved = readonly (readonly [member: string, ...path: string[]])[]

/** Where a member of the unified record went that is no more below `o365.audit`. */
const MOVED: Moved = [
  ['Id', 'event', 'id'],
  ['OrganizationId', 'organization', 'id'],
  ['OrganizationName', 'organization', 'name'],
  ['Workload', 'event', 'provider'],
  ['ClientIP', 'client', 'ip'],
  ['ClientIP', 'client', 'address'],
  ['UserId', 'user', 'id'],
  ['UserAgent', 'user_agent', 'original'],
  ['ObjectId', 'url', 'original'],
  ['SourceFileName', 'file', 'name'],
  ['SourceFileExtension', 'file', 'extension'],
  ['SourceRelativeUrl', 'file', 'directory'],
  ['TeamName', 'group', 'name'],
  ['GroupName', 'group', 'name'],
  ['Name', 'rule', 'name'],
  ['Category', 'rule', 'category'],
  ['PolicyId', 'rule', 'id'],
  ['CreationTime', '@timestamp'],
]

const MOVED_WITHIN: readonly (readonly [data: string, moved: Moved])[] = [
  ['ExchangeMetaData', [['From', 'source', 'user', 'email']]],
  [
    'SharePointMetaData',
    [
      ['UniqueID', 'file', 'inode'],
      ['FileName', 'file', 'name'],
      ['FileOwner', 'file', 'owner'],
      ['FilePathUrl', 'url', 'original'],
    ],
  ],
]

/** Words of Elastic's own for operations, by workload. */
const ACTIONS: ReadonlyMap<string, string> = new Map([
  ['AzureActiveDirectory added-user-account', 'Add user.'],
  ['AzureActiveDirectory modified-user-account', 'Update user.'],
  ['AzureActiveDirectory deleted-user-account', 'Delete user.'],
  ['AzureActiveDirectory added-group-account-to', 'Add group.'],
  ['AzureActiveDirectory modified-group-account', 'Update group.'],
  ['AzureActiveDirectory deleted-group-account-from', 'Delete group.'],
  ['AzureActiveDirectory added-users-to-group', 'Add member to group.'],
  ['AzureActiveDirectory removed-users-from-group', 'Remove member from group.'],
  ['MicrosoftTeams added-group-account-to', 'TeamCreated'],
  ['MicrosoftTeams deleted-group-account-from', 'TeamDeleted'],
  ['MicrosoftTeams added-users-to-group', 'MemberAdded'],
  ['MicrosoftTeams removed-users-from-group', 'MemberRemoved'],
])

function unifiedOf(document: JsonObject, audit: JsonObject): Unwrapped | null {
  const action = own(audit, 'Operation') ?? at(document, 'event', 'action')
  if (typeof action !== 'string' && !Object.hasOwn(audit, 'CreationTime')) return null
  const record = { ...restored(document, MOVED), ...audit }
  if (typeof action === 'string')
    record.Operation = ACTIONS.get(`${String(record.Workload)} ${action}`) ?? action
  for (const [data, moved] of MOVED_WITHIN)
    if (isJsonObject(record[data])) record[data] = { ...restored(document, moved), ...record[data] }
  record.MailboxOwnerUPN ??= ownerOf(document, audit)
  for (const list of ['Parameters', 'ExtendedProperties'])
    if (isJsonObject(record[list])) record[list] = pairsOf(record[list])
  if (isJsonObject(record.ModifiedProperties))
    record.ModifiedProperties = changesOf(record.ModifiedProperties)
  return { record, form: 'unified', envelope: null }
}

function restored(document: JsonObject, moved: Moved): Record<string, unknown> {
  const record: Record<string, unknown> = {}
  for (const [member, ...path] of moved) {
    const value = at(document, ...path)
    if (typeof value === 'string') record[member] ??= value
  }
  return record
}

/**
 * `user.email` is the mailbox's owner in records of mailboxes, and elsewhere who acted. Only where it cannot be the
 * latter is it believed: to say owner of somebody who is not is worse than not to say it.
 */
function ownerOf(document: JsonObject, audit: JsonObject): unknown {
  if (!Object.hasOwn(audit, 'MailboxGuid')) return undefined
  const email = at(document, 'user', 'email')
  const sid = own(audit, 'MailboxOwnerSid')
  const isOwn = sid !== undefined && sid === own(audit, 'LogonUserSid')
  return isOwn || email !== (own(audit, 'UserId') ?? at(document, 'user', 'id')) ? email : undefined
}

const pairsOf = (pairs: JsonObject) => Object.entries(pairs).map(([Name, Value]) => ({ Name, Value }))

/** Elastic writes the dots of names as underscores: `Role_DisplayName`. */
function changesOf(changes: JsonObject): readonly JsonObject[] {
  return Object.entries(changes).map(([name, change]) => ({
    ...(isJsonObject(change) ? change : { NewValue: change }),
    Name: name.replaceAll('_', '.'),
  }))
}

function entraOf(document: JsonObject, entra: JsonObject): Unwrapped | null {
  const form = formOfCategory(own(entra, 'category'))
  const properties = own(entra, 'properties')
  if (form === null || !isJsonObject(properties)) return null
  const address = at(document, 'client', 'ip') ?? at(document, 'source', 'ip')
  const record = { ...(inCamelCase(properties, 0) as JsonObject) }
  if (form === 'entra-sign-in' && !Object.hasOwn(record, 'ipAddress')) record.ipAddress = address
  const envelope = {
    ...(inCamelCase({ ...entra, properties: undefined }, 0) as JsonObject),
    time: own(document, '@timestamp'),
    tenantId: at(document, 'azure', 'tenant_id'),
    resourceId: at(document, 'azure', 'resource', 'id'),
    correlationId: at(document, 'azure', 'correlation_id'),
    callerIpAddress: address,
    result: at(document, 'event', 'outcome'),
  }
  return { record, form, envelope }
}

/** Nested deeper no record of Entra is; what is, stays as it came. */
const DEEPEST = 12

/** `activity_datetime` as `activityDateTime`; objects with the keys 0, 1, … as lists. */
function inCamelCase(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) return value
  if (Array.isArray(value)) return value.map(one => inCamelCase(one, depth + 1))
  if (!isJsonObject(value)) return value
  const entries = Object.entries(value)
  if (entries.length > 0 && entries.every(([key], place) => key === String(place)))
    return entries.map(([, one]) => inCamelCase(one, depth + 1))
  return Object.fromEntries(entries.map(([key, one]) => [camelCased(key), inCamelCase(one, depth + 1)]))
}

function camelCased(key: string): string {
  if (key === 'created_at') return 'createdDateTime'
  return key
    .replace(/_datetime$/, '_date_time')
    .replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

function at(document: JsonObject, ...path: readonly string[]): unknown {
  let found: unknown = document
  for (const key of path) found = isJsonObject(found) ? own(found, key) : undefined
  return found
}
