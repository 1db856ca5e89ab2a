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

test.each<[because: string, a: Json, b: Json]>([
  [
    'sentences and names may be put otherwise',
    of(one({ x: 1 })),
    of(one({ x: 1 }, { why: 'So.', name: 'Anna' })),
  ],
  ['ids are compared without regard to case', of(one({ x: 1 })), of(one({ x: 1 }, { id: 'a1' }))],
  [
    'Microsoft gives lists in no settled order',
    of(one({ roles: ['b', 'a'] })),
    of(one({ roles: ['a', 'b'] })),
  ],
  ['one thing that is listed twice alike is one', of(one({ x: 1 })), of(one({ x: 1 }), one({ x: 1 }))],
  ['other things are not part of it', of(one({ x: 1 })), of(one({ x: 1 }), one({ x: 9 }, { id: 'b' }))],
])('the same: %s', (_, a, b) => {
  expect(compareAccepted(a, b, [])).toEqual({ is: 'same' })
})

const check = (entities: readonly Entity[], properties?: Properties) =>
  acceptedValue(shown(entities, properties), null)

test.each<[because: string, accepted: Json, now: Json, entities: readonly Entity[], expected: object]>([
  [
    'a setting is another',
    of(one({ Off: true })),
    of(one({ Off: false })),
    [],
    { is: 'changed', note: 'Off was true when accepted, is false now.' },
  ],
  [
    'a setting was not read now: neither the same nor changed',
    of(one({ Off: true })),
    of(one()),
    [],
    { is: 'unread', note: 'Off was true when accepted, could not be read now.' },
  ],
  [
    'what surely changed is told rather than what was not read',
    of(one({ a: 1, b: 2 })),
    of(one({ b: 3 })),
    [],
    { is: 'changed', note: 'b was 2 when accepted, is 3 now.' },
  ],
  [
    'a setting is there that was not seen then',
    of(one()),
    of(one({ Off: false })),
    [],
    { is: 'changed', note: 'Off was not seen when accepted, is false now.' },
  ],
  [
    'of many differences three are told',
    of(one({ a: 1, b: 1, c: 1, d: 1, e: 1 })),
    of(one({ a: 2, b: 2, c: 2, d: 2, e: 2 })),
    [],
    { is: 'changed', note: expect.stringMatching(/; and 2 more\.$/) },
  ],
  [
    'something of another shape was never such a value',
    'nonsense',
    of(one()),
    [],
    { is: 'changed', note: 'It is not what was accepted.' },
  ],
  [
    'a whole check: a setting of its own is another',
    check([], { rules: 1 }),
    check([], { rules: 2 }),
    [],
    { is: 'changed', note: 'rules was 1 when accepted, is 2 now.' },
  ],
  [
    'a whole check: one more is bad, told by its name',
    check([]),
    check([one()]),
    [one()],
    { is: 'changed', note: '“Ann” was not among what was accepted.' },
  ],
  [
    'a whole check: one is bad in another way',
    check([one({ x: 1 })]),
    check([one({ x: 2 })]),
    [one()],
    { is: 'changed', note: '“Ann”: x was 1 when accepted, is 2 now.' },
  ],
  [
    'a whole check: one was fixed',
    check([one()]),
    check([]),
    [one({}, { state: 'good' })],
    { is: 'changed', note: '“Ann” was accepted and is no longer among what does not meet the check.' },
  ],
  [
    'a whole check: one could not be read now',
    check([one()]),
    check([]),
    [one({}, { state: 'unread' })],
    { is: 'unread', note: '“Ann” was accepted and could not be read now.' },
  ],
])('%s', (_, accepted, now, entities, expected) => {
  expect(compareAccepted(accepted, now, entities)).toEqual(expected)
})

test('what a row does not list was not seen', () => {
  expect(of()).toBeNull()
})
