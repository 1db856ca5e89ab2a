import type { Facts } from '../../src/collect/facts/facts.schema.ts'

export function powerBiFacts(): Pick<Facts, 'power-bi.licence' | 'power-bi.tenant-settings'> {
  return {
    'power-bi.licence': { found: true },
    'power-bi.tenant-settings': [
      { settingName: 'PublishToWeb', enabled: false, enabledSecurityGroups: [] },
      { settingName: 'AllowGuestUserToAccessSharedContent', enabled: false, enabledSecurityGroups: [] },
      { settingName: 'ExternalSharingV2', enabled: false, enabledSecurityGroups: [] },
      {
        settingName: 'ServicePrincipalAccessPermissionAPIs',
        enabled: true,
        enabledSecurityGroups: [{ name: 'Reporting apps' }],
      },
      {
        settingName: 'AllowServicePrincipalsCreateAndUseProfiles',
        enabled: false,
        enabledSecurityGroups: [],
      },
      { settingName: 'BlockResourceKeyAuthentication', enabled: true },
      { settingName: 'RScriptVisual', enabled: false },
      { settingName: 'EimInformationProtectionEdit', enabled: true, enabledSecurityGroups: [] },
    ],
  }
}
