import { AppError } from '../../base/app-error.ts'
import { type Instant, millisecondsOf } from '../../base/time.ts'

/** @param waits ends of waits that may be over; null for none. @throws AppError too-many with the time to wait */
export function refuseWhileWaiting(waits: readonly (Instant | null)[], now: Instant): void {
  const until = waits
    .filter(wait => wait !== null)
    .sort()
    .at(-1)
  if (until === undefined) return
  const seconds = Math.ceil((millisecondsOf(until) - millisecondsOf(now)) / 1000)
  throw new AppError('too-many', `Too many tries. Wait ${inWords(seconds)}, then try again.`, {
    detail: { retryAfter: seconds },
  })
}

function inWords(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? 'one second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
