import type { Instant } from '../../../base/time.ts'
import { momentWords } from '../parts/text.ts'

interface Done {
  readonly at: string
  readonly by: string
}

/** Where the emergency code stands, as the server tells it. */
export interface Emergency {
  readonly isReady: boolean
  readonly made: Done | null
  readonly used: Done | null
}

/** Where the emergency code stands, in a sentence. */
export function emergencyWords({ isReady, made, used }: Emergency): string {
  if (made === null) return 'No code was made yet: when nobody can sign in, nobody gets in.'
  if (isReady) return `A code is ready. ${made.by} made it on ${momentWords(made.at as Instant)}.`
  const wasUsed = used !== null && used.at > made.at
  return wasUsed
    ? `The last code was used on ${momentWords(used.at as Instant)}. There is no other: make a new one.`
    : 'The last code was ended. There is no other: when nobody can sign in, nobody gets in.'
}
