import { describe, expect, test } from 'vitest'
import type { VerdictRow } from '../../../assess/assess.ts'
import type { ShownWaiver } from '../../api/contracts/waivers.ts'
import {
  firstDraft,
  renewalDraft,
  requestBody,
  WAIVE_FIELDS,
  waivable,
  type WaiveDraft,
  WHOLE,
  wrongInRequest,
} from './waive-form.ts'

type Row = Pick<VerdictRow, 'check' | 'verdict' | 'evidence'>
const TODAY = '2026-11-22'
const entity = (id: string, state: 'good' | 'bad' | 'unread' = 'bad', name = id) =>
  ({ kind: 'user', id, name, state }) as const
const row = (verdict: Row['verdict'], entities: Row['evidence']['entities'] = []): Row => ({
  check: 'entra.mfa-all-users',
  verdict,
  evidence: { properties: {}, entities, facts: [] },
})
const draft = (changes: Partial<WaiveDraft> = {}): WaiveDraft => ({
  what: WHOLE,
  reason: 'It is needed for the pager.',
  until: '2027-01-01',
  set: '',
  ...changes,
})
const waiver = (changes: Partial<ShownWaiver>): ShownWaiver =>
  ({ id: 'x:1', version: 3, entity: null, reason: 'Old.', compensating: null, ...changes }) as ShownWaiver

describe('what can be accepted', () => {
  test.each<[string, Row, boolean, number]>([
    ['a check that does not meet, as a whole', row('fail'), true, 0],
    ['what a person looks at', row('manual'), true, 0],
    ['what the plan lacks', row('not-licensed'), true, 0],
    ['nothing of what could not be read', row('unknown', [entity('a', 'unread')]), false, 0],
    ['nothing of what meets', row('pass', [entity('a', 'good')]), false, 0],
    ['what is excused already: its renewal', row('pass', [entity('a')]), false, 1],
    ['one thing once, however often it is listed', row('fail', [entity('a'), entity('A')]), true, 1],
  ])('%s', (_, of, whole, many) => {
    const found = waivable(of)
    expect([found.whole, found.entities.length]).toEqual([whole, many])
  })
})

test.each<[string, Row, string]>([
  ['the whole check where it lists nothing', row('fail'), WHOLE],
  ['the one thing where there is no other choice', row('pass', [entity('A')]), 'user a'],
  ['nothing where there is a choice', row('fail', [entity('a')]), ''],
])('the form begins with %s', (_, of, what) => {
  expect(firstDraft(of, TODAY)).toEqual({ what, reason: '', until: '2027-02-20', set: '' })
})

test.each<[string, Partial<WaiveDraft>, string | null]>([
  ['all is there', {}, null],
  ['nothing is chosen', { what: ' ' }, WAIVE_FIELDS.what],
  ['no reason', { reason: ' no ' }, WAIVE_FIELDS.reason],
  ['no day', { until: '' }, WAIVE_FIELDS.until],
  ['a day that is none', { until: '2027-02-30' }, WAIVE_FIELDS.until],
  ['today', { until: TODAY }, WAIVE_FIELDS.until],
  ['the last day of a year', { until: '2027-11-22' }, null],
  ['the day after it', { until: '2027-11-23' }, WAIVE_FIELDS.until],
])('wrong in what was written: %s', (_, changes, field) => {
  expect(wrongInRequest(draft(changes), TODAY).map(each => each.field)).toEqual(field === null ? [] : [field])
})

describe('what is sent', () => {
  const of = row('fail', [
    entity('U-1', 'bad', 'Kim Park'),
    entity('U-2', 'bad', 'Sam'),
    entity('U-3', 'bad', 'Sam'),
  ])
  const kept = [waiver({}), waiver({ version: 7, entity: { kind: 'user', id: 'u-1', name: 'Kim Park' } })]

  test.each<[string, string, readonly ShownWaiver[], object | null, number]>([
    ['the whole check', WHOLE, [], null, 0],
    ['the whole check, over a request of before', WHOLE, kept, null, 3],
    ['a thing of the list', 'user u-1', [], { kind: 'user', id: 'U-1' }, 0],
    [
      'a thing whose waiver is there, however its id is written',
      'user u-1',
      kept,
      { kind: 'user', id: 'U-1' },
      7,
    ],
    ['a thing that was typed by its name', ' kim park', kept, { kind: 'user', id: 'U-1' }, 7],
    ['a name that two have: the server says which', 'sam', kept, { id: 'sam' }, 0],
    ['a name that nobody has: the server says so', 'Nobody', kept, { id: 'Nobody' }, 0],
  ])('%s', (_, what, waivers, expected, expects) => {
    expect(requestBody(draft({ what }), of, waivers)).toMatchObject({ entity: expected, expects })
  })

  test('the day that was chosen is the last one: it counts again from the next', () => {
    expect(requestBody(draft({ until: '2026-12-31' }), of, []).until).toBe('2027-01-01')
  })

  test('no set is null, and the reason comes without blanks', () => {
    expect(requestBody(draft({ reason: ' Why. ' }), of, [])).toMatchObject({
      compensating: null,
      reason: 'Why.',
    })
    expect(requestBody(draft({ set: 'emergency-accounts' }), of, []).compensating).toBe('emergency-accounts')
  })
})

test('a renewal begins with the thing, the reason and the set there were, until a later day', () => {
  const old = waiver({ entity: { kind: 'user', id: 'U-1', name: 'Kim' }, compensating: 'emergency-accounts' })
  expect(renewalDraft(old, TODAY)).toEqual({
    what: 'user u-1',
    reason: 'Old.',
    until: '2027-02-20',
    set: 'emergency-accounts',
  })
})
