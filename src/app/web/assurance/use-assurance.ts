import type * as routes from '../../api/contracts/assurance.ts'
import { call } from '../parts/call.ts'
import { type Loaded, useLoaded } from '../parts/use-loaded.ts'

export type ShownAssurance = routes.ReadAssurance

/** What is on record, and how to ask for it anew. */
export function useAssurance(tenant: string): readonly [Loaded<ShownAssurance>, () => void] {
  return useLoaded(signal =>
    call<typeof routes.readAssurance>('GET', '/api/tenants/:tenant/assurance', {
      params: { tenant },
      signal,
    }),
  )
}

/** What each part of the page is given. */
export interface PartGiven {
  readonly shown: ShownAssurance
  readonly tenant: string
  readonly again: () => void
}
