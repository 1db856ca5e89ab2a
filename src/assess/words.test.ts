import { describe, expect, test } from 'vitest'
import { VERDICTS, type Severity, type Verdict } from '../base/verdict.ts'
import type { VerdictRow } from './assess.ts'
import type { Instant } from '../base/time.ts'
import { settingText } from './setting-text.ts'
import type { WaivedEntity } from './waivers.ts'
import {
  headline,
  heaviestFirst,
  needFirst,
  serviceOf,
  serviceWord,
  VERDICTS_AS_SHOWN,
  waiverMark,
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
      rows({ ...row('fail', 'critical'), accepted: true }, row('fail', 'low')),
      '2 of 2 checks are not met; 1 needs you first.',
      'what is accepted is still not met, but waits',
    ],
    [
      rows({ ...row('fail', 'critical'), accepted: true }, row('pass')),
      '1 of 2 checks is not met, and accepted for now.',
      'nothing is left to look at first',
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

const MARCH = '2027-03-01T00:00:00.000Z' as Instant
const imported: WaivedEntity = {
  kind: 'user',
  id: '1',
  name: 'Scanner',
  reason: null,
  approver: null,
  ends: null,
  source: 'MS.AAD.1.1v1',
  state: 'in-force',
  waiver: null,
  note: null,
  compensating: null,
}
const recorded: WaivedEntity = {
  ...imported,
  reason: 'Scan to email',
  approver: 'Dana Ruiz',
  ends: MARCH,
  source: 'ward',
  waiver: 'w1',
}

test.each<[because: string, waived: WaivedEntity, sentence: string]>([
  [
    'an export gives no approver, and often no end and no reason',
    imported,
    'Accepted, no end given, with no approver on record: Scanner (no reason given; from MS.AAD.1.1v1)',
  ],
  [
    'an export may give an end',
    { ...imported, reason: 'old', ends: MARCH },
    'Accepted until 28 February 2027, with no approver on record: Scanner (old; from MS.AAD.1.1v1)',
  ],
  [
    'an end of an export that is over is past',
    { ...imported, reason: 'old', ends: MARCH, state: 'ended' },
    'Was accepted until 28 February 2027, with no approver on record: Scanner (old; from MS.AAD.1.1v1)',
  ],
  [
    'a recorded one names who approved it',
    recorded,
    'Accepted until 28 February 2027 by Dana Ruiz: Scanner (Scan to email)',
  ],
  [
    'a whole check is named by its row',
    { ...recorded, kind: 'check', name: 'Nobody sends mail' },
    'Accepted until 28 February 2027 by Dana Ruiz: Scan to email',
  ],
  [
    'one that ends soon says so',
    { ...recorded, state: 'expiring' },
    'Accepted until 28 February 2027 by Dana Ruiz: Scanner (Scan to email). It ends soon: renew it or fix what it excuses.',
  ],
  [
    'one that is over is past',
    { ...recorded, state: 'ended' },
    'Was accepted until 28 February 2027 by Dana Ruiz, and that is over: Scanner (Scan to email)',
  ],
  [
    'a draft excuses nothing',
    { ...recorded, state: 'not-approved', approver: null },
    'Not approved yet, so it excuses nothing: Scanner (Scan to email)',
  ],
  [
    'what changed is told from what to what',
    { ...recorded, state: 'value-changed', note: 'Off was true when accepted, is false now.' },
    'No longer holds: Scanner (Scan to email). Off was true when accepted, is false now.',
  ],
  [
    'one without what must stand in its place does not hold',
    { ...recorded, state: 'not-compensated', note: 'The lobby is open.' },
    'Does not hold: Scanner (Scan to email). The lobby is open.',
  ],
  [
    'what could not be seen is not excused',
    { ...recorded, state: 'not-confirmed', note: 'It was not read.' },
    'Could not be confirmed, so it excuses nothing: Scanner (Scan to email). It was not read.',
  ],
  [
    'what was fixed needs no waiver',
    { ...recorded, state: 'no-longer-needed', note: 'It meets the check now.' },
    'No longer needed: Scanner (Scan to email). It meets the check now.',
  ],
])('%s', (_, waived, sentence) => {
  expect(waiverSentence(waived)).toBe(sentence)
  expect(waiverMark(waived)).toBe(sentence.startsWith('Accepted') ? '⚑' : '⚐')
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
