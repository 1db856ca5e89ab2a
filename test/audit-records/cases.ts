import { scriptClient } from '../../src/connect/practice/clinic/audit-log/records/sessions.ts'
import type { AuditRecord } from '../../src/connect/practice/clinic/audit-log/records/logged.ts'
import { PARTNER_TENANT, PEOPLE, SESSIONS, SITES } from './clinic.ts'
import { auditRecords } from './records.ts'

const { admin, app, doctor, frontDesk, guest, nurse, partner, secondDoctor, shared } = PEOPLE
const APP_ID = '2d5e1c40-7b83-4f6a-9a1e-6c2f8d0b4e77'
const SERVICE_SID = 'S-1-5-18'

/** Fields of an application that acts by itself: UserType 5 and the app's id where a person's key stands. */
const AS_APP: AuditRecord = {
  UserType: 5,
  UserKey: APP_ID,
  UserId: `ServicePrincipal_${APP_ID}`,
  AppId: APP_ID,
  ClientAppId: APP_ID,
}

/** Who reached a mailbox, one record for each kind of actor: what no public set of records holds. */
export function mailboxCases(seed: number) {
  const make = auditRecords(seed)
  const script = { ...SESSIONS.abroad, ...scriptClient(APP_ID, app.name) }
  return {
    owner: make.mailItemsAccessed(),
    ownerSync: make.mailItemsAccessed({ access: 'sync' }),
    /** Full access given to a person: LogonType 2, also for an administrator (audit-log.md, fact 1). */
    delegate: make.mailItemsAccessed({ actor: secondDoctor }),
    administratorByFullAccess: make.mailItemsAccessed({ actor: admin, session: SESSIONS.web }),
    /** LogonType 1 is eDiscovery, content search or the MAPI editor. */
    administratorByDiscovery: make.mailItemsAccessed({ actor: admin, logonType: 1 }),
    sharedByDelegate: make.mailItemsAccessed({ actor: frontDesk, owner: shared }),
    /** Somebody signed in as the shared mailbox itself. */
    sharedByItself: make.mailItemsAccessed({ actor: shared, owner: shared }),
    partner: make.mailItemsAccessed({
      actor: partner,
      session: SESSIONS.partner,
      fields: { ExternalAccess: true, TokenTenantId: PARTNER_TENANT, LogonType: 6 },
    }),
    /** App-only Graph: LogonType 0 does not make it the owner (fact 2). */
    appOnly: make.mailItemsAccessed({
      fields: { ...AS_APP, LogonType: 0, ClientInfoString: 'Client=REST;Client=RESTSystem;;' },
    }),
    /** A script with the owner's own token: only the client's words tell it apart. */
    script: make.mailItemsAccessed({ session: script }),
    service: make.mailItemsAccessed({
      fields: {
        UserId: SERVICE_SID,
        UserKey: SERVICE_SID,
        UserType: 2,
        LogonUserSid: SERVICE_SID,
        LogonType: 1,
        ExternalAccess: true,
        ClientIP: '::1',
        ClientIPAddress: '::1',
        ClientInfoString: 'Client=WebServices;Action=ConfigureGroupMailbox',
      },
    }),
    transport: make.itemChanged('Create', { logonType: 3, fields: { LogonUserSid: SERVICE_SID } }),
    /** LogonType 0 and two different SIDs: a contradiction, never the owner. */
    contradiction: make.mailItemsAccessed({ actor: secondDoctor, logonType: 0 }),
    throttled: make.mailItemsAccessed({ throttled: true }),
    sendAs: make.sent('SendAs', { actor: frontDesk, owner: doctor }),
    sendOnBehalf: make.sent('SendOnBehalf', { actor: frontDesk, owner: doctor }),
  }
}

