import { expect, it } from 'vitest'
import type { FactId } from '../../facts/facts.schema.ts'
import { importScubaGear } from './import-export.ts'

const read = (fact: FactId, whole: object) => {
  const reading = importScubaGear(Buffer.from(JSON.stringify(whole))).facts[fact]
  return reading?.read ? reading.value : reading?.why
}

const policy = { displayName: 'A policy', environmentType: 'AllEnvironments', environments: [] }

it('reads the data policies out of their page', () => {
  const policies = (member: unknown) => read('power-platform.data-policies', { dlp_policies: member })
  expect(policies([{ value: [policy] }])).toEqual([policy])
  expect(policies({ value: policy })).toEqual([policy])
  expect(policies([{ value: [] }])).toEqual([])
})

it('does not take a page that is missing or torn for a tenant without policies', () => {
  const policies = (member: unknown) => read('power-platform.data-policies', { dlp_policies: member })
  for (const page of [[], [null], {}, [{}], 'text', ['text'], [{ value: null }], [{ value: [null] }]])
    expect(policies(page), JSON.stringify(page)).toMatch(/cannot be read/)
  for (const page of [[{ value: 'text' }], [{ value: [5] }]])
    expect(policies(page), JSON.stringify(page)).toMatch(/shape/)
})

it('reads settings, also those that older versions write as text', () => {
  const settings = (powerPlatform: unknown) =>
    read('power-platform.tenant-settings', {
      environment_creation: [{ disableEnvironmentCreationByNonAdminUsers: true, powerPlatform }],
    })
  const disableShareWithEveryone = { powerApps: { disableShareWithEveryone: true } }
  expect(settings(disableShareWithEveryone)).toEqual({
    disableEnvironmentCreationByNonAdminUsers: true,
    powerPlatform: disableShareWithEveryone,
  })
  expect(settings({ powerApps: '@{disableShareWithEveryone=True; enableGuestsToMake=False}' })).toEqual({
    disableEnvironmentCreationByNonAdminUsers: true,
    powerPlatform: { powerApps: { disableShareWithEveryone: true, enableGuestsToMake: false } },
  })
  expect(
    settings({
      governance:
        '@{disableAdminDigest=False; disableDeveloperEnvironmentCreationByNonAdminUsers=True; policy=}',
    }),
  ).toMatchObject({
    powerPlatform: { governance: { disableDeveloperEnvironmentCreationByNonAdminUsers: true } },
  })
})

it.each([
  ['@{disableShareWithEveryone=}', 'an empty value is no switch'],
  ['@{disableShareWithEveryone=1}', 'a number is no switch'],
  ['@{notDisableShareWithEveryone=True}', 'another name ends alike'],
  ['@{a=x; disableShareWithEveryone=True; disableShareWithEveryone=False}', 'a name stands there twice'],
  ['@{a=@{disableShareWithEveryone=True}; b=False}', 'it is nested'],
  ['@{disableShareWithEveryone=True', 'it is cut off'],
  ['disableShareWithEveryone=True', 'it is not PowerShell’s text'],
])('does not read a switch in %s: %s', powerApps => {
  expect(
    read('power-platform.tenant-settings', { environment_creation: [{ powerPlatform: { powerApps } }] }),
  ).not.toMatchObject({ powerPlatform: { powerApps: { disableShareWithEveryone: expect.anything() } } })
})

it('reads isolation; a text where exceptions belong is not an empty list', () => {
  const isolation = (properties: unknown) =>
    read('power-platform.tenant-isolation', { tenant_isolation: [{ properties }] })
  expect(isolation({ isDisabled: false, allowedTenants: '' })).toEqual({ properties: { isDisabled: false } })
  expect(
    isolation({ isDisabled: false, allowedTenants: [{ tenantId: 'a', direction: '@{inbound=True}' }] }),
  ).toEqual({ properties: { isDisabled: false, allowedTenants: [{ tenantId: 'a' }] } })
})

it('reads environments, also a single one without its list', () => {
  const environment = { EnvironmentName: 'Default-a', DisplayName: 'A', IsDefault: true }
  const list = (member: unknown) => read('power-platform.environments', { environment_list: member })
  expect(list([environment])).toEqual([environment])
  expect(list(environment)).toEqual([environment])
})

it.each([
  ['power-platform.data-policies', 'dlp_policies', 'Get-DlpPolicy'],
  ['power-platform.data-policies', 'dlp_policies', 'Get-PowerPlatformDlpPoliciesRest'],
  ['power-platform.environments', 'environment_list', 'Get-AdminPowerAppEnvironment'],
  ['power-platform.tenant-isolation', 'tenant_isolation', 'Get-PowerPlatformTenantIsolationRest'],
  ['power-platform.tenant-settings', 'environment_creation', 'Get-TenantSettings'],
] as const)('does not read %s where %s is what the failed %s left', (fact, member, command) => {
  const whole = { [member]: [{ value: [] }], powerplatform_unsuccessful_commands: [command] }
  expect(read(fact, whole)).toMatch(new RegExp(`could not run ${command}`))
})
