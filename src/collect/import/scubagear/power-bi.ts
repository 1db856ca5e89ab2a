import { isObject, listOf } from './graph-shape.ts'
import type { FactMapping } from './mapping.ts'

const COMMANDS = ['Get-PowerBITenantSettingsRest', 'Invoke-RestMethod']

export const POWER_BI_MAPPINGS: readonly FactMapping[] = [
  {
    fact: 'power-bi.licence',
    key: 'powerbi_license_found',
    products: ['powerbi'],
    commands: [],
    value: member => ({ found: member }),
  },
  {
    fact: 'power-bi.tenant-settings',
    key: 'powerbi_tenant_settings',
    products: ['powerbi'],
    commands: COMMANDS,
    value: member => listOf(member).map(withGroups),
  },
]

/**
 * Microsoft leaves out the groups of a setting that could be limited to groups and is not.
 * https://learn.microsoft.com/rest/api/fabric/admin/tenants/list-tenant-settings (2026-11-22)
 */
function withGroups(setting: unknown): unknown {
  if (!isObject(setting)) return setting
  return setting.canSpecifySecurityGroups === true && setting.enabledSecurityGroups === undefined
    ? { ...setting, enabledSecurityGroups: [] }
    : setting
}
