import type { Me } from '../../api/contracts/sign-in.ts'
import type { SetUp } from '../../api/contracts/set-up.ts'
import type { MyTenant } from '../parts/tenant.ts'
import type { Profile, ProfileKeeper } from '../profile/use-profile.ts'
import type { Place } from './set-up-words.ts'
import type { SetUpKeeper } from './use-set-up.ts'

/** What every step of set-up is given. */
export interface StepProps {
  readonly me: Me
  readonly tenant: MyTenant
  readonly place: Place
  readonly setUp: SetUpKeeper
  readonly profile: ProfileKeeper
  /** How far set-up is, and the profile, as they are now. */
  readonly known: SetUp
  readonly shown: Profile
}
