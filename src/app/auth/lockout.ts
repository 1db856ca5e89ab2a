import { type Instant, instantFromMilliseconds, millisecondsOf } from '../../base/time.ts'

/** Failed sign-ins of one account, or from one network address. */
export interface SignInFailures {
  readonly failures: number
  /** When the last one was; null when there was none. */
  readonly lastAt: Instant | null
}

/** All times in milliseconds. */
export interface SignInLimits {
  /** Failures that cost no waiting: people mistype. */
  readonly free: number
  /** The wait after the first failure beyond those; each further one doubles it. */
  readonly firstWait: number
  readonly longestWait: number
  /** Failures are forgotten this long after the last; longer than the longest wait. */
  readonly forgottenAfter: number
}

const SECOND = 1000
const HOUR = 3600 * SECOND

/**
 * For one account. It is never locked for good: in a breach, a stranger could keep the officers out by failing on purpose
 * (OWASP ASVS 5, 6.3.1; NIST SP 800-63B-4, 3.2.2 names waits from 30 seconds to an hour). At one try an hour, a password
 * of 10^10 guesses lasts a million years.
 */
export const ACCOUNT_LIMITS: SignInLimits = {
  free: 4,
  firstWait: 30 * SECOND,
  longestWait: HOUR,
  forgottenAfter: 24 * HOUR,
}

/** For one network address. Looser: a whole clinic stands behind one, so a morning's typing errors come from it. */
export const ADDRESS_LIMITS: SignInLimits = {
  free: 40,
  firstWait: 30 * SECOND,
  longestWait: HOUR / 4,
  forgottenAfter: 24 * HOUR,
}

/**
 * What an account or address starts with, and what an account has after a success. An address keeps its failures then:
 * else a guesser would sign in with an own account between the tries.
 */
export const NO_FAILURES: SignInFailures = { failures: 0, lastAt: null }

/** The state after a failure now. A try that was refused because of `waitUntil` was no try and is not counted. */
export function afterFailure(state: SignInFailures, now: Instant, limits: SignInLimits): SignInFailures {
  const before = isForgotten(state, now, limits) ? 0 : state.failures
  return { failures: before + 1, lastAt: now }
}

/** When the next try is allowed; null when it is allowed now. Never further from now than the longest wait. */
export function waitUntil(state: SignInFailures, now: Instant, limits: SignInLimits): Instant | null {
  const { failures, lastAt } = state
  if (lastAt === null || failures <= limits.free) return null
  const wait = Math.min(limits.firstWait * 2 ** (failures - limits.free - 1), limits.longestWait)
  const sinceLast = millisecondsOf(now) - millisecondsOf(lastAt)
  // A last failure still to come: the clock was put back. By little: the wait begins anew; by more: nobody is locked out.
  if (sinceLast >= wait || sinceLast < -wait) return null
  return instantFromMilliseconds(millisecondsOf(now) - Math.max(0, sinceLast) + wait)
}

function isForgotten({ lastAt }: SignInFailures, now: Instant, { forgottenAfter }: SignInLimits): boolean {
  return lastAt === null || millisecondsOf(now) - millisecondsOf(lastAt) >= forgottenAfter
}
