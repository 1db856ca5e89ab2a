import type { Rhythm } from '../rhythm.ts'
import { type DefaultRoutine, routine } from './default-routine.ts'

const yearly = (month: number, day = 1): Rhythm => ({ every: 'year', month, day })

/** 60 days after 31 December: the 1st of January and 59 days, which is 1 March, and 29 February in a leap year. */
const AFTER_YEARS_END = 59

const LAST_DAYS = 30

export const YEARS: readonly DefaultRoutine[] = [
  routine('yearly-small-breaches', {
    title: 'Report last year’s smaller breaches to HHS',
    why: 'Last year’s breaches that affected fewer than 500 people each are reported after the year’s end.',
    steps: [
      'Look through last year’s incidents: each one that was a breach, by the day on which it was discovered.',
      'Enter each one at HHS’s breach portal.',
      'Keep the confirmations. With none to report, write that down.',
    ],
    cites: ['164.408(c)'],
    rhythm: yearly(1),
    rhythmSays:
      'The law sets this day: not later than 60 days after the end of the calendar year, which is 1 March, and 29 February in a leap year.',
    inTime: AFTER_YEARS_END,
    minutes: 60,
    role: 'privacy-officer',
    deputyRole: 'hipaa-administrator',
    isFixed: true,
  }),
  routine('yearly-risk-analysis', {
    title: 'Do the risk analysis',
    why: 'Everything else rests on it, and it is the first thing that is asked for after a breach.',
    steps: [
      'List where patient data lies, who reaches it, and what changed since last year.',
      'For each place: what could go wrong, how likely, how bad, what is done about it.',
      'Give every risk an owner and a day, or have it accepted with a signature.',
      'Sign the whole and keep it.',
    ],
    cites: ['164.308(a)(1)(ii)(A)', '164.308(a)(1)(ii)(B)'],
    rhythm: yearly(2),
    rhythmSays:
      'The law sets no rhythm; it asks that the analysis is accurate and thorough. A year is Ward’s own measure.',
    inTime: 45,
    minutes: 480,
    role: 'security-officer',
    deputyRole: 'hipaa-administrator',
    page: '/requirements',
  }),
  routine('yearly-evaluation', {
    title: 'Evaluate the safeguards, in the settings and on paper',
    why: 'Once a year somebody looks at all of it together.',
    steps: [
      'Go through the requirements: what is open, what is contradicted by the settings.',
      'See what changed in staff, premises and technology, and what follows from it.',
      'Write the evaluation down and sign it; give it to the owner.',
    ],
    cites: ['164.308(a)(8)'],
    rhythm: yearly(4),
    rhythmSays: 'The law says “periodic”, and after changes. A year is Ward’s own measure.',
    inTime: LAST_DAYS,
    minutes: 240,
    role: 'security-officer',
    deputyRole: 'hipaa-administrator',
    page: '/assurance',
  }),
  routine('yearly-agreements', {
    title: 'Confirm the agreements and the contact',
    why: 'Microsoft writes to the contact about a breach; the letter must not go to somebody who has left.',
    steps: [
      'Read Microsoft’s business associate agreement as it is now, and confirm it.',
      'See whether the HIPAA contact is still the right person, and whether somebody reads that address.',
      'Go through every vendor that handles patient data: is there an agreement, signed and in force?',
    ],
    cites: ['164.308(b)(3)', '164.314(a)(1)', '164.308(a)(2)'],
    rhythm: yearly(5),
    rhythmSays: 'The law sets no rhythm. A year is Ward’s own measure.',
    inTime: LAST_DAYS,
    minutes: 60,
    role: 'hipaa-administrator',
    deputyRole: 'privacy-officer',
    page: '/sign-up',
  }),
  routine('yearly-policies', {
    title: 'Go through the policies',
    why: 'A policy that nobody follows any more is worse than none.',
    steps: [
      'Read each policy: does it say what people do today?',
      'Change what does not fit, with date and reason, and tell everybody.',
      'Keep the old ones for six years.',
    ],
    cites: ['164.316(b)(2)(iii)', '164.530(i)'],
    rhythm: yearly(6),
    rhythmSays: 'The law says “periodically”. A year is Ward’s own measure.',
    inTime: LAST_DAYS,
    minutes: 180,
    role: 'privacy-officer',
    deputyRole: 'security-officer',
  }),
  routine('yearly-training', {
    title: 'Train everybody',
    why: 'Most breaches begin with somebody who meant well.',
    steps: [
      'Choose this year’s course for users and for administrators.',
      'Give everybody a day by which it is done.',
      'Keep who did it and when.',
    ],
    cites: ['164.308(a)(5)(i)', '164.530(b)'],
    rhythm: yearly(9),
    rhythmSays: 'The law asks for training of new people and after changes. A year is Ward’s own measure.',
    inTime: LAST_DAYS,
    minutes: 120,
    role: 'hipaa-administrator',
    deputyRole: 'privacy-officer',
  }),
  routine('yearly-contingency', {
    title: 'Practise the contingency plan',
    why: 'One day a year the practice works without its systems, on purpose.',
    steps: [
      'Choose half a day, and which systems you do without.',
      'Work by the plan: paper, phone, the backup, the other site.',
      'Write down what did not work, and mend the plan.',
    ],
    cites: ['164.308(a)(7)(ii)(D)', '164.308(a)(7)(ii)(C)'],
    rhythm: yearly(10),
    rhythmSays: 'The law says “periodic testing and revision”. A year is Ward’s own measure.',
    inTime: LAST_DAYS,
    minutes: 240,
    role: 'security-officer',
    deputyRole: 'hipaa-administrator',
  }),
]
