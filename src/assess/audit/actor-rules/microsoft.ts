import { type ActorRule, JUDGEMENT, RECORDS_SEEN, SCHEMA_PAGE } from '../actor-rule.ts'
import { type ActorView, isMachineSid } from '../actor-view.ts'

/** PowerPlatformLockboxResourceAccessRequest, PowerPlatformLockboxResourceCommand, Windows365CustomerLockbox. */
const LOCKBOX_RECORDS: ReadonlySet<number | null> = new Set([149, 150, 257])

/** The tenants in which Microsoft's own services and its own staff live (tenant ids of Microsoft, published in Entra). */
const MICROSOFT_SERVICES = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a'
const MICROSOFT_STAFF = '72f988bf-86f1-41af-91ab-2d7cd011db47'

const SELF_SERVICE_ACCOUNT = 'fim_password_service@support.onmicrosoft.com'

const bySelfService = ({ userId }: ActorView) => userId === SELF_SERVICE_ACCOUNT

/** `Elevat…` of Microsoft's own elevation; the directory's "User has elevated their access" is the customer's. */
function isElevation({ event, operation }: ActorView): boolean {
  return event.recordType !== 8 && event.log === 'unified' && operation.elevation
}

/** Answering a Customer Lockbox request: the customer's part of it. */
function isLockboxDecision({ event, operation, person, userId }: ActorView): boolean {
  const { userType } = event.evidence
  return (
    operation.lockboxAnswer &&
    event.recordType !== 10 &&
    event.evidence.externalAccess !== true &&
    person &&
    userId.includes('@') &&
    (userType === null || userType === 0 || userType === 2)
  )
}

const lockbox = 'Microsoft Purview Customer Lockbox'

/** Microsoft's own people and systems, and what is done in the name of one of its accounts. */
export const MICROSOFT_RULES: readonly ActorRule[] = [
  {
    id: 'lockbox-decision',
    class: 'administrator',
    via: 'lockbox',
    roleDecides: false,
    when: 'Set-AccessToCustomerDataRequest run by an account of the organisation',
    matches: isLockboxDecision,
    because: [
      'Set-AccessToCustomerDataRequest answers a Customer Lockbox request: somebody of the organisation approved or refused, Microsoft did not act.',
    ],
    source: `${lockbox}: approvals are logged under the approver, the engineer's commands under Microsoft`,
  },
  {
    id: 'datacenter-cmdlet',
    class: 'microsoft',
    via: 'elevation',
    roleDecides: false,
    when: 'Record type 10 (DataCenterSecurityCmdlet)',
    matches: ({ event }) => event.recordType === 10 || event.act === 'datacenter-command',
    because: [
      "DataCenterSecurityCmdlet: a command of Microsoft's personnel under an approved elevation; the record names approver, request and duration.",
    ],
    source: `${SCHEMA_PAGE}, Data center security cmdlet`,
  },
  {
    id: 'lockbox',
    class: 'microsoft',
    via: 'lockbox',
    roleDecides: false,
    when: 'Record type 149, 150 or 257, or another operation of Customer Lockbox',
    matches: ({ event }) => LOCKBOX_RECORDS.has(event.recordType) || event.act === 'lockbox',
    because: [
      "A record of Customer Lockbox: Microsoft's personnel asked for or used access to customer data.",
    ],
    source: `${SCHEMA_PAGE}, AuditLogRecordType; ${lockbox}`,
  },
  {
    id: 'elevation',
    class: 'microsoft',
    via: 'elevation',
    roleDecides: false,
    when: 'Operation begins with "Elevat", outside the directory',
    matches: isElevation,
    because: ['The operation is an elevation of Microsoft’s personnel in its datacentre.'],
    source: JUDGEMENT,
  },
  {
    id: 'self-service',
    class: 'owner',
    via: 'self-service',
    roleDecides: false,
    when: "UserId is Microsoft's self-service password account, and the record names whose account it is about",
    matches: view => bySelfService(view) && view.event.target?.kind === 'user',
    because: [
      'fim_password_service@support.onmicrosoft.com writes what a user does for the own account: the actor is the target user.',
    ],
    source: RECORDS_SEEN,
  },
  {
    id: 'self-service-unnamed',
    class: 'service',
    via: 'self-service',
    roleDecides: false,
    when: "UserId is Microsoft's self-service password account, and no target user is named",
    matches: bySelfService,
    because: [
      'fim_password_service@support.onmicrosoft.com writes what a user does for the own account; this record does not name the user.',
    ],
    source: RECORDS_SEEN,
  },
  {
    id: 'datacenter-account',
    class: 'service',
    via: null,
    roleDecides: false,
    when: 'UserType 3 (DCAdmin)',
    matches: ({ event }) => event.evidence.userType === 3,
    because: ["UserType 3: an administrator account or system account of Microsoft's datacentre."],
    source: `${SCHEMA_PAGE}, UserType`,
  },
  {
    id: 'system-account',
    class: 'service',
    via: null,
    roleDecides: false,
    when: 'UserId `NT AUTHORITY\\…`, `NT SERVICE\\…`, `S-1-5-18`, `…@….prod.outlook.com`, `Microsoft\\ServiceOperator`, `SHAREPOINT\\system`, `DlpAgent`, `SecurityComplianceAlerts`',
    matches: ({ system }) => system,
    because: ["The account is one of Microsoft's system accounts, no person."],
    source: RECORDS_SEEN,
  },
  {
    id: 'system-sid',
    class: 'service',
    via: null,
    roleDecides: false,
    when: 'LogonUserSid S-1-5-18, -19 or -20; with LogonType 1 only if ExternalAccess is true',
    matches: ({ event: { evidence } }) =>
      isMachineSid(evidence.logonUserSid) && (evidence.logonType !== 1 || evidence.externalAccess === true),
    because: ({ event: { evidence } }) => [
      `LogonUserSid is the local machine's own account, LogonType ${evidence.logonType ?? 'absent'}: a system at work, no person.`,
    ],
    source: RECORDS_SEEN,
  },
  {
    id: 'transport',
    class: 'service',
    via: null,
    roleDecides: false,
    when: 'LogonType 3 (Transport), 4 (SystemService) or 5 (BestAccess)',
    matches: ({ event: { evidence } }) =>
      evidence.logonType === 3 || evidence.logonType === 4 || evidence.logonType === 5,
    because: ({ event }) => [
      `LogonType ${event.evidence.logonType}: transport or a service of Exchange, no person.`,
    ],
    source: `${SCHEMA_PAGE}, LogonType`,
  },
  {
    id: 'microsoft-tenant',
    class: 'service',
    via: 'microsoft-tenant',
    roleDecides: false,
    when: "The token is of the tenant of Microsoft's own services",
    matches: view => !view.guestName && view.foreignTenant === MICROSOFT_SERVICES,
    because: ["The token is of the tenant in which Microsoft's own services live."],
    source: JUDGEMENT,
  },
  {
    id: 'microsoft-staff',
    class: 'microsoft',
    via: 'microsoft-tenant',
    roleDecides: false,
    when: "The token is of the tenant of Microsoft's staff, and the account is no guest",
    matches: view =>
      !view.guestName && view.event.evidence.userType !== 10 && view.foreignTenant === MICROSOFT_STAFF,
    because: ["The token is of the tenant in which Microsoft's staff sign in."],
    source: JUDGEMENT,
  },
]
