import type * as z from 'zod'
import type { readFinding } from '../../api/contracts/finding-work.ts'
import type { listWaivers } from '../../api/contracts/waivers.ts'
import { call } from '../parts/call.ts'
import { useTenant } from '../parts/tenant.ts'
import { type Loaded, useLoaded } from '../parts/use-loaded.ts'

export type FindingAnswer = z.output<typeof readFinding.answer>
export type WaiversAnswer = z.output<typeof listWaivers.answer>

/** What people have done about a finding; read anew when asked, with what was shown left there until then. */
export function useFinding(check: string): readonly [Loaded<FindingAnswer>, () => void] {
  const { name: tenant } = useTenant()
  return useLoaded(signal =>
    call<typeof readFinding>('GET', '/api/tenants/:tenant/findings/:check', {
      params: { tenant, check },
      signal,
    }),
  )
}

/** The waivers of one check. */
export function useWaivers(check: string): readonly [Loaded<WaiversAnswer>, () => void] {
  const { name: tenant } = useTenant()
  return useLoaded(signal =>
    call<typeof listWaivers>('GET', '/api/tenants/:tenant/waivers', {
      params: { tenant },
      query: { check },
      signal,
    }),
  )
}
