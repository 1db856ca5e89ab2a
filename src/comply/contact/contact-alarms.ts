import type { RoleAnswer } from '../../base/contact/role-held.ts'
import { addDays, type Day, daysBetween } from '../../base/days.ts'
import type { Contact } from './contact-body.ts'
import type { ComparedField } from './notice-fields.ts'

export const ALARMS = [
  'role-lost',
  'disabled',
  'left',
  'bounced',
  'role-unknown',
  'no-mailbox',
  'not-sent',
  'refused',
  'unanswered',
  'not-confirmed',
  'account-closed',
  'fields-differ',
] as const
export type AlarmId = (typeof ALARMS)[number]

export interface Alarm {
  readonly id: AlarmId
  /** `now`: Microsoft may not reach the contact. `soon`: it is not proven that it does. */
  readonly weight: 'now' | 'soon'
  readonly sentence: string
  /** Since when, as far as it is known. */
  readonly since: Day | null
  readonly todo: string
}

/** Days that Microsoft has for an answer before the contact asks again; no text of Microsoft’s names a time. */
export const ANSWER_DAYS = 14

export function roleAlarms(
  { person, role: { name, attested } }: Contact,
  role: RoleAnswer,
): readonly Alarm[] {
  if (role.answer === 'held') return []
  const who = person.name
  if (role.answer === 'not-held') {
    const since = (role.ended ?? role.facts?.asOf)?.slice(0, 10) ?? null
    const lost = name === null ? 'an accepted role' : `the role ${name}`
    return [
      {
        id: 'role-lost',
        weight: 'now',
        sentence: `${who} no longer holds ${lost}. Microsoft may be unable to contact you about an incident.`,
        since,
        todo: 'Name somebody who holds an accepted role, or give the role back in Entra and take in fresh settings.',
      },
    ]
  }
  const attest = attested === null ? '' : ` It was attested: ${name ?? 'no role'}.`
  return [
    {
      id: 'role-unknown',
      weight: 'soon',
      sentence: `Ward cannot tell which role ${who} holds now${role.why === 'old' ? ': what it last read is too old' : ''}.${attest}`,
      since: null,
      todo: 'Take in fresh settings, or a list of who holds which role (ward audit roles import).',
    },
  ]
}

export function reportAlarms({ person, reports }: Contact): readonly Alarm[] {
  return reports
    .filter(({ settled }) => settled === null)
    .map(({ what, on }) => ({ ...REPORTED[what](person), id: what, weight: 'now', since: on }) as const)
}

type Words = Pick<Alarm, 'sentence' | 'todo'>
const REPORTED: {
  readonly [W in Contact['reports'][number]['what']]: (person: Contact['person']) => Words
} = {
  bounced: ({ email }) => ({
    sentence: `Mail to ${email} came back.`,
    todo: 'Mend the mailbox and write to it, or change the contact. Then say that it is settled.',
  }),
  disabled: ({ name }) => ({
    sentence: `The account of ${name} is blocked. Microsoft may be unable to contact you about an incident.`,
    todo: 'Change the contact; or say that it is settled once the account is open again.',
  }),
  left: ({ name }) => ({
    sentence: `${name} has left. Microsoft may be unable to contact you about an incident.`,
    todo: 'Change the contact.',
  }),
}

export function requestAlarms({ request, named }: Contact, today: Day): readonly Alarm[] {
  if (request === null) return []
  const last = request.sent.at(-1)
  if (last === undefined) {
    return [
      {
        id: 'not-sent',
        weight: 'soon',
        sentence: 'No sending of the request to Microsoft is on record.',
        since: named.on,
        todo: 'Send the message below, then record when and how.',
      },
    ]
  }
  const answers = request.answers.filter(({ on }) => on >= last.on)
  const answer = answers.at(-1)
  if (answer?.says === 'confirmed') return []
  if (answer !== undefined) {
    return [
      {
        id: 'refused',
        weight: 'soon',
        sentence:
          answer.says === 'other'
            ? 'Microsoft has answered, but has not confirmed the request.'
            : answer.says === 'refused'
              ? 'Microsoft has refused the request.'
              : 'Microsoft has named another way for the request.',
        since: answer.on,
        todo: 'Do what the answer says, and record the next sending.',
      },
    ]
  }
  const due = addDays(last.on, ANSWER_DAYS)
  if (today <= due) return []
  return [
    {
      id: 'unanswered',
      weight: 'soon',
      sentence: `Microsoft has not answered the request for ${daysBetween(last.on, today)} days.`,
      since: last.on,
      todo: 'Send it again, by another way if there is one, and record that.',
    },
  ]
}

export function mailboxAlarms({ person, mailbox: { monitored } }: Contact): readonly Alarm[] {
  if (monitored === true) return []
  return [
    {
      id: 'no-mailbox',
      weight: 'soon',
      sentence:
        monitored === false
          ? `Nobody reads ${person.email} every working day.`
          : `Nobody has said who reads ${person.email}.`,
      since: null,
      todo: 'Have somebody read it, also on days off, and say who.',
    },
  ]
}

export function notConfirmed({ confirmed }: Contact, confirmBy: Day): Alarm {
  const since = addDays(confirmBy, 1)
  return {
    id: 'not-confirmed',
    weight: 'soon',
    sentence:
      confirmed === null
        ? 'The contact was not confirmed within a year of being named.'
        : 'The contact was not confirmed for a year.',
    since,
    todo: 'See whether everything still holds, and confirm it.',
  }
}

export const ACCOUNT_CLOSED: Alarm = {
  id: 'account-closed',
  weight: 'soon',
  sentence: 'The contact’s account in Ward was closed.',
  since: null,
  todo: 'If they have left, report that here and change the contact.',
}

export function fieldAlarms(fields: readonly ComparedField[]): readonly Alarm[] {
  const differ = fields.filter(({ answer }) => answer === 'other' || answer === 'empty')
  if (differ.length === 0) return []
  return [
    {
      id: 'fields-differ',
      weight: 'soon',
      sentence: `${differ.length} of ${fields.length} of the tenant’s own contact fields ${differ.length === 1 ? 'does' : 'do'} not name the contact: ${differ.map(({ title }) => title.toLowerCase()).join(', ')}.`,
      since: null,
      todo: 'Mend them as the table says; Microsoft may write there.',
    },
  ]
}
