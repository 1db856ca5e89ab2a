import { expect, it } from 'vitest'
import { membersWithRepeatedKeys } from './repeated-keys.ts'

it.each([
  { because: 'nothing stands twice', text: '{"a":{"x":1},"b":[{"x":1},{"x":2}]}', found: [] },
  { because: 'a setting stands twice in one object', text: '{"a":{"x":1,"x":2},"b":1}', found: ['a'] },
  { because: 'the member itself stands twice', text: '{"a":1,"b":2,"a":3}', found: ['a'] },
  { because: 'deep inside lists', text: '{"a":[[{"b":[{"x":1,"y":2,"x":3}]}]]}', found: ['a'] },
  { because: 'an escape spells the same key', text: '{"a":{"x":1,"\\u0078":2}}', found: ['a'] },
  { because: 'the same words as values are no keys', text: '{"a":{"x":"x","y":["x","x"]}}', found: [] },
  {
    because: 'braces and quotes inside texts do not count',
    text: '{"a":{"x":"{\\"x\\":1,","y":"\\\\"},"b":1}',
    found: [],
  },
  { because: '__proto__ is a key like any other', text: '{"a":{"__proto__":1,"__proto__":2}}', found: ['a'] },
  { because: 'a list at the top has no members', text: '[{"x":1,"x":2}]', found: [] },
])('$because', ({ text, found }) => {
  expect([...membersWithRepeatedKeys(text)].filter(member => member !== '')).toEqual(found)
})
