import type { Check } from '../define-check.ts'
import { deviceCodeFlowBlocked } from './entra/device-code-flow-blocked.check.ts'
import { highRiskSignInsBlocked } from './entra/high-risk-sign-ins-blocked.check.ts'
import { highRiskUsersBlocked } from './entra/high-risk-users-blocked.check.ts'
import { legacyAuthenticationBlocked } from './entra/legacy-authentication-blocked.check.ts'
import { managedDeviceForMfaRegistration } from './entra/managed-device-for-mfa-registration.check.ts'
import { managedDeviceRequired } from './entra/managed-device-required.check.ts'
import { mfaAdministrators } from './entra/mfa-administrators.check.ts'
import { mfaAllUsers } from './entra/mfa-all-users.check.ts'
import { mfaGuests } from './entra/mfa-guests.check.ts'
import { phishingResistantMfaAdministrators } from './entra/phishing-resistant-mfa-administrators.check.ts'
import { phishingResistantMfa } from './entra/phishing-resistant-mfa.check.ts'

/** The registry of checks: one line each, in the order of their ids. */
export const CHECKS: readonly Check[] = [
  deviceCodeFlowBlocked,
  highRiskSignInsBlocked,
  highRiskUsersBlocked,
  legacyAuthenticationBlocked,
  managedDeviceForMfaRegistration,
  managedDeviceRequired,
  mfaAdministrators,
  mfaAllUsers,
  mfaGuests,
  phishingResistantMfaAdministrators,
  phishingResistantMfa,
]
