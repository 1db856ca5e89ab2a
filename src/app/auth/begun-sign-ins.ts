import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import { afterFailure, type SignInLimits, waitUntil } from './lockout.ts'
import { refuseWhileWaiting } from './sign-in-tries.ts'

/**
 * Sign-ins that were begun from one network address and not finished. Beginning one needs nobody's name, and Ward keeps
 * something for each and may ask Microsoft: without a limit a stranger could fill the disk or have Ward ask for ever (OWASP
 * ASVS 5, V2.4.1). Finished ones do not count, so a clinic of any size behind one address is not slowed down.
 */
export interface BegunSignIns {
  /** @throws AppError too-many with the time to wait; then nothing was counted */
  readonly begin: (address: string, now: Instant) => Promise<void>
  readonly finished: (address: string) => Promise<void>
}

const SECOND = 1000

const LIMITS: SignInLimits = {
  free: 60,
  firstWait: 30 * SECOND,
  longestWait: 900 * SECOND,
  forgottenAfter: 3600 * SECOND,
}

export function openBegunSignIns({ people }: Pick<Store, 'people'>): BegunSignIns {
  const { addressFailures } = people
  const keyOf = (address: string) => `begun:${address}`
  return {
    begin: (address, now) =>
      addressFailures.change(keyOf(address), there => {
        refuseWhileWaiting([waitUntil(there, now, LIMITS)], now)
        return afterFailure(there, now, LIMITS)
      }),
    finished: address =>
      addressFailures.change(keyOf(address), there => ({
        ...there,
        failures: Math.max(0, there.failures - 1),
      })),
  }
}
