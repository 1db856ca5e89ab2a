import { defineFact } from '../../define-fact.ts'
import { powerfulOutsideAppsSchema } from './powerful-outside-apps.schema.ts'

export const powerfulOutsideApps = defineFact({
  id: 'entra.powerful-outside-apps',
  title: 'Apps of other organisations with powerful permissions',
  endpoint: 'GET /servicePrincipals',
  permission: 'Application.Read.All',
  schema: powerfulOutsideAppsSchema,
  docs: 'https://learn.microsoft.com/graph/api/resources/serviceprincipal',
})
