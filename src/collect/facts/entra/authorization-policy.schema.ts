import { z } from 'zod'
import { field, flag, text, words } from '../field.schema.ts'

const policy = z.object({
  id: text(),
  allowInvitesFrom: field(z.string()),
  guestUserRoleId: field(z.string()),
  allowEmailVerifiedUsersToJoinOrganization: flag(),
  allowUserConsentForRiskyApps: flag(),
  /** Whether administrators may reset their own password. */
  allowedToUseSSPR: flag(),
  /** Whether people may sign up for services of their own with the organisation's address. */
  allowedToSignUpEmailBasedSubscriptions: flag(),
  defaultUserRolePermissions: field(
    z.object({
      allowedToCreateApps: flag(),
      allowedToCreateSecurityGroups: flag(),
      allowedToCreateTenants: flag(),
      permissionGrantPoliciesAssigned: words(),
    }),
  ),
})

/**
 * Graph `authorizationPolicy`, as far as Ward reads it. A tenant has one; the beta interface answers with a list, so it
 * is a list here. https://learn.microsoft.com/graph/api/resources/authorizationpolicy (2026-11-21)
 */
export const authorizationPolicySchema = z.array(policy)

export type AuthorizationPolicies = z.infer<typeof authorizationPolicySchema>
export type AuthorizationPolicy = AuthorizationPolicies[number]
