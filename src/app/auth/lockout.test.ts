import { array, assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Instant, instantFromMilliseconds, millisecondsOf, parseInstant } from '../../base/time.ts'
import {
  ACCOUNT_LIMITS,
  ADDRESS_LIMITS,
  afterFailure,
  NO_FAILURES,
  type SignInFailures,
  type SignInLimits,
  waitUntil,
} from './lockout.ts'

const NOW = parseInstant('2026-11-23T08:00:00Z')
const HOUR = 3_600_000
const DAY = 24 * HOUR
const anyLimits = constantFrom(ACCOUNT_LIMITS, ADDRESS_LIMITS)

describe('the wait of an account', () => {
  it.each([
    { failures: 0, seconds: 0, reason: 'nothing happened' },
    { failures: 1, seconds: 0, reason: 'people mistype' },
    { failures: 4, seconds: 0, reason: 'the last free one' },
    { failures: 5, seconds: 30, reason: 'the first wait' },
    { failures: 6, seconds: 60, reason: 'doubled' },
    { failures: 7, seconds: 120, reason: 'doubled' },
    { failures: 11, seconds: 1920, reason: 'the last below an hour' },
    { failures: 12, seconds: 3600, reason: 'an hour, not 64 minutes' },
    { failures: 13, seconds: 3600, reason: 'it grows no more' },
    { failures: 5000, seconds: 3600, reason: 'beyond what a double holds' },
  ])('$failures failures: $seconds s ($reason)', ({ failures, seconds }) => {
    const until = waitUntil(failed(failures, ACCOUNT_LIMITS), NOW, ACCOUNT_LIMITS)
    expect(until).toBe(seconds === 0 ? null : later(NOW, seconds * 1000))
  })
})

describe('the wait of an address', () => {
  it.each([
    { failures: 40, seconds: 0, reason: 'a clinic on a Monday morning' },
    { failures: 41, seconds: 30, reason: 'the first wait' },
    { failures: 60, seconds: 900, reason: 'a quarter of an hour is the most, since others wait too' },
  ])('$failures failures: $seconds s ($reason)', ({ failures, seconds }) => {
    const until = waitUntil(failed(failures, ADDRESS_LIMITS), NOW, ADDRESS_LIMITS)
    expect(until).toBe(seconds === 0 ? null : later(NOW, seconds * 1000))
  })
})

describe('as time goes on', () => {
  const state = failed(6, ACCOUNT_LIMITS)
  it.each([
    { reason: 'a millisecond before the end', after: 59_999, until: 60_000 },
    { reason: 'at the end', after: 60_000, until: null },
    { reason: 'long after', after: 5 * HOUR, until: null },
    { reason: 'the clock was put back by a second', after: -1000, until: 59_000 },
    {
      reason: 'the clock was put back by a month: nobody is locked out for it',
      after: -30 * DAY,
      until: null,
    },
  ])('$reason', ({ after, until }) => {
    expect(waitUntil(state, later(NOW, after), ACCOUNT_LIMITS)).toBe(
      until === null ? null : later(NOW, until),
    )
  })

  it('starts anew a day after the last failure, not before', () => {
    const last = failed(12, ACCOUNT_LIMITS)
    expect(afterFailure(last, later(NOW, DAY - 1), ACCOUNT_LIMITS).failures).toBe(13)
    expect(afterFailure(last, later(NOW, DAY), ACCOUNT_LIMITS)).toEqual({
      failures: 1,
      lastAt: later(NOW, DAY),
    })
  })
})

describe('whatever happens', () => {
  const gaps = array(integer({ min: 0, max: 2 * DAY }), { maxLength: 80 })

  it('a wait never ends more than the longest wait from now, and one is over when it is over', () => {
    assert(
      property(anyLimits, gaps, integer({ min: -2 * DAY, max: 2 * DAY }), (limits, times, after) => {
        const state = played(times, limits)
        const now = later(state.lastAt ?? NOW, after)
        const until = waitUntil(state, now, limits)
        if (until === null) return
        expect(until > now).toBe(true)
        expect(until <= later(now, limits.longestWait)).toBe(true)
        // Also when the clock stood wrong by a little, the second wait is the last.
        const second = waitUntil(state, until, limits) ?? until
        expect(waitUntil(state, second, limits)).toBeNull()
      }),
    )
  })

  it('another failure never shortens the wait, within a day', () => {
    assert(
      property(anyLimits, gaps, integer({ min: 0, max: DAY - 1 }), (limits, times, gap) => {
        const state = played(times, limits)
        const at = later(state.lastAt ?? NOW, gap)
        const next = afterFailure(state, at, limits)
        expect(next.failures).toBe(state.failures + 1)
        expect(waitOf(next, limits)).toBeGreaterThanOrEqual(waitOf(state, limits))
      }),
    )
  })

  it('a day after the last failure nothing is left of it', () => {
    assert(
      property(anyLimits, gaps, integer({ min: DAY, max: 400 * DAY }), (limits, times, gap) => {
        const state = played(times, limits)
        const at = later(state.lastAt ?? NOW, gap)
        expect(waitUntil(state, at, limits)).toBeNull()
        expect(afterFailure(state, at, limits)).toEqual(afterFailure(NO_FAILURES, at, limits))
      }),
    )
  })

  it('a guesser who never waits longer than he must gets fewer than 40 tries on an account in a day', () => {
    let state = NO_FAILURES
    let now = NOW
    let tries = 0
    while (now < later(NOW, DAY)) {
      state = afterFailure(state, now, ACCOUNT_LIMITS)
      tries += 1
      now = waitUntil(state, now, ACCOUNT_LIMITS) ?? now
    }
    expect(tries).toBe(34)
  })
})

/** The state after so many failures at one moment. */
function failed(failures: number, limits: SignInLimits): SignInFailures {
  return played(
    Array.from({ length: failures }, () => 0),
    limits,
  )
}

/** The state after failures with these gaps before each, in milliseconds. */
function played(gaps: readonly number[], limits: SignInLimits): SignInFailures {
  let now = NOW
  let state = NO_FAILURES
  for (const gap of gaps) {
    now = later(now, gap)
    state = afterFailure(state, now, limits)
  }
  return state
}

function waitOf(state: SignInFailures, limits: SignInLimits): number {
  const from = state.lastAt ?? NOW
  return millisecondsOf(waitUntil(state, from, limits) ?? from) - millisecondsOf(from)
}

function later(from: Instant, milliseconds: number): Instant {
  return instantFromMilliseconds(millisecondsOf(from) + milliseconds)
}
