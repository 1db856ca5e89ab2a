import type { Rhythm } from '../rhythm.ts'
import { type DefaultRoutine, routine } from './default-routine.ts'

const monthly = (day: number): Rhythm => ({ every: 'month', month: 1, day })
const MONTH = 'The law says “periodically”, or nothing. A month is Ward’s own measure.'

/** Spread over the month, so that no week has them all. */
export const MONTHS: readonly DefaultRoutine[] = [
  routine('monthly-settings', {
    title: 'Read the settings in',
    why: 'What Ward says about the tenant is as old as the last reading.',
    steps: [
      'Export the tenant’s settings with ScubaGear.',
      'Have Ward read them in.',
      'Look at what opened and what was mended since last time.',
    ],
    cites: ['164.308(a)(1)(ii)(A)', '164.308(a)(8)'],
    rhythm: monthly(1),
    rhythmSays: MONTH,
    inTime: 9,
    minutes: 15,
    role: 'it-administrator',
    deputyRole: 'security-officer',
    closes: { on: 'snapshot' },
    page: '/set-up',
  }),
  routine('monthly-roles', {
    title: 'Look through the administrators',
    why: 'An administrator can reach every patient’s data. One who is not needed is one more way in.',
    steps: [
      'List who holds an administrative role in Microsoft 365 and in Ward.',
      'Ask of each: still here, still needed, used this month?',
      'Take away what is not needed, and see who gave a role or access to themselves.',
    ],
    cites: ['164.308(a)(4)(ii)(C)', '164.308(a)(3)(ii)(B)'],
    rhythm: monthly(5),
    rhythmSays: MONTH,
    inTime: 9,
    minutes: 15,
    role: 'security-officer',
    deputyRole: 'hipaa-administrator',
    page: '/access?report=self-grants',
  }),
  routine('monthly-sharing', {
    title: 'Review guests and what is shared outside',
    why: 'A link that was made for one week still opens after a year.',
    steps: [
      'Open the sharing report of last month.',
      'End the links and guests that nobody needs any more.',
      'Sign the review.',
    ],
    cites: ['164.308(a)(4)(ii)(C)', '164.502(b)'],
    rhythm: monthly(8),
    rhythmSays: MONTH,
    inTime: 9,
    minutes: 15,
    role: 'privacy-officer',
    deputyRole: 'security-officer',
    closes: { on: 'review', report: 'sharing' },
    page: '/access?report=sharing',
  }),
  routine('monthly-training', {
    title: 'Remind those whose training is overdue',
    why: 'A new colleague who was never told cannot know where patient data must not go.',
    steps: [
      'See who joined and who has not done this year’s training.',
      'Remind them and give a last day. The second time, tell their manager.',
    ],
    cites: ['164.308(a)(5)(i)', '164.530(b)(2)(i)(B)'],
    rhythm: monthly(12),
    rhythmSays:
      'The law asks that new people are trained “within a reasonable period of time”. Looking each month is Ward’s own measure.',
    inTime: 9,
    minutes: 10,
    role: 'hipaa-administrator',
    deputyRole: 'privacy-officer',
  }),
  routine('monthly-vendors', {
    title: 'See which vendors’ agreements end',
    why: 'Without an agreement a vendor may not handle patient data.',
    steps: [
      'List the agreements that end within the next 90 days.',
      'Ask for new ones, and write down when you asked.',
      'See whether there is a new vendor without one.',
    ],
    cites: ['164.308(b)(1)', '164.308(b)(3)'],
    rhythm: monthly(15),
    rhythmSays: MONTH,
    inTime: 9,
    minutes: 10,
    role: 'hipaa-administrator',
    deputyRole: 'privacy-officer',
    page: '/agreements',
  }),
  routine('monthly-posture', {
    title: 'Give the owner the two pages',
    why: 'Whoever answers for the practice hears every month where it stands and what they have to decide.',
    steps: [
      'Open the two pages and read them.',
      'Give them to the owner, on paper or on the screen.',
      'Write down what the owner decided.',
    ],
    cites: ['164.308(a)(1)(ii)(B)', '164.308(a)(8)'],
    rhythm: monthly(20),
    rhythmSays: MONTH,
    inTime: 9,
    minutes: 15,
    role: 'hipaa-administrator',
    deputyRole: 'security-officer',
    page: '/owner',
  }),
]
