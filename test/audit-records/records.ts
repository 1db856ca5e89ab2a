import { random } from '../../src/connect/practice/clinic/audit-log/random.ts'
import {
  copilotInteraction,
  discovery,
  dragonCopilot,
} from '../../src/connect/practice/clinic/audit-log/records/assistants.ts'
import {
  directoryAct,
  selfServiceReset,
  signIn,
  teamsAct,
  tokensRevoked,
  userTarget,
} from '../../src/connect/practice/clinic/audit-log/records/directory.ts'
import {
  cmdlet,
  datacentreCommand,
  serviceCmdlet,
} from '../../src/connect/practice/clinic/audit-log/records/exchange-admin.ts'
import {
  fileOperation,
  pageViewed,
  sharing,
} from '../../src/connect/practice/clinic/audit-log/records/files.ts'
import type {
  AuditRecord,
  Deed,
  LoggedPerson,
  LoggedSession,
} from '../../src/connect/practice/clinic/audit-log/records/logged.ts'
import {
  folderPermissions,
  inboxRules,
  itemChanged,
  itemsMoved,
  type LoggedMessage,
  mailItemsAccessed,
  messageId,
  sent,
} from '../../src/connect/practice/clinic/audit-log/records/mailbox.ts'
import { PEOPLE, SESSIONS, SITES, TENANT } from './clinic.ts'

/** Who did it, when and from where; each has a value when not given. */
export interface Given {
  readonly actor?: LoggedPerson | undefined
  readonly session?: LoggedSession | undefined
  /** ISO 8601 with zone. One minute after the record before it unless given. */
  readonly at?: string | undefined
  /** Fields put over the built ones: another UserType, numbers as words, a field too many. */
  readonly fields?: AuditRecord | undefined
}
export interface GivenMailbox extends Given {
  readonly owner?: LoggedPerson | undefined
  readonly logonType?: number | undefined
}

const START = Date.UTC(2026, 9, 5, 13)

/**
 * Constructed records of the constructed clinic (`clinic.ts`), in the shapes of the published schema and of about the
 * length of real ones. The same seed gives the same records, ids among them; each call gives a new Id, a minute later.
 */
