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
    value: member => settings(onlyItem(member)),
  },
]

/** Older versions write each group of the nested settings as PowerShell's text of it. */
function settings(raw: unknown): unknown {
  if (!isObject(raw) || !isObject(raw.powerPlatform)) return raw
  const groups = Object.entries(raw.powerPlatform).map(([name, group]) => [name, switchesIn(group)])
  return { ...raw, powerPlatform: Object.fromEntries(groups) }
}

/**
 * The switches in `@{first=True; second=False}`. Anything else in it is left out; a text that holds more than names and
 * plain values, or a name twice, could say anything and is not read.
 */
function switchesIn(group: unknown): unknown {
  if (typeof group !== 'string') return group
  const inside = /^@\{((?:\w+=[^;={}]*)(?:; \w+=[^;={}]*)*)\}$/.exec(group)?.[1]
  if (inside === undefined) return group
  const members = inside.split('; ').map(member => member.split('='))
  if (new Set(members.map(([name]) => name)).size < members.length) return group
  return Object.fromEntries(
    members.flatMap(([name, value]) =>
      value === 'True' || value === 'False' ? [[name, value === 'True']] : [],
    ),
  )
}

/** ScubaGear keeps Microsoft's page around the policies; a tenant without any has an empty one. */
function policiesIn(page: unknown): readonly unknown[] {
  if (!isObject(page) || page.value === undefined)
    throw new UnreadableShape('the policies are not in a page of results')
  return listOf(page.value)
}
