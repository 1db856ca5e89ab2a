import { expect, test } from 'vitest'
import type { Instant } from '../base/time.ts'
import { VERDICTS, type Severity, type Verdict } from '../base/verdict.ts'
import type { Assessment, VerdictRow } from './assess.ts'
import { dayWords, heaviestFirst, lastDayWords, needFirst, sourceSentence } from './words.ts'

const TAKEN = '2026-11-02T14:06:59.000Z' as Instant

test.each<[because: string, of: Pick<Assessment, 'source' | 'takenAt'>, sentence: string]>([
  [
    'a tool with its version and its moment',
    { source: { tool: 'scubagear', version: '1.8.0' }, takenAt: TAKEN },
    'Read from a ScubaGear export 1.8.0, taken 2 November 2026, 14:06 UTC',
  ],
  [
    'a tool that names no version',
    { source: { tool: 'scubagear', version: null }, takenAt: TAKEN },
    'Read from a ScubaGear export, taken 2 November 2026, 14:06 UTC',
  ],
  [
    'a tool without a name for people, and no moment',
    { source: { tool: 'other', version: '2' }, takenAt: null },
    'Read from other 2; when is not known',
  ],
])('where it comes from: %s', (_, of, sentence) => {
  expect(sourceSentence(of)).toBe(sentence)
})

test.each([
  ['2027-01-01T00:00:00.000Z', '1 January 2027', 'the first month'],
  ['2026-12-31T23:59:59.999Z', '31 December 2026', 'the last, to its last moment in UTC'],
  ['2026-10-09T12:00:00.000Z', '9 October 2026', 'no nought before the day'],
])('%s is %s: %s', (moment, words) => {
  expect(dayWords(moment as Instant)).toBe(words)
})

test.each<[string, string | null, string, string]>([
  ['2027-03-01T00:00:00.000Z', null, '28 February 2027', 'an end at midnight: the day before'],
  ['2027-03-01T14:06:00.000Z', null, '1 March 2027', 'an end in the day: that day'],
  ['2027-03-01T03:00:00.000Z', 'America/New_York', '28 February 2027', 'ten in the evening there'],
])('what ends at %s in %s is told with its last day, %s: %s', (ends, zone, words) => {
  expect(lastDayWords(ends as Instant, zone)).toBe(words)
})

const row = (verdict: Verdict, severity: Severity, title: string) =>
  ({ verdict, severity, title }) as VerdictRow

test('the heaviest first: by verdict as shown, then by severity, then by title', () => {
  const sorted = [
    row('fail', 'critical', 'b'),
    row('fail', 'critical', 'c'),
    row('fail', 'low', 'a'),
    row('unknown', 'critical', 'a'),
    row('not-licensed', 'high', 'a'),
    row('manual', 'high', 'a'),
    row('pass', 'critical', 'a'),
    row('pass', 'medium', 'a'),
    row('not-applicable', 'critical', 'a'),
  ]
  expect(heaviestFirst(sorted.toReversed())).toEqual(sorted)
  expect(heaviestFirst(sorted)).toEqual(sorted)
  expect(new Set(sorted.map(each => each.verdict)).size).toBe(VERDICTS.length)
})

test('rows that are alike stay in their order', () => {
  const [one, two] = [row('fail', 'low', 'a'), row('fail', 'low', 'a')]
  expect(heaviestFirst([one, two])[0]).toBe(one)
})

test('nobody is sent to more than seven things, nor to anything where nothing fails', () => {
  const eight = Array.from({ length: 8 }, (_, at) => row('fail', 'low', `t${at}`))
  expect(needFirst({ verdicts: eight }).map(each => each.title)).toEqual([
    't0',
    't1',
    't2',
    't3',
    't4',
    't5',
    't6',
  ])
  expect(needFirst({ verdicts: [row('pass', 'low', 'a')] })).toEqual([])
})
