import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import { foldEmail } from './accounts.ts'
import { networkKey } from './limit-by-network.ts'
import {
  ACCOUNT_LIMITS,
  ADDRESS_LIMITS,
  afterFailure,
  NO_FAILURES,
  type SignInFailures,
  type SignInLimits,
  waitUntil,
} from './lockout.ts'
import { refuseWhileWaiting } from './wait.ts'

/**
 * Slows down who tries names and passwords. Failures are counted by the name as it was typed, whether an account has it or
 * not, so that being slowed down tells nothing about who has an account; and by the network they come from.
 */
export interface Tries {
  /**
   * Begins a try. It counts as a failure from here on: of many guesses sent at the same moment no more are looked at than of
   * guesses sent one by one. @throws AppError too-many with the time to wait; then nothing was counted
   */
  readonly check: (email: string, address: string, now: Instant) => Promise<Try>
  /** As `Try.passed`, for a name of which the try is not at hand: the network keeps it as one of its failures. */
  readonly passed: (email: string) => Promise<void>
}

export interface Try {
  /** It was right, or was never looked at: it does not count any more. */
  readonly right: () => Promise<void>
  /** The person is signed in: what failed before under this name is forgotten. */
  readonly passed: () => Promise<void>
}

export function openTries({ people }: Pick<Store, 'people'>): Tries {
  const failures = people.addressFailures
  const count = async (key: string, now: Instant, limits: SignInLimits): Promise<() => Promise<void>> => {
    let before: SignInFailures = NO_FAILURES
    await failures.change(key, there => {
      refuseWhileWaiting([waitUntil(there, now, limits)], now)
      before = there
      return afterFailure(there, now, limits)
    })
    const counted = afterFailure(before, now, limits)
    return () =>
      failures.change(key, there =>
        // Others may have failed since: theirs stay.
        there.failures === counted.failures
          ? before
          : { ...there, failures: Math.max(0, there.failures - 1) },
      )
  }
  const nameOf = (email: string) => `name:${foldEmail(email)}`
  const forget = (name: string) => failures.change(name, () => NO_FAILURES)
  return {
    passed: email => forget(nameOf(email)),
    check: async (email, address, now) => {
      const name = nameOf(email)
      const network = networkKey('network', address)
      refuseWhileWaiting(
        [
          waitUntil(await failures.read(name), now, ACCOUNT_LIMITS),
          waitUntil(await failures.read(network), now, ADDRESS_LIMITS),
        ],
        now,
      )
      const uncountName = await count(name, now, ACCOUNT_LIMITS)
      const uncountNetwork = await orUndo(() => count(network, now, ADDRESS_LIMITS), uncountName)
      return {
        right: async () => {
          await uncountName()
          await uncountNetwork()
        },
        passed: async () => {
          await forget(name)
          await uncountNetwork()
        },
      }
    },
  }
}

async function orUndo<R>(work: () => Promise<R>, undo: () => Promise<void>): Promise<R> {
  try {
    return await work()
  } catch (error) {
    await undo()
    throw error
  }
}
