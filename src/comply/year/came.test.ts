import { describe, expect, it, test } from 'vitest'
import { addDays, type Day } from '../../base/days.ts'
import { cameOf } from './came.ts'
import type { Proof } from './known.ts'
import type { Routine, RoutineTerms } from './routine.ts'
import type { TaskEntry } from './task-body.ts'
import { at, done, ELENA, entry, known, routine, terms } from './year.fixture.ts'

/** "2026-10-26 done", for each time up to a day. */
function told(
  one: Routine,
  today: Day,
  entries: Readonly<Record<string, TaskEntry>> = {},
  proofs: readonly Proof[] = [],
  until = addDays(today, 1),
): readonly string[] {
  return cameOf(one, known(today, { entries, proofs }), until).map(
    ({ task, outcome }) => `${task.opens} ${outcome}`,
  )
}

const open = (one: Routine, today: Day, entries: Readonly<Record<string, TaskEntry>> = {}) =>
  cameOf(one, known(today, { entries }), addDays(today, 1)).find(({ outcome }) => outcome === 'open')?.task

describe('what became of a weekly routine', () => {
  const weekly = routine('2026-10-12')

  it.each<[string, Day, Readonly<Record<string, TaskEntry>>, readonly string[]]>([
    ['on its first day it is open', '2026-10-12', {}, ['2026-10-12 open']],
    ['the day before it begins there is nothing', '2026-10-11', {}, []],
    [
      'of several only the newest is open, and the others are never silently gone',
      '2026-10-28',
      {},
      ['2026-10-12 missed', '2026-10-19 missed', '2026-10-26 open'],
    ],
    [
      'what was done stays done',
      '2026-10-28',
      { 'look:2026-10-19': done('2026-10-20') },
      ['2026-10-12 missed', '2026-10-19 done', '2026-10-26 open'],
    ],
    [
      'the clock was set back: what was done later stays done, and is no other one’s',
      '2026-10-20',
      { 'look:2026-10-26': done('2026-10-27') },
      ['2026-10-12 missed', '2026-10-19 open'],
    ],
    [
      'what was opened again is open',
      '2026-10-20',
      { 'look:2026-10-19': entry() },
      ['2026-10-12 missed', '2026-10-19 open'],
    ],
  ])('%s', (_, today, entries, says) => {
    expect(told(weekly, today, entries)).toEqual(says)
  })

  test('the open one says how often nobody did it since it was done last', () => {
    const entries = { 'look:2026-10-12': done('2026-10-13') }
    expect(open(weekly, '2026-11-04', entries)?.missed).toBe(2)
    expect(open(weekly, '2026-11-04')?.missed).toBe(3)
  })

  test('what has closed by somebody says by whom, when and what they wrote', () => {
    const [came] = cameOf(
      weekly,
      known('2026-10-14', { entries: { 'look:2026-10-12': done('2026-10-13') } }),
      '2026-10-15',
    )
    expect(came?.task.closed).toEqual({ by: ELENA.id, at: at('2026-10-13'), note: 'Done.' })
    expect(came?.task.version).toBe(1)
  })

  test('a postponed one has another last day and says whose it was', () => {
    const postponed = {
      from: '2026-10-16',
      to: '2026-10-18',
      why: 'At a congress.',
      by: ELENA,
      at: at('2026-10-15'),
    }
    expect(open(weekly, '2026-10-15', { 'look:2026-10-12': entry({ postponed }) })).toMatchObject({
      due: '2026-10-18',
      postponed: { from: '2026-10-16', why: 'At a congress.', by: ELENA.id },
    })
  })
})

describe('a change holds from its day on and leaves the past as it was', () => {
  const changed = (from: Day, next: Partial<RoutineTerms>): Routine => ({
    ...routine('2026-10-12'),
    versions: [
      { from: '2026-10-12', terms: terms(), leftOut: null },
      { from, terms: terms(next), leftOut: null },
    ],
  })

  test('another weekday', () => {
    const moved = changed('2026-10-20', { rhythm: { every: 'week', weekday: 3 } })
    expect(told(moved, '2026-11-05')).toEqual([
      '2026-10-12 missed',
      // In time until Friday: no second one opens on the Wednesday between.
      '2026-10-19 missed',
      '2026-10-28 missed',
      '2026-11-04 open',
    ])
  })

  test('who answers for what is still open is whom the routine names now; the past keeps its own', () => {
    const given = changed('2026-10-20', { role: 'security-officer', person: 'u-dana' })
    const came = cameOf(given, known('2026-10-21'), '2026-10-22')
    expect(came.map(({ task: { role, person } }) => [role, person])).toEqual([
      ['privacy-officer', null],
      ['security-officer', 'u-dana'],
    ])
  })

  test('how long it takes, and until when, stays for what has opened', () => {
    const longer = changed('2026-10-20', { minutes: 60, inTime: 6 })
    expect(open(longer, '2026-10-21')).toMatchObject({ minutes: 15, due: '2026-10-23' })
  })

  const leftOut = { why: 'We have no such thing.', by: ELENA.id, at: at('2026-10-19') }
  const ended = (from: Day, ...later: Routine['versions']): Routine => ({
    ...routine('2026-10-12'),
    versions: [
      { from: '2026-10-12', terms: terms(), leftOut: null },
      { from, terms: terms(), leftOut },
      ...later,
    ],
  })

  test('a routine that is left out takes the open one along, and not what was missed before', () => {
    const came = cameOf(ended('2026-10-20'), known('2026-11-04'), '2026-11-05')
    expect(came.map(({ outcome }) => outcome)).toEqual(['missed', 'not-needed'])
    expect(came.at(-1)?.task.closed?.note).toBe('We have no such thing.')
  })

  test('until its day comes the open one is open', () => {
    expect(told(ended('2026-10-20'), '2026-10-19')).toEqual(['2026-10-12 missed', '2026-10-19 open'])
  })

  test('taken up again it goes on, and what lay between did not come', () => {
    const again = ended('2026-10-20', { from: '2026-11-03', terms: terms(), leftOut: null })
    expect(told(again, '2026-11-10')).toEqual([
      '2026-10-12 missed',
      '2026-10-19 not-needed',
      '2026-11-09 open',
    ])
  })
})

