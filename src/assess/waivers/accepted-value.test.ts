import { expect, test } from 'vitest'
import type { Json } from '../../base/canonical-json.ts'
import type { Entity } from '../define-check.ts'
import { acceptedValue } from './accepted-value.ts'
import { compareAccepted } from './compare.ts'

type Properties = { readonly [name: string]: Json }

function shown(entities: readonly Entity[], properties: Properties = {}) {
  return { evidence: { properties, entities } }
}

function one(properties?: Properties, changes: Partial<Entity> = {}): Entity {
  return { kind: 'user', id: 'A1', name: 'Ann', state: 'bad', ...(properties && { properties }), ...changes }
}

const of = (...entities: readonly Entity[]) => acceptedValue(shown(entities), { kind: 'user', id: 'a1' })

test.each<[because: string, a: readonly Entity[], b: readonly Entity[]]>([
  [
    'sentences and names may be put otherwise',
    [one({ x: 1 })],
    [one({ x: 1 }, { why: 'So.', name: 'Anna' })],
  ],
  ['ids are compared without regard to case', [one({ x: 1 })], [one({ x: 1 }, { id: 'a1' })]],
  ['Microsoft gives lists in no settled order', [one({ roles: ['b', 'a'] })], [one({ roles: ['a', 'b'] })]],
  [
    'nor lists within a setting',
    [one({ apps: { include: ['b', 'a'], also: null } })],
    [one({ apps: { also: null, include: ['a', 'b'] } })],
  ],
  ['one thing that is listed twice alike is one', [one({ x: 1 })], [one({ x: 1 }), one({ x: 1 })]],
  [
    'one thing that is listed twice and not alike may come in any order',
    [one({ x: 1 }), one({ x: 2 })],
    [one({ x: 2 }), one({ x: 1 })],
  ],
  [
    'where it meets the check besides is not what was accepted',
    [one({ x: 1 })],
    [one({ x: 2 }, { state: 'good' }), one({ x: 1 })],
  ],
  ['other things are not part of it', [one({ x: 1 })], [one({ x: 1 }), one({ x: 9 }, { id: 'b' })]],
])('the same: %s', (_, a, b) => {
  expect(compareAccepted(of(...a), of(...b), [])).toEqual({ is: 'same' })
})

test.each<[because: string, a: readonly Entity[], b: readonly Entity[]]>([
  ['a list of numbers has its order', [one({ hours: [8, 17] })], [one({ hours: [17, 8] })]],
  ['so has a list of which only some are texts', [one({ x: ['b', 1] })], [one({ x: [1, 'b'] })]],
  ['a list is not an object with the same members', [one({ x: ['a'] })], [one({ x: { 0: 'a' } })]],
  ['listed once is not listed twice in two ways', [one({ x: 1 })], [one({ x: 1 }), one({ x: 2 })]],
])('not the same: %s', (_, a, b) => {
  expect(compareAccepted(of(...a), of(...b), [])).toMatchObject({ is: 'changed' })
})

const check = (entities: readonly Entity[], properties?: Properties) =>
  acceptedValue(shown(entities, properties), null)

test.each<
  [because: string, accepted: () => Json, now: () => Json, entities: readonly Entity[], expected: object]
