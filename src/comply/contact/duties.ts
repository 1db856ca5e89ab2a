import { CHANNEL_ROWS, ORIGINAL_MAILBOX } from '../../base/contact/accepted.ts'
import { OFFICE_ROWS } from '../../base/contact/offices.ts'
import { addDays, type Day } from '../../base/days.ts'
import type { Duty } from '../year/duties.ts'
import type { Contact } from './contact-body.ts'
import type { ContactKnown } from './known.ts'
import { type Alarm, type AlarmId, ANSWER_DAYS } from './contact-alarms.ts'
import { yearAfter } from './contact-status.ts'

/** Opened 90 days before; the calendar tells of it again as it comes nearer. */
const SHOWN_BEFORE = 90
/** Days in which an alarm that is not urgent is seen to. */
const IN_TIME = 7

/** Days after somebody was named. */
const VERIFIED_WITHIN = 30

type Known = Pick<ContactKnown, 'contact' | 'status' | 'offices' | 'today'>

/** What the contact and the designations ask for in the calendar; each is closed by what is recorded on their page. */
export function dutiesOfContact({ contact, status, offices, today }: Known): readonly Duty[] {
  const kept = contact.value
  return [
    ...(kept === null || status.confirmBy === null
      ? []
      : [confirmDuty(status.confirmBy), ...verifyDuties(kept), ...waitingDuties(kept)]),
    ...(kept === null ? [] : status.alarms.flatMap(alarm => alarmDuty(alarm, kept, today))),
    ...offices.flatMap(({ office, now }) => {
      if (now === null || now.until === null) return []
      const { title, cites } = OFFICE_ROWS[office]
      return [
        {
          ...common,
          id: `contact:designation:${office}`,
          title: `Designate the ${title.toLowerCase()} anew`,
          why: `The designation of ${now.holder.name} ends (${cites}).`,
          steps: ['See who takes the office on.', 'Designate them, with a deputy.'],
          opens: addDays(now.until, -SHOWN_BEFORE),
          due: now.until,
          page: `/contact?do=office&office=${office}`,
        } satisfies Duty,
      ]
    }),
  ]
}

const common = {
  stake: 'upkeep',
  cites: ['164.308(a)(2)'],
  minutes: 15,
  role: 'hipaa-administrator',
  closesOn: 'record',
} as const

function confirmDuty(confirmBy: Day): Duty {
  return {
    ...common,
    id: `contact:confirm:${confirmBy}`,
    title: 'Confirm the HIPAA contact for another year',
    why: 'Microsoft writes to this person about a breach, and nobody tells you when the mail reaches nobody.',
    steps: [
      'See whether the person is still there, holds the role and reads the mailbox.',
      'Look at the Message center’s preferences.',
      'Confirm it with your name.',
    ],
    cites: ['164.308(a)(6)(ii)'],
    opens: addDays(confirmBy, -SHOWN_BEFORE),
    due: confirmBy,
    page: '/contact?do=confirm',
  }
}

/** What Ward states of Microsoft and nobody has checked: it is asked of Microsoft at first, and each year anew. */
function verifyDuties({ named, verified }: Contact): readonly Duty[] {
  const due = verified === null ? addDays(named.on, VERIFIED_WITHIN) : yearAfter(verified.on)
  return [
    {
      ...common,
      id: `contact:verify-microsoft:${due}`,
      title: 'Ask Microsoft which roles and which channel it accepts',
      why: `Ward’s list of accepted roles and the mailbox ${ORIGINAL_MAILBOX} come from guidance of 2012, and were not checked since.`,
      steps: [
        `Ask in a service request: ${CHANNEL_ROWS['support-request'].how}.`,
        'Record here what Microsoft says.',
      ],
      cites: ['164.308(b)(1)'],
      opens: verified === null ? named.on : addDays(due, -SHOWN_BEFORE),
      due,
      page: '/contact?do=verified',
    },
  ]
}

/** An answer is waited for from the day it was sent. */
function waitingDuties({ request }: Contact): readonly Duty[] {
  const last = request?.sent.at(-1)
  if (last === undefined || request?.answers.some(({ on }) => on >= last.on) === true) return []
  const due = addDays(last.on, ANSWER_DAYS)
  return [
    {
      ...common,
      id: `contact:answer:${last.on}`,
      title: 'Look whether Microsoft has answered about the contact',
      why: 'A request that nobody read names nobody.',
      steps: [
        'Look in the contact’s mailbox.',
        'Record the answer; without one, send the request again another way.',
      ],
      opens: addDays(due, -3),
      due,
      page: '/contact?do=answered',
    },
  ]
}

const ALARM_TITLES: Partial<Readonly<Record<AlarmId, string>>> = {
  'role-lost': 'Change the HIPAA contact: it has lost its role',
  disabled: 'Change the HIPAA contact: its account is blocked',
  left: 'Change the HIPAA contact: it has left',
  bounced: 'Mend the HIPAA contact’s mailbox: mail came back',
  'role-unknown': 'Show which role the HIPAA contact holds',
  'no-mailbox': 'Have somebody read the HIPAA contact’s mailbox',
  'not-sent': 'Send Microsoft the request about the HIPAA contact',
  refused: 'Send the request about the HIPAA contact as Microsoft answered',
  'fields-differ': 'Mend the tenant’s own contact fields',
}

/** Urgent ones are due at once; the others a week after they began. Waiting and confirming have duties of their own. */
function alarmDuty(
  { id, weight, sentence, since, todo }: Alarm,
  { named }: Contact,
  today: Day,
): readonly Duty[] {
  const title = ALARM_TITLES[id]
  if (title === undefined) return []
  const from = since ?? named.on
  return [
    {
      ...common,
      id: `contact:${id}:${from}`,
      title,
      why: sentence,
      steps: [todo],
      cites: ['164.308(a)(6)(ii)'],
      opens: from < today ? from : today,
      // While Microsoft cannot reach the contact, the clinic does not hear of a breach.
      stake: weight === 'now' ? 'safeguard' : 'upkeep',
      due: weight === 'now' ? from : addDays(from, IN_TIME),
      page: PAGES[id] ?? '/contact',
    },
  ]
}

const PAGES: Partial<Readonly<Record<AlarmId, string>>> = {
  'role-lost': '/contact?do=change',
  disabled: '/contact?do=change',
  left: '/contact?do=change',
  'no-mailbox': '/contact?do=mailbox',
}
