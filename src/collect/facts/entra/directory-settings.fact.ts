import { defineFact } from '../../define-fact.ts'
import { directorySettingsSchema } from './directory-settings.schema.ts'

export const directorySettings = defineFact({
  id: 'entra.directory-settings',
  title: 'Settings for groups and passwords',
  endpoint: 'GET /groupSettings',
  permission: 'Directory.Read.All',
  schema: directorySettingsSchema,
  docs: 'https://learn.microsoft.com/graph/api/resources/groupsetting',
})