describe('what closes one by itself', () => {
  const review = (changes: Partial<Proof> = {}): Proof => ({
    kind: 'review',
    report: 'access',
    to: '2026-10-26',
    on: '2026-10-27',
    at: at('2026-10-27'),
    by: ELENA,
    ...changes,
  })
  const reviewed = routine('2026-10-19', {}, { closesOn: 'review', report: 'access' })

  it.each<[string, Proof, readonly string[]]>([
    ['a review of last week, in its week', review(), ['missed', 'done', 'open']],
    ['on the day it opens', review({ on: '2026-10-26' }), ['missed', 'done', 'open']],
    ['the day before is the one before’s', review({ on: '2026-10-25' }), ['done', 'missed', 'open']],
    [
      'on the day the next one opens it is that one’s',
      review({ on: '2026-11-02', to: '2026-11-02' }),
      ['missed', 'missed', 'done'],
    ],
    [
      'a review of an older week is not this week’s',
      review({ to: '2026-10-19' }),
      ['missed', 'missed', 'open'],
    ],
    ['another report', review({ report: 'sharing' }), ['missed', 'missed', 'open']],
    ['settings read in', review({ kind: 'snapshot', report: null, to: null }), ['missed', 'missed', 'open']],
  ])('%s', (_, proof, outcomes) => {
    expect(told(reviewed, '2026-11-03', {}, [proof]).map(line => line.slice(11))).toEqual(outcomes)
  })

  test('settings that were read in close theirs, and say so', () => {
    const monthly = routine(
      '2026-10-01',
      { rhythm: { every: 'month', month: 1, day: 1 } },
      { closesOn: 'snapshot' },
    )
    const proof = review({ kind: 'snapshot', report: null, to: null, by: { id: 'ward', name: 'Ward' } })
    const [came] = cameOf(monthly, known('2026-10-30', { proofs: [proof] }), '2026-10-31')
    expect(came?.task.closed).toEqual({
      by: 'ward',
      at: at('2026-10-27'),
      note: 'The settings were read in.',
    })
  })
})

describe('whom it comes to when it is late', () => {
  it.each<[string, Day, Partial<RoutineTerms>, string]>([
    ['on its last day nobody', '2026-10-16', {}, 'no'],
    ['two days late nobody yet', '2026-10-18', {}, 'no'],
    ['nobody did it last week: three days after that the deputy', '2026-10-19', {}, 'deputy'],
    ['and after seven the administrators', '2026-10-23', {}, 'administrator'],
    ['where there is no deputy it waits for the administrators', '2026-10-19', { deputyRole: null }, 'no'],
    ['a named deputy is one', '2026-10-19', { deputyRole: null, deputy: 'u-dana' }, 'deputy'],
  ])('%s', (_, today, changes, escalated) => {
    expect(open(routine('2026-10-12', changes), today)?.escalated).toBe(escalated)
  })

  test('whoever said why it waits is not asked again before the new day', () => {
    const postponed = { from: '2026-10-23', to: '2026-10-25', why: 'Ill.', by: ELENA, at: at('2026-10-20') }
    const entries = { 'look:2026-10-19': entry({ postponed }) }
    expect(open(routine('2026-10-12'), '2026-10-24', entries)?.escalated).toBe('no')
  })

  test('a routine of every workday comes to the deputy though each day has one of its own', () => {
    const daily = routine('2026-10-12', {
      rhythm: { every: 'workday' },
      inTime: 0,
      escalate: { deputy: 2, administrator: 5 },
    })
    expect(open(daily, '2026-10-14')?.escalated).toBe('deputy')
    expect(open(daily, '2026-10-19')?.escalated).toBe('administrator')
  })
})

describe('how long one can be postponed', () => {
  it.each<[string, Partial<RoutineTerms>, boolean, Day | null]>([
    ['a weekly one until the day before the next', {}, false, '2026-11-01'],
    ['one of every workday not at all', { rhythm: { every: 'workday' }, inTime: 0 }, false, null],
    [
      'a yearly one for sixty days',
      { rhythm: { every: 'year', month: 10, day: 26 }, inTime: 30 },
      false,
      '2027-01-24',
    ],
    ['what the law has set not at all', { rhythm: { every: 'year', month: 10, day: 26 } }, true, null],
  ])('%s', (_, changes, isFixed, latest) => {
    const [came] = cameOf(routine('2026-10-26', changes, { isFixed }), known('2026-10-26'), '2026-10-27')
    expect(came?.latest).toBe(latest)
  })
})
