import { expect, test } from 'vitest'
import type { JudgeContext } from './define-check.ts'
import {
  counted,
  evidence,
  judgeEach,
  judgeSetting,
  leftOut,
  type Looked,
  manual,
  namesOf,
  notApplicable,
  unread,
} from './judgement.ts'

const setting = (meets: boolean | undefined, properties: Parameters<typeof judgeSetting>[0]['properties']) =>
  judgeSetting({ meets, properties, pass: 'It is on.', fail: 'It is off.' })

test.each<[because: string, judgement: () => object, expected: object]>([
  [
    'it meets',
    () => setting(true, { On: true }),
    { verdict: 'pass', reason: 'It is on.', properties: { On: true } },
  ],
  [
    'it does not',
    () => setting(false, { On: false }),
    { verdict: 'fail', reason: 'It is off.', properties: { On: false } },
  ],
  [
    'it was not read: it is named, and only what was read is evidence',
    () => setting(undefined, { On: undefined, Days: 3 }),
    { verdict: 'unknown', reason: 'Could not read On.', unread: 'missing', properties: { Days: 3 } },
  ],
  [
    'two were not read',
    () => setting(undefined, { On: undefined, Days: 3, Off: undefined }),
    { verdict: 'unknown', reason: 'Could not read On and Off.', unread: 'missing', properties: { Days: 3 } },
  ],
  [
    'all was read and yet it does not decide',
    () => setting(undefined, { Days: 3 }),
    {
      verdict: 'unknown',
      reason: 'What was read does not hold what this check needs.',
      unread: 'missing',
      properties: { Days: 3 },
    },
  ],
  [
    'it meets although something beside it was not read',
    () => setting(true, { On: true, Days: undefined }),
    { verdict: 'pass', reason: 'It is on.', properties: { On: true } },
  ],
  [
    'it does not apply',
    () => notApplicable('There is none.'),
    { verdict: 'not-applicable', reason: 'There is none.', properties: {} },
  ],
  [
    'it does not apply, with what was seen',
    () => notApplicable('There is none.', { Rooms: 0, Days: undefined }),
    { verdict: 'not-applicable', reason: 'There is none.', properties: { Rooms: 0 } },
  ],
  ['a person has to look', () => manual('Look there.'), { verdict: 'manual', reason: 'Look there.' }],
  [
    'not read, for a reason',
    () => unread('Refused.', 'denied'),
    { verdict: 'unknown', reason: 'Refused.', unread: 'denied', properties: {} },
  ],
  [
    'not read, as the source lacks it',
    () => unread('Gone.'),
    { verdict: 'unknown', reason: 'Gone.', unread: 'missing', properties: {} },
  ],
])('of a setting: %s', (_, judgement, expected) => {
  expect(judgement()).toEqual(expected)
})

const user = (name: string, meets: boolean | undefined): Looked => ({ kind: 'user', id: name, name, meets })

/** Judges these people, of whom some are excused. */
function each(people: readonly Looked[], excused: readonly string[] = []) {
  const waiver = { policy: 'P', kind: 'user', id: 'x', reason: null, ends: null } as const
  const context: JudgeContext = {
    cloud: null,
    waiver: (_, id) => (excused.includes(id) ? waiver : undefined),
  }
  return judgeEach(context, {
    entities: people,
    pass: good => `${counted(good, 'person', 'people')} may.`,
    fail: bad => `Not ${namesOf(bad)}.`,
    none: manual('Nobody.'),
    properties: { Asked: true, Other: undefined },
  })
}

test.each<[because: string, people: readonly Looked[], excused: readonly string[], expected: object]>([
  ['all meet it', [user('a', true), user('b', true)], [], { verdict: 'pass', reason: '2 people may.' }],
  [
    'one is bad, whatever was not read',
    [user('a', undefined), user('b', false)],
    [],
    { verdict: 'fail', reason: 'Not b.' },
  ],
  [
    'one was not read',
    [user('a', true), user('b', undefined)],
    [],
    { verdict: 'unknown', reason: 'Could not read all of b.', unread: 'missing' },
  ],
  [
    'who is excused is left out and not called good',
    [user('a', true), user('b', false)],
    ['b'],
    { verdict: 'pass', reason: '1 person may. Left out with a waiver: b.' },
  ],
  [
    'who meets it needs no excuse',
    [user('a', true), user('b', true)],
    ['b'],
    { verdict: 'pass', reason: '2 people may.' },
  ],
  [
    'everybody is excused',
    [user('a', false), user('b', undefined)],
    ['a', 'b'],
    { verdict: 'pass', reason: 'Nothing else is left to judge. Left out with a waiver: a and b.' },
  ],
  [
    'one is excused, another is not',
    [user('a', false), user('b', false)],
    ['a'],
    { verdict: 'fail', reason: 'Not b.' },
  ],
])('of each: %s', (_, people, excused, expected) => {
  expect(each(people, excused)).toEqual({
    ...expected,
    properties: { Asked: true },
    entities: people.map(evidence),
  })
})

test('of none there is an answer of its own', () => {
  expect(each([])).toEqual({ verdict: 'manual', reason: 'Nobody.' })
})

test.each<[because: string, looked: Looked, expected: object]>([
  ['good', user('a', true), { kind: 'user', id: 'a', name: 'a', state: 'good' }],
  ['bad', user('a', false), { kind: 'user', id: 'a', name: 'a', state: 'bad' }],
  ['not read', user('a', undefined), { kind: 'user', id: 'a', name: 'a', state: 'unread' }],
  [
    'with a reason',
    { ...user('a', false), why: 'So.' },
    { kind: 'user', id: 'a', name: 'a', state: 'bad', why: 'So.' },
  ],
  [
    'with settings, of which one was not read',
    { ...user('a', false), properties: { On: false, Days: undefined } },
    { kind: 'user', id: 'a', name: 'a', state: 'bad', properties: { On: false } },
  ],
  [
    'with both',
    { ...user('a', false), why: 'So.', properties: { On: false } },
    { kind: 'user', id: 'a', name: 'a', state: 'bad', why: 'So.', properties: { On: false } },
  ],
])('what stands in the evidence: %s', (_, looked, expected) => {
  expect(evidence(looked)).toStrictEqual(expected)
})

test.each<[names: readonly string[], most: number | undefined, words: string, because: string]>([
  [[], undefined, 'nothing', 'none'],
  [['a'], undefined, 'a', 'one'],
  [['a', 'b'], undefined, 'a and b', 'two'],
  [['a', 'b', 'c'], undefined, 'a, b and c', 'as many as are named'],
  [['a', 'b', 'c', 'd'], undefined, 'a, b, c and 1 more', 'one more'],
  [['a', 'b', 'c', 'd'], 1, 'a and 3 more', 'fewer, as asked'],
])('%j, at most %s by name, are told “%s”: %s', (names, most, words) => {
  expect(
    namesOf(
      names.map(name => ({ name })),
      most,
    ),
  ).toBe(words)
})

test('who is left out is told in one sentence', () => {
  expect(leftOut([{ name: 'a' }, { name: 'b' }])).toBe('Left out with a waiver: a and b.')
  expect([counted(0, 'policy', 'policies'), counted(1, 'policy', 'policies')]).toEqual([
    '0 policies',
    '1 policy',
  ])
})