/** Acts of administrators, partners, Microsoft and the directory, one of each. */
export function administrativeCases(seed: number) {
  const make = auditRecords(seed + 10_000)
  const grant = { Identity: doctor.upn, User: admin.upn, AccessRights: 'FullAccess' }
  const role = [
    { Name: 'Role.ObjectID', NewValue: '3c0e7f1d-9a52-4b06-8e1d-7f4a2c6b9d35', OldValue: '' },
    { Name: 'Role.DisplayName', NewValue: 'Exchange Administrator', OldValue: '' },
    { Name: 'Role.TemplateId', NewValue: '29232cdf-9323-42fd-ade2-1d097af3e4de', OldValue: '' },
  ]
  const reset = { address: SESSIONS.admin.address }
  return {
    selfGrant: make.cmdlet('Add-MailboxPermission', doctor.upn, grant),
    grantToOther: make.cmdlet('Add-MailboxPermission', doctor.upn, { ...grant, User: nurse.upn }),
    revoke: make.cmdlet('Remove-MailboxPermission', doctor.upn, grant),
    forwarding: make.cmdlet('Set-Mailbox', nurse.upn, {
      Identity: nurse.upn,
      ForwardingSmtpAddress: 'smtp:jenna.home@mail.example',
      DeliverToMailboxAndForward: 'True',
    }),
    /** An empty value takes the forwarding away: not an alarm. */
    forwardingRemoved: make.cmdlet('Set-Mailbox', nurse.upn, {
      Identity: nurse.upn,
      ForwardingSmtpAddress: '',
    }),
    auditOff: make.cmdlet('Set-Mailbox', doctor.upn, { Identity: doctor.upn, AuditEnabled: 'False' }),
    bypass: make.cmdlet('Set-MailboxAuditBypassAssociation', nurse.upn, {
      Identity: nurse.upn,
      AuditBypassEnabled: 'True',
    }),
    logOff: make.cmdlet('Set-AdminAuditLogConfig', 'Admin Audit Log Settings', {
      UnifiedAuditLogIngestionEnabled: 'False',
    }),
    inboxRule: make.cmdlet(
      'New-InboxRule',
      `${nurse.upn}\\1`,
      { Name: '..', ForwardTo: 'jenna.home@mail.example', DeleteMessage: 'True' },
      { actor: nurse, session: SESSIONS.abroad },
    ),
    lockboxApproval: make.cmdlet('Set-AccessToCustomerDataRequest', 'EXSR-2610-4471', {
      ApprovalDecision: 'Approve',
      ServiceName: 'Exchange',
      RequestId: 'EXSR-2610-4471',
    }),
    datacentreCommand: make.datacentreCommand(),
    serviceCmdlet: make.serviceCmdlet('Set-Mailbox', 'DiscoverySearchMailbox'),
    resetByAdmin: make.directoryAct('Reset user password.', nurse, reset),
    resetByPartner: make.directoryAct(
      'Reset user password.',
      nurse,
      { actorTenant: PARTNER_TENANT },
      { actor: partner, session: SESSIONS.partner },
    ),
    selfServiceReset: make.selfServiceReset(nurse),
    passwordChanged: make.directoryAct('Change user password.', nurse, {}, { actor: nurse }),
    tokensRevoked: make.tokensRevoked(nurse),
    roleAdded: make.directoryAct('Add member to role.', admin, { modified: role, category: 'Role' }),
    roleAddedToSelf: make.directoryAct('Add member to role.', admin, { modified: role }, { actor: admin }),
    groupAdded: make.directoryAct('Add member to group.', admin, {
      modified: [
        { Name: 'Group.ObjectID', NewValue: '8b1f4d26-0c7e-4a93-b5d8-2e6f9a0c1d47', OldValue: '' },
        { Name: 'Group.DisplayName', NewValue: 'Chart readers', OldValue: '' },
      ],
      category: 'Group',
    }),
    consent: make.directoryAct(
      'Consent to application.',
      { kind: 'ServicePrincipal', id: '61c9d0e4-3f2b-4a75-9d18-5b7e0c2f6a83', name: app.name, appId: APP_ID },
      { modified: [{ Name: 'ConsentContext.IsAdminConsent', NewValue: 'True', OldValue: '' }] },
    ),
    secondFactor: make.directoryAct('Update user.', nurse, {
      modified: [
        {
          Name: 'StrongAuthenticationMethod',
          NewValue: '[\r\n  {\r\n    "MethodType": 6,\r\n    "Default": true\r\n  }\r\n]',
          OldValue: '[]',
        },
      ],
    }),
  }
}

