import { expect, it } from 'vitest'
import type { FactId, Facts } from '../../facts/facts.schema.ts'
import { importScubaGear } from './import-export.ts'

/** A fact of an export with these members; undefined when it was not read. */
function factOf<K extends FactId>(id: K, members: Record<string, unknown>): Facts[K] | undefined {
  const bytes = new TextEncoder().encode(JSON.stringify(members))
  const reading = importScubaGear(bytes).facts[id]
  return reading?.read ? (reading.value as Facts[K]) : undefined
}

const feature = (id: string) => ({ State: 'enabled', IncludeTarget: { Id: id }, ExcludeTarget: null })

it.each([
  [
    '1.0 writes type names where the methods should be: they were not read',
    {
      PolicyMigrationState: 'migrationComplete',
      AuthenticationMethodConfigurations: ['Microsoft.Graph.Beta.PowerShell.Models.SomeConfiguration'],
    },
    { policyMigrationState: 'migrationComplete' },
  ],
  [
    '1.4 keeps what a method has of its own in AdditionalProperties, in camelCase',
    {
      authentication_method_policy: { PolicyMigrationState: 'preMigration' },
      authentication_method_feature_settings: [
        {
          Id: 'MicrosoftAuthenticator',
          State: 'enabled',
          AdditionalProperties: {
            '@odata.type': '#microsoft.graph.microsoftAuthenticatorAuthenticationMethodConfiguration',
            isSoftwareOathEnabled: false,
            featureSettings: {
              displayAppInformationRequiredState: { state: 'enabled', includeTarget: { id: 'all_users' } },
            },
          },
        },
      ],
    },
    {
      policyMigrationState: 'preMigration',
      authenticationMethodConfigurations: [
        {
          id: 'MicrosoftAuthenticator',
          state: 'enabled',
          isSoftwareOathEnabled: false,
          featureSettings: {
            displayAppInformationRequiredState: { state: 'enabled', includeTarget: { id: 'all_users' } },
          },
        },
      ],
    },
  ],
  [
    '1.8 writes all of it in PascalCase',
    {
      authentication_method_policy: { PolicyMigrationState: 'migrationInProgress' },
      authentication_method_feature_settings: [
        {
          Id: 'MicrosoftAuthenticator',
          State: 'enabled',
          IsSoftwareOathEnabled: true,
          FeatureSettings: {
            DisplayAppInformationRequiredState: feature('all_users'),
            DisplayLocationInformationRequiredState: feature('group-1'),
          },
        },
        { Id: 'Sms', State: 'disabled' },
      ],
    },
    {
      policyMigrationState: 'migrationInProgress',
      authenticationMethodConfigurations: [
        {
          id: 'MicrosoftAuthenticator',
          state: 'enabled',
          isSoftwareOathEnabled: true,
          featureSettings: {
            displayAppInformationRequiredState: {
              state: 'enabled',
              includeTarget: { id: 'all_users' },
              excludeTarget: null,
            },
            displayLocationInformationRequiredState: {
              state: 'enabled',
              includeTarget: { id: 'group-1' },
              excludeTarget: null,
            },
          },
        },
        { id: 'Sms', state: 'disabled' },
      ],
    },
  ],
  [
    'the policy alone is missing: its state was not read, the methods were',
    { authentication_method_feature_settings: [{ Id: 'Sms', State: 'disabled' }] },
    { authenticationMethodConfigurations: [{ id: 'Sms', state: 'disabled' }] },
  ],
])('authentication methods: %s', (_, element, expected) => {
  expect(factOf('entra.authentication-methods-policy', { authentication_method: [element] })).toEqual(
    expected,
  )
})

const settings = (...values: unknown[]) => ({
  directory_settings: [{ DisplayName: 'Consent Policy Settings', Values: values }],
})
const asked = (value: unknown) => ({ Name: 'EnableAdminConsentRequests', Value: value })

