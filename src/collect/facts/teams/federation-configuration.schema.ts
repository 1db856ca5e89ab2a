import { z } from 'zod'
import { field, flag, words } from '../field.schema.ts'

/** `Get-CsTenantFederationConfiguration`. https://learn.microsoft.com/powershell/module/microsoftteams/set-cstenantfederationconfiguration (2026-11-21) */
export const federationConfigurationSchema = z.array(
  z.object({
    Identity: field(z.string()),
    AllowFederatedUsers: flag(),
    /** The named domains; none where every domain is allowed. */
    AllowedDomains: words(),
    AllowTeamsConsumer: flag(),
    AllowTeamsConsumerInbound: flag(),
    /** `Blocked` or `Allowed`. */
    ExternalAccessWithTrialTenants: field(z.string()),
  }),
)

export type FederationConfiguration = z.infer<typeof federationConfigurationSchema>
