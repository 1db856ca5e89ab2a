import { useCallback, useState } from 'react'
import type * as z from 'zod'
import type { Organisation } from '../../../base/hipaa/organisation.ts'
import type { changeProfile, readProfile } from '../../api/contracts/profile.ts'
import { call } from '../parts/call.ts'
import { useClinicAgain } from '../parts/clinic-again.ts'
import { type Loaded, useLoaded } from '../parts/use-loaded.ts'

export type Profile = z.output<typeof readProfile.answer>
export type ProfilePerson = Profile['people'][number]

export interface ProfileKeeper {
  readonly loaded: Loaded<Profile>
  readonly again: () => void
  /** Keeps the whole profile over the version that was seen. @throws CallFailed `conflict` when another was quicker */
  readonly save: (organisation: Organisation, expects: number) => Promise<void>
}

/** @param kept called after each change, with the name that the practice has now */
export function useProfile(tenant: string, kept: () => void): ProfileKeeper {
  const [changed, setChanged] = useState<Profile | null>(null)
  const judgeAgain = useClinicAgain()
  const [loaded, readAgain] = useLoaded(signal =>
    call<typeof readProfile>('GET', '/api/tenants/:tenant/profile', { params: { tenant }, signal }),
  )
  const again = useCallback(() => {
    setChanged(null)
    readAgain()
  }, [readAgain])
  const save = async (organisation: Organisation, expects: number): Promise<void> => {
    const { kinds, states, ...rest } = organisation
    const body = { organisation: { ...rest, kinds: [...kinds], states: [...states] }, expects }
    const params = { tenant }
    setChanged(await call<typeof changeProfile>('PUT', '/api/tenants/:tenant/profile', { params, body }))
    // What binds the practice follows from it.
    judgeAgain()
    kept()
  }
  return { loaded: changed === null ? loaded : { state: 'shown', value: changed }, again, save }
}
