import { expect, it, test } from 'vitest'
import type { ShownTerms } from '../../api/contracts/year.ts'
import { holdsFrom, inTimeText, loadText, rhythmOf, rhythmText, termsProblem } from './routine-words.ts'

it.each<[ShownTerms['rhythm'], string]>([
  [{ every: 'workday' }, 'Monday to Friday'],
  [{ every: 'week', weekday: 7 }, 'Every Sunday'],
  [{ every: 'month', month: 1, day: 1 }, 'On the 1st of every month'],
  [{ every: 'month', month: 1, day: 12 }, 'On the 12th of every month'],
  [{ every: 'month', month: 1, day: 22 }, 'On the 22nd of every month'],
  [{ every: 'month', month: 1, day: 31 }, 'On the last day of every month'],
  [{ every: 'quarter', month: 2, day: 3 }, 'On the 3rd of February, May, August, November'],
  [{ every: 'half-year', month: 6, day: 31 }, 'On the last day of June and December'],
  [{ every: 'year', month: 2, day: 11 }, 'On the 11th of February'],
])('%j is told as %j', (rhythm, words) => {
  expect(rhythmText(rhythm)).toBe(words)
})

it.each<[ShownTerms['rhythm']['every'], ShownTerms['rhythm'], ShownTerms['rhythm'], string]>([
  ['week', { every: 'workday' }, { every: 'week', weekday: 1 }, 'a week begins on Monday'],
  ['month', { every: 'year', month: 10, day: 31 }, { every: 'month', month: 1, day: 31 }, 'the day stays'],
  [
    'quarter',
    { every: 'year', month: 10, day: 5 },
    { every: 'quarter', month: 3, day: 5 },
    'a quarter has three months',
  ],
  ['year', { every: 'week', weekday: 3 }, { every: 'year', month: 1, day: 1 }, 'there was no day'],
])('another rhythm, %s of %j, is %j: %s', (every, before, rhythm) => {
  expect(rhythmOf(every, before)).toEqual(rhythm)
})

const TERMS: ShownTerms = {
  rhythm: { every: 'week', weekday: 1 },
  inTime: 4,
  minutes: 15,
  role: 'privacy-officer',
  person: null,
  deputyRole: null,
  deputy: null,
  escalate: { deputy: 3, administrator: 7 },
}

it.each<[string, Partial<ShownTerms>, string | null]>([
  ['as it is', {}, null],
  ['no minutes', { minutes: 0 }, 'minutes'],
  ['what was typed is no number', { minutes: Number.NaN }, 'minutes'],
  ['days below none', { inTime: -1 }, 'inTime'],
  ['half a day', { inTime: 0.5 }, 'inTime'],
  ['the administrators first', { escalate: { deputy: 7, administrator: 3 } }, 'escalate'],
])('%s', (_, changes, field) => {
  expect(termsProblem({ ...TERMS, ...changes })?.field ?? null).toBe(field)
})

test('what it asks of a role is told by week, month and year', () => {
  expect(loadText({ role: 'security-officer', perWeek: 30, perMonth: 15, perYear: 90 })).toBe(
    'Security officer: 30 minutes a week, 15 minutes a month and 1 hour 30 minutes a year',
  )
  expect(loadText({ role: 'owner', perWeek: 0, perMonth: 15, perYear: 0 })).toBe(
    'Practice owner: 15 minutes a month',
  )
})

test('how many days there are to do it, and from when a change holds', () => {
  expect([inTimeText(0), inTimeText(1), inTimeText(4)]).toEqual([
    'to be done the same day',
    'with 1 more day to do it',
    'with 4 more days to do it',
  ])
  expect([holdsFrom('2026-11-30', true), holdsFrom('2026-11-30', false)]).toEqual([
    '2026-12-01',
    '2026-11-30',
  ])
})
