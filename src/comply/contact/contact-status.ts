import { longDayWords } from '../../assess/words.ts'
import { ACCEPTED_ROLE_NAMES } from '../../base/contact/accepted.ts'
import { type ContactAct, type ContactState, contactAfter } from '../../base/contact/contact-machine.ts'
import { roleHeld, type RoleAnswer, type RoleSource } from '../../base/contact/role-held.ts'
import { type Day, dayOfMonth } from '../../base/days.ts'
import type { Instant } from '../../base/time.ts'
import {
  ACCOUNT_CLOSED,
  type Alarm,
  type AlarmId,
  ALARMS,
  fieldAlarms,
  mailboxAlarms,
  notConfirmed,
  reportAlarms,
  requestAlarms,
  roleAlarms,
} from './contact-alarms.ts'
import type { Contact } from './contact-body.ts'
import type { ComparedField } from './notice-fields.ts'

export interface ContactStatus {
  readonly state: ContactState
  /** Why it is in this state, in one sentence. */
  readonly because: string
  readonly role: RoleAnswer | null
  /** The worst first. */
  readonly alarms: readonly Alarm[]
  /** What no fact tells, said. */
  readonly unknown: readonly string[]
  /** The last day on which the confirmation holds; null where nobody is on record. */
  readonly confirmBy: Day | null
}

export interface StatusKnown {
  readonly contact: Contact | null
  readonly sources: readonly RoleSource[]
  readonly fields: readonly ComparedField[]
  /** Whether the account in Ward with the contact’s account name was closed; null where there is none. */
  readonly accountClosed: boolean | null
  readonly now: Instant
  readonly today: Day
}

const NO_ONE: ContactStatus = {
  state: 'none',
  because: 'Your record of the HIPAA administrative contact is missing.',
  role: null,
  alarms: [],
  unknown: [],
  confirmBy: null,
}

/** Where the contact stands at a moment, and what is wrong, worked out from its record and the facts. */
export function contactStatus(known: StatusKnown): ContactStatus {
  const { contact, sources, now } = known
  if (contact === null) return NO_ONE
  const role = roleOf(contact, sources, now)
  const confirmBy = yearAfter(contact.confirmed?.on ?? contact.named.on)
  const alarms = [
    ...roleAlarms(contact, role),
    ...reportAlarms(contact),
    ...requestAlarms(contact, known.today),
    ...mailboxAlarms(contact),
    ...(known.today <= confirmBy ? [] : [notConfirmed(contact, confirmBy)]),
    ...(known.accountClosed === true ? [ACCOUNT_CLOSED] : []),
    ...fieldAlarms(known.fields),
  ].sort((one, other) => ALARMS.indexOf(one.id) - ALARMS.indexOf(other.id))
  const fallen = alarms.flatMap(({ id, sentence }) => {
    const act = FALLS[id]
    return act === undefined ? [] : [{ act, sentence }]
  })
  const [first] = fallen
  // Fields that name somebody who is at risk are mended once, with whoever comes next.
  const shown =
    first === undefined
      ? alarms
      : alarms.map(alarm => (alarm.id === 'fields-differ' ? { ...alarm, todo: AFTER } : alarm))
  const state =
    first === undefined ? contact.basis : (contactAfter(contact.basis, first.act) ?? contact.basis)
  return {
    state,
    because: first?.sentence ?? standingSentence(contact, role),
    role,
    alarms: shown,
    unknown: unknownOf(contact),
    confirmBy,
  }
}

const AFTER = 'Change the contact first; then mend them as the table says.'

/** The alarms by which the contact is at risk, as the acts of the machine. */
const FALLS: Partial<Readonly<Record<AlarmId, ContactAct>>> = {
  'role-lost': 'lose-role',
  disabled: 'be-disabled',
  left: 'leave',
}

/**
 * The role the designation rests on counts first: where it is shown as lost and no other accepted one as held, it is lost,
 * even where nothing tells of the others.
 */
function roleOf(
  { person, role: { name } }: Contact,
  sources: readonly RoleSource[],
  now: Instant,
): RoleAnswer {
  const any = roleHeld(sources, [person.accountName], ACCEPTED_ROLE_NAMES, now)
  if (any.answer !== 'unknown' || name === null) return any
  const rested = roleHeld(sources, [person.accountName], [name], now)
  return rested.answer === 'not-held' ? rested : any
}

function standingSentence({ basis, person, role: { attested } }: Contact, role: RoleAnswer): string {
  if (role.answer === 'held') {
    const day = role.facts === null ? 'that day' : longDayWords(role.facts.asOf.slice(0, 10))
    const how = basis === 'default' ? 'is the contact by default, and' : 'is designated, and'
    return `${person.name} ${how} held the role ${role.role ?? ''} by the facts of ${day}.`
  }
  const how = basis === 'default' ? 'is the contact by default' : 'is designated'
  return `${person.name} ${how}; ${attested === null ? 'no fact shows the role' : 'the role is attested, not shown by facts'}.`
}

function unknownOf({ reports }: Contact): readonly string[] {
  const isReported = reports.some(({ what, settled }) => what !== 'bounced' && settled === null)
  return isReported
    ? []
    : [
        'Whether the contact’s account is blocked or deleted: the settings that Ward reads do not tell. Report it here when you know.',
      ]
}

/** The same day a year later; the 29th of February becomes the 28th. */
export function yearAfter(day: Day): Day {
  return dayOfMonth(Number(day.slice(0, 4)) + 1, Number(day.slice(5, 7)), Number(day.slice(8, 10)))
}
