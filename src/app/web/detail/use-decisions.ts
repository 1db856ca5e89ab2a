import type * as z from 'zod'
import type { readDecisions } from '../../api/contracts/decisions.ts'
import { call } from '../parts/call.ts'
import { useTenant } from '../parts/tenant.ts'
import { type Loaded, useLoaded } from '../parts/use-loaded.ts'

export type DecisionsAnswer = z.output<typeof readDecisions.answer>

/** Every decision there was on a requirement, and what a new one would be signed with. */
export function useDecisions(citation: string): readonly [Loaded<DecisionsAnswer>, () => void] {
  const { name: tenant } = useTenant()
  return useLoaded(signal =>
    call<typeof readDecisions>('GET', '/api/tenants/:tenant/requirements/:citation/decisions', {
      params: { tenant, citation },
      signal,
    }),
  )
}
