import { expect, test } from 'vitest'
import { bellWords, countText, whenWords } from './notification-words.ts'

test.each([
  [0, 'Notifications', '0'],
  [1, 'Notifications: 1 new', '1'],
  [99, 'Notifications: 99 new', '99'],
  [100, 'Notifications: 100 new', '99+'],
])('%i unread: "%s", and %s on the bell', (unread, words, mark) => {
  expect(bellWords(unread)).toBe(words)
  expect(countText(unread)).toBe(mark)
})

test.each([
  ['finding-work:a:1', '2026-11-02T14:06:21.000Z', '2 November 2026, 14:06 UTC'],
  ['escalated:own:1:deputy', '2026-10-04T00:00:00.000Z', 'Was due on 4 October 2026'],
])('%s at %s: %s', (id, at, words) => {
  expect(whenWords({ id, at })).toBe(words)
})
