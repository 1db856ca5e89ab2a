import type { Instant } from '../../base/time.ts'
import { type CompletenessItem, type CompletenessPlace, someOf } from './completeness-words.ts'

const MAILBOX_PAGE = 'https://learn.microsoft.com/purview/audit-mailboxes'
const SWITCH_PAGE = 'https://learn.microsoft.com/purview/audit-log-enable-disable'

/** A change to auditing itself, as an event of the act `audit-setting` tells it. */
export interface AuditingChange {
  readonly time: Instant
  /** As logged. */
  readonly operation: string
  /** The parameters that the record names: `auditenabled=False auditdelegate=SendAs`. */
  readonly right: string | null
  /** The mailbox or the person it was set for; null for the whole tenant. */
  readonly about: CompletenessPlace | null
  readonly failed: boolean
}

/** What auditing can be switched off with, and what that hides. */
interface Switch {
  readonly id: string
  readonly off: (parameters: ReadonlyMap<string, string>) => boolean | null
  /** True for a setting of one mailbox or person. */
  readonly ofOne: boolean
  readonly hides: string
  readonly source: string
}

const isFalse = (value: string | undefined): boolean | null =>
  value === undefined ? null : /^\$?(false|0)$/i.test(value)
const isTrue = (value: string | undefined): boolean | null =>
  value === undefined ? null : /^\$?(true|1)$/i.test(value)

const SETS = ['auditowner', 'auditdelegate', 'auditadmin'] as const
/** A longer text was cut by the event, so what it lacks is not known. */
const LONGEST_RIGHT = 300

const SWITCHES: readonly Switch[] = [
  {
    id: 'log-off',
    off: parameters => isFalse(parameters.get('unifiedauditlogingestionenabled')),
    ofOne: false,
    hides: 'The unified audit log was switched off: nothing of that time was recorded.',
    source: SWITCH_PAGE,
  },
  {
    id: 'mailbox-auditing-off',
    off: parameters => isTrue(parameters.get('auditdisabled')),
    ofOne: false,
    hides:
      'Mailbox auditing was switched off for the whole organisation: what was done inside mailboxes was not recorded.',
    source: MAILBOX_PAGE,
  },
  {
    id: 'bypassed',
    off: parameters => isTrue(parameters.get('auditbypassenabled')),
    ofOne: true,
    hides:
      'was exempted from mailbox auditing: what was done in any mailbox under this name was not recorded',
    source: MAILBOX_PAGE,
  },
  {
    id: 'not-audited',
    off: parameters => isFalse(parameters.get('auditenabled')),
    ofOne: true,
    hides: 'was set not to be audited',
    source: MAILBOX_PAGE,
  },
  {
    id: 'audit-set-without-reads',
    off: setsWithoutReads,
    ofOne: true,
    hides:
      'has its own list of audited actions without MailItemsAccessed: mail opened there was not recorded',
    source: MAILBOX_PAGE,
  },
]

/**
 * What the log itself says about auditing that was off at some moment of the period, also when it was switched off long
 * before. A switch that was never turned in a stored event is not known, and is said so.
 * @param changes in order of time, from the first stored event to the period's end
 */
export function auditingItems(
  changes: readonly AuditingChange[],
  from: Instant,
): readonly CompletenessItem[] {
  const items = SWITCHES.flatMap(one => offDuring(one, changes, from))
  if (items.length > 0) return items
  return [
    {
      id: 'auditing-changes',
      kind: 'seen-nothing',
      text: 'No stored event up to the end of the period switches auditing off, exempts anybody from it or leaves reading out of a mailbox’s audited actions. Earlier changes, from before the first stored event, would not show.',
      source: MAILBOX_PAGE,
    },
  ]
}

function offDuring(
  one: Switch,
  changes: readonly AuditingChange[],
  from: Instant,
): readonly CompletenessItem[] {
  const states = new Map<string, { off: boolean; wasOff: boolean; about: CompletenessPlace | null }>()
  for (const change of changes) {
    if (change.failed) continue
    const off = one.off(parametersIn(change.right))
    if (off === null) continue
    const key = change.about?.id ?? ''
    const before = states.get(key)
    // Off until a moment within the period is off for a part of it.
    const wasOff = off || (before !== undefined && (change.time > from ? before.off || before.wasOff : false))
    states.set(key, { off, wasOff, about: change.about })
  }
  const hidden = [...states.values()].filter(({ wasOff }) => wasOff)
  if (hidden.length === 0) return []
  const places = hidden.flatMap(({ about }) => about ?? [])
  const text = one.ofOne ? `${someOf(places.map(({ name }) => name))} ${one.hides}.` : one.hides
  return [{ id: one.id, kind: 'could-not-see', text, source: one.source, ...(one.ofOne ? { places } : {}) }]
}

function setsWithoutReads(parameters: ReadonlyMap<string, string>): boolean | null {
  if (/^(true|.*\b(owner|delegate|admin)\b.*)$/i.test(parameters.get('defaultauditset') ?? '')) return false
  const given = SETS.flatMap(name => parameters.get(name) ?? [])
  if (given.length === 0) return null
  const taken = given.some(set => /remove=[^}]*mailitemsaccessed/i.test(set))
  const whole = given.filter(set => !/@?\{?(add|remove)=/i.test(set))
  if (taken) return true
  if (whole.length === 0) return null
  return whole.some(set => !/mailitemsaccessed/i.test(set))
}

const NAME =
  /(?:^| )(auditenabled|auditowner|auditdelegate|auditadmin|auditlogagelimit|defaultauditset|auditdisabled|unifiedauditlogingestionenabled|adminauditlogenabled|auditbypassenabled)=/g

function parametersIn(right: string | null): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  if (right === null) return found
  const starts = [...right.matchAll(NAME)]
  starts.forEach((match, index) => {
    const next = starts[index + 1]
    const value = right.slice(match.index + match[0].length, next?.index ?? right.length).trim()
    const cut = next === undefined && right.length >= LONGEST_RIGHT
    if (!cut) found.set(match[1] ?? '', value)
  })
  return found
}
