import { ROLE_NAMES, ROLES } from '../../base/people/roles.ts'
import type { PersonWithRoles } from '../../base/people/second-person.ts'
import type { Instant } from '../../base/time.ts'
import { lastDayOf } from '../../base/time-zone.ts'
import type { Json } from '../../base/canonical-json.ts'
import type { EvidenceEntry } from '../../store/evidence/entry.ts'
import { approvalBy } from '../waiver-approval.ts'
import type { Task } from '../year/task.ts'
import { isFor } from '../year/who.ts'
import type { RecordChange } from './changes.ts'
import type { KnownCheck } from './known.ts'
import { approverOf, type NeedPerson } from './need.ts'
import { dayText, titleOf } from './title-of.ts'
import { waiverStep } from './what-changed.ts'

/** Something that happened and is addressed to one person. */
export interface Notice {
  readonly id: string
  /** Which log it stands in, and where: what was seen is remembered by that. Null leaf for one that no entry tells of. */
  readonly log: 'tenant' | 'installation'
  readonly leaf: number | null
  readonly at: Instant
  readonly kind: NoticeKind
  /** Whose deed it is: an account's id; null where it is nobody's. */
  readonly by: string | null
  /** Without who: "gave you a finding: “…”."; a whole sentence where it is nobody's. */
  readonly did: string
  readonly to: `/${string}`
}

type NoticeKind = 'finding' | 'waiver' | 'task' | 'rights' | 'emergency'

/** What a notice's words are made with. */
export interface NoticeContext {
  readonly people: readonly PersonWithRoles[]
  readonly checks: readonly KnownCheck[] | null
  /** Titles of tasks that are known now, by id. */
  readonly taskTitles: ReadonlyMap<string, string>
}

/** Kinds of entries of the tenant's log that can be addressed to somebody. */
export const TENANT_NOTICES = [
  'record-kept/finding-work',
  'record-kept/waiver',
  'record-kept/task',
  'record-kept/own-task',
]
/** The same of the installation's log. */
export const INSTALLATION_NOTICES = [
  'roles-changed',
  'permission-lent',
  'loan-ended',
  'break-glass-used',
  'passkey-cloned',
]

/** What a kept record says to this person; null where it is not addressed to them, or is their own deed. */
export function noticeOfRecord(
  change: RecordChange,
  person: NeedPerson,
  context: NoticeContext,
): Notice | null {
  if (change.by === person.id) return null
  const told = TELLERS[change.kind]?.(change, person, context) ?? null
  if (told === null) return null
  const { leaf, at, by, kind, id, version } = change
  return { id: `${kind}:${id}:${version}`, log: 'tenant', leaf, at, by, ...told }
}

type Told = Pick<Notice, 'kind' | 'did' | 'to'>
type Teller = (change: RecordChange, person: NeedPerson, context: NoticeContext) => Told | null

const TELLERS: Readonly<Record<string, Teller | undefined>> = {
  'finding-work': ({ before, after, id: check }, person, { checks }) => {
    if (!person.permissions.includes('assessment:read')) return null
    const now = accountAssigned(after)
    if (now !== person.id || accountAssigned(before) === person.id) return null
    return {
      kind: 'finding',
      did: `gave you a finding: ${titleOf(check, checks)}.`,
      to: `/checks?check=${check}`,
    }
  },
  waiver: (change, person, context) => waiverTold(change, person, context),
  task: ({ before, after, id }, person, { taskTitles }) =>
    textAt(after, 'given', 'to') === person.id && textAt(before, 'given', 'to') !== person.id
      ? taskTold(id, taskTitles)
      : null,
  'own-task': ({ before, after, id }, person, { taskTitles }) =>
    textAt(after, 'person') === person.id && textAt(before, 'person') !== person.id
      ? taskTold(id, taskTitles)
      : null,
}

function taskTold(id: string, titles: ReadonlyMap<string, string>): Told {
  const title = titles.get(id)
  return {
    kind: 'task',
    did: title === undefined ? 'gave you a task.' : `gave you a task: “${title}”.`,
    to: `/calendar?task=${encodeURIComponent(id)}`,
  }
}

