/**
 * Records of the unified log as Microsoft's schema has them, of a made-up clinic. Every free text holds a canary, so that
 * a test can say where words go.
 */
export const CANARY = 'Zebulon Quackenbush'
const TENANT = '11111111-aaaa-4bbb-8ccc-222222222222'
const CHEN = 'm.chen@harborclinic.example'
const OKAFOR = 'it.okafor@harborclinic.example'
const ONEDRIVE = 'https://harborclinic-my.sharepoint.example/personal/m_chen_harborclinic_example'

let made = 0
function record(changes: Readonly<Record<string, unknown>>) {
  made += 1
  return {
    Id: `c0000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    CreationTime: '2026-11-02T22:10:00',
    OrganizationId: TENANT,
    UserType: 0,
    UserKey: '10032000ABCDEF01',
    UserId: OKAFOR,
    Version: 1,
    ...changes,
  }
}

const MAILBOX = {
  Workload: 'Exchange',
  ResultStatus: 'Succeeded',
  LogonType: 2,
  InternalLogonType: 0,
  MailboxGuid: '22222222-bbbb-4ccc-8ddd-333333333333',
  MailboxOwnerUPN: CHEN,
  MailboxOwnerSid: 'S-1-5-21-1-2-3-5501',
  LogonUserSid: 'S-1-5-21-1-2-3-7702',
  ClientIPAddress: '203.0.113.9',
  ClientInfoString: 'Client=OWA;Action=ViaProxy',
  OrganizationName: 'harborclinic.example',
}

const FILE = {
  Workload: 'OneDrive',
  RecordType: 6,
  ItemType: 'File',
  ClientIP: '[2001:db8::7]:52110',
  SiteUrl: `${ONEDRIVE}/`,
  SourceRelativeUrl: `Documents/${CANARY}`,
  SourceFileName: `${CANARY} MRI.pdf`,
  SourceFileExtension: 'pdf',
  ObjectId: `${ONEDRIVE}/Documents/${CANARY}/${CANARY} MRI.pdf`,
  ListItemUniqueId: '44444444-dddd-4eee-8fff-555555555555',
}

const DIRECTORY = {
  Workload: 'AzureActiveDirectory',
  RecordType: 8,
  ResultStatus: 'Success',
  ActorIpAddress: '203.0.113.9',
  ObjectId: CHEN,
  Target: [
    { ID: 'User_66666666-eeee-4fff-8aaa-777777777777', Type: 2 },
    { ID: CHEN, Type: 5 },
  ],
}

export interface Constructed {
  readonly why: string
  readonly record: Readonly<Record<string, unknown>>
  /** OCSF's class and activity. */
  readonly ocsf: string
}

export const CONSTRUCTED: readonly Constructed[] = [
  {
    why: 'a delegate opens messages of a mailbox: no class of OCSF is of that, so it is an API read of a resource',
    record: record({
      ...MAILBOX,
      RecordType: 50,
      Operation: 'MailItemsAccessed',
      OperationCount: 2,
      OperationProperties: [
        { Name: 'MailAccessType', Value: 'Bind' },
        { Name: 'IsThrottled', Value: 'False' },
      ],
      Folders: [
        {
          Id: 'AAA',
          Path: `\\Inbox\\${CANARY}`,
          FolderItems: [{ InternetMessageId: '<1@harborclinic.example>', SizeInBytes: 10, Subject: CANARY }],
        },
      ],
    }),
    ocsf: 'API Activity: Read',
  },
  {
    why: 'a message sent as somebody else has sender and recipients: email activity',
    record: record({
      ...MAILBOX,
      RecordType: 2,
      Operation: 'SendAs',
      SendAsUserSmtp: CHEN,
      Item: {
        Id: 'BBB',
        Subject: `Re: ${CANARY}`,
        InternetMessageId: '<2@harborclinic.example>',
        SizeInBytes: 900,
      },
      recipientList: [{ Address: 'payer@insurer.example', Name: CANARY }],
    }),
    ocsf: 'Email Activity: Send',
  },
  {
    why: 'a download of a file',
    record: record({ ...FILE, Operation: 'FileDownloaded' }),
    ocsf: 'File Hosting Activity: Download',
  },
  {
    why: 'OCSF tells a preview from an opened file',
    record: record({ ...FILE, Operation: 'FilePreviewed' }),
    ocsf: 'File Hosting Activity: Preview',
  },
  {
    why: 'a new name of a file, with what it became',
    record: record({ ...FILE, Operation: 'FileRenamed', DestinationFileName: `${CANARY} 2.pdf` }),
    ocsf: 'File Hosting Activity: Rename',
  },
  {
    why: 'a link that anybody can use is sharing of the file',
    record: record({ ...FILE, RecordType: 14, Operation: 'AnonymousLinkCreated' }),
    ocsf: 'File Hosting Activity: Share',
  },
  {
    why: 'a password that somebody else reset, with whose it is',
    record: record({ ...DIRECTORY, Operation: 'Reset user password.' }),
    ocsf: 'Account Change: Password Reset',
  },
  {
    why: 'an account that was shut',
    record: record({ ...DIRECTORY, Operation: 'Disable account.' }),
    ocsf: 'Account Change: Disable',
  },
  {
    why: 'a sign-in that was refused, though Microsoft writes Success',
    record: record({
      Workload: 'AzureActiveDirectory',
      RecordType: 15,
      Operation: 'UserLoginFailed',
      ResultStatus: 'Success',
      ActorIpAddress: '198.51.100.4:443',
      ErrorNumber: '50126',
      LogonError: 'InvalidUserNameOrPassword',
      ApplicationId: '00000002-0000-0ff1-ce00-000000000000',
    }),
    ocsf: 'Authentication: Logon',
  },
  {
    why: 'full access to a mailbox: a right for a user',
    record: record({
      Workload: 'Exchange',
      RecordType: 1,
      Operation: 'Add-MailboxPermission',
      ResultStatus: 'True',
      ObjectId: CHEN,
      ClientIP: '203.0.113.9:50000',
      Parameters: [
        { Name: 'Identity', Value: CHEN },
        { Name: 'User', Value: OKAFOR },
        { Name: 'AccessRights', Value: 'FullAccess' },
      ],
    }),
    ocsf: 'User Access Management: Assign Privileges',
  },
  {
    why: 'a member added to a team',
    record: record({
      Workload: 'MicrosoftTeams',
      RecordType: 25,
      Operation: 'MemberAdded',
      TeamGuid: '19:abc@thread.tacv2',
      TeamName: 'Billing',
      Members: [{ UPN: CHEN, Role: 1, DisplayName: 'M Chen' }],
    }),
    ocsf: 'Group Management: Add User',
  },
  {
    why: 'a rule against data loss that matched',
    record: record({
      Workload: 'Exchange',
      RecordType: 13,
      Operation: 'DlpRuleMatch',
      UserId: 'DlpAgent',
      UserType: 4,
      IncidentId: '77777777-ffff-4aaa-8bbb-888888888888',
      ExchangeMetaData: {
        From: CHEN,
        To: ['payer@insurer.example'],
        Subject: CANARY,
        MessageID: '<3@x.example>',
      },
      PolicyDetails: [
        {
          PolicyId: '88888888-aaaa-4bbb-8ccc-999999999999',
          PolicyName: 'Health data',
          Rules: [{ RuleId: 'r1', RuleName: 'Many records', Severity: 'High', Actions: ['BlockAccess'] }],
        },
      ],
    }),
    ocsf: 'Data Security Finding: Create',
  },
  {
    why: 'an alert of Microsoft’s',
    record: record({
      Workload: 'SecurityComplianceCenter',
      RecordType: 40,
      Operation: 'AlertTriggered',
      UserId: 'SecurityComplianceAlerts',
      UserType: 4,
      AlertId: '99999999-bbbb-4ccc-8ddd-aaaaaaaaaaaa',
      Name: 'Elevation of privilege',
      Severity: 'Medium',
      Category: 'AccessGovernance',
      AlertLinks: [{ AlertLinkHref: 'https://alerts.example/1' }],
    }),
    ocsf: 'Detection Finding: Create',
  },
  {
    why: 'an operation nobody knows, of a record type nobody knows, without an address',
    record: record({
      Workload: 'NewThing',
      RecordType: 99_999,
      Operation: 'ThingTwiddled',
      UserId: 'Not Available',
    }),
    ocsf: 'API Activity: Other',
  },
]

/** All of them as NDJSON. */
export const CONSTRUCTED_LINES = CONSTRUCTED.map(({ record: one }) => `${JSON.stringify(one)}\n`).join('')
