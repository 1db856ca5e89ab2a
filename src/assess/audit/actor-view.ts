import type { AuditEvent } from '../../base/audit/event.ts'
import { scriptOf } from './client-app.ts'
import { type OperationNotes, operationNotes } from './operation-notes.ts'

/** An event with what several rows of the decision table ask of it, asked once. */
export interface ActorView {
  readonly event: AuditEvent
  /** UserId in lower case; empty where there is none. */
  readonly userId: string
  readonly userKey: string
  /** UserId or UserKey is one of Microsoft's system accounts. */
  readonly system: boolean
  /** Somebody is named, and by no system account's name. */
  readonly person: boolean
  readonly guestName: boolean
  /** The script library that ClientInfoString shows. */
  readonly script: string | null
  /** The actor's tenant where the record names one that is not the organisation's. */
  readonly foreignTenant: string | null
  /** A record of what was done inside a mailbox: it has a LogonType, or is of a type that ought to have one. */
  readonly mailbox: boolean
  readonly failed: boolean
  readonly operation: OperationNotes
}

/** What a name by itself tells. */
export interface NameNotes {
  readonly lower: string
  readonly system: boolean
  readonly guest: boolean
  readonly nobody: boolean
}

/** How names and clients are looked at: pure functions, which a cache may stand in for. */
export interface Looks {
  readonly name: (name: string) => NameNotes
  readonly script: (clientInfo: string) => string | null
  readonly operation: (operation: string) => OperationNotes
}

export const LOOKS: Looks = { name: notesOf, script: scriptOf, operation: operationNotes }

export function viewOf(event: AuditEvent, looks: Looks = LOOKS): ActorView {
  const { evidence, actor } = event
  const id = looks.name(evidence.userId ?? '')
  const key = looks.name(evidence.userKey ?? '')
  return {
    event,
    userId: id.lower,
    userKey: key.lower,
    system: id.system || key.lower === 'dlpagent' || key.lower === 'securitycompliancealerts',
    person: actor !== null && !id.nobody && !id.system,
    guestName: id.guest || (actor !== null && actor.id !== id.lower && looks.name(actor.id).guest),
    script: evidence.clientInfo === null ? null : looks.script(evidence.clientInfo),
    foreignTenant: foreignTenant(event),
    mailbox: evidence.logonType !== null || isMailboxRecord(event.recordType),
    failed: event.result === 'failed',
    operation: looks.operation(event.operation),
  }
}

/** ExchangeItem, ExchangeItemGroup, ExchangeItemAggregated (record types of the Management Activity API schema). */
const isMailboxRecord = (type: number | null) => type === 2 || type === 3 || type === 50

function notesOf(name: string): NameNotes {
  const lower = name.trim().toLowerCase()
  return {
    lower,
    system: SYSTEM_ACCOUNTS.test(lower) || (lower.endsWith('.prod.outlook.com') && lower.includes('@')),
    guest: GUEST_NAME.test(lower),
    nobody: NOBODY.has(lower),
  }
}

/** What records write where no one is to be named (seen in exports). */
const NOBODY: ReadonlySet<string> = new Set([
  'not-found',
  'not available',
  'unknown',
  'application',
  'certificate',
  'service account',
  'none',
])

