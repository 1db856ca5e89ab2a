import { describe, expect, test } from 'vitest'
import { type CompletenessItem, completenessSentence, someOf } from './completeness-words.ts'
import { CONTENT_LIMITS, RETENTION_LIMITS } from './completeness-limits.ts'

const item = (kind: CompletenessItem['kind'], standing?: boolean): CompletenessItem => ({
  id: 'x',
  kind,
  text: 'X.',
  source: null,
  ...(standing === undefined ? {} : { standing }),
})

describe('the first sentence tells “nothing seen” from “could not be seen”', () => {
  test.each<readonly [string, readonly CompletenessItem[], number, RegExp]>([
    [
      'no row, nothing in the way',
      [item('seen-nothing'), item('note')],
      0,
      /^Nothing was seen, and .* nothing is known to be missing/,
    ],
    [
      'no row, something unseen',
      [item('could-not-see')],
      0,
      /^Nothing was seen, but 1 thing could not be seen: do not read/,
    ],
    [
      'rows, something unseen',
      [item('could-not-see'), item('could-not-see')],
      3,
      /^What is shown was logged; 2 things could not/,
    ],
    ['rows, nothing in the way', [item('note')], 3, /^Of this period nothing is known to be missing/],
    [
      'what is never logged does not count as this period’s',
      [item('could-not-see', true)],
      0,
      /^Nothing was seen, and/,
    ],
  ])('%s', (_, items, rows, says) => {
    expect(completenessSentence(items, rows)).toMatch(says)
  })
})

test('a long list of names is cut and says by how many', () => {
  expect(someOf(['a', 'b', 'c'], 2)).toBe('a, b and 1 more')
  expect(someOf(['a', 'b'], 2)).toBe('a, b')
})

test('each limit of Microsoft 365 stands with its page, and under one id', () => {
  const limits = [...CONTENT_LIMITS, ...RETENTION_LIMITS]
  expect(new Set(limits.map(({ id }) => id)).size).toBe(limits.length)
  for (const { source, standing } of limits) {
    expect(source).toMatch(/^https:\/\/learn\.microsoft\.com\//)
    expect(standing).toBe(true)
  }
})
