import type * as z from 'zod'
import type { readFactors } from '../../api/contracts/own-account.ts'
import { call } from '../parts/call.ts'
import { type Loaded, useLoaded } from '../parts/use-loaded.ts'

/** How the person proves who it is. */
export type Factors = z.output<(typeof readFactors)['answer']>

export function useFactors(): readonly [Loaded<Factors>, () => void] {
  return useLoaded(signal => call<typeof readFactors>('GET', '/api/account/factors', { signal }))
}
