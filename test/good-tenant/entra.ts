import type { RoleAssignment, RoleRule } from '../../src/collect/facts/entra/privileged-roles.schema.ts'
import type { PrivilegedUser } from '../../src/collect/facts/entra/privileged-users.schema.ts'
import type { Facts } from '../../src/collect/facts/facts.schema.ts'
import { grant, policy, session, strength } from './conditional-access.ts'

/** Role template ids of the good tenant: Global, Exchange and User Administrator. */
export const ROLE_IDS = [
  '62e90394-69f5-4237-9190-012177145e10',
  '29232cdf-9323-42fd-ade2-1d097af3e4de',
  'fe930be7-5e62-47db-91af-98c3a49a38b1',
]

export function entraFacts(): Pick<
  Facts,
  | 'entra.admin-consent-request-policy'
  | 'entra.authentication-methods-policy'
  | 'entra.authorization-policy'
  | 'entra.conditional-access-policies'
  | 'entra.default-app-management-policy'
  | 'entra.directory-settings'
  | 'entra.domains'
  | 'entra.organization'
  | 'entra.powerful-apps'
  | 'entra.powerful-outside-apps'
  | 'entra.privileged-service-principals'
  | 'entra.privileged-roles'
  | 'entra.privileged-users'
  | 'entra.risky-permission-classifications'
> {
  return {
    'entra.admin-consent-request-policy': { isEnabled: true },
    'entra.authentication-methods-policy': {
      policyMigrationState: 'migrationComplete',
      authenticationMethodConfigurations: [
        { id: 'Fido2', state: 'enabled' },
        {
          id: 'MicrosoftAuthenticator',
          state: 'enabled',
          isSoftwareOathEnabled: false,
          featureSettings: {
            displayAppInformationRequiredState: shownToAll(),
            displayLocationInformationRequiredState: shownToAll(),
          },
        },
        { id: 'Sms', state: 'disabled' },
        { id: 'Voice', state: 'disabled' },
        { id: 'Email', state: 'disabled' },
      ],
    },
    'entra.authorization-policy': [
      {
        id: 'authorizationPolicy',
        allowInvitesFrom: 'adminsAndGuestInviters',
        guestUserRoleId: '2af84b1e-32c8-42b7-82bc-daa82404023b',
        allowEmailVerifiedUsersToJoinOrganization: false,
        allowUserConsentForRiskyApps: false,
        allowedToUseSSPR: false,
        allowedToSignUpEmailBasedSubscriptions: false,
        defaultUserRolePermissions: {
          allowedToCreateApps: false,
          allowedToCreateSecurityGroups: false,
          allowedToCreateTenants: false,
          permissionGrantPoliciesAssigned: [
            'ManagePermissionGrantsForOwnedResource.microsoft-dynamically-managed-permissions-for-team',
          ],
        },
      },
    ],
    'entra.conditional-access-policies': [
      policy('Require strong sign-in', { grantControls: strength('fido2', 'windowsHelloForBusiness') }),
      policy('Block legacy sign-in', { conditions: { clientAppTypes: ['exchangeActiveSync', 'other'] } }),
      policy('Block risky accounts', { conditions: { userRiskLevels: ['high'] } }),
      policy('Block risky sign-ins', { conditions: { signInRiskLevels: ['high'] } }),
      policy('Managed devices only', { grantControls: grant(['compliantDevice', 'domainJoinedDevice']) }),
      policy('Block device codes', {
        conditions: { authenticationFlows: { transferMethods: 'deviceCodeFlow,authenticationTransfer' } },
      }),
      policy('Block unknown systems', {
        conditions: {
          platforms: { includePlatforms: ['all'], excludePlatforms: ['windows', 'macOS', 'iOS', 'android'] },
        },
      }),
      policy('Sign in again', { grantControls: grant(['mfa']), sessionControls: session(4) }),
      policy('Block risky agents', {
        conditions: { agentIdRiskLevels: 'high', clientApplications: everyAgent() },
      }),
      policy('Block other places', {
        conditions: {
          locations: {
            includeLocations: ['All'],
            excludeLocations: ['55555555-5555-4555-8555-555555555555'],
          },
        },
      }),
      policy('Bind sessions to devices', {
        conditions: {
          applications: {
            includeApplications: [EXCHANGE_APP, SHAREPOINT_APP],
            excludeApplications: [],
            includeUserActions: [],
            includeAuthenticationContextClassReferences: [],
            applicationFilter: null,
          },
          clientAppTypes: ['mobileAppsAndDesktopClients'],
          platforms: { includePlatforms: ['windows'], excludePlatforms: [] },
        },
        grantControls: null,
        sessionControls: {
          signInFrequency: null,
          persistentBrowser: null,
          secureSignInSession: { isEnabled: true },
        },
      }),
      policy('Register from managed devices', {
        conditions: {
          applications: {
            includeApplications: [],
            excludeApplications: [],
            includeUserActions: ['urn:user:registersecurityinfo'],
            includeAuthenticationContextClassReferences: [],
            applicationFilter: null,
          },
        },
        grantControls: grant(['compliantDevice', 'domainJoinedDevice']),
      }),
    ],
    'entra.default-app-management-policy': {
      isEnabled: true,
      applicationRestrictions: appRestrictions(),
      servicePrincipalRestrictions: appRestrictions(),
      handMade: false,
    },
    'entra.directory-settings': [
      {
        templateId: GROUP_SETTINGS,
        values: [
          { name: 'EnableGroupCreation', value: 'False' },
          { name: 'GroupCreationAllowedGroupId', value: '33333333-3333-4333-8333-333333333333' },
        ],
      },
      {
        templateId: PASSWORD_SETTINGS,
        values: [
          { name: 'EnableBannedPasswordCheck', value: 'True' },
          { name: 'BannedPasswordList', value: '(kept back)' },
          { name: 'LockoutThreshold', value: '10' },
          { name: 'LockoutDurationInSeconds', value: '60' },
        ],
      },
    ],
    'entra.domains': [
      {
        id: 'clinic.example',
        isRoot: true,
        isVerified: true,
        authenticationType: 'Managed',
        passwordValidityPeriodInDays: 2147483647,
      },
      {
        id: 'lab.clinic.example',
        isRoot: false,
        isVerified: true,
        authenticationType: 'Managed',
        passwordValidityPeriodInDays: null,
      },
    ],
    'entra.organization': {
      onPremisesSyncEnabled: true,
      lastDirectorySync: 'within-3-hours',
      lastPasswordSync: 'within-3-hours',
      technicalNotificationMails: ['it@clinic.example'],
      securityComplianceNotificationMails: ['security@clinic.example'],
      privacyContactEmail: 'privacy@clinic.example',
    },
    'entra.powerful-apps': [
      {
        appId: '44444444-4444-4444-8444-444444444444',
        displayName: 'Chart export',
        passwords: [],
        certificates: [{ displayName: 'CN=chart', lifetimeDays: 365, ended: false }],
        permissions: [
          { name: 'Mail.Read', service: 'Microsoft Graph', isAdminConsented: true, isPowerful: true },
        ],
      },
    ],
    'entra.powerful-outside-apps': [],
    'entra.privileged-service-principals': [],
    'entra.privileged-roles': ROLE_IDS.map((roleTemplateId, index) => {
      const name = ROLE_NAMES[index] ?? null
      return {
        displayName: name,
        roleTemplateId,
        assignments: index === 0 ? [assignment('user-ada')] : [],
        rules: [
          rule(name, 'Approval_EndUser_Assignment', { setting: { isApprovalRequired: true } }),
          rule(name, 'Notification_Admin_Admin_Assignment', { notificationRecipients: WATCHERS }),
          rule(name, 'Notification_Admin_Admin_Eligibility', { notificationRecipients: WATCHERS }),
          rule(name, 'Notification_Admin_EndUser_Assignment', { notificationRecipients: WATCHERS }),
        ],
      }
    }),
    'entra.privileged-users': [
      person('user-ada', 'Ada Admin', ['Global Administrator']),
      person('user-ben', 'Ben Backup', ['Global Administrator']),
      person('user-cleo', 'Cleo Clerk', ['User Administrator']),
      person('user-eli', 'Eli Exchange', ['Exchange Administrator']),
    ],
    'entra.risky-permission-classifications': [],
  }
}

