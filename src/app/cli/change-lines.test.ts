import { describe, expect, test } from 'vitest'
import type { FactChange } from '../../assess/comparison/comparison.ts'
import { factChanges } from '../../assess/comparison/fact-changes.ts'
import { side } from '../../assess/comparison/comparison.fixture.ts'
import { entityLine, factLines, valueLine } from './change-lines.ts'

const CA = 'entra.conditional-access-policies'
const TITLE = 'Conditional Access policies'

function changed(before: unknown, after: unknown): readonly FactChange[] {
  const taken = (value: unknown) =>
    side([], {
      facts: {
        [CA]:
          value === null
            ? { read: false, reason: 'denied', why: 'No.', from: 'x' }
            : { read: true, value, from: 'x' },
      } as never,
    }).snapshot
  return factChanges(taken(before), taken(after), [])
}

const policy = (id: string, state = 'enabled') => ({ id, displayName: `P${id}`, state })

describe('a fact in a line', () => {
  test.each([
    {
      because: 'what came and went, by name',
      before: [policy('1')],
      after: [policy('2')],
      line: `${TITLE}: 1 new (“P2”); 1 gone (“P1”)`,
    },
    {
      because: 'many are counted after three',
      before: [],
      after: ['1', '2', '3', '4', '5'].map(id => policy(id)),
      line: `${TITLE}: 5 new (“P1”, “P2”, “P3” and 2 more)`,
    },
    {
      because: 'one that changed with its values',
      before: [policy('1'), policy('2')],
      after: [policy('1'), policy('2', 'disabled')],
      line: `${TITLE}: [P2].state: enabled before, disabled now`,
    },
    {
      because: 'several that changed by name',
      before: [policy('1'), policy('2')],
      after: [policy('1', 'off'), policy('2', 'off')],
      line: `${TITLE}: 2 changed (“P1”, “P2”)`,
    },
    {
      because: 'not read now is not gone',
      before: [policy('1')],
      after: null,
      line: `Could not be read any more: ${TITLE}`,
    },
    {
      because: 'read now is not new',
      before: null,
      after: [policy('1')],
      line: `Could be read now: ${TITLE}`,
    },
    {
      because: 'what only one side shows is counted and not told as a change',
      before: { a: 1 },
      after: {},
      line: '1 group of settings of which only one side shows some (--json names them)',
    },
  ])('$because', ({ before, after, line }) => {
    expect(factLines(changed(before, after))).toEqual([line])
  })
})

test.each([
  {
    because: 'a change',
    change: { path: 'a', change: 'changed', before: 1, after: null },
    line: 'a: 1 before, (not set) now',
  },
  { because: 'the whole has no place', change: { path: '', change: 'new', after: ['x'] }, line: 'x is new' },
  {
    because: 'seen now says nothing of before',
    change: { path: 'a', change: 'now-seen', after: true },
    line: 'a: true now',
  },
  {
    because: 'a long value is cut',
    change: { path: 'a', change: 'gone', before: 'x'.repeat(200) },
    line: `a: ${'x'.repeat(160)}… is gone`,
  },
] as const)('a value: $because', ({ change, line }) => {
  expect(valueLine(change)).toBe(line)
})

test.each([
  { because: 'it came', before: null, after: 'bad', line: 'Dana: new, does not meet' },
  { because: 'it went', before: 'bad', after: null, line: 'Dana: no longer there, does not meet before' },
  { because: 'it moved', before: 'good', after: 'unread', line: 'Dana: meets before, could not be read now' },
] as const)('an entity: $because', ({ before, after, line }) => {
  expect(entityLine({ kind: 'user', id: '1', name: 'Dana', before, after, values: [] })).toBe(line)
})
