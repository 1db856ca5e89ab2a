import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Act } from '../../../base/audit/acts.ts'
import { actOf } from './act-of.ts'
import { actsOf } from './act-table.ts'
import { foldOperation } from './fold-operation.ts'

const ROWS: readonly (readonly [Act, string, string])[] = [
  [
    'read',
    'MailItemsAccessed, MessageBind, AttachmentAccess, FileAccessed, FileAccessedExtended, FilePreviewed, PageViewed',
    'content was reached',
  ],
  ['open-folder', 'FolderBind', 'a whole folder'],
  ['download', 'FileDownloaded, FileSyncDownloadedPartial', 'a copy on a machine'],
  ['sync', 'FileSyncDownloadedFull', 'OneDrive’s sync'],
  ['send-as', 'SendAs, SendOnBehalf', 'in the name of another'],
  [
    'delete',
    'MoveToDeletedItems, SoftDelete, HardDelete, FileRecycled, FileDeletedSecondStageRecycleBin',
    'evidence that goes',
  ],
  ['inbox-rule', 'UpdateInboxRules, New-InboxRule, Set-InboxRule', 'rules'],
  [
    'grant',
    'Add-MailboxPermission, Add-RecipientPermission, AddFolderPermissions, ModifyFolderPermissions, UpdateCalendarDelegation, SiteCollectionAdminAdded, PermissionLevelAdded',
    'rights',
  ],
  ['revoke', 'Remove-MailboxPermission, SiteCollectionAdminRemoved', 'rights taken'],
  [
    'group-add',
    'AddedToGroup, Add member to group., Add owner to group, Add-DistributionGroupMember',
    'rights by a group',
  ],
  [
    'role-add',
    'Add member to role., Add eligible member to role, Add-RoleGroupMember, New-ManagementRoleAssignment',
    'roles',
  ],
  ['share', 'SharingSet, SharingInvitationCreated, AddedToSecureLink, SharingInheritanceBroken', 'sharing'],
  [
    'link-create',
    'AnonymousLinkCreated, AnonymousLinkUpdated, CompanyLinkCreated, SecureLinkCreated',
    'links',
  ],
  ['link-use', 'AnonymousLinkUsed, SecureLinkUsed', 'links used'],
  ['sharing-setting', 'SharingPolicyChanged', 'sharing of the tenant'],
  [
    'access-request',
    'AccessRequestCreated, AccessRequestApproved, SiteCollectionAdminRequested, SiteAdminChangeRequest',
    'requests',
  ],
  [
    'audit-setting',
    'Set-AdminAuditLogConfig, Set-MailboxAuditBypassAssociation, New-UnifiedAuditLogRetentionPolicy',
    'the log itself',
  ],
  [
    'mail-flow',
    'New-TransportRule, Set-TransportRule, New-InboundConnector, Set-RemoteDomain, New-App',
    'mail flow',
  ],
  ['discovery', 'New-ComplianceSearch, SearchStarted, CaseViewed, New-CaseHoldPolicy', 'eDiscovery as work'],
  [
    'discovery-read',
    'New-ComplianceSearchAction, SearchExported, ViewedSearchPreviewed, PreviewItemDownloaded',
    'eDiscovery that shows content',
  ],
  [
    'password-reset',
    'Reset user password., Reset password (by admin), Reset password (self-service)',
    'by another or by a check',
  ],
  ['password-change', 'Change user password., Change password (self-service)', 'by oneself'],
  ['password-force', 'Set force change user password., Update PasswordProfile', 'at the next sign-in'],
  ['consent', 'Add delegation entry., Set delegation entry.', 'what an app may, as it was called before'],
  [
    'mfa',
    'Create application password for user, Delete FIDO2 security key(s)',
    'what signs in beside a password',
  ],
  ['role-add', 'Add EligibleRoleAssignment to RoleDefinition', 'a role by its definition'],
  ['policy', 'Add AuthenticationContextClassReference, Update Sign-In Risk Policy', 'who may sign in how'],
  [
    'setting',
    'WriteTenantSettings, UpdatedUserMyAnalyticsSettings',
    'settings of Teams and of Viva Insights',
  ],
  [
    'message',
    'AIInteractionCreatedNotification',
    'a notice that a message with Copilot exists holds none of it',
  ],
  ['delete', 'CollectionHardDeleted', 'forms'],
  ['token-revoke', 'Update StsRefreshTokenValidFrom Timestamp.', 'follows a password change by itself'],
  [
    'mfa',
    'User registered security info, User deleted security info, Disable Strong Authentication., Enable Strong Authentication.',
    'second factors',
  ],
  [
    'consent',
    'Consent to application., Add delegated permission grant., Add app role assignment to service principal.',
    'what an app may',
  ],
  [
    'app-credential',
    'Add service principal credentials., Update application – Certificates and secrets management ',
    'keys of an app',
  ],
  ['user-disable', 'Disable account.', 'people'],
  ['user-invite', 'Invite external user.', 'people'],
  [
    'policy',
    'Update conditional access policy., Set domain authentication., Set federation settings on domain.',
    'identity controls',
  ],
  ['partner', 'Add partner to company.', 'partners'],
  ['sign-in', 'UserLoggedIn, TeamsSessionStarted, MailboxLogin', 'doors'],
  ['membership', 'MemberAdded, MemberRoleChanged', 'Teams'],
  ['message', 'ChatCreated, MessageCreatedHasLink', 'Teams'],
  ['meeting', 'MeetingParticipantDetail', 'Teams'],
  ['team', 'BotAddedToTeam, TabAdded, TeamCreated', 'Teams'],
  ['dlp-match', 'DlpRuleMatch, DLPRuleMatch, DlpRuleUndo, DlpInfo', 'both spellings'],
  ['label', 'SensitivityLabelApplied, MIPLabel', 'labels'],
  ['label-remove', 'SensitivityLabelRemoved', 'labels'],
  ['lockbox', 'Set-AccessToCustomerDataRequest', 'Customer Lockbox'],
  ['assistant-read', 'CopilotInteraction', 'Copilot'],
  [
    'search',
    'SearchQueryPerformed, SearchQueryInitiatedExchange, SearchQueryInitiatedSharePoint',
    'searches',
  ],
  ['setting', 'Set-SomethingNew', 'a cmdlet that changes something'],
  ['policy', 'New-DlpCompliancePolicy, Set-RetentionCompliancePolicy', 'by noun'],
  ['other', 'Get-Anything, Test-Mailflow', 'a cmdlet that looks'],
  ['unknown', 'NobodyKnowsThis, Frobnicate-Mailbox, constructor, __proto__, hyphen-ated', 'not guessed'],
]

