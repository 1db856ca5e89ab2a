import { expect, it } from 'vitest'
import { importScubaGear } from './import-export.ts'

const tenant = (whole: object) => {
  const reading = importScubaGear(Buffer.from(JSON.stringify(whole))).facts['sharepoint.tenant']
  return reading?.read ? reading.value : reading?.why
}

it('reads the settings of the PowerShell module (1.0 and 1.4)', () => {
  expect(
    tenant({
      SPO_tenant: [{ SharingCapability: 1, OneDriveSharingCapability: 3, DefaultLinkPermission: 1 }],
    }),
  ).toEqual({ SharingCapability: 1, ODBSharingCapability: 3, DefaultLinkPermission: 1 })
})

it('reads the settings of the REST interface (1.8), also without their list', () => {
  const settings = { SharingCapability: 0, ODBSharingCapability: 0, EmailAttestationRequired: true }
  expect(tenant({ SPO_tenant: [settings] })).toEqual(settings)
  expect(tenant({ SPO_tenant: settings })).toEqual(settings)
})

it('does not read the level of OneDrive where its two names disagree or one is torn', () => {
  for (const ODBSharingCapability of [2, 'All', null])
    expect(tenant({ SPO_tenant: [{ ODBSharingCapability, OneDriveSharingCapability: 0 }] })).toEqual({})
})

it('does not read a choice that does not exist, or another type', () => {
  expect(
    tenant({
      SPO_tenant: [
        {
          SharingCapability: 7,
          DefaultSharingLinkType: '1',
          RequireAnonymousLinksExpireInDays: 1.5,
          EmailAttestationRequired: 'True',
        },
      ],
    }),
  ).toEqual({})
})

it('does not read an empty list, a text, or what a failed command left', () => {
  expect(tenant({ SPO_tenant: [] })).toMatch(/0 items/)
  expect(tenant({ SPO_tenant: '@{SharingCapability=0}' })).toMatch(/not an object/)
  expect(tenant({ SPO_tenant: [{}], SharePoint_unsuccessful_commands: ['Get-SPOTenantRest'] })).toMatch(
    /could not run Get-SPOTenantRest/,
  )
})
