import { isObject, listOf, onlyItem, UnreadableShape } from './graph-shape.ts'
import type { FactMapping } from './mapping.ts'

export const POWER_PLATFORM_MAPPINGS: readonly FactMapping[] = [
  {
    fact: 'power-platform.data-policies',
    key: 'dlp_policies',
    products: ['powerplatform'],
    commands: ['Get-DlpPolicy', 'Get-PowerPlatformDlpPoliciesRest'],
    value: member => policiesIn(onlyItem(member)),
  },
  {
    fact: 'power-platform.environments',
    key: 'environment_list',
    products: ['powerplatform'],
    commands: ['Get-AdminPowerAppEnvironment', 'Get-PowerPlatformEnvironmentsRest'],
    value: member => listOf(member),
  },
  {
    fact: 'power-platform.tenant-isolation',
    key: 'tenant_isolation',
    products: ['powerplatform'],
    commands: ['Get-PowerAppTenantIsolationPolicy', 'Get-PowerPlatformTenantIsolationRest'],
    value: member => onlyItem(member),
  },
  {
    fact: 'power-platform.tenant-settings',
    key: 'environment_creation',
    products: ['powerplatform'],
    commands: ['Get-TenantSettings', 'Get-PowerPlatformTenantSettingsRest'],
    value: member => onlyItem(member),
  },
]

/** ScubaGear keeps Microsoft's page around the policies; a tenant without any has an empty one. */
function policiesIn(page: unknown): readonly unknown[] {
  if (!isObject(page) || page.value === undefined)
    throw new UnreadableShape('the policies are not in a page of results')
  return listOf(page.value)
}
