import { expect, it } from 'vitest'
import { dotnetDate, listOf, listOrNothing, toGraphShape, UnreadableShape } from './graph-shape.ts'

it.each([
  {
    because: 'PascalCase becomes camelCase at every depth',
    from: { Users: { IncludeUsers: ['All'] } },
    to: { users: { includeUsers: ['All'] } },
  },
  {
    because: 'a name that is more than a change of case',
    from: { AllowedToUseSspr: true },
    to: { allowedToUseSSPR: true },
  },
  {
    because: 'what PowerShell keeps apart comes back',
    from: { Id: 'x', AdditionalProperties: { isDefault: true } },
    to: { id: 'x', isDefault: true },
  },
  {
    because: 'annotations go, the type stays',
    from: { '@odata.type': '#t', 'A@odata.context': 'u', A: 1 },
    to: { '@odata.type': '#t', a: 1 },
  },
  {
    because: 'an object of nulls is how 1.0 wrote "not set"',
    from: { S: { Id: null, Inner: { X: null } } },
    to: null,
  },
  { because: 'an empty object stays one', from: { S: {}, T: 1 }, to: { s: {}, t: 1 } },
  {
    because: 'dates of 1.0 and 1.8',
    from: { At: '/Date(1699736138000)/' },
    to: { at: '2023-11-11T20:55:38.000Z' },
  },
  { because: 'dates of 1.4', from: { At: 'Date(1701807102000)' }, to: { at: '2023-12-05T20:11:42.000Z' } },
  {
    because: 'two spellings with one value are one',
    from: { Id: 'all_users', id: 'all_users' },
    to: { id: 'all_users' },
  },
])('$because', ({ from, to }) => {
  expect(toGraphShape(from)).toEqual(to)
})

it('refuses two spellings with two values: which one holds is not known', () => {
  expect(() => toGraphShape({ State: 'enabled', state: 'disabled' })).toThrow(UnreadableShape)
})

it('lets no export reach the prototype of an object', () => {
  const shaped = toGraphShape(
    JSON.parse('{"__proto__":{"polluted":true},"a":{"__proto__":{"polluted":true},"b":1}}'),
  )
  expect(shaped).toEqual({ a: { b: 1 } })
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

it('gives up on absurd nesting instead of the stack', () => {
  let nested: unknown = 1
  for (let depth = 0; depth < 5_000; depth += 1) nested = [nested]
  expect(() => toGraphShape(nested)).toThrow(UnreadableShape)
})

it.each([
  { because: '.NET’s smallest moment means no date', text: '/Date(-62135596800000)/', date: null },
  { because: 'not a date', text: 'Date of birth', date: null },
  { because: 'before 1970', text: '/Date(-1000)/', date: '1969-12-31T23:59:59.000Z' },
  { because: 'further than years go', text: '/Date(999999999999999)/', date: null },
])('dates: $because', ({ text, date }) => {
  expect(dotnetDate(text)).toBe(date)
})

it('takes a list of one that PowerShell wrote as the thing itself', () => {
  expect(listOf({ a: 1 })).toEqual([{ a: 1 }])
  expect(listOrNothing([null])).toEqual([])
  expect(() => listOf([null])).toThrow(UnreadableShape)
  expect(() => listOf([{ a: 1 }, null])).toThrow(UnreadableShape)
})
