import { describe, expect, test } from 'vitest'
import { VERDICTS, type Severity, type Verdict } from '../base/verdict.ts'
import type { VerdictRow } from './assess.ts'
import type { WaivedEntity } from './waivers.ts'
import {
  headline,
  heaviestFirst,
  needFirst,
  serviceOf,
  serviceWord,
  settingText,
  VERDICTS_AS_SHOWN,
  waiverSentence,
} from './words.ts'

let count = 0
const row = (verdict: Verdict, severity: Severity = 'high', title = `check ${(count += 1)}`) =>
  ({ check: `entra.${count}`, title, verdict, severity }) as VerdictRow
const rows = (...all: readonly VerdictRow[]) => ({ verdicts: all })

test('every verdict has its words', () => {
  expect([...VERDICTS_AS_SHOWN].sort()).toEqual([...VERDICTS].sort())
})

describe('the headline', () => {
  test.each([
    [rows(), 'No check was judged.', 'nothing'],
    [
      rows(row('pass'), row('unknown')),
      'None of 2 checks was found unmet.',
      'what was not read is not praised',
    ],
    [rows(row('fail')), '1 of 1 check is not met.', 'one'],
    [rows(row('fail'), row('fail'), row('pass')), '2 of 3 checks are not met.', 'all of the same weight'],
    [
      rows(row('fail', 'critical'), row('fail', 'low'), row('pass')),
      '2 of 3 checks are not met; 1 needs you first.',
      'one is heavier',
    ],
    [
      rows(...Array.from({ length: 9 }, () => row('fail', 'critical')), row('pass')),
      '9 of 10 checks are not met; 7 need you first.',
      'nobody can look at more than seven things first',
    ],
    [
      rows(row('not-licensed', 'critical'), row('fail', 'low')),
      '1 of 2 checks is not met.',
      'a plan is no fail',
    ],
  ])('%#: %s', (assessment, sentence) => {
    expect(headline(assessment)).toBe(sentence)
  })
})

test('what comes first is failing, of the heaviest weight there is, in a settled order', () => {
  const all = [
    row('fail', 'medium', 'b'),
    row('fail', 'medium', 'a'),
    row('fail', 'low'),
    row('pass', 'critical'),
  ]
  expect(needFirst({ verdicts: all }).map(one => one.title)).toEqual(['a', 'b'])
  expect(heaviestFirst(all).map(one => one.verdict)).toEqual(['fail', 'fail', 'fail', 'pass'])
})

test.each<[Partial<WaivedEntity>, string]>([
  [{}, 'Accepted, no end given: Scanner (no reason given; from MS.AAD.1.1v1)'],
  [
    { reason: 'old', ends: '2027-03-01T00:00:00.000Z' as NonNullable<WaivedEntity['ends']> },
    'Accepted until 2027-03-01: Scanner (old; from MS.AAD.1.1v1)',
  ],
])('an exception %j is told with its end, reason and origin', (change, sentence) => {
  const waived = {
    kind: 'user',
    id: '1',
    name: 'Scanner',
    reason: null,
    approver: null,
    ends: null,
    source: 'MS.AAD.1.1v1',
  } as const
  expect(waiverSentence({ ...waived, ...change })).toBe(sentence)
})

test.each([
  ['text', 'text'],
  ['', '(empty)'],
  [null, '(not set)'],
  [false, 'false'],
  [0, '0'],
  [[], '(none)'],
  [['a', 1], 'a, 1'],
  [{ state: 'enabled', on: [true] }, 'state: enabled; on: true'],
])('a setting %j reads %j', (value, text) => {
  expect(settingText(value)).toBe(text)
})

test.each([
  ['entra.mfa-all-users', 'entra', 'Entra ID'],
  ['new.check', 'new', 'New'],
  ['odd', 'odd', 'Odd'],
])('%s belongs to %s, told as %s', (check, service, word) => {
  expect([serviceOf(check), serviceWord(serviceOf(check))]).toEqual([service, word])
})
