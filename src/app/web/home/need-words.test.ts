import { longDayWords } from '../../../assess/words.ts'
import { describe, expect, test } from 'vitest'
import { dueWords, headline, leadWords, minutesWords, shownRows } from './need-words.ts'

test.each([
  ['2026-11-24', 'Tuesday, 24 November 2026'],
  ['2026-11-01', 'Sunday, 1 November 2026'],
  ['2028-02-29', 'Tuesday, 29 February 2028'],
])('the day %s is told as %s', (day, words) => {
  expect(longDayWords(day)).toBe(words)
})

describe('what is said first', () => {
  const TODAY = '2026-11-02'
  const need = (changes: object = {}) => ({
    due: null as string | null,
    overdue: false,
    weight: 'usual' as const,
    minutes: 10,
    ...changes,
  })
  const late = need({ due: '2026-11-01', overdue: true })
  const later = need({ due: '2026-11-06' })
  test.each([
    ['nothing', [], 'Nothing needs you today', null],
    ['one is late', [late], 'One thing needs you today', 'About 10 minutes.'],
    [
      'late, due today and critical count; the rest waits',
      [late, need({ due: TODAY }), need({ weight: 'critical' }), later, need()],
      '3 things need you today',
      'About 30 minutes. 2 more wait after that.',
    ],
    ['one more', [late, later], 'One thing needs you today', 'About 10 minutes. One more waits after that.'],
    [
      'none is of today',
      [later, need()],
      '2 things wait for you',
      'About 20 minutes. None of it is due today.',
    ],
    [
      'a single one, some day',
      [need()],
      'One thing waits for you',
      'About 10 minutes. None of it is due today.',
    ],
    ['nobody knows how long', [need({ due: TODAY, minutes: null })], 'One thing needs you today', null],
  ])('%s', (_, needs, title, lead) => {
    expect(headline(needs, TODAY)).toBe(title)
    expect(leadWords(needs, TODAY)).toBe(lead)
  })
})

test.each([
  [null, null, 'nobody said'],
  [0, null, 'nothing to tell'],
  [1, 'about 1 minute', 'one'],
  [45, 'about 45 minutes', 'below an hour'],
  [60, 'about 1 hour', 'an hour'],
  [74, 'about 1 hour', 'to the half hour'],
  [86, 'about 1.5 hours', 'to the half hour'],
  [2400, 'about 40 hours', 'a whole week'],
])('%s minutes: %s (%s)', (minutes, words, _) => {
  expect(minutesWords(minutes)).toBe(words)
})

describe('when it is due', () => {
  test.each([
    ['no day', { due: null, overdue: false }, null],
    [
      'late by what it says',
      { due: '2026-10-30', overdue: true },
      ['Was due Friday, 30 October 2026', 'late'],
    ],
    ['late without a day', { due: null, overdue: true }, ['Overdue', 'late']],
    ['today', { due: '2026-11-02', overdue: false }, ['Due today', 'today']],
    ['later', { due: '2026-11-06', overdue: false }, ['Due Friday, 6 November 2026', 'later']],
  ] as const)('%s', (_, need, words) => {
    const due = dueWords(need, '2026-11-02')
    expect(due === null ? null : [due.text, due.tone]).toEqual(words)
  })
})

test.each([
  [0, 0, 0],
  [7, 7, 0],
  [8, 7, 1],
  [40, 7, 33],
])('of %i rows %i are shown first and %i wait; all when somebody asks', (count, first, left) => {
  const needs = Array.from({ length: count }, (_, index) => index)
  expect(shownRows(needs, false)).toEqual({ rows: needs.slice(0, first), left })
  expect(shownRows(needs, true).rows).toEqual(needs)
})
