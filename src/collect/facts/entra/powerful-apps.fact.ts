import { defineFact } from '../../define-fact.ts'
import { powerfulAppsSchema } from './powerful-apps.schema.ts'

export const powerfulApps = defineFact({
  id: 'entra.powerful-apps',
  title: 'Own apps with powerful permissions',
  endpoint: 'GET /applications',
  permission: 'Application.Read.All',
  schema: powerfulAppsSchema,
  docs: 'https://learn.microsoft.com/graph/api/resources/application',
})
