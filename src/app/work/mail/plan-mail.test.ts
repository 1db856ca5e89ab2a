import { describe, expect, test } from 'vitest'
import type { Task } from '../../../comply/year/task.ts'
import { type MailState, NOTHING_SENT } from './mail-state.ts'
import { forget, planMail } from './plan-mail.ts'
import { aTask } from './task.fixture.ts'

const WHO = { id: 'u-1', roles: ['privacy-officer'] } as const
const LONG_AGO = { day: '2026-01-01', clock: '00:00' }

/** Monday, 23 November 2026. */
const MONDAY = '2026-11-23'
const TOLD = 'weekly-access-review:2026-11-16@2026-11-20:overdue'

function planned(
  day: string,
  clock: string,
  {
    tasks = [aTask()],
    missed = [],
    state = {},
    since = LONG_AGO,
    wantsDigest = true,
    who = WHO,
  }: {
    tasks?: readonly Task[]
    missed?: readonly Task[]
    state?: Partial<MailState>
    since?: { day: string; clock: string }
    wantsDigest?: boolean
    who?: Parameters<typeof planMail>[0]['who']
  } = {},
) {
  const now = { day, clock }
  return planMail({
    who,
    tasks: { tasks, missed },
    now,
    since,
    state: { ...NOTHING_SENT, ...state },
    wantsDigest,
  })
}

describe('when the digest goes', () => {
  test.each<
    [because: string, day: string, clock: string, given: Parameters<typeof planned>[2], name: string | null]
  >([
    ['Monday, seven o’clock', MONDAY, '07:00', {}, 'digest:2026-11-23'],
    ['a minute before', MONDAY, '06:59', {}, null],
    ['Ward was not running on Monday', '2026-11-25', '15:00', {}, 'digest:2026-11-23'],
    ['before seven the missed one goes too', '2026-11-24', '03:00', {}, 'digest:2026-11-23'],
    ['on Friday the next Monday is nearer', '2026-11-27', '09:00', {}, 'reminder:2026-11-27'],
    ['it went', MONDAY, '07:01', { state: { digest: MONDAY, told: [TOLD] } }, null],
    [
      'last week’s went',
      MONDAY,
      '07:00',
      { state: { digest: '2026-11-16', told: [TOLD] } },
      'digest:2026-11-23',
    ],
    [
      'the clock was put back by a week',
      '2026-11-16',
      '09:00',
      { state: { digest: MONDAY, reminded: MONDAY } },
      null,
    ],
    [
      'mail was turned on on Monday afternoon: this week’s is over',
      MONDAY,
      '15:00',
      { since: { day: MONDAY, clock: '14:00' } },
      null,
    ],
    ['nothing to tell', MONDAY, '07:00', { tasks: [] }, null],
    [
      'the person wants none: what is overdue is told',
      MONDAY,
      '07:00',
      { wantsDigest: false },
      'reminder:2026-11-23',
    ],
  ])('%s', (_, day, clock, given, name) => {
    expect(planned(day, clock, given)?.name ?? null).toBe(name)
  })
})