describe('actOf', () => {
  it.each(ROWS)('%s: %s (%s)', (act, operations) => {
    for (const operation of operations.split(', '))
      expect([operation, actOf(foldOperation(operation), null, null)]).toEqual([operation, act])
  })

  it('an operation cannot stand for two acts', () => {
    expect(() =>
      actsOf([
        ['read', 'a'],
        ['send', 'b, a'],
      ]),
    ).toThrow('a is both read and send')
  })
})

describe('foldOperation', () => {
  it.each([
    [
      'Update application – Certificates and secrets management ',
      'update application - certificates and secrets management',
    ],
    ['Reset user password.', 'reset user password'],
    ['Add  user .', 'add user'],
    ['Set-Mailbox', 'set-mailbox'],
    ['', ''],
  ])('%j', (operation, folded) => expect(foldOperation(operation)).toBe(folded))
})

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..')
const schema = join(
  process.env['WARD_SHARED'] ?? join(repository, '../shared'),
  'data/audit/microsoft-docs/office-365-management-activity-api-schema.md',
)

describe.skipIf(!existsSync(schema))(
  existsSync(schema) ? 'the schema' : `not compared: ${schema} is not there (WARD_SHARED)`,
  () => {
    it('every member of SharePointAuditOperation is known', () => {
      const text = readFileSync(schema, 'utf8')
      const part = text.slice(
        text.indexOf('Enum: SharePointAuditOperation'),
        text.indexOf('## SharePoint file operations'),
      )
      const names = [...part.matchAll(/^\|([A-Za-z]+)\*?\|/gm)]
        .map(([, name = '']) => name)
        .filter(name => name !== 'Member')
      expect(names.length).toBeGreaterThan(160)
      expect(names.filter(name => actOf(foldOperation(name), null, null) === 'unknown')).toEqual([])
    })
  },
)

it.each<[operation: string, recordType: number, act: Act, why: string]>([
  ['Search', 52, 'other', 'Microsoft’s own look-up for Data Insights'],
  ['Search', 6, 'unknown', 'the same word elsewhere is not known'],
  ['Delete', 21, 'delete', 'a row of Dynamics'],
  ['GetBlob', 20, 'read', 'Fabric: content, by the table'],
  ['GetGatewayCluster', 20, 'other', 'Fabric: what is only asked for'],
  ['DropLakehouseTable', 20, 'delete', 'Fabric: by its verb'],
  ['AddWorkspaceRoleViaAdminApi', 20, 'grant', 'Fabric: a right, by the table before the verb'],
  ['GetModelSASTokenViaLockbox', 20, 'lockbox', 'Microsoft’s people, let in'],
  ['DropLakehouseTable', 25, 'unknown', 'verbs are of Fabric only'],
])('%s of record type %i is %s: %s', (operation, recordType, act) => {
  expect(actOf(foldOperation(operation), null, recordType)).toBe(act)
})
