import { networkOf } from '../../base/network-of.ts'
import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import { afterFailure, type SignInFailures, type SignInLimits, waitUntil } from './lockout.ts'
import { refuseWhileWaiting } from './wait.ts'

/**
 * What strangers may do at one door from one network (base/network-of.ts). In one place, so that no door counts single
 * addresses: whoever rents an IPv6 network has 2^64 of them.
 */
export interface LimitByNetwork {
  /** @throws AppError too-many with the time to wait */
  readonly refuse: (address: string, now: Instant) => Promise<void>
  readonly count: (address: string, now: Instant) => Promise<void>
  /**
   * Looks and counts in one: of many sent at the same moment no more get through than of those sent one by one.
   * @throws AppError too-many with the time to wait; then nothing was counted
   */
  readonly countOrRefuse: (address: string, now: Instant) => Promise<void>
  /** One that was counted came to a good end. */
  readonly uncount: (address: string) => Promise<void>
}

export function openLimitByNetwork(
  { people }: Pick<Store, 'people'>,
  door: string,
  limits: SignInLimits,
): LimitByNetwork {
  const { read, change } = people.addressFailures
  const keyOf = (address: string) => networkKey(door, address)
  const refuse = (there: SignInFailures, now: Instant) =>
    refuseWhileWaiting([waitUntil(there, now, limits)], now)
  return {
    refuse: async (address, now) => refuse(await read(keyOf(address)), now),
    count: (address, now) => change(keyOf(address), there => afterFailure(there, now, limits)),
    countOrRefuse: (address, now) =>
      change(keyOf(address), there => {
        refuse(there, now)
        return afterFailure(there, now, limits)
      }),
    uncount: address =>
      change(keyOf(address), there => ({ ...there, failures: Math.max(0, there.failures - 1) })),
  }
}

/** What the failures of a network are kept under. */
export function networkKey(door: string, address: string): string {
  return `${door}:${networkOf(address)}`
}
