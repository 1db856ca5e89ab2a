import { z } from 'zod'
import { field, text, words } from '../field.schema.ts'

/** Lists that Microsoft leaves null when nothing is chosen. */
const chosen = () => field(z.array(z.string()).nullable())
const filter = () => field(z.object({ mode: text(), rule: text() }).nullable())

const guestsOrExternalUsers = field(
  z
    .object({
      /** Comma-separated, as Graph writes it: `b2bCollaborationGuest,internalGuest`. */
      guestOrExternalUserTypes: field(z.string()),
      /** Of which organisations: `all` or `enumerated`; null where there is no choice to make. */
      externalTenants: field(z.object({ membershipKind: text() }).nullable()),
    })
    .nullable(),
)

const users = z.object({
  includeUsers: words(),
  excludeUsers: words(),
  includeGroups: words(),
  excludeGroups: words(),
  includeRoles: words(),
  excludeRoles: words(),
  includeGuestsOrExternalUsers: guestsOrExternalUsers,
  excludeGuestsOrExternalUsers: guestsOrExternalUsers,
})

const applications = z.object({
  includeApplications: words(),
  excludeApplications: words(),
  includeUserActions: words(),
  includeAuthenticationContextClassReferences: chosen(),
  applicationFilter: field(z.object({ mode: text(), rule: text() }).nullable()),
})

const conditions = z.object({
  users: field(users),
  applications: field(applications),
  clientAppTypes: words(),
  userRiskLevels: words(),
  signInRiskLevels: words(),
  servicePrincipalRiskLevels: chosen(),
  platforms: field(z.object({ includePlatforms: chosen(), excludePlatforms: chosen() }).nullable()),
  locations: field(z.object({ includeLocations: chosen(), excludeLocations: chosen() }).nullable()),
  devices: field(
    z
      .object({
        deviceFilter: field(z.object({ mode: text(), rule: text() }).nullable()),
        /** Older than the filter, and only in the beta interface: `All`, `Compliant`, `DomainJoined`. */
        includeDevices: chosen(),
        excludeDevices: chosen(),
      })
      .nullable(),
  ),
  clientApplications: field(
    z
      .object({
        includeServicePrincipals: chosen(),
        excludeServicePrincipals: chosen(),
        servicePrincipalFilter: filter(),
        /** Agents have lists of their own; `All` is every agent of the tenant. */
        includeAgentIdServicePrincipals: chosen(),
        excludeAgentIdServicePrincipals: chosen(),
        agentIdServicePrincipalFilter: filter(),
      })
      .nullable(),
  ),
  /** How risky an agent must be; comma-separated, as Graph writes it: `medium,high`. Only in the beta interface. */
  agentIdRiskLevels: text(),
  authenticationFlows: field(z.object({ transferMethods: text() }).nullable()),
  /** Names of conditions that are set and that this schema does not know: they narrow the policy in an unknown way. */
  others: words(),
})

const grantControls = z.object({
  operator: z.enum(['AND', 'OR']).nullish(),
  builtInControls: words(),
  customAuthenticationFactors: chosen(),
  termsOfUse: chosen(),
  authenticationStrength: field(
    z.object({ id: text(), displayName: text(), allowedCombinations: words() }).nullable(),
  ),
})

const sessionControls = z.object({
  signInFrequency: field(
    z
      .object({
        isEnabled: field(z.boolean().nullable()),
        type: text(),
        value: field(z.number().nullable()),
        frequencyInterval: text(),
      })
      .nullable(),
  ),
  persistentBrowser: field(z.object({ isEnabled: field(z.boolean().nullable()), mode: text() }).nullable()),
  /** Token protection. Only in the beta interface. */
  secureSignInSession: field(z.object({ isEnabled: field(z.boolean().nullable()) }).nullable()),
})

/** Graph `conditionalAccessPolicy`, as far as Ward reads it. https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy (2026-11-21) */
export const conditionalAccessPolicySchema = z.object({
  id: text(),
  displayName: text(),
  state: field(z.enum(['enabled', 'disabled', 'enabledForReportingButNotEnforced'])),
  conditions: field(conditions),
  grantControls: field(grantControls.nullable()),
  sessionControls: field(sessionControls.nullable()),
  /**
   * True for a policy that Entra could not hold (it targets apps and user actions at once): a hand-made sample, in
   * which conditions for several questions stand side by side. See docs/decisions/004-hand-made-policies.md.
   */
  handMade: z.boolean().default(false),
})

export const conditionalAccessPoliciesSchema = z.array(conditionalAccessPolicySchema)

export type ConditionalAccessPolicy = z.infer<typeof conditionalAccessPolicySchema>
export type ConditionalAccessPolicies = z.infer<typeof conditionalAccessPoliciesSchema>
