import { powerfulAppsSchema } from '../../facts/entra/powerful-apps.schema.ts'
import { describe, expect, it } from 'vitest'
import { importScubaGear } from './import-export.ts'

const TAKEN = '2026-11-02T14:00:00.000Z'
const at = (text: string) => `/Date(${Date.parse(text)})/`
const read = (fact: keyof ReturnType<typeof importScubaGear>['facts'], whole: object) =>
  importScubaGear(Buffer.from(JSON.stringify({ module_version: '1.8.0', timestamp_zulu: TAKEN, ...whole })))
    .facts[fact]
const value = (fact: Parameters<typeof read>[0], whole: object) => {
  const reading = read(fact, whole)
  return reading?.read ? reading.value : reading
}

describe('the organisation', () => {
  const organization = {
    OnPremisesSyncEnabled: true,
    OnPremisesLastSyncDateTime: at('2026-11-02T13:30:00Z'),
    OnPremisesLastPasswordSyncDateTime: null,
    TechnicalNotificationMails: ['it@clinic.example'],
    SecurityComplianceNotificationMails: ['security@clinic.example'],
    PrivacyProfile: { ContactEmail: '', StatementUrl: '' },
  }
  const details = (changes: object = {}) => ({
    tenant_details: [{ AADAdditionalData: [{ ...organization, ...changes }] }],
  })

  it('is read from a list of one, as later versions write it, and from the thing itself', () => {
    const expected = {
      onPremisesSyncEnabled: true,
      lastDirectorySync: 'within-3-hours',
      lastPasswordSync: 'never',
      technicalNotificationMails: ['it@clinic.example'],
      securityComplianceNotificationMails: ['security@clinic.example'],
      privacyContactEmail: '',
    }
    expect(value('entra.organization', details())).toEqual(expected)
    expect(value('entra.organization', { tenant_details: { AADAdditionalData: organization } })).toEqual(
      expected,
    )
  })

  it.each([
    ['2026-11-02T11:00:00Z', 'within-3-hours', 'three hours are within'],
    ['2026-11-02T10:59:00Z', 'within-a-day', 'a minute more is not'],
    ['2026-11-01T13:00:00Z', 'longer-ago', 'a day and an hour'],
  ])('says of %s: %s, because %s', (then, ago) => {
    expect(value('entra.organization', details({ OnPremisesLastSyncDateTime: at(then) }))).toMatchObject({
      lastDirectorySync: ago,
    })
  })

  it('reads the moment as 1.4 wrote it, without slashes', () => {
    const then = `Date(${Date.parse('2026-11-02T13:30:00Z')})`
    expect(value('entra.organization', details({ OnPremisesLastSyncDateTime: then }))).toMatchObject({
      lastDirectorySync: 'within-3-hours',
    })
  })

  it.each([
    ['the moment of the reading is not known', { timestamp_zulu: 'soon' }],
    ['the moment is torn', details({ OnPremisesLastSyncDateTime: '@{torn=True}' })],
    ['the moment is missing', details({ OnPremisesLastSyncDateTime: undefined })],
  ])('does not say how long ago where %s', (_, changes) => {
    const organisation = value('entra.organization', { ...details(), ...changes }) as Record<string, unknown>
    expect(organisation.onPremisesSyncEnabled).toBe(true)
    expect(organisation.lastDirectorySync).toBeUndefined()
  })

  it.each<[string | null, string]>([
    ['Date(-62135596800000)', '.NET’s smallest moment'],
    ['/Date(-62135596800000)/', 'the same with slashes'],
    ['0001-01-01T00:00:00Z', 'the same as a text'],
    [null, 'null'],
  ])('reads %s as never: %s', then => {
    expect(value('entra.organization', details({ OnPremisesLastPasswordSyncDateTime: then }))).toMatchObject({
      lastPasswordSync: 'never',
    })
  })

  it('reads a privacy profile of null as nobody named, and one that is missing or torn as not read', () => {
    const contact = (PrivacyProfile: unknown) =>
      value('entra.organization', details({ PrivacyProfile })) as Record<string, unknown>
    expect(contact(null).privacyContactEmail).toBeNull()
    expect(contact(undefined)).not.toHaveProperty('privacyContactEmail', null)
    expect(contact('@{ContactEmail=}')).not.toHaveProperty('privacyContactEmail', null)
  })

  it('is not read where the details hold no organisation', () => {
    expect(read('entra.organization', { tenant_details: [{ DisplayName: 'Clinic' }] })).toMatchObject({
      read: false,
    })
  })
})

describe('directory settings', () => {
  const setting = (Name: string, Value: unknown) => ({
    directory_settings: [{ TemplateId: '5cf42378-d67d-4f36-ba46-e8b86229381d', Values: [{ Name, Value }] }],
  })

  it('keeps of the banned words only that there are some', () => {
    const kept = JSON.stringify(
      value('entra.directory-settings', setting('BannedPasswordList', 'harbor\tmarsh')),
    )
    expect(kept).not.toContain('harbor')
    expect(kept).toContain('(kept back)')
  })

  it('says of an empty list of banned words that it is empty', () => {
    expect(value('entra.directory-settings', setting('BannedPasswordList', ''))).toMatchObject([
      { values: [{ name: 'BannedPasswordList', value: '' }] },
    ])
  })

  it('is an empty list where nobody ever changed anything', () => {
    expect(value('entra.directory-settings', { directory_settings: [] })).toEqual([])
  })
})