it.each<[string, Record<string, unknown>, boolean | undefined]>([
  ['a text says yes, whatever its case', settings(asked('True')), true],
  ['a text says no', settings(asked('false')), false],
  [
    '1.0 says it twice, and both say no',
    { ...settings(asked('false')), admin_consent_policies: [{ IsEnabled: false }] },
    false,
  ],
  [
    'one of two no is no',
    { ...settings(asked('true')), admin_consent_policies: [{ IsEnabled: false }] },
    false,
  ],
  [
    'the other place cannot be read and may say no',
    { ...settings(asked('true')), admin_consent_policies: [{}] },
    undefined,
  ],
  ['a value without a name may be the one', settings(asked('true'), { Value: 'false' }), undefined],
  [
    'settings whose template was not read say nothing',
    settings({ Name: 'EnableMIPLabels', Value: 'true' }),
    undefined,
  ],
  [
    'Microsoft’s default, off, holds where only settings of other things were changed',
    { directory_settings: [{ TemplateId: '62375ab9-6b52-47ed-826b-58e47e0e304b', Values: [] }] },
    false,
  ],
  [
    'the settings for consent without the switch were not read',
    { directory_settings: [{ TemplateId: 'DFFD5D46-495D-40a9-8e21-954ff55e198a', Values: [] }] },
    undefined,
  ],
  ['the same where nobody changed anything', { directory_settings: [] }, false],
  ['and as ScubaGear writes nothing', { directory_settings: [null] }, false],
  [
    '1.0 has a second place, and it says yes',
    { directory_settings: [], admin_consent_policies: [{ IsEnabled: true }] },
    true,
  ],
  ['an answer of another kind was not read', settings(asked({})), undefined],
  ['nor is true itself a text', settings(asked(true)), undefined],
])('admin consent requests: %s', (_, members, expected) => {
  expect(factOf('entra.admin-consent-request-policy', members)).toEqual({ isEnabled: expected })
})

it('domains: a list of one stands as the domain itself', () => {
  const domain = {
    Id: 'clinic.example',
    IsRoot: true,
    IsVerified: true,
    AuthenticationType: 'Managed',
    PasswordValidityPeriodInDays: 2147483647,
    State: { Status: null },
  }
  const read = factOf('entra.domains', { domain_settings: domain })
  expect(read).toEqual(factOf('entra.domains', { domain_settings: [domain] }))
  expect(read?.[0]).toMatchObject({ id: 'clinic.example', passwordValidityPeriodInDays: 2147483647 })
})

it.each<[string, unknown, string | null | undefined]>([
  [
    '1.0 and 1.8',
    { PrincipalId: 'user-1', EndDateTime: '/Date(1767225600000)/' },
    '2026-01-01T00:00:00.000Z',
  ],
  ['1.4', { principalId: 'user-1', endDateTime: 'Date(1767225600000)' }, '2026-01-01T00:00:00.000Z'],
  ['null is no end', { EndDateTime: null, PrincipalId: 'user-1' }, null],
  [
    '.NET’s smallest moment is no end that could be read',
    { EndDateTime: '/Date(-62135596800000)/' },
    undefined,
  ],
  ['a text that is no date was not read', { EndDateTime: 'never' }, undefined],
  ['absent was not read', { PrincipalId: 'user-1' }, undefined],
])('role assignments: the end, %s', (_, assignment, expected) => {
  const roles = factOf('entra.privileged-roles', {
    privileged_roles: [{ DisplayName: 'Global Administrator', Assignments: [assignment], Rules: [] }],
  })
  expect(roles?.[0]?.assignments?.[0]?.endDateTime).toBe(expected)
})

it.each([
  ['1.0 and 1.4', { Id: 'R', AdditionalProperties: { notificationRecipients: ['a@clinic.example'] } }],
  ['1.8', { Id: 'R', NotificationRecipients: ['a@clinic.example'] }],
])('role rules: the recipients, %s', (_, rule) => {
  const roles = factOf('entra.privileged-roles', { privileged_roles: [{ DisplayName: 'X', Rules: [rule] }] })
  expect(roles?.[0]?.rules?.[0]).toEqual({ id: 'R', notificationRecipients: ['a@clinic.example'] })
})

