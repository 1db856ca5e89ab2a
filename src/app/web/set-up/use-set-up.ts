import { useState } from 'react'
import type { SetUpStep } from '../../../base/set-up-steps.ts'
import type { markStep, readSetUp, SetUp } from '../../api/contracts/set-up.ts'
import { call } from '../parts/call.ts'
import { type Loaded, useLoaded } from '../parts/use-loaded.ts'

export interface SetUpKeeper {
  readonly loaded: Loaded<SetUp>
  readonly again: () => void
  /** @throws CallFailed */
  readonly mark: (step: SetUpStep, as: 'seen' | 'later') => Promise<void>
}

/** How far set-up is; read anew after each answer. */
export function useSetUp(tenant: string): SetUpKeeper {
  const [marked, setMarked] = useState<SetUp | null>(null)
  const [loaded, readAgain] = useLoaded(signal =>
    call<typeof readSetUp>('GET', '/api/tenants/:tenant/set-up', { params: { tenant }, signal }),
  )
  return {
    loaded: marked === null ? loaded : { state: 'shown', value: marked },
    again: () => {
      setMarked(null)
      readAgain()
    },
    mark: async (step, as) => {
      const params = { tenant }
      setMarked(
        await call<typeof markStep>('POST', '/api/tenants/:tenant/set-up', { params, body: { step, as } }),
      )
    },
  }
}