describe('apps with powerful permissions', () => {
  const credential = {
    DisplayName: 'secret',
    StartDateTime: at('2026-01-01T00:00:00Z'),
    EndDateTime: at('2026-12-31T00:00:00Z'),
  }
  const app = {
    AppId: 'app-1',
    DisplayName: 'Export',
    KeyCredentials: null,
    PasswordCredentials: credential,
    Permissions: [
      {
        RoleDisplayName: 'Mail.Read',
        ApplicationDisplayName: 'Microsoft Graph',
        IsAdminConsented: true,
        IsRisky: true,
      },
    ],
  }

  it.each([
    ['Application', 'application'],
    ['Delegated', 'delegated'],
    ['Both', undefined],
    [7, undefined],
    [undefined, undefined],
  ])('tells a permission of the type %o as %o', (RoleType, type) => {
    const given = { ...app, Permissions: [{ ...app.Permissions[0], RoleType }] }
    const [read] = powerfulAppsSchema.parse(value('entra.powerful-apps', { risky_applications: [given] }))
    expect(read?.permissions?.[0]).toMatchObject({ name: 'Mail.Read', isPowerful: true })
    expect(read?.permissions?.[0]?.type).toBe(type)
  })

  it('reads one credential that stands alone, and none where null stands', () => {
    expect(value('entra.powerful-apps', { risky_applications: [app] })).toMatchObject([
      {
        appId: 'app-1',
        displayName: 'Export',
        passwords: [{ displayName: 'secret', lifetimeDays: 364, ended: false }],
        certificates: [],
        permissions: [
          { name: 'Mail.Read', service: 'Microsoft Graph', isAdminConsented: true, isPowerful: true },
        ],
      },
    ])
  })

  it('says that a credential has ended, as of the reading', () => {
    const ended = { ...credential, EndDateTime: at('2026-11-01T00:00:00Z') }
    expect(
      value('entra.powerful-apps', { risky_applications: [{ ...app, PasswordCredentials: [ended] }] }),
    ).toMatchObject([{ passwords: [{ ended: true }] }])
  })

  it('keeps whose app it is for apps of other organisations', () => {
    expect(
      value('entra.powerful-outside-apps', {
        risky_third_party_service_principals: { ...app, AppOwnerOrganizationId: 'tenant-1' },
      }),
    ).toMatchObject([{ displayName: 'Export', ownerTenantId: 'tenant-1' }])
  })

  it.each([
    ['credentials are missing', { ...app, PasswordCredentials: undefined }, 'passwords'],
    ['permissions are missing', { ...app, Permissions: undefined }, 'permissions'],
  ])('does not take it for none where %s', (_, torn, part) => {
    const [first] = value('entra.powerful-apps', { risky_applications: [torn] }) as Record<string, unknown>[]
    expect(first?.[part]).toBeUndefined()
  })

  it('is empty where ScubaGear writes a list of null', () => {
    expect(value('entra.powerful-apps', { risky_applications: [null] })).toEqual([])
  })

  it.each(['Get-ApplicationsWithRiskyPermissions', 'Get-ServicePrincipalsWithRiskyPermissions'])(
    'is not read where %s failed',
    command => {
      expect(
        read('entra.powerful-apps', { risky_applications: [], aad_unsuccessful_commands: [command] }),
      ).toMatchObject({ read: false })
    },
  )

  it('is not read where ScubaGear wrote {}, which it does for both lists when one is empty', () => {
    const empty = { risky_applications: {}, risky_third_party_service_principals: {} }
    expect(read('entra.powerful-apps', empty)).toMatchObject({ read: false })
    expect(read('entra.powerful-outside-apps', empty)).toMatchObject({ read: false })
  })
})

describe('apps with administrator roles', () => {
  it('holds a list with their ids', () => {
    expect(
      value('entra.privileged-service-principals', {
        privileged_service_principals: {
          'sp-1': { AppId: 'app-1', DisplayName: 'Backup', roles: ['Exchange Administrator'] },
        },
      }),
    ).toEqual([{ id: 'sp-1', appId: 'app-1', displayName: 'Backup', roles: ['Exchange Administrator'] }])
  })

  it('is not read where the command that finds people and apps failed', () => {
    expect(
      read('entra.privileged-service-principals', {
        privileged_service_principals: {},
        aad_unsuccessful_commands: ['Get-PrivilegedRole', 'Get-PrivilegedUser'],
      }),
    ).toMatchObject({ read: false })
  })

  it('is not read where it is no object', () => {
    expect(read('entra.privileged-service-principals', { privileged_service_principals: 5 })).toMatchObject({
      read: false,
    })
  })
})
