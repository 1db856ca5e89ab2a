import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'

export interface KnownSignIns {
  /** False where the log could not be read to its end: then what is missing is not known, and not none. */
  readonly complete: boolean
  /** When each account signed in last, by its id. */
  readonly at: ReadonlyMap<string, Instant>
}
export type LastSignIns = () => Promise<KnownSignIns>

/**
 * Told from the evidence log, the only place that remembers it after a session is gone. The log grows only at its end, so
 * each entry is read once.
 */
export function openLastSignIns({ installationEvidence }: Pick<Store, 'installationEvidence'>): LastSignIns {
  const last = new Map<string, Instant>()
  let after = '0'
  const goOn = async (): Promise<boolean> => {
    try {
      for (;;) {
        const { items, next } = await installationEvidence.list({ limit: 500, after })
        for (const { index, entry } of items) {
          if (entry.kind === 'signed-in') last.set(entry.by, entry.at)
          after = String(index + 1)
        }
        if (next === null) return true
      }
    } catch {
      return false
    }
  }
  let reading: Promise<boolean> = Promise.resolve(true)
  return async () => {
    // One reader at a time goes on where the one before ended.
    reading = reading.then(goOn)
    return { complete: await reading, at: last }
  }
}