/** Microsoft's system accounts: no persons, and no apps of the tenant. */
const SYSTEM_ACCOUNTS =
  /^(?:nt authority\\(?!anonymous)|nt service\\|s-1-5-(?:18|19|20)$|microsoft\\serviceoperator$|(?:i:0#\.w\|)?sharepoint\\system$|dlpagent$|dlppolicyeventbasedassistant|securitycompliancealerts$)/

const GUEST_NAME =
  /#ext#|urn:spo:(?:guest|anon)|^urn:forms:(?:anonymous|external|coauthor)#|^anonymous$|^nt authority\\anonymous/

/** Remembers what it was asked, up to so many texts of a usual length: an import asks the same ones again and again. */
export function rememberingLooks(most = 20_000): Looks {
  return {
    name: remembering(notesOf, most),
    script: remembering(scriptOf, most),
    operation: remembering(operationNotes, most),
  }
}

function remembering<T>(look: (text: string) => T, most: number): (text: string) => T {
  let known = new Map<string, T>()
  return text => {
    const there = known.get(text)
    if (there !== undefined) return there
    const found = look(text)
    if (text.length > 400) return found
    if (known.size >= most) known = new Map()
    known.set(text, found)
    return found
  }
}

/** The accounts of the local machine: a LogonUserSid of these is no person's. */
export function isMachineSid(sid: string | null): boolean {
  return sid !== null && /^s-1-5-(?:18|19|20)$/i.test(sid)
}

const NO_TENANT = '00000000-0000-0000-0000-000000000000'

/**
 * The tenant that the actor belongs to where the record names one that is not the organisation's, in lower case, else
 * null. An app's home is not asked for: apps of many tenants live in their maker's.
 */
function foreignTenant({ evidence, organization }: AuditEvent): string | null {
  const here = organization ?? evidence.resourceTenantId
  if (here === null) return null
  return (
    elsewhere(evidence.tokenTenantId, here) ??
    elsewhere(evidence.externalUserTenantId, here) ??
    (isApp(evidence) ? null : elsewhere(evidence.homeTenantId, here))
  )
}

function elsewhere(tenant: string | null, here: string): string | null {
  if (tenant === null || tenant === here || tenant === '' || tenant === NO_TENANT) return null
  const folded = tenant.toLowerCase()
  return folded === here.toLowerCase() ? null : folded
}

const isApp = ({ actedAsApp, userType }: AuditEvent['evidence']) =>
  actedAsApp || userType === 5 || userType === 6

/**
 * Whether the place is the actor's own: the record says so, or a personal site's address does. Null where the two are
 * named in different ways, so that neither can be told.
 */
export function ownsPlace(event: AuditEvent): boolean | null {
  const { actor, owner, place } = event
  if (actor === null || place === null) return null
  if (owner !== null && owner.id === actor.id) return true
  if (place.kind === 'onedrive' && isPersonalSiteOf(place.id, actor.id)) return true
  if (owner !== null) return sameIdentity(event, owner.id, actor.id)
  return place.kind === 'mailbox' ? sameIdentity(event, place.id, actor.id) : null
}

/** SharePoint makes a personal site's address of the user principal name, each sign but letters and digits as `_`. */
function isPersonalSiteOf(address: string, user: string): boolean {
  if (!user.includes('@')) return false
  const lower = address.toLowerCase()
  const at = lower.indexOf('/personal/')
  if (at === -1) return false
  const [folder = ''] = lower.slice(at + '/personal/'.length).split('/', 1)
  return folder === user.replaceAll(/[^a-z0-9]/g, '_')
}

/** Whether what was changed is the actor's own account; null where it cannot be told or no account is named. */
export function onOwnAccount(event: AuditEvent): boolean | null {
  const { actor, target } = event
  return actor === null || target?.kind !== 'user' ? null : sameIdentity(event, target.id, actor.id)
}

/** Equal names, or names that the record joins, are one; two user principal names that differ, or two ids, are two. */
function sameIdentity({ aliases }: AuditEvent, one: string, other: string): boolean | null {
  if (one === other) return true
  const joined = aliases.some(
    alias => (alias.id === one && alias.other === other) || (alias.id === other && alias.other === one),
  )
  if (joined) return true
  return formOf(one) === formOf(other) && formOf(one) !== 'other' ? false : null
}

function formOf(name: string): 'address' | 'guid' | 'sid' | 'other' {
  if (name.includes('@')) return 'address'
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(name)) return 'guid'
  return name.startsWith('S-1-') ? 'sid' : 'other'
}
