import { z } from 'zod'
import { field, flag, words } from '../field.schema.ts'

/**
 * `Get-DlpCompliancePolicy`. A location holds the names of what is covered, `All` for everything, nothing where the
 * policy does not apply. https://learn.microsoft.com/powershell/module/exchangepowershell/get-dlpcompliancepolicy (2026-11-21)
 */
export const dlpPoliciesSchema = z.array(
  z.object({
    Name: field(z.string()),
    Enabled: flag(),
    /** `Enable`, `TestWithNotifications`, `TestWithoutNotifications`, `Disable`. */
    Mode: field(z.string()),
    ExchangeLocation: words(),
    SharePointLocation: words(),
    OneDriveLocation: words(),
    TeamsLocation: words(),
    EndpointDlpLocation: words(),
    /** `CopilotExperiences` in a policy for Copilot; null in the others. */
    EnforcementPlanes: field(z.union([z.string(), z.array(z.string())]).nullable()),
    /** Where these hold a name, the policy is for those senders only, whatever the location says; `…Exception` leaves out. */
    ExchangeSender: words(),
    ExchangeSenderMemberOf: words(),
    ExchangeSenderException: words(),
    ExchangeSenderMemberOfException: words(),
    SharePointLocationException: words(),
    OneDriveSharedBy: words(),
    OneDriveSharedByMemberOf: words(),
    OneDriveLocationException: words(),
    ExceptIfOneDriveSharedBy: words(),
    ExceptIfOneDriveSharedByMemberOf: words(),
    TeamsLocationException: words(),
    EndpointDlpLocationException: words(),
    /** Administrative units: where it names any, the policy is for their people only. */
    PolicyRBACScopes: words(),
  }),
)

export type DlpPolicies = z.infer<typeof dlpPoliciesSchema>
export type DlpPolicy = DlpPolicies[number]