>([
  [
    'a setting is another',
    () => of(one({ Off: true })),
    () => of(one({ Off: false })),
    [],
    { is: 'changed', note: 'Off was true when accepted, is false now.' },
  ],
  [
    'a setting was not read now: neither the same nor changed',
    () => of(one({ Off: true })),
    () => of(one()),
    [],
    { is: 'unread', note: 'Off was true when accepted, could not be read now.' },
  ],
  [
    'what surely changed is told rather than what was not read',
    () => of(one({ a: 1, b: 2 })),
    () => of(one({ b: 3 })),
    [],
    { is: 'changed', note: 'b was 2 when accepted, is 3 now.' },
  ],
  [
    'a setting is there that was not seen then',
    () => of(one()),
    () => of(one({ Off: false })),
    [],
    { is: 'changed', note: 'Off was not seen when accepted, is false now.' },
  ],
  [
    'of many differences three are told',
    () => of(one({ a: 1, b: 1, c: 1, d: 1, e: 1 })),
    () => of(one({ a: 2, b: 2, c: 2, d: 2, e: 2 })),
    [],
    {
      is: 'changed',
      note: 'a was 1 when accepted, is 2 now; b was 1 when accepted, is 2 now; c was 1 when accepted, is 2 now; and 2 more.',
    },
  ],
  [
    'three are told whole, in the order of their names',
    () => of(one({ c: 1, b: 1, a: 1 })),
    () => of(one({ c: 2, b: 2, a: 2 })),
    [],
    {
      is: 'changed',
      note: 'a was 1 when accepted, is 2 now; b was 1 when accepted, is 2 now; c was 1 when accepted, is 2 now.',
    },
  ],
  [
    'a long setting is told to its 120th character',
    () => of(one({ x: 'y'.repeat(120) })),
    () => of(one({ x: 'z'.repeat(121) })),
    [],
    { is: 'changed', note: `x was ${'y'.repeat(120)} when accepted, is ${'z'.repeat(120)}… now.` },
  ],
  [
    'something that is listed in two ways now was accepted in one',
    () => of(one({ x: 1 })),
    () => of(one({ x: 1 }), one({ x: 2 })),
    [],
    { is: 'changed', note: 'It is not what was accepted.' },
  ],
  [
    'something that was accepted in two ways is listed in one now',
    () => of(one({ x: 1 }), one({ x: 2 })),
    () => of(one({ x: 1 })),
    [],
    { is: 'changed', note: 'It is not what was accepted.' },
  ],
  [
    'something of another shape was never such a value',
    () => 'nonsense',
    () => of(one()),
    [],
    { is: 'changed', note: 'It is not what was accepted.' },
  ],
  [
    'nothing was accepted',
    () => null,
    () => of(one({ x: 1 })),
    [],
    { is: 'changed', note: 'It is not what was accepted.' },
  ],
  [
    'a whole check: something of another shape was never such a value',
    () => 'nonsense',
    () => check([], { rules: 2 }),
    [],
    { is: 'changed', note: 'It is not what was accepted.' },
  ],
  [
    'a whole check: what stands among the accepted things and is none is passed over',
    () => ({
      properties: { rules: 1 },
      bad: ['A1', null, { kind: 'user' }, { id: 'A1' }, { kind: 1, id: 'A1' }, { kind: 'user', id: 1 }],
    }),
    () => check([], { rules: 2 }),
    [],
    { is: 'changed', note: 'rules was 1 when accepted, is 2 now.' },
  ],
  [
    'a whole check: without a list of accepted things none was accepted',
    () => ({ properties: {}, bad: 'A1' }),
    () => check([one()]),
    [one()],
    { is: 'changed', note: '“Ann” was not among what was accepted.' },
  ],
  [
    'a whole check: what is no longer there has only its id',
    () => check([one()]),
    () => check([]),
    [],
    { is: 'changed', note: '“a1” was accepted and is no longer among what does not meet the check.' },
  ],
  [
    'a whole check: a setting of its own is another',
    () => check([], { rules: 1 }),
    () => check([], { rules: 2 }),
    [],
    { is: 'changed', note: 'rules was 1 when accepted, is 2 now.' },
  ],
  [
    'a whole check: one more is bad, told by its name',
    () => check([]),
    () => check([one()]),
    [one()],
    { is: 'changed', note: '“Ann” was not among what was accepted.' },
  ],
  [
    'a whole check: one is bad in another way',
    () => check([one({ x: 1 })]),
    () => check([one({ x: 2 })]),
    [one()],
    { is: 'changed', note: '“Ann”: x was 1 when accepted, is 2 now.' },
  ],
  [
    'a whole check: one was fixed',
    () => check([one()]),
    () => check([]),
    [one({}, { state: 'good' })],
    { is: 'changed', note: '“Ann” was accepted and is no longer among what does not meet the check.' },
  ],
  [
    'a whole check: one could not be read now',
    () => check([one()]),
    () => check([]),
    [one({}, { state: 'unread' })],
    { is: 'unread', note: '“Ann” was accepted and could not be read now.' },
  ],
])('%s', (_, accepted, now, entities, expected) => {
  expect(compareAccepted(accepted(), now(), entities)).toEqual(expected)
})

test('what a row does not list was not seen', () => {
  expect(of()).toBeNull()
})
