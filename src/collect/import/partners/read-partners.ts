import { plainName } from '../../../base/vendors/plain-name.ts'
import type { ListedPartner } from '../../../base/vendors/lists.ts'
import { bad, dayOf, fieldOf, guidOf, isObject, type ListRow, textIn } from '../app-lists/list-rows.ts'

/**
 * Administrators' roles that partners may hold by granular delegated admin privileges, by template id.
 * https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference (2026-11-22)
 */
const ROLE_NAMES: Readonly<Record<string, string>> = {
  '62e90394-69f5-4237-9190-012177145e10': 'Global Administrator',
  '29232cdf-9323-42fd-ade2-1d097af3e4de': 'Exchange Administrator',
  'f28a1f50-f6e7-4571-818b-6a12f2af6b6c': 'SharePoint Administrator',
  '69091246-20e8-4a56-aa4d-066075b2a7a8': 'Teams Administrator',
  'e8611ab8-c189-46e8-94e1-60213ab1f814': 'Privileged Role Administrator',
  '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3': 'Application Administrator',
  '158c047a-c907-4556-b7ef-446551a6b5f7': 'Cloud Application Administrator',
  'fe930be7-5e62-47db-91af-98c3a49a38b1': 'User Administrator',
  '729827e3-9c14-49f7-bb1b-9608f156bbb8': 'Helpdesk Administrator',
  'f2ef992c-3afb-46b9-b7cf-a126ee74c451': 'Global Reader',
  '88d8e3e3-8f55-4a1e-953a-9b9898b8876b': 'Directory Readers',
  '3a2c62db-5318-420d-8d74-23affee5d9d5': 'Intune Administrator',
  '194ae4cb-b126-40b2-bd5b-6091b380977d': 'Security Administrator',
}

/**
 * Partners with administrators' roles, as Graph answers `GET /tenantRelationships/delegatedAdminRelationships`. In a
 * partner's own tenant the other side is the customer; in the customer's, some exports name the partner beside it.
 * https://learn.microsoft.com/graph/api/resources/delegatedadminrelationship (2026-11-22)
 * @throws AppError bad-input
 */
export function readPartners(rows: readonly ListRow[], file: string): readonly ListedPartner[] {
  return rows.map((row, index) => {
    const other = [fieldOf(row, 'partner'), fieldOf(row, 'customer')].find(isObject)
    const name = plainName(
      textIn(row, 'partnername', 'partnerdisplayname') ??
        (other === undefined ? null : textIn(other, 'displayname')) ??
        textIn(row, 'displayname') ??
        '',
    )
    if (name === '') throw bad(file, `names no partner in row ${index + 1}`)
    const status = textIn(row, 'status')?.toLowerCase() ?? null
    return {
      id: (textIn(row, 'id') ?? name).toLowerCase().slice(0, 200),
      name,
      tenant: guidOf(
        other === undefined ? textIn(row, 'partnertenantid', 'tenantid') : textIn(other, 'tenantid'),
      ),
      active: status === null ? null : status === 'active',
      roles: rolesOf(fieldOf(row, 'accessdetails')),
      ends: dayOf(textIn(row, 'enddatetime')),
    }
  })
}

function rolesOf(details: unknown): readonly string[] {
  const roles = isObject(details) ? details['unifiedRoles'] : []
  return (Array.isArray(roles) ? roles.slice(0, 200) : []).flatMap(role => {
    const id = isObject(role) ? guidOf(role['roleDefinitionId']) : null
    return id === null ? [] : [ROLE_NAMES[id] ?? `role ${id}`]
  })
}
