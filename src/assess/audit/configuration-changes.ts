import type { Act } from '../../base/audit/acts.ts'
import { plainOperation, type ReportedEvent } from './reported-event.ts'

/** What a change is of, in the order of the report: what opens the house widest comes first. */
export const CHANGE_KINDS = [
  'partner',
  'role',
  'consent',
  'credential',
  'federation',
  'conditional-access',
  'forwarding',
  'inbox-rule',
  'mail-flow',
  'sharing-setting',
  'protection',
  'right',
  'group',
  'application',
  'account',
  'policy',
  'setting',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export const CHANGE_ACTS = [
  'role-add',
  'role-remove',
  'group-add',
  'group-remove',
  'group-change',
  'consent',
  'consent-remove',
  'app-credential',
  'application',
  'policy',
  'forwarding',
  'inbox-rule',
  'mail-flow',
  'sharing-setting',
  'partner',
  'setting',
  'grant',
  'revoke',
  'user-create',
  'user-delete',
  'user-disable',
  'user-enable',
  'user-invite',
  'label-remove',
] as const satisfies readonly Act[]

const KINDS: { readonly [A in Act]?: ChangeKind } = {
  'role-add': 'role',
  'role-remove': 'role',
  'group-add': 'group',
  'group-remove': 'group',
  'group-change': 'group',
  consent: 'consent',
  'consent-remove': 'consent',
  'app-credential': 'credential',
  application: 'application',
  forwarding: 'forwarding',
  'inbox-rule': 'inbox-rule',
  'mail-flow': 'mail-flow',
  'sharing-setting': 'sharing-setting',
  partner: 'partner',
  grant: 'right',
  revoke: 'right',
  'user-create': 'account',
  'user-delete': 'account',
  'user-disable': 'account',
  'user-enable': 'account',
  'user-invite': 'account',
  'label-remove': 'protection',
  policy: 'policy',
  setting: 'setting',
}

const PROTECTION =
  /dlp|label|retention|compliancetag|hold(?:compliance)?policy|informationbarrier|insiderrisk|encryption/
const FEDERATION =
  /federation|domain authentication|home realm discovery|desktop sso|\bdomain (?:to|from) company|verif(?:y|ied) .*domain/

/** Which kind of change an event is; null for one of another report. */
export function changeKind(event: Pick<ReportedEvent, 'act' | 'operation'>): ChangeKind | null {
  const kind = KINDS[event.act]
  if (kind === undefined) return null
  if (kind !== 'policy' && kind !== 'setting') return kind
  const operation = plainOperation(event.operation)
  if (/auditlogretention/.test(operation)) return null
  if (/conditional ?access|named location|security defaults|authentication strength/.test(operation))
    return 'conditional-access'
  if (FEDERATION.test(operation)) return 'federation'
  if (/cross-tenant|partner/.test(operation)) return 'partner'
  return PROTECTION.test(operation) ? 'protection' : kind
}

/**
 * Whether a change takes away what was there before: a rule removed, a forwarding emptied. `off` is of forwarding and rules.
 * Null where neither is said.
 */
export function changeState(event: Pick<ReportedEvent, 'act' | 'operation' | 'right'>): 'on' | 'off' | null {
  const operation = plainOperation(event.operation)
  if (event.act === 'forwarding') return event.right === 'off' ? 'off' : event.right === 'on' ? 'on' : null
  if (/^(?:remove|disable|delete)\b/.test(operation)) return 'off'
  if (event.act.endsWith('-remove') || event.act === 'revoke' || event.act === 'user-disable') return 'off'
  return /^(?:new|add|enable)\b/.test(operation) ? 'on' : null
}

const ADDRESS = /[a-z0-9._%+'=-]{1,64}@[a-z0-9.-]{1,200}\.[a-z]{2,24}/gi
const MOST_ADDRESSES = 100

/**
 * Whether mail goes to another domain than the mailbox's own. Null where the mailbox's domain or where the mail goes is not
 * said by an address. A tenant's other domains count as others: the log does not list them.
 *
 * @param mailbox folded name of the mailbox
 * @param goals texts in which the addresses stand
 */
export function goesOutside(mailbox: string | null, goals: readonly string[]): boolean | null {
  const home = mailbox === null ? null : domainOf(mailbox)
  if (home === null) return null
  const addresses = goals.flatMap(goal => goal.slice(0, 20_000).match(ADDRESS) ?? []).slice(0, MOST_ADDRESSES)
  if (addresses.length === 0) return null
  return addresses.some(address => domainOf(address.toLowerCase()) !== home)
}

function domainOf(name: string): string | null {
  const at = name.lastIndexOf('@')
  return at < 1 || at === name.length - 1 ? null : name.slice(at + 1).toLowerCase()
}

/** Parameters that say where mail is sent on to; lower case. */
export const FORWARD_SETTINGS: ReadonlySet<string> = new Set([
  'forwardingsmtpaddress',
  'forwardingaddress',
  'forwardto',
  'redirectto',
  'forwardasattachmentto',
  'redirectmessageto',
  'blindcopyto',
  'copyto',
  'addtorecipients',
  'ruleactions',
])
