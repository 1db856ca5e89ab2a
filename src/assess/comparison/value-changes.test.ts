import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ValueChange } from './comparison.ts'
import { valueChanges } from './value-changes.ts'

describe('what of a value changed', () => {
  test.each<{
    because: string
    before: unknown
    after: unknown
    changes: readonly Partial<ValueChange>[]
  }>([
    {
      because: 'the same is no change',
      before: { a: [1, { b: 2 }] },
      after: { a: [1, { b: 2 }] },
      changes: [],
    },
    {
      because: 'members of an object have no order',
      before: { a: 1, b: 2 },
      after: { b: 2, a: 1 },
      changes: [],
    },
    { because: 'plain values in a list have no order', before: ['a', 'b'], after: ['b', 'a'], changes: [] },
    {
      because: 'how often a plain value stands there counts',
      before: ['a', 'a'],
      after: ['a'],
      changes: [{ path: '', change: 'gone', before: ['a'] }],
    },
    {
      because: 'one setting with what it was and is',
      before: { allowed: false },
      after: { allowed: true },
      changes: [{ path: 'allowed', change: 'changed', before: false, after: true }],
    },
    {
      because: 'null was read and is empty: it is a value',
      before: { days: null },
      after: { days: 30 },
      changes: [{ path: 'days', change: 'changed', before: null, after: 30 }],
    },
    {
      because: 'a property that was not read before says nothing of what it was',
      before: {},
      after: { lockbox: true },
      changes: [{ path: 'lockbox', change: 'now-seen', after: true }],
    },
    {
      because: 'nor does one that is not read now say that it is gone',
      before: { lockbox: true },
      after: {},
      changes: [{ path: 'lockbox', change: 'no-longer-seen', before: true }],
    },
    {
      because: 'members of a list are matched by their id, not by their place or name',
      before: [
        { id: '1', displayName: 'Old name', state: 'enabled' },
        { id: '2', displayName: 'Other', state: 'enabled' },
      ],
      after: [
        { id: '2', displayName: 'Other', state: 'enabled' },
        { id: '1', displayName: 'New name', state: 'disabled' },
      ],
      changes: [
        { path: '[New name].displayName', member: 'New name', change: 'changed' },
        { path: '[New name].state', member: 'New name', change: 'changed', after: 'disabled' },
      ],
    },
    {
      because: 'Microsoft writes one id in capitals and in small letters',
      before: [{ id: 'AB', on: true }],
      after: [{ id: 'ab', on: true }],
      changes: [{ path: '[ab].id', change: 'changed' }],
    },
    {
      because: 'a member that came and one that went, each as a whole',
      before: [{ Name: 'Gone', x: 1 }],
      after: [{ Name: 'Came', x: 1 }],
      changes: [
        { path: '[Gone]', member: 'Gone', change: 'gone', before: { Name: 'Gone', x: 1 } },
        { path: '[Came]', member: 'Came', change: 'new', after: { Name: 'Came', x: 1 } },
      ],
    },
    {
      because: 'an empty list loses nothing but gains a member',
      before: [],
      after: [{ Name: 'First' }],
      changes: [{ path: '[First]', change: 'new' }],
    },
    {
      because: 'where two members share a name, the next key both lists have tells them apart',
      before: [
        { Name: 'Same', domain: 'a.example', on: true },
        { Name: 'Same', domain: 'b.example', on: true },
      ],
      after: [
        { Name: 'Same', domain: 'a.example', on: true },
        { Name: 'Same', domain: 'b.example', on: false },
      ],
      changes: [{ path: '[Same].on', change: 'changed', before: true, after: false }],
    },
    {
      because: 'a key that only one list has matches nothing: then they are plain values',
      before: [{ id: '1' }],
      after: [{ Name: 'a' }],
      changes: [
        { path: '', change: 'gone', before: [{ id: '1' }] },
        { path: '', change: 'new', after: [{ Name: 'a' }] },
      ],
    },
    {
      because: 'a list inside a member belongs to the outermost one',
      before: [{ id: '1', displayName: 'Block', rules: [{ Name: 'r', on: true }] }],
      after: [{ id: '1', displayName: 'Block', rules: [{ Name: 'r', on: false }] }],
      changes: [{ path: '[Block].rules[r].on', member: 'Block', change: 'changed' }],
    },
    {
      because: 'another kind of value is a change of the whole',
      before: { scope: 'All' },
      after: { scope: ['a'] },
      changes: [{ path: 'scope', change: 'changed', before: 'All', after: ['a'] }],
    },
  ])('$because', ({ before, after, changes }) => {
    const found = valueChanges(before, after)
    expect(found).toHaveLength(changes.length)
    expect(found).toMatchObject(changes)
  })
})

const settings = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(true, false, null, 0, 1, '', 'a', 'b'),
    fc.array(fc.constantFrom('a', 'b', 'c')),
    fc.array(fc.record({ id: fc.constantFrom('1', '2', '3'), on: tie('value') }), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value')),
  ),
})).value

const MIRRORED = {
  changed: 'changed',
  new: 'gone',
  gone: 'new',
  'now-seen': 'no-longer-seen',
  'no-longer-seen': 'now-seen',
} as const

test('nothing has changed between a value and itself', () => {
  fc.assert(
    fc.property(settings, value => {
      expect(valueChanges(value, structuredClone(value))).toEqual([])
    }),
  )
})

test('looked at the other way round, each change is the other way round', () => {
  const sorted = (changes: readonly ValueChange[]) =>
    changes.map(change => JSON.stringify(change, ['path', 'member', 'change', 'before', 'after'])).sort()
  fc.assert(
    fc.property(settings, settings, (one, other) => {
      const back = valueChanges(other, one).map(({ path, member, change, before, after }) => ({
        path,
        ...(member === undefined ? {} : { member }),
        change: MIRRORED[change],
        ...(after === undefined ? {} : { before: after }),
        ...(before === undefined ? {} : { after: before }),
      }))
      expect(sorted(valueChanges(one, other))).toEqual(sorted(back))
    }),
  )
})