it.each<[string, unknown, unknown]>([
  [
    'an app with its powerful permissions',
    [{ DisplayName: 'Mail app', RiskyPermClassifications: ['Mail.Read'] }],
    [{ displayName: 'Mail app', permissions: ['Mail.Read'] }],
  ],
  ['none', [], []],
  ['none, as an empty answer stands there', [null], []],
  ['null where an app belongs was not read', [null, { DisplayName: 'Mail app' }], undefined],
])('permissions classed low: %s', (_, member, expected) => {
  const read = factOf('entra.risky-permission-classifications', {
    risky_delegated_permission_classifications: member,
  })
  expect(read).toEqual(expected)
})

it.each([
  ['entra.authorization-policy', 'authorization_policies', 'Get-MgBetaPolicyAuthorizationPolicy'],
  [
    'entra.authentication-methods-policy',
    'authentication_method',
    'Get-MgBetaPolicyAuthenticationMethodPolicy',
  ],
  ['entra.admin-consent-request-policy', 'directory_settings', 'Get-MgBetaDirectorySetting'],
  ['entra.domains', 'domain_settings', 'Get-MgBetaDomain'],
] as const)('%s: a command that failed means it was not read', (id, key, command) => {
  expect(factOf(id, { [key]: [{}], aad_unsuccessful_commands: [command] })).toBeUndefined()
  expect(factOf(id, { [key]: [{}], aad_unsuccessful_commands: [] })).toBeDefined()
})

it('conditional access: [null] is how ScubaGear writes no policies, and null among them was not read', () => {
  const read = (conditional_access_policies: unknown) =>
    factOf('entra.conditional-access-policies', { conditional_access_policies })
  expect(read([null])).toEqual([])
  expect(read([null, { DisplayName: 'A policy' }])).toBeUndefined()
})

const conditionsOf = (...policies: Record<string, unknown>[]) =>
  factOf('entra.conditional-access-policies', {
    conditional_access_policies: policies.map(conditions => ({
      DisplayName: 'A policy',
      Conditions: { ClientAppTypes: ['all'], ...conditions },
    })),
  })?.map(policy => policy.conditions)

it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
  [
    'null members are “not set”',
    { Locations: { IncludeLocations: null, ExcludeLocations: null } },
    { locations: null },
  ],
  ['one of them is missing: not read', { Locations: { ExcludeLocations: null } }, { locations: undefined }],
  ['the filter is missing: not read', { Devices: { IncludeDevices: null } }, { devices: undefined }],
  [
    'the kinds of guests are missing: not read',
    {
      Users: {
        IncludeUsers: ['All'],
        ExcludeGuestsOrExternalUsers: { ExternalTenants: { MembershipKind: null } },
      },
    },
    { users: { includeUsers: ['All'] } },
  ],
])('a torn condition is not one that is not set: %s', (_, conditions, expected) => {
  const [read] = conditionsOf(conditions) ?? []
  for (const [name, value] of Object.entries(expected)) expect(read).toHaveProperty(name, value)
})

it('a condition that the version always writes was not read where it is missing', () => {
  const flows = { TransferMethods: null }
  expect(conditionsOf({ AuthenticationFlows: flows }, {})?.map(one => one?.authenticationFlows)).toEqual([
    null,
    undefined,
  ])
  expect(conditionsOf({ Times: null }, {})?.map(one => one?.others)).toEqual([[], undefined])
})

it('a condition that the version writes only where it is set is not set where it is missing', () => {
  const flows = { TransferMethods: 'deviceCodeFlow' }
  expect(conditionsOf({ AuthenticationFlows: flows }, {})?.[1]?.authenticationFlows).toBeNull()
})

it.each<[string, unknown, boolean]>([
  ['apps and user actions at once', ['urn:user:registersecurityinfo'], true],
  ['a torn list of user actions is none', '@{torn=True}', false],
])('a policy written by hand: %s', (_, IncludeUserActions, expected) => {
  const read = factOf('entra.conditional-access-policies', {
    conditional_access_policies: [
      { Conditions: { Applications: { IncludeApplications: ['All'], IncludeUserActions } } },
    ],
  })
  expect(read?.[0]?.handMade).toBe(expected)
})

it('an unknown condition whose last member is gone still narrows', () => {
  expect(conditionsOf({ Times: {} })?.[0]?.others).toEqual(['times'])
})
