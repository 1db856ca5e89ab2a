import { expect, it } from 'vitest'
import type { FactId } from '../../facts/facts.schema.ts'
import { importScubaGear } from './import-export.ts'

const read = (fact: FactId, whole: object) => {
  const reading = importScubaGear(Buffer.from(JSON.stringify(whole))).facts[fact]
  return reading?.read ? reading.value : reading?.why
}
const settings = (member: unknown) => read('power-bi.tenant-settings', { powerbi_tenant_settings: member })

it('reads settings with their groups', () => {
  const setting = {
    settingName: 'PublishToWeb',
    enabled: true,
    enabledSecurityGroups: [{ name: 'Reporting' }],
  }
  expect(settings([{ ...setting, canSpecifySecurityGroups: true }])).toEqual([setting])
})

it('knows that Microsoft leaves out the groups of a setting that has none', () => {
  const setting = { settingName: 'PublishToWeb', enabled: true }
  expect(settings([{ ...setting, canSpecifySecurityGroups: true }])).toEqual([
    { ...setting, enabledSecurityGroups: [] },
  ])
  for (const canSpecifySecurityGroups of [false, 'True', undefined])
    expect(settings([{ ...setting, canSpecifySecurityGroups }])).toEqual([setting])
})

it('does not read groups of another type', () => {
  const setting = { settingName: 'PublishToWeb', enabled: true }
  for (const enabledSecurityGroups of [null, 'Reporting', { name: 'Reporting' }, [5], [null]])
    expect(settings([{ ...setting, enabledSecurityGroups, canSpecifySecurityGroups: true }])).toEqual([
      setting,
    ])
})

it('does not read a list with something else in it, or what a failed command left', () => {
  expect(settings([null])).toMatch(/cannot be read/)
  expect(settings(['bad-data'])).toMatch(/shape/)
  expect(
    read('power-bi.tenant-settings', {
      powerbi_tenant_settings: [],
      powerbi_unsuccessful_commands: ['Get-PowerBITenantSettingsRest'],
    }),
  ).toMatch(/could not run/)
})

it('reads whether there is a plan with Power BI', () => {
  expect(read('power-bi.licence', { powerbi_license_found: false })).toEqual({ found: false })
  expect(read('power-bi.licence', { powerbi_license_found: 'False' })).toEqual({})
  expect(read('power-bi.licence', { powerbi_tenant_settings: [] })).toMatch(/does not hold/)
})
