import { plainName } from '../../../base/vendors/plain-name.ts'
import type { ListedAssignment, ListedConsent } from '../../../base/vendors/lists.ts'
import { bad, dayOf, guidOf, type ListRow, textIn } from '../app-lists/list-rows.ts'

/** Most scopes of one consent; Graph has some hundred. */
const MOST_SCOPES = 500

/**
 * Consents to delegated permissions as Graph answers them (`GET /oauth2PermissionGrants`). Who consented is not kept: how
 * many people did is enough.
 * https://learn.microsoft.com/graph/api/resources/oauth2permissiongrant (2026-11-22)
 * @throws AppError bad-input
 */
export function readConsents(rows: readonly ListRow[], file: string): readonly ListedConsent[] {
  return rows.map((row, index) => {
    const [client, resource] = [guidOf(textIn(row, 'clientid')), guidOf(textIn(row, 'resourceid'))]
    if (client === null || resource === null) {
      throw bad(file, `has no object ids of app and service in row ${index + 1}`)
    }
    const scopes = (textIn(row, 'scope') ?? '').split(/\s+/).filter(scope => scope !== '')
    return {
      client,
      resource,
      forEverybody: textIn(row, 'consenttype')?.toLowerCase() === 'allprincipals',
      permissions: [...new Set(scopes)].slice(0, MOST_SCOPES).map(text => plainName(text)),
    }
  })
}

/**
 * Application permissions that were given, as Graph answers them (`GET /servicePrincipals/{id}/appRoleAssignments` or
 * `appRoleAssignedTo`); those of people and groups are assignments to an app and no permissions.
 * https://learn.microsoft.com/graph/api/resources/approleassignment (2026-11-22)
 * @throws AppError bad-input
 */
export function readAssignments(rows: readonly ListRow[], file: string): readonly ListedAssignment[] {
  return rows.flatMap((row, index) => {
    const type = textIn(row, 'principaltype')
    if (type !== null && type.toLowerCase() !== 'serviceprincipal') return []
    const [client, resource, role] = ['principalid', 'resourceid', 'approleid'].map(head =>
      guidOf(textIn(row, head)),
    )
    if (!client || !resource || !role)
      throw bad(file, `has no object ids of app, service and permission in row ${index + 1}`)
    const [clientName, resourceName] = [
      textIn(row, 'principaldisplayname'),
      textIn(row, 'resourcedisplayname'),
    ]
    return [
      {
        client,
        clientName: clientName === null ? null : plainName(clientName),
        resource,
        resourceName: resourceName === null ? null : plainName(resourceName),
        role,
        created: dayOf(textIn(row, 'createddatetime')),
      },
    ]
  })
}