export function auditRecords(seed: number) {
  const numbers = random(seed)
  let last = START - 60_000

  function deed(given: Given, actor: LoggedPerson, session: LoggedSession): Deed {
    const at = given.at === undefined ? last + 60_000 : Date.parse(given.at)
    last = at
    return {
      random: numbers,
      tenant: TENANT,
      at,
      actor: given.actor ?? actor,
      session: given.session ?? session,
    }
  }
  const over = (record: AuditRecord, given: Given): AuditRecord =>
    given.fields ? { ...record, ...given.fields } : record
  const mailbox = (given: GivenMailbox) => ({
    ...deed(given, given.owner ?? PEOPLE.doctor, SESSIONS.outlook),
    owner: given.owner ?? PEOPLE.doctor,
    logonType: given.logonType,
  })

  return {
    /** By the doctor in her own mailbox unless `actor`, `owner`, `logonType` say otherwise. */
    mailItemsAccessed: (
      given: GivenMailbox & {
        readonly access?: 'bind' | 'sync'
        readonly path?: string
        readonly throttled?: boolean
        readonly messages?: readonly LoggedMessage[]
      } = {},
    ) => over(mailItemsAccessed(mailbox(given), given), given),

    sent: (
      how: 'Send' | 'SendAs' | 'SendOnBehalf',
      given: GivenMailbox & {
        readonly subject?: string
        readonly to?: readonly string[]
        readonly attachments?: string
      } = {},
    ) => over(sent(mailbox(given), how, { ...given, subject: given.subject ?? 'Lab order' }), given),

    /** SoftDelete, HardDelete, MoveToDeletedItems, Move. */
    itemsMoved: (
      operation: Parameters<typeof itemsMoved>[1],
      given: GivenMailbox & {
        readonly subjects?: readonly string[]
        readonly path?: string
        readonly to?: string
      } = {},
    ) =>
      over(
        itemsMoved(mailbox(given), operation, { ...given, subjects: given.subjects ?? ['Lab order'] }),
        given,
      ),

    itemChanged: (operation: 'Create' | 'Update', given: GivenMailbox & { readonly subject?: string } = {}) =>
      over(itemChanged(mailbox(given), operation, { subject: given.subject ?? 'Visit' }), given),

    folderPermissions: (
      operation: Parameters<typeof folderPermissions>[1],
      member: LoggedPerson,
      rights: string,
      given: GivenMailbox = {},
    ) => over(folderPermissions(mailbox(given), operation, { member, rights }), given),

    inboxRules: (rule: Parameters<typeof inboxRules>[1], given: GivenMailbox = {}) =>
      over(inboxRules(mailbox(given), rule), given),

    /** A cmdlet of Exchange by the administrator: name, object, parameters. */
    cmdlet: (name: string, object: string, parameters: Readonly<Record<string, string>>, given: Given = {}) =>
      over(cmdlet(deed(given, PEOPLE.admin, SESSIONS.admin), name, object, parameters), given),

    serviceCmdlet: (name: string, object: string, given: Given = {}) =>
      over(serviceCmdlet(deed(given, PEOPLE.admin, SESSIONS.admin), name, object), given),

    datacentreCommand: (given: Given = {}) => {
      const by = deed(given, PEOPLE.admin, SESSIONS.admin)
      const what = {
        command: 'Get-MailboxFolderStatistics',
        object: PEOPLE.doctor.upn,
        ticket: 'EXSR-2610-4471',
        approver: PEOPLE.admin.upn,
        approvedAt: by.at - 600_000,
      }
      return over(datacentreCommand(by, what), given)
    },

    /** In the site `Intake` by the nurse unless another site is given. */
    fileOperation: (
      operation: string,
      given: Given & {
        readonly site?: Parameters<typeof fileOperation>[2]
        readonly file?: Parameters<typeof fileOperation>[3]
        readonly to?: Parameters<typeof fileOperation>[4]
      } = {},
    ) => {
      const file = given.file ?? { folder: 'Shared Documents/Forms', name: 'Intake form.pdf', bytes: 88_400 }
      const by = deed(given, PEOPLE.nurse, SESSIONS.sites)
      return over(fileOperation(by, operation, given.site ?? SITES.intake, file, given.to), given)
    },

    sharing: (
      operation: string,
      what: Parameters<typeof sharing>[3] = {},
      given: Given & { readonly site?: Parameters<typeof sharing>[2] } = {},
    ) =>
      over(
        sharing(deed(given, PEOPLE.frontDesk, SESSIONS.sites), operation, given.site ?? SITES.intake, what),
        given,
      ),

    pageViewed: (given: Given = {}) =>
      over(pageViewed(deed(given, PEOPLE.nurse, SESSIONS.sites), SITES.intake, 'SitePages/Home.aspx'), given),

    /** An act in the directory by the administrator, on a user unless another target is given. */
    directoryAct: (
      operation: string,
      target: LoggedPerson | Parameters<typeof directoryAct>[2],
      more: Parameters<typeof directoryAct>[3] = {},
      given: Given = {},
    ) =>
      over(
        directoryAct(
          deed(given, PEOPLE.admin, SESSIONS.admin),
          operation,
          'upn' in target ? userTarget(target) : target,
          more,
        ),
        given,
      ),

    selfServiceReset: (of: LoggedPerson = PEOPLE.nurse, given: Given = {}) =>
      over(selfServiceReset(deed(given, of, SESSIONS.web), of), given),

    tokensRevoked: (of: LoggedPerson = PEOPLE.nurse, given: Given = {}) =>
      over(tokensRevoked(deed(given, of, SESSIONS.web), of), given),

    signIn: (given: Given & NonNullable<Parameters<typeof signIn>[1]> = {}) =>
      over(signIn(deed(given, PEOPLE.nurse, SESSIONS.web), given), given),

    teamsAct: (operation: string, more: AuditRecord = {}, given: Given = {}) =>
      over(teamsAct(deed(given, PEOPLE.nurse, SESSIONS.web), operation, more), given),

    copilotInteraction: (what: Parameters<typeof copilotInteraction>[1], given: Given = {}) =>
      over(copilotInteraction(deed(given, PEOPLE.doctor, SESSIONS.web), what), given),

    dragonCopilot: (operation = 'ClinicalDataAccessed', given: Given = {}) =>
      over(dragonCopilot(deed(given, PEOPLE.doctor, SESSIONS.web), operation, TENANT.id), given),

    /** One record for each part. */
    discovery: (operation: string, what: Parameters<typeof discovery>[2], given: Given = {}) =>
      discovery(deed(given, PEOPLE.admin, SESSIONS.web), operation, what).map(record => over(record, given)),

    messages: (count: number): readonly LoggedMessage[] =>
      Array.from({ length: count }, () => ({
        messageId: messageId(numbers),
        bytes: 4_000 + numbers.below(90_000),
      })),
  }
}