/** A request goes to whoever may approve it; what became of it goes to whoever asked. */
function waiverTold(
  { before, after }: RecordChange,
  person: NeedPerson,
  { people, checks }: NoticeContext,
): Told | null {
  const step = waiverStep({ before, after })
  const check = textAt(after, 'check')
  if (step === null || check === null || !person.permissions.includes('assessment:read')) return null
  const to = `/checks?check=${check}` as const
  const title = titleOf(check, checks)
  if (step === 'asked' || step === 'renewal-asked') {
    const asked = step === 'asked' ? [] : ['renewal']
    const requester = textAt(after, ...asked, 'requester')
    const requestedBy = textAt(after, ...asked, 'requestedBy') ?? ''
    const { may } = approvalBy({ requester, requestedBy }, approverOf(person), people)
    return may ? { kind: 'waiver', did: `asks you to accept for a time: ${title}.`, to } : null
  }
  const askedBefore = textAt(before, 'renewal', 'requester') ?? textAt(before, 'requester')
  if (askedBefore !== person.id) return null
  return { kind: 'waiver', did: `${DECIDED[step]} ${title}.`, to }
}

const DECIDED = {
  approved: 'accepted what you asked for:',
  declined: 'declined what you asked for:',
  ended: 'ended what you had asked for:',
} as const

/** What an entry of the installation's log says to this person, in one tenant; null where it is nothing to them. */
export function noticeOfEntry(
  { leaf, entry }: { readonly leaf: number; readonly entry: EvidenceEntry },
  person: NeedPerson,
  { tenant, isOfficer }: { readonly tenant: string; readonly isOfficer: boolean },
): Notice | null {
  const { kind, by, at, subject } = entry
  if (by === person.id) return null
  const common = { id: `installation:${leaf}`, log: 'installation' as const, leaf, at }
  const alarm = Object.hasOwn(ALARMS, kind) ? ALARMS[kind] : undefined
  if (alarm !== undefined) {
    return isOfficer ? { ...common, by: null, kind: 'emergency', did: alarm, to: '/activity' } : null
  }
  if (subject !== person.id) return null
  const did = rightsWords(entry, tenant)
  return did === null ? null : { ...common, by, kind: 'rights', did, to: '/account' }
}

/** What every officer hears of. */
const ALARMS: Readonly<Record<string, string>> = {
  'break-glass-used': 'Somebody used the emergency access. Ask who it was, and make a new emergency code.',
  'passkey-cloned': 'A copy of a passkey may be in use. Ask whose it is, and take it away.',
}

function rightsWords(entry: EvidenceEntry, tenant: string): string | null {
  const text = (name: string) => (typeof entry[name] === 'string' ? String(entry[name]) : '')
  if (entry.kind === 'roles-changed') {
    const parts = [
      ...(text('given') === '' ? [] : [`gave you the role ${titlesOf(text('given'))}`]),
      ...(text('taken') === '' ? [] : [`took the role ${titlesOf(text('taken'))} from you`]),
    ]
    return `${parts.join(' and ') || 'changed what you may do'}.`
  }
  if (text('tenant') !== tenant) return null
  if (entry.kind === 'permission-lent') {
    return `lent you the permission ${text('permission')} until ${dayText(lastDayOf(text('until') as Instant))}.`
  }
  return entry.kind === 'loan-ended'
    ? `took back the permission ${text('permission')} that you were lent.`
    : null
}

/** "Auditor, Workforce member", of the log's `auditor, workforce`. */
function titlesOf(roles: string): string {
  return roles
    .split(', ')
    .map(role => ROLE_NAMES.find(name => name === role))
    .map((name, index) => (name === undefined ? (roles.split(', ')[index] ?? '') : ROLES[name].title))
    .join(', ')
}

/** Tasks that came up to this person because they are late; no entry tells of that, it follows from the days. */
export function noticesOfEscalation(tasks: readonly Task[], person: NeedPerson): readonly Notice[] {
  return tasks
    .filter(
      task => task.state === 'open' && isFor(task, person) && !isFor({ ...task, escalated: 'no' }, person),
    )
    .map(({ id, title, due, escalated }) => ({
      id: `escalated:${id}:${escalated}`,
      log: 'tenant' as const,
      leaf: null,
      at: `${due}T00:00:00.000Z` as Instant,
      kind: 'task' as const,
      by: null,
      did: `“${title}” is late and comes to you.`,
      to: `/calendar?task=${encodeURIComponent(id)}` as const,
    }))
}

function accountAssigned(body: Json | null): string | null {
  return textAt(body, 'assigned', 'account')
}

/** A text in a body of any form; null where there is none. */
function textAt(body: Json | null, ...path: readonly string[]): string | null {
  let value: unknown = body
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null
    value = (value as Record<string, unknown>)[name]
  }
  return typeof value === 'string' ? value : null
}
