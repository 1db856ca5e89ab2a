import { expect, test } from 'vitest'
import { type Instant, instantFromMilliseconds, isStillToCome, millisecondsOf } from './time.ts'

test.each<[because: string, moment: string]>([
  ['the beginning of Unix time', '1970-01-01T00:00:00.000Z'],
  ['before it', '1969-12-31T23:59:59.999Z'],
  ['a leap day', '2024-02-29T12:34:56.789Z'],
  ['the last moment of a year', '2026-12-31T23:59:59.999Z'],
  ['a year that Date.UTC takes for one of the twentieth century', '0099-03-01T00:00:00.001Z'],
  ['the first year after it', '0100-01-01T00:00:00.010Z'],
  ['the last year there is', '9999-12-31T23:59:59.999Z'],
])('the milliseconds of %s', (_because, moment) => {
  expect(millisecondsOf(moment as Instant)).toBe(Date.parse(moment))
})

test('are those the moment was made of', () => {
  for (let at = -3e12; at < 5e12; at += 123_456_789_123 / 7) {
    const milliseconds = Math.trunc(at)
    expect(millisecondsOf(instantFromMilliseconds(milliseconds))).toBe(milliseconds)
  }
})

test.each<[because: string, kept: string, isStillToCome: boolean]>([
  ['it was', '2026-11-22T07:59:59.999Z', false],
  ['it is now', '2026-11-22T08:00:00.000Z', false],
  ['two clocks differ by little, or one was put right by seconds', '2026-11-22T08:01:00.000Z', false],
  ['the clock was put back since', '2026-11-22T08:01:00.001Z', true],
  ['it was put back by a year', '2027-11-22T08:00:00.000Z', true],
])('a kept moment of which %s is still to come: %s %s', (_because, kept, expected) => {
  expect(isStillToCome(kept as Instant, '2026-11-22T08:00:00.000Z' as Instant)).toBe(expected)
})
