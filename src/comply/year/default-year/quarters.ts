import type { Rhythm } from '../rhythm.ts'
import { type DefaultRoutine, routine } from './default-routine.ts'

const quarterly = (month: 1 | 2 | 3, day: number): Rhythm => ({ every: 'quarter', month, day })

export const QUARTERS: readonly DefaultRoutine[] = [
  routine('quarterly-access', {
    title: 'Confirm who has access to what',
    why: 'People change jobs and keep the access they had. Only a look at the whole list finds it.',
    steps: [
      'List everybody, with the mailboxes, sites and groups they can reach.',
      'Ask the head of each team: does each still need each?',
      'Take away what is not needed, and write down who confirmed what.',
      'Look through who may sign in to Ward, with which role.',
    ],
    cites: ['164.308(a)(4)(ii)(C)', '164.308(a)(3)(ii)(B)', '164.514(d)(2)'],
    rhythm: quarterly(1, 10),
    rhythmSays: 'The law says “review and modify a user’s right of access”. A quarter is Ward’s own measure.',
    inTime: 20,
    minutes: 60,
    role: 'security-officer',
    deputyRole: 'hipaa-administrator',
    page: '/people',
  }),
  routine('quarterly-restore', {
    title: 'Test the backups',
    why: 'A backup that nobody has restored is a hope.',
    steps: [
      'Restore one mailbox, one folder and Ward’s own backup to a separate place.',
      'Open something in each, and note how long it took.',
      'Remove what was restored.',
    ],
    cites: ['164.308(a)(7)(ii)(B)', '164.308(a)(7)(ii)(D)'],
    rhythm: quarterly(2, 1),
    rhythmSays: 'The law says “periodic testing and revision”. A quarter is Ward’s own measure.',
    inTime: 20,
    minutes: 60,
    role: 'it-administrator',
    deputyRole: 'security-officer',
  }),
  routine('quarterly-reminder', {
    title: 'Send a reminder about keeping data protected',
    why: 'What people hear once a year, they forget.',
    steps: [
      'Choose one thing that went wrong lately, here or elsewhere, and name nobody.',
      'Write three sentences: what happens, how to notice it, whom to tell.',
      'Send it to everybody and keep a copy.',
    ],
    cites: ['164.308(a)(5)(ii)(A)', '164.308(a)(5)(ii)(B)'],
    rhythm: quarterly(2, 15),
    rhythmSays: 'The law says “periodic security updates”. A quarter is Ward’s own measure.',
    inTime: 20,
    minutes: 15,
    role: 'security-officer',
    deputyRole: 'privacy-officer',
  }),
  routine('quarterly-tabletop', {
    title: 'Talk through one emergency',
    why: 'On the day itself nobody reads the plan for the first time.',
    steps: [
      'Take one case: a lost phone, a mailbox that was broken into, a day without the record system.',
      'Ask around the table: who does what in the first hour, with which phone number?',
      'Write down what nobody knew, and mend the plan.',
    ],
    cites: ['164.308(a)(6)(ii)', '164.308(a)(7)(ii)(D)'],
    rhythm: quarterly(3, 1),
    rhythmSays: 'The law says “periodic testing and revision”. A quarter is Ward’s own measure.',
    inTime: 20,
    minutes: 30,
    role: 'security-officer',
    deputyRole: 'privacy-officer',
  }),
]
