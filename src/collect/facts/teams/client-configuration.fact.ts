import { defineFact } from '../../define-fact.ts'
import { clientConfigurationSchema } from './client-configuration.schema.ts'

export const clientConfiguration = defineFact({
  id: 'teams.client-configuration',
  title: 'What the Teams client may do',
  endpoint: 'Get-CsTeamsClientConfiguration',
  permission: 'application_access',
  schema: clientConfigurationSchema,
  docs: 'https://learn.microsoft.com/powershell/module/microsoftteams/get-csteamsclientconfiguration',
})
