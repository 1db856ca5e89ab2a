import { WHERE_TO_FIND } from '../../base/agreements/microsoft-types.ts'
import { addDays, type Day } from '../../base/days.ts'
import type { Instant } from '../../base/time.ts'
import { dayIn, lastDayOf } from '../../base/time-zone.ts'
import { dayWords } from '../../assess/words.ts'
import type { Duty } from '../year/duties.ts'
import { type AgreementStanding, halfYearAfter, wholeOn } from './agreement-state.ts'
import type { MicrosoftKnown } from './known.ts'
import { MICROSOFT_PAGE } from './page.ts'

/** Days for a first record, counted from the day on which the practice was written down; and for a newer document. */
const DAYS_TO_ANSWER = 30
const CONFIRMATION_SHOWN_BEFORE = 90
const LOOK_SHOWN_BEFORE = 21

/** What falls due about the practice's own record of Microsoft's agreement. */
export function dutiesOfMicrosoftAgreement(known: MicrosoftKnown): readonly Duty[] {
  const { state, inForce, inWork } = wholeOn(known, known.today)
  const waiting = signatureDuty(inWork, known)
  if (inForce !== null) {
    return [newerDuty(inForce, known), waiting, confirmationDuty(inForce), lookDuty(inForce, known)].filter(
      duty => duty !== null,
    )
  }
  if (state === 'ended') return []
  if (waiting !== null) return [waiting]
  return known.since === null ? [] : [recordDuty(known.since)]
}

const COMMON = { role: 'privacy-officer', closesOn: 'record', page: MICROSOFT_PAGE } as const

function recordDuty(since: Day): Duty {
  return {
    ...COMMON,
    id: 'microsoft-agreement:record',
    title: 'Make your record of Microsoft’s agreement',
    why: 'The agreement comes with the licensing agreement, and nobody sends you a copy. Your record is what you can show.',
    steps: [
      'Download the document from Microsoft; Ward shows where.',
      'Say which kind of licensing agreement you have.',
      'Answer the checklist, page by page.',
      'Have it accepted: an officer or the owner signs.',
    ],
    cites: ['164.308(b)(1)', '164.504(e)(2)'],
    minutes: 45,
    stake: 'safeguard',
    opens: since,
    due: addDays(since, DAYS_TO_ANSWER),
  }
}

function signatureDuty(
  inWork: AgreementStanding | null,
  { agreements, timeZone }: MicrosoftKnown,
): Duty | null {
  const signature = agreements.find(({ id }) => id === inWork?.id)?.signature ?? null
  if (inWork?.state !== 'in-signature' || signature === null) return null
  return {
    ...COMMON,
    id: 'microsoft-agreement:signature',
    title: 'Sign your record of Microsoft’s agreement',
    why: 'It is reviewed and waits. After its last day the request to sign runs out.',
    steps: ['Read the whole text.', 'Sign it with your full name.'],
    cites: ['164.308(b)(3)', '164.504(e)(2)'],
    minutes: 15,
    stake: 'safeguard',
    opens: dayIn(signature.askedAt, timeZone),
    due: lastDayOf(signature.ends, timeZone),
  }
}

function confirmationDuty({ due }: AgreementStanding): Duty | null {
  if (due === null) return null
  return {
    ...COMMON,
    id: 'microsoft-agreement:confirmation',
    title: 'Confirm your record of Microsoft’s agreement',
    why: `A year after it was accepted or confirmed last, an officer looks again. Ward reminds 90, 60 and 30 days before ${wordsOf(due)}.`,
    steps: [
      'Look which document Microsoft shows now, and write it down.',
      'Read what Ward says has changed: document, agreement, tenant, products, list of services, contact.',
      'Confirm by name, or accept a newer document.',
    ],
    cites: ['164.308(a)(8)', '164.316(b)(2)(iii)'],
    minutes: 20,
    stake: 'upkeep',
    opens: addDays(due, -CONFIRMATION_SHOWN_BEFORE),
    due,
  }
}

function newerDuty({ another }: AgreementStanding, { timeZone }: MicrosoftKnown): Duty | null {
  if (another === null) return null
  const found = dayIn(another.at, timeZone)
  return {
    ...COMMON,
    id: 'microsoft-agreement:newer-document',
    title: 'Read the newer document of Microsoft’s agreement',
    why: `${another.by.name} found another document on ${wordsOf(found)} than the one you accepted.`,
    steps: [
      'Begin a new record with the newer document.',
      'Answer the checklist and have it accepted.',
      'Or confirm with the reason why the earlier one goes on to apply.',
    ],
    cites: ['164.308(a)(8)', '164.316(b)(2)(iii)'],
    minutes: 45,
    stake: 'upkeep',
    opens: found,
    due: addDays(found, DAYS_TO_ANSWER),
  }
}

/** What Ward says of Microsoft's document is not verified: a person looks twice a year. A confirmation soon after has it in it. */
function lookDuty({ confirmedOn, due }: AgreementStanding, { looks, timeZone }: MicrosoftKnown): Duty | null {
  if (confirmedOn === null || due === null) return null
  const last = looks.filter(({ found }) => found !== 'not-found').at(-1)
  const lookedOn = last === undefined ? confirmedOn : dayIn(last.at, timeZone)
  const from = lookedOn > confirmedOn ? lookedOn : confirmedOn
  const lookDue = halfYearAfter(from)
  if (addDays(lookDue, DAYS_TO_ANSWER) >= due) return null
  return {
    ...COMMON,
    id: 'microsoft-agreement:look',
    title: 'Look which document Microsoft shows now',
    why: `Ward cannot see Microsoft’s pages. What it knows of the document is of ${WHERE_TO_FIND.asOf} and not verified.`,
    steps: [
      ...WHERE_TO_FIND.steps,
      'Write down what you found, and the date on the list of covered services.',
    ],
    cites: ['164.308(a)(8)'],
    minutes: 10,
    stake: 'upkeep',
    opens: addDays(lookDue, -LOOK_SHOWN_BEFORE),
    due: lookDue,
  }
}

function wordsOf(day: Day): string {
  return dayWords(`${day}T00:00:00.000Z` as Instant)
}
