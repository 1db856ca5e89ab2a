import { expect, test } from 'vitest'
import { REQUIREMENT_STATUSES } from './posture.ts'
import { STATUS_WORDS, STATUSES_AS_SHOWN } from './status-words.ts'

test('what asks for work is shown first, what does not apply last', () => {
  expect(STATUSES_AS_SHOWN).toEqual(['contradicted', 'open', 'supported', 'met', 'not-applicable'])
  expect(STATUSES_AS_SHOWN.toSorted()).toEqual([...REQUIREMENT_STATUSES].toSorted())
})

test('each status has a word, a mark and a meaning of its own, and none calls the tenant anything', () => {
  const words = Object.values(STATUS_WORDS)
  for (const part of ['word', 'mark', 'means'] as const)
    expect(new Set(words.map(each => each[part])).size).toBe(words.length)
  for (const { word, mark, means } of words) {
    expect(word).toMatch(/^[A-Z]/)
    expect(mark).toHaveLength(1)
    expect(means).toMatch(/^[A-Z].{20,}\.$/)
    expect(`${word} ${means}`).not.toMatch(/\bcomplian|\bviolat|\bsecure\b|\bsafe\b/i)
  }
})
