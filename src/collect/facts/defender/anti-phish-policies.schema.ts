import { z } from 'zod'
import { field, flag, text } from '../field.schema.ts'

/** `Get-AntiPhishPolicy`. https://learn.microsoft.com/powershell/module/exchangepowershell/get-antiphishpolicy (2026-11-21) */
export const antiPhishPoliciesSchema = z.array(
  z.object({
    Identity: field(z.string()),
    Enabled: flag(),
    EnableTargetedUserProtection: flag(),
    /** `Name;address`; null for none. */
    TargetedUsersToProtect: field(z.array(z.string()).nullable()),
    /** What happens to such mail: `NoAction` and `BccMessage` let it through. */
    TargetedUserProtectionAction: text(),
    EnableTargetedDomainsProtection: flag(),
    TargetedDomainsToProtect: field(z.array(z.string()).nullable()),
    TargetedDomainProtectionAction: text(),
    /** Every domain of the tenant itself. */
    EnableOrganizationDomainsProtection: flag(),
    /** The warnings that a person sees above a mail. */
    EnableFirstContactSafetyTips: flag(),
    EnableSimilarUsersSafetyTips: flag(),
    EnableSimilarDomainsSafetyTips: flag(),
    EnableUnusualCharactersSafetyTips: flag(),
    EnableViaTag: flag(),
    EnableUnauthenticatedSender: flag(),
  }),
)

export type AntiPhishPolicies = z.infer<typeof antiPhishPoliciesSchema>
export type AntiPhishPolicy = AntiPhishPolicies[number]
