import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import { openLimitByNetwork } from './limit-by-network.ts'
import type { SignInLimits } from './lockout.ts'

/**
 * Sign-ins that were begun from one network and not finished. Beginning one needs nobody's name, and Ward keeps
 * something for each and may ask Microsoft: without a limit a stranger could fill the disk or have Ward ask for ever (OWASP
 * ASVS 5, V2.4.1). Finished ones do not count, so a clinic of any size behind one network is not slowed down.
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

export function openBegunSignIns(store: Pick<Store, 'people'>): BegunSignIns {
  const { countOrRefuse, uncount } = openLimitByNetwork(store, 'begun', LIMITS)
  return { begin: countOrRefuse, finished: uncount }
}
