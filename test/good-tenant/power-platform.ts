import type { Facts } from '../../src/collect/facts/facts.schema.ts'

type PowerPlatformFact =
  | 'power-platform.data-policies'
  | 'power-platform.environments'
  | 'power-platform.tenant-isolation'
  | 'power-platform.tenant-settings'

export function powerPlatformFacts(): Pick<Facts, PowerPlatformFact> {
  return {
    'power-platform.data-policies': [
      {
        displayName: 'Default environment',
        environmentType: 'OnlyEnvironments',
        environments: [{ name: 'Default-11111111-1111-4111-8111-111111111111' }],
        defaultConnectorsClassification: 'Blocked',
        connectorGroups: [
          {
            classification: 'Confidential',
            connectors: [
              { id: '/providers/Microsoft.PowerApps/apis/shared_sharepointonline', name: 'SharePoint' },
              { id: '/providers/Microsoft.PowerApps/apis/shared_teams', name: 'Microsoft Teams' },
            ],
          },
          { classification: 'General', connectors: [] },
          { classification: 'Blocked', connectors: [] },
        ],
      },
      {
        displayName: 'All other environments',
        environmentType: 'ExceptEnvironments',
        environments: [{ name: 'Default-11111111-1111-4111-8111-111111111111' }],
        defaultConnectorsClassification: 'General',
        connectorGroups: [],
      },
    ],
    'power-platform.environments': [
      {
        EnvironmentName: 'Default-11111111-1111-4111-8111-111111111111',
        DisplayName: 'Good Tenant (default)',
        IsDefault: true,
      },
      {
        EnvironmentName: '22222222-2222-4222-8222-222222222222',
        DisplayName: 'Referral forms',
        IsDefault: false,
      },
    ],
    'power-platform.tenant-isolation': { properties: { isDisabled: false, allowedTenants: [] } },
    'power-platform.tenant-settings': {
      disableEnvironmentCreationByNonAdminUsers: true,
      disableTrialEnvironmentCreationByNonAdminUsers: true,
      disablePortalsCreationByNonAdminUsers: true,
      powerPlatform: {
        powerApps: { disableShareWithEveryone: true, enableGuestsToMake: false },
        governance: { disableDeveloperEnvironmentCreationByNonAdminUsers: true },
        intelligence: { enableOpenAiBotPublishing: false },
        modelExperimentation: { enableModelDataSharing: false },
      },
    },
  }
}
