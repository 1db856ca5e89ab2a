import { type DefaultRoutine, routine } from './default-routine.ts'

/** Five minutes a day. */
const DAILY = routine('daily-look', {
  title: 'Look at what happened since yesterday',
  why: 'What is seen on the day can still be stopped.',
  steps: [
    'See when the settings and the audit log were last read in.',
    'Open every alert and every finding that is critical or high and that nobody has taken.',
    'Look at what has a deadline: incidents, patients’ requests, tasks that are due today.',
    'Ask who leaves today, and see that their access ends when they go.',
  ],
  cites: ['164.308(a)(1)(ii)(D)', '164.308(a)(6)(ii)', '164.308(a)(3)(ii)(C)'],
  rhythm: { every: 'workday' },
  rhythmSays: 'The law says “regularly review”. Every workday is Ward’s own measure.',
  inTime: 0,
  minutes: 5,
  role: 'security-officer',
  deputyRole: 'it-administrator',
  page: '/',
})

const ACCESS_REVIEW = routine('weekly-access-review', {
  title: 'Review last week’s access',
  why: 'Only a look at the report shows who opened patients’ mail and files without a reason.',
  steps: [
    'Open the access report of last week; rows without an explanation come first.',
    'Mark each one: expected, asked about, or to be looked into.',
    'Read what the report could not see, so that “nothing unusual” is true.',
    'Sign the review.',
  ],
  cites: ['164.308(a)(1)(ii)(D)', '164.312(b)'],
  rhythm: { every: 'week', weekday: 1 },
  rhythmSays:
    'The law says “regularly review records of information system activity”. A week is Ward’s own measure.',
  inTime: 4,
  minutes: 15,
  role: 'privacy-officer',
  deputyRole: 'security-officer',
  closes: { on: 'review', report: 'access' },
  page: '/access?report=access',
})

const NEW_APPS = routine('weekly-new-apps', {
  title: 'Look at new apps and new permissions',
  why: 'An app that somebody allowed may read all mail, and its vendor may have no agreement with you.',
  steps: [
    'Open last week’s changes and look for apps, consents and permissions.',
    'Ask whoever allowed one what it is for, and what it can read.',
    'Remove it where nobody needs it. Where it may see patient data, ask its vendor for an agreement.',
  ],
  cites: ['164.308(a)(4)(ii)(B)', '164.308(b)(1)'],
  rhythm: { every: 'week', weekday: 2 },
  rhythmSays: 'The law sets no rhythm. A week is Ward’s own measure.',
  inTime: 3,
  minutes: 5,
  role: 'security-officer',
  deputyRole: 'it-administrator',
  page: '/access?report=changes',
})

const WRONG_PLACES = routine('weekly-wrong-places', {
  title: 'Clear what lies in the wrong place',
  why: 'Subject lines, file names and public links are read by people who should not see patient data.',
  steps: [
    'Look at patient data that was reported or found in subjects, file names, links, the address book and tickets.',
    'Have it moved or renamed, and tell whoever put it there where it belongs.',
    'Find out whether somebody outside has seen it. If so, it is an incident.',
  ],
  cites: ['164.530(c)', '164.308(a)(6)(ii)'],
  rhythm: { every: 'week', weekday: 3 },
  rhythmSays: 'The law sets no rhythm. A week is Ward’s own measure.',
  inTime: 2,
  minutes: 5,
  role: 'privacy-officer',
  deputyRole: 'hipaa-administrator',
  page: '/text',
})

export const DAYS_AND_WEEKS: readonly DefaultRoutine[] = [DAILY, ACCESS_REVIEW, NEW_APPS, WRONG_PLACES]
