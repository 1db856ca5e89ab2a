import { describe, expect, test } from 'vitest'
import { changeKind, valueChangeWord } from '../../app/api/contracts/comparison.ts'
import type { Instant } from '../../base/time.ts'
import { compare } from './compare.ts'
import { type Shows, side, thing } from './comparison.fixture.ts'
import { CHANGE_KINDS, type ChangeKind, VALUE_CHANGES } from './comparison.ts'

const LATER = { at: '2026-11-23T08:00:00.000Z' }
type Told = Omit<Shows, 'check' | 'to'>

function between(before: Told, after: Told) {
  const shows = (told: Told): Shows => ({ check: 'a', to: ['164.312(d)'], ...told })
  return compare(side([shows(before)]), side([shows(after)], LATER))
}

test('the words of the contract are those of the judgement', () => {
  expect(changeKind.options).toEqual([...CHANGE_KINDS])
  expect(valueChangeWord.options).toEqual([...VALUE_CHANGES])
})

const named = (...ids: readonly string[]): Told => ({
  verdict: 'fail',
  reason: `Not done by ${ids.map(id => `Policy ${id}`).join(', ')}.`,
  entities: ids.map(id => thing('bad', id)),
})

const HAPPENED: readonly { because: string; before: Told; after: Told; change: ChangeKind | null }[] = [
  { because: 'nothing', before: { verdict: 'pass' }, after: { verdict: 'pass' }, change: null },
  {
    because: 'the same, said in other words',
    before: { verdict: 'fail', reason: 'It is off.' },
    after: { verdict: 'fail', reason: 'It is switched off.' },
    change: null,
  },
  {
    because: 'met, and no longer',
    before: { verdict: 'pass' },
    after: { verdict: 'fail' },
    change: 'no-longer-meets',
  },
  {
    because: 'a plan without the feature leaves the requirement open again',
    before: { verdict: 'pass' },
    after: { verdict: 'not-licensed' },
    change: 'no-longer-meets',
  },
  {
    because: 'what was not read is not said to have met',
    before: { verdict: 'unknown' },
    after: { verdict: 'fail' },
    change: 'newly-does-not-meet',
  },
  {
    because: 'what waited for a person is not said to have met',
    before: { verdict: 'manual' },
    after: { verdict: 'fail' },
    change: 'newly-does-not-meet',
  },
  {
    because: 'what did not apply did not meet either',
    before: { verdict: 'not-applicable' },
    after: { verdict: 'fail' },
    change: 'newly-does-not-meet',
  },
  {
    because: 'a pass that cannot be read',
    before: { verdict: 'pass' },
    after: { verdict: 'unknown' },
    change: 'no-longer-read',
  },
  {
    because: 'a fail that cannot be read has not become better',
    before: { verdict: 'fail' },
    after: { verdict: 'unknown' },
    change: 'no-longer-read',
  },
  {
    because: 'the waiver of the whole check ended or no longer holds',
    before: { verdict: 'fail', accepted: true },
    after: { verdict: 'fail' },
    change: 'no-longer-accepted',
  },
  {
    because: 'the other way round',
    before: { verdict: 'fail' },
    after: { verdict: 'fail', accepted: true },
    change: 'now-accepted',
  },
  { because: 'one more is bad', before: named('1'), after: named('1', '2'), change: 'more-to-do' },
  { because: 'one fewer is bad', before: named('1', '2'), after: named('2'), change: 'less-to-do' },
  { because: 'one was mended, another broke', before: named('1'), after: named('2'), change: 'otherwise' },
  {
    because: 'policies about something else came and went: the sentence names none of them',
    before: { verdict: 'fail', reason: 'No policy does it.', entities: [thing('bad', '1')] },
    after: {
      verdict: 'fail',
      reason: 'No policy does it.',
      entities: [thing('bad', '2'), thing('bad', '3')],
    },
    change: null,
  },
  {
    because: 'first nothing did it, now one nearly does: the two cannot be counted against each other',
    before: { verdict: 'fail', reason: 'No policy does it.', entities: [thing('bad', '1')] },
    after: named('2'),
    change: 'otherwise',
  },
  {
    because: 'a person has to say now',
    before: { verdict: 'pass' },
    after: { verdict: 'manual' },
    change: 'otherwise',
  },
  {
    because: 'what no longer applies does not meet',
    before: { verdict: 'fail' },
    after: { verdict: 'not-applicable' },
    change: 'otherwise',
  },
  {
    because: 'a plan was given up',
    before: { verdict: 'fail' },
    after: { verdict: 'not-licensed' },
    change: 'otherwise',
  },
  {
    because: 'read for the first time',
    before: { verdict: 'unknown' },
    after: { verdict: 'pass' },
    change: 'now-read',
  },
  {
    because: 'read, and a person has to say',
    before: { verdict: 'unknown' },
    after: { verdict: 'manual' },
    change: 'now-read',
  },
  { because: 'mended', before: { verdict: 'fail' }, after: { verdict: 'pass' }, change: 'now-meets' },
  {
    because: 'bought and switched on',
    before: { verdict: 'not-licensed' },
    after: { verdict: 'pass' },
    change: 'now-meets',
  },
  {
    because: 'another setting, the same answer',
    before: { verdict: 'pass', properties: { days: 30 } },
    after: { verdict: 'pass', properties: { days: 20 } },
    change: 'values-changed',
  },
  {
    because: 'a setting of something that meets',
    before: { verdict: 'pass', entities: [thing('good', '1', { days: 30 })] },
    after: { verdict: 'pass', entities: [thing('good', '1', { days: 20 })] },
    change: 'values-changed',
  },
  {
    because: 'something that met has gone and another that meets has come: nothing to say',
    before: { verdict: 'pass', entities: [thing('good', '1')] },
    after: { verdict: 'pass', entities: [thing('good', '2')] },
    change: null,
  },
]