const EXCHANGE_APP = '00000002-0000-0ff1-ce00-000000000000'
const SHAREPOINT_APP = '00000003-0000-0ff1-ce00-000000000000'

/** Templates of the settings for groups and for passwords. */
export const GROUP_SETTINGS = '62375ab9-6b52-47ed-826b-58e47e0e304b'
export const PASSWORD_SETTINGS = '5cf42378-d67d-4f36-ba46-e8b86229381d'

const ROLE_NAMES = ['Global Administrator', 'Exchange Administrator', 'User Administrator']
const WATCHERS = ['watch@clinic.example']

/** Every agent of the tenant, and no other program. */
export function everyAgent() {
  return {
    includeServicePrincipals: [],
    excludeServicePrincipals: [],
    servicePrincipalFilter: null,
    includeAgentIdServicePrincipals: ['All'],
    excludeAgentIdServicePrincipals: [],
    agentIdServicePrincipalFilter: null,
  }
}

/** No new passwords for apps, and an end to every credential. */
function appRestrictions() {
  const restriction = (restrictionType: string, maxLifetime: string | null) => ({
    restrictionType,
    state: 'enabled',
    maxLifetime,
    restrictForAppsCreatedAfterDateTime: null,
  })
  return {
    passwordCredentials: [restriction('passwordAddition', null), restriction('passwordLifetime', 'P90D')],
    keyCredentials: [restriction('asymmetricKeyLifetime', 'P180D')],
  }
}

/** A feature of Microsoft Authenticator that everyone sees. */
export function shownToAll() {
  return {
    state: 'enabled',
    includeTarget: { id: 'all_users' },
    excludeTarget: { id: '00000000-0000-0000-0000-000000000000' },
  }
}

/** An active assignment made in Privileged Identity Management, with an end. */
export function assignment(principalId: string): RoleAssignment {
  return {
    principalId,
    startDateTime: '2026-01-05T08:00:00.000Z',
    endDateTime: '2026-07-05T08:00:00.000Z',
    assignmentType: 'Assigned',
    memberType: 'Direct',
  }
}

/** A management rule of a role. */
export function rule(role: string | null, id: string, settings: Partial<RoleRule>): RoleRule {
  return { id, ruleSource: role, ruleSourceType: 'Directory Role', notificationType: 'Email', ...settings }
}

export function person(id: string, displayName: string, roles: string[]): PrivilegedUser {
  return { id, displayName, onPremisesImmutableId: null, roles }
}
