import { AppError } from '../../base/app-error.ts'
import { type Instant, millisecondsOf } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import { foldEmail } from './accounts.ts'
import { ACCOUNT_LIMITS, ADDRESS_LIMITS, afterFailure, NO_FAILURES, waitUntil } from './lockout.ts'

/**
 * Slows down who tries names and passwords. Failures are counted by the name as it was typed, whether an account has it or
 * not, so that being slowed down tells nothing about who has an account; and by network address.
 */
export interface Tries {
  /** @throws AppError too-many with the time to wait */
  readonly check: (email: string, address: string, now: Instant) => Promise<void>
  readonly failed: (email: string, address: string, now: Instant) => Promise<void>
  readonly passed: (email: string) => Promise<void>
}

export function openTries({ people }: Pick<Store, 'people'>): Tries {
  const failures = people.addressFailures
  const nameOf = (email: string) => `name:${foldEmail(email)}`
  return {
    check: async (email, address, now) => {
      const waits = [
        waitUntil(await failures.read(nameOf(email)), now, ACCOUNT_LIMITS),
        waitUntil(await failures.read(address), now, ADDRESS_LIMITS),
      ].filter(until => until !== null)
      const until = waits.sort().at(-1)
      if (until === undefined) return
      const seconds = Math.ceil((millisecondsOf(until) - millisecondsOf(now)) / 1000)
      throw new AppError('too-many', `Too many tries. Wait ${inWords(seconds)}, then try again.`, {
        detail: { retryAfter: seconds },
      })
    },
    failed: async (email, address, now) => {
      await failures.change(nameOf(email), there => afterFailure(there, now, ACCOUNT_LIMITS))
      await failures.change(address, there => afterFailure(there, now, ADDRESS_LIMITS))
    },
    passed: email => failures.change(nameOf(email), () => NO_FAILURES),
  }
}

function inWords(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? 'one second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
