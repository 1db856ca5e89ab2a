import { defineFact } from '../../define-fact.ts'
import { federationConfigurationSchema } from './federation-configuration.schema.ts'

export const federationConfiguration = defineFact({
  id: 'teams.federation-configuration',
  title: 'Who outside may be reached through Teams',
  endpoint: 'Get-CsTenantFederationConfiguration',
  permission: 'application_access',
  schema: federationConfigurationSchema,
  docs: 'https://learn.microsoft.com/powershell/module/microsoftteams/get-cstenantfederationconfiguration',
})