describe('what happened to a check', () => {
  test.each(HAPPENED)('$because', ({ before, after, change }) => {
    const { checks, counts } = between(before, after)
    expect(checks.map(one => one.change)).toEqual(change === null ? [] : [change])
    for (const kind of CHANGE_KINDS) expect(counts[kind], kind).toBe(kind === change ? 1 : 0)
  })

  test('every kind of change has a row above', () => {
    const kinds = new Set(HAPPENED.map(({ change }) => change).filter(change => change !== null))
    expect([...kinds].sort()).toEqual([...CHANGE_KINDS].sort())
  })

  test('whom it concerns is told with what is newly bad first', () => {
    const { checks } = between(
      {
        ...named('1', '2'),
        entities: [thing('bad', '1'), thing('bad', '2'), thing('good', '3', { on: true })],
      },
      {
        ...named('2', '4'),
        entities: [thing('good', '3', { on: false }), thing('bad', '2'), thing('bad', '4')],
      },
    )
    expect(checks[0]?.entities).toEqual([
      { kind: 'policy', id: '4', name: 'Policy 4', before: null, after: 'bad', values: [] },
      {
        kind: 'policy',
        id: '3',
        name: 'Policy 3',
        before: 'good',
        after: 'good',
        values: [{ path: 'on', change: 'changed', before: true, after: false }],
      },
      { kind: 'policy', id: '1', name: 'Policy 1', before: 'bad', after: null, values: [] },
    ])
  })

  test('one thing that is listed twice is as its worst', () => {
    const { checks } = between(
      { ...named('1'), entities: [thing('good', '1'), thing('good', '1'), thing('bad', '2')] },
      { ...named('1'), entities: [thing('bad', '1'), thing('good', '1'), thing('bad', '2')] },
    )
    expect(checks[0]?.entities).toMatchObject([{ id: '1', before: 'good', after: 'bad' }])
  })

  test('a waiver that no longer holds is told with its reason', () => {
    const waived = {
      kind: 'policy',
      id: '1',
      name: 'Policy 1',
      reason: 'Needed.',
      approver: 'Dana Ruiz',
      ends: '2027-01-01T00:00:00.000Z' as Instant,
      source: 'ward',
      waiver: 'test.a:1',
      note: null,
      compensating: null,
    } as const
    const { checks } = between(
      { verdict: 'pass', waived: [{ ...waived, state: 'in-force' }] },
      { ...named('1'), waived: [{ ...waived, state: 'value-changed', note: 'It was 1, it is 2.' }] },
    )
    expect(checks).toMatchObject([
      {
        change: 'no-longer-meets',
        waivers: [
          { waiver: 'test.a:1', before: 'in-force', after: 'value-changed', note: 'It was 1, it is 2.' },
        ],
      },
    ])
  })

  test('the worst is first: by what happened, then by weight, then by name', () => {
    const all = (verdicts: readonly Shows['verdict'][]) =>
      side([
        { check: 'd', severity: 'low', verdict: verdicts[0] ?? 'pass', to: ['164.312(d)'] },
        { check: 'c', severity: 'critical', verdict: verdicts[1] ?? 'pass', to: ['164.312(d)'] },
        { check: 'b', severity: 'critical', verdict: verdicts[2] ?? 'pass', to: ['164.312(d)'] },
        { check: 'a', severity: 'critical', verdict: verdicts[3] ?? 'pass', to: ['164.312(d)'] },
      ])
    const { checks } = compare(all(['pass', 'fail', 'pass', 'pass']), all(['fail', 'pass', 'fail', 'fail']))
    expect(checks.map(({ check }) => check)).toEqual(['test.a', 'test.b', 'test.d', 'test.c'])
  })
})

describe('what it does to the requirements', () => {
  test('a requirement that moved, with the checks that moved it', () => {
    const { requirements } = between({ verdict: 'pass' }, { verdict: 'fail' })
    expect(requirements).toMatchObject([
      {
        citation: '164.312(d)',
        before: { status: 'supported' },
        after: { status: 'contradicted' },
        checks: ['test.a'],
      },
    ])
  })

  test.each<{ because: string; before: Told; after: Told; told: number }>([
    { because: 'other values cannot move one', before: named('1'), after: named('1', '2'), told: 0 },
    {
      because: 'good practice weighs nothing',
      before: { verdict: 'pass', strength: 'good-practice' },
      after: { verdict: 'fail', strength: 'good-practice' },
      told: 0,
    },
    {
      because: 'another answer is told though the requirement stands where it stood',
      before: { verdict: 'manual' },
      after: { verdict: 'unknown' },
      told: 1,
    },
  ])('$because', ({ before, after, told }) => {
    expect(between(before, after).requirements).toHaveLength(told)
  })
})
