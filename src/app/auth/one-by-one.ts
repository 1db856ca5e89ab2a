import type { Store } from '../../store/store.ts'

/** Runs works one after another, also over the processes that share the data folder. @throws AppError lease-held */
export type OneByOne = <R>(work: () => Promise<R>) => Promise<R>

/**
 * For changes that look at all accounts before they change one: between the look and the change nobody else writes. Two
 * administrators who close each other at the same moment would else both succeed.
 */
export function openOneByOne({ holdInstallation }: Pick<Store, 'holdInstallation'>): OneByOne {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const mine = last.then(async () => {
      const lease = await holdInstallation()
      try {
        return await work()
      } finally {
        lease.release()
      }
    })
    last = mine.catch(() => undefined)
    return mine
  }
}