describe('when a reminder goes', () => {
  const digest = { digest: MONDAY }
  test.each<
    [because: string, day: string, clock: string, given: Parameters<typeof planned>[2], name: string | null]
  >([
    ['the day after its last day', '2026-11-24', '07:00', { state: digest }, 'reminder:2026-11-24'],
    ['not before seven', '2026-11-24', '06:59', { state: digest }, null],
    ['on its last day it is in time', '2026-11-20', '09:00', { state: { digest: '2026-11-16' } }, null],
    ['not on Saturday', '2026-11-21', '09:00', { state: { digest: '2026-11-16' } }, null],
    ['it was told', '2026-11-25', '09:00', { state: { ...digest, told: [TOLD] } }, null],
    ['one went today', '2026-11-24', '09:00', { state: { ...digest, reminded: '2026-11-24' } }, null],
    [
      'it was put off, and is late again',
      '2026-12-09',
      '09:00',
      { state: { digest: '2026-12-07', told: [TOLD] }, tasks: [aTask({ due: '2026-12-08' })] },
      'reminder:2026-12-09',
    ],
    [
      'it was late before Ward sent mail',
      '2026-11-24',
      '09:00',
      { state: digest, since: { day: '2026-11-23', clock: '15:00' } },
      null,
    ],
    ['it is done', '2026-11-24', '09:00', { state: digest, tasks: [aTask({ state: 'done' })] }, null],
    ['it is another’s', '2026-11-24', '09:00', { state: digest, tasks: [aTask({ person: 'u-2' })] }, null],
    [
      'it is the person’s by name',
      '2026-11-24',
      '09:00',
      { state: digest, tasks: [aTask({ role: 'owner', person: 'u-1' })] },
      'reminder:2026-11-24',
    ],
    [
      'it was passed on to the deputy by name',
      '2026-11-24',
      '09:00',
      { state: digest, tasks: [aTask({ role: 'owner', deputy: 'u-1', escalated: 'deputy' })] },
      'reminder:2026-11-24',
    ],
    [
      'or to everybody of the deputy’s role',
      '2026-11-24',
      '09:00',
      {
        state: digest,
        tasks: [aTask({ role: 'owner', deputyRole: 'privacy-officer', escalated: 'deputy' })],
      },
      'reminder:2026-11-24',
    ],
    [
      'not to the role where a deputy is named',
      '2026-11-24',
      '09:00',
      {
        state: digest,
        tasks: [aTask({ role: 'owner', deputy: 'u-2', deputyRole: 'privacy-officer', escalated: 'deputy' })],
      },
      null,
    ],
    [
      'a deputy is told once of a routine, not every day',
      '2026-11-24',
      '09:00',
      {
        state: { ...digest, told: ['weekly-access-review:deputy'] },
        tasks: [aTask({ role: 'owner', deputy: 'u-1', escalated: 'deputy', due: '2026-11-24' })],
      },
      null,
    ],
    [
      'only HIPAA administrators get what is passed on to them',
      '2026-11-24',
      '09:00',
      { state: digest, tasks: [aTask({ role: 'owner', escalated: 'administrator' })] },
      null,
    ],
    [
      'and they do',
      '2026-11-24',
      '09:00',
      {
        state: digest,
        who: { id: 'u-3', roles: ['hipaa-administrator'] },
        tasks: [aTask({ escalated: 'administrator' })],
      },
      'reminder:2026-11-24',
    ],
  ])('%s', (_, day, clock, given, name) => {
    expect(planned(day, clock, given)?.name ?? null).toBe(name)
  })
})

describe('what a mail holds', () => {
  test('the digest tells this week, what is late, and last week in counts, and then all of it is told', () => {
    const plan = planned(MONDAY, '07:00', {
      tasks: [
        aTask(),
        aTask({ id: 'a', due: '2026-11-27', state: 'coming' }),
        aTask({ id: 'b', due: '2026-11-30' }),
        aTask({ id: 'c', due: '2026-11-18', state: 'done' }),
        aTask({ id: 'd', due: '2026-11-18', state: 'not-needed' }),
        aTask({ id: 'e', due: '2026-11-15', state: 'done' }),
        aTask({ id: 'f', due: '2026-11-18', state: 'done', role: 'owner' }),
      ],
      missed: [aTask({ id: 'g', due: '2026-11-17' })],
    })
    expect(plan?.tasks.thisWeek.map(({ id }) => id)).toEqual(['a'])
    expect(plan?.tasks.overdue.map(({ due }) => due)).toEqual(['2026-11-20'])
    // Done: c. Of: the one that is late, c, and g, which was missed.
    expect(plan?.tasks.lastWeek).toEqual({ done: 1, of: 3 })
    expect(plan?.after).toEqual({ digest: MONDAY, reminded: MONDAY, told: [TOLD] })
  })

  test('a reminder tells only what is new', () => {
    const other = aTask({ id: 'own:3', routine: null, due: '2026-11-23' })
    const plan = planned('2026-11-24', '07:00', {
      state: { digest: MONDAY, told: [TOLD, 'gone:2026-01-01@2026-01-02:overdue'] },
      tasks: [aTask(), other],
    })
    expect(plan?.tasks.overdue).toEqual([other])
    expect(plan?.after).toEqual({ reminded: '2026-11-24', told: [TOLD, 'own:3@2026-11-23:overdue'] })
  })

  test('a mail that was given up leaves what it held untold', () => {
    expect(planned(MONDAY, '07:00')?.givenUp).toEqual({ digest: MONDAY, reminded: MONDAY })
    expect(planned('2026-11-27', '07:00')?.givenUp).toEqual({ reminded: '2026-11-27' })
  })
})

test('what is not late any more is forgotten, so that it is told again the next time', () => {
  const now = { day: '2026-11-24', clock: '10:00' }
  const state = { ...NOTHING_SENT, told: [TOLD, 'weekly-access-review:deputy'] }
  const late = { tasks: [aTask()], missed: [] }
  expect(forget({ who: WHO, tasks: late, now, state })).toEqual([TOLD])
  const done = { tasks: [aTask({ state: 'done' })], missed: [] }
  expect(forget({ who: WHO, tasks: done, now, state })).toEqual([])
  expect(forget({ who: WHO, tasks: late, now, state: { ...state, told: [TOLD] } })).toBe(null)
})