/** Files, links, guests, assistants, eDiscovery and sign-ins, one of each. */
export function contentCases(seed: number) {
  const make = auditRecords(seed + 20_000)
  const folder = { kind: 'Folder' as const, folder: 'Shared Documents', name: 'Intake 2026' }
  const case1 = {
    caseName: 'Records request 12',
    caseId: '0f9b6c38-4d71-4e2a-8b05-9c1d7e3a6f24',
    object: { id: '77d2e1b0-5c94-4f38-a6e7-1b0d9c4f2a56', name: 'Export 12', type: 'Export' },
    query: 'received>=2026-01-01',
    sources: [doctor.upn, secondDoctor.upn, nurse.upn],
    exportName: 'Export 12',
  }
  const record = (name: string) => ({ name, url: `${SITES.intake.url}Shared Documents/${name}` })
  return {
    read: make.fileOperation('FileAccessed'),
    downloaded: make.fileOperation('FileDownloaded'),
    synced: make.fileOperation('FileSyncDownloadedFull', { session: SESSIONS.sync }),
    ownOneDrive: make.fileOperation('FileAccessed', { actor: doctor, site: SITES.doctor }),
    othersOneDrive: make.fileOperation('FileAccessed', { actor: nurse, site: SITES.doctor }),
    byGuest: make.fileOperation('FileAccessed', { actor: guest, session: SESSIONS.abroad }),
    linkMade: make.sharing('AnonymousLinkCreated', { item: folder, data: '<Type>View</Type>' }),
    linkUsed: make.sharing(
      'AnonymousLinkUsed',
      { item: folder },
      {
        session: SESSIONS.abroad,
        fields: { UserId: 'anonymous', UserKey: 'anonymous', UserType: 10 },
      },
    ),
    shared: make.sharing('SharingSet', { item: folder, target: { name: nurse.upn, type: 'Member' } }),
    siteAdministrator: make.sharing(
      'SiteCollectionAdminAdded',
      { target: { name: admin.upn, type: 'Member' } },
      { actor: admin },
    ),
    groupMember: make.sharing('AddedToGroup', {
      target: { name: nurse.upn, type: 'Member' },
      data: '<Group>Intake Members</Group>',
    }),
    copilot: make.copilotInteraction({
      host: 'Word',
      files: [record('Referral letter.docx'), record('Lab results.xlsx')],
    }),
    dragonCopilot: make.dragonCopilot(),
    export: make.discovery('SearchExported', { ...case1, parts: 3 }),
    signIn: make.signIn(),
    signInFailed: make.signIn({
      session: SESSIONS.abroad,
      error: { number: '50126', word: 'InvalidUserNameOrPassword' },
    }),
    partnerSignIn: make.signIn({ actor: partner, session: SESSIONS.partner, homeTenant: PARTNER_TENANT }),
    teams: make.teamsAct('TeamsSessionStarted'),
    memberAdded: make.teamsAct('MemberAdded', {
      TeamName: 'Nurses',
      TeamGuid: '19:6f1d0c8a@thread.tacv2',
      Members: [{ UPN: guest.upn, Role: 2, DisplayName: guest.name }],
    }),
    page: make.pageViewed(),
  }
}

/** The same record with the values written as words, as some exports do: hazard P17 of the reference. */
export function asWords(record: AuditRecord): AuditRecord {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      if (typeof value === 'number') return [name, name === 'RecordType' ? `${value}` : `${value}.00`]
      if (typeof value === 'boolean') return [name, value ? 'True' : 'False']
      return [name, value]
    }),
  )
}
