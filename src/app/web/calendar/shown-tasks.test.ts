import { longDayWords } from '../../../assess/words.ts'
import { describe, expect, it, test } from 'vitest'
import type { ShownTask } from '../../api/contracts/tasks.ts'
import { PLAIN_CALENDAR } from './calendar-choice.ts'
import { dayAndDistance, minutesText, monthText, shiftedMonth } from './day-words.ts'
import {
  chosenTasks,
  groupsOf,
  headlineOf,
  lateText,
  nextText,
  whoText,
  withoutRepeats,
} from './shown-tasks.ts'

/** Wednesday. */
const TODAY = '2026-11-04'

function task(changes: Partial<ShownTask> = {}): ShownTask {
  return {
    id: 'look:2026-11-02',
    routine: 'look',
    title: 'Look',
    why: 'So that it is seen.',
    steps: [],
    cites: [],
    minutes: 15,
    stake: 'upkeep',
    opens: '2026-11-02',
    due: '2026-11-06',
    overdue: false,
    role: 'privacy-officer',
    person: null,
    deputy: null,
    deputyRole: null,
    closesOn: 'note',
    page: null,
    outcome: 'open',
    missed: 0,
    escalated: 'no',
    postponed: null,
    closed: null,
    latest: null,
    isMine: true,
    mayChange: true,
    byHand: false,
    version: 0,
    ...changes,
  }
}
const coming = (opens: string, changes: Partial<ShownTask> = {}) =>
  task({ id: `look:${opens}`, outcome: 'coming', opens, due: opens, ...changes })

test('late ones first, a lost safeguard before older upkeep; then what is due, the rest of the week to Sunday, and then the months', () => {
  const tasks = [
    coming('2026-12-01', { id: 'd' }),
    coming('2026-11-09', { id: 'c' }),
    coming('2026-11-08', { id: 'b' }),
    task({ id: 'now' }),
    task({ id: 'late', overdue: true, due: '2026-11-01' }),
    task({ id: 'later', overdue: true, due: '2026-03-01' }),
    task({ id: 'lost', overdue: true, due: '2026-10-31', stake: 'safeguard' }),
  ]
  expect(groupsOf(tasks, TODAY).map(({ title, tasks: all }) => [title, all.map(({ id }) => id)])).toEqual([
    ['Overdue', ['lost', 'later', 'late']],
    ['Due now', ['now']],
    ['Opens this week', ['b']],
    ['Opens in November 2026', ['c']],
    ['Opens in December 2026', ['d']],
  ])
})

test('what comes every day or week stands once; what comes every month each time', () => {
  const days = ['2026-11-05', '2026-11-06', '2026-11-09']
  const weeks = ['2026-11-09', '2026-11-16', '2026-11-23'].map(day =>
    coming(day, { routine: 'weekly', id: `w:${day}` }),
  )
  const months = ['2026-12-01', '2027-01-01'].map(day => coming(day, { routine: 'monthly', id: `m:${day}` }))
  const own = [
    coming('2026-11-05', { routine: null, id: 'own:1' }),
    coming('2026-11-06', { routine: null, id: 'own:2' }),
  ]
  const shown = withoutRepeats([task(), ...days.map(day => coming(day)), ...weeks, ...months, ...own])
  expect(shown.map(({ id }) => id)).toEqual([
    'look:2026-11-05',
    'own:1',
    'look:2026-11-02',
    'own:2',
    'w:2026-11-09',
    'm:2026-12-01',
    'm:2027-01-01',
  ])
})

test('whose, which role and when are chosen together', () => {
  const tasks = [
    task({ id: 'a' }),
    task({ id: 'b', isMine: false }),
    coming('2026-11-09', { id: 'c', role: 'owner' }),
  ]
  const ids = (choice: Partial<typeof PLAIN_CALENDAR>) =>
    chosenTasks(tasks, { ...PLAIN_CALENDAR, ...choice }).map(({ id }) => id)
  expect(ids({})).toEqual(['a', 'b', 'c'])
  expect(ids({ whose: ['mine'] })).toEqual(['a', 'c'])
  expect(ids({ whose: ['mine'], parts: ['now'] })).toEqual(['a'])
  expect(ids({ roles: ['owner'] })).toEqual(['c'])
})

describe('the first words of the page', () => {
  const late = task({ overdue: true })
  it.each<[readonly ShownTask[], string]>([
    [[], 'Nothing is due now'],
    [[coming('2026-11-09')], 'Nothing is due now'],
    [[task()], 'One task is due'],
    [[task(), task()], '2 tasks are due'],
    [[late], 'One task is overdue'],
    [[late, task()], 'One task is overdue, one is due'],
    [[late, late, task(), task()], '2 tasks are overdue, 2 are due'],
  ])('%#: %j', (tasks, words) => {
    expect(headlineOf(tasks)).toBe(words)
  })

  test('what comes next is named with its day; where nothing comes there is no sentence', () => {
    expect(nextText([coming('2026-11-16'), coming('2026-11-09', { title: 'Ask' }), task()])).toBe(
      'Next: “Ask”, from Monday, 9 November 2026.',
    )
    expect(nextText([task()])).toBeNull()
  })
})

test('how often it was missed and to whom it has come is said; of one that is in time nothing', () => {
  expect(lateText(task())).toBeNull()
  expect(lateText(task({ missed: 1 }))).toBe('Missed once before.')
  expect(lateText(task({ missed: 3, escalated: 'deputy', deputyRole: 'security-officer' }))).toBe(
    'Missed 3 times before. It has come to the deputy, the security officer.',
  )
  expect(lateText(task({ escalated: 'deputy', deputy: { id: 'u', name: 'Kim Ito' } }))).toContain('Kim Ito')
})

test('who answers is a person where one is named', () => {
  expect(whoText(task())).toBe('Privacy officer')
  expect(whoText(task({ person: { id: 'u', name: 'Kim Ito' } }))).toBe('Kim Ito (Privacy officer)')
})

it.each<[string, string, string]>([
  ['2026-11-04', 'Wednesday, 4 November 2026 (today)', 'the day itself'],
  ['2026-11-05', 'Thursday, 5 November 2026 (tomorrow)', 'the next'],
  ['2026-11-03', 'Tuesday, 3 November 2026 (yesterday)', 'the last'],
  ['2026-12-04', 'Friday, 4 December 2026 (in 30 days)', 'far'],
  ['2026-10-31', 'Saturday, 31 October 2026 (4 days ago)', 'over'],
])('%s is told as %j: %s', (day, words) => {
  expect(dayAndDistance(day, TODAY)).toBe(words)
})

it.each<[number, string]>([
  [1, '1 minute'],
  [45, '45 minutes'],
  [60, '1 hour'],
  [90, '1 hour 30 minutes'],
  [480, '8 hours'],
  [0, '0 minutes'],
])('%i minutes are %j', (minutes, words) => {
  expect(minutesText(minutes)).toBe(words)
})

it.each<[string, number, string]>([
  ['2026-12', 1, '2027-01'],
  ['2027-01', -1, '2026-12'],
  ['2026-10', 0, '2026-10'],
])('%s and %i months is %s', (month, by, then) => {
  expect(shiftedMonth(month, by)).toBe(then)
})

test('days and months as a person says them', () => {
  expect([longDayWords('2026-11-02'), monthText('2026-10')]).toEqual([
    'Monday, 2 November 2026',
    'October 2026',
  ])
})
