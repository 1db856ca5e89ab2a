import type { Random } from '../random.ts'
import { type AuditRecord, common, type Deed, type LoggedPerson, tokenContext } from './logged.ts'

/** LogonType of the published schema, as far as people and Microsoft's systems go into mailboxes. */
export const LOGON_TYPES = { owner: 0, admin: 1, delegated: 2, transport: 3, systemService: 4 } as const

export interface MailboxDeed extends Deed {
  readonly owner: LoggedPerson
  /** 0 for the owner and 2 for anybody else unless given. */
  readonly logonType?: number | undefined
}

export interface LoggedMessage {
  readonly messageId: string
  readonly bytes: number
  readonly subject?: string | undefined
}

const SERVERS = ['CH3PR14MB6021', 'BN8PR14MB3342', 'DM6PR14MB2914', 'SJ0PR14MB4741', 'MW4PR14MB5190']

/** InternetMessageId (RFC 5322) in the form that Exchange Online and large providers give. */
export function messageId(random: Random): string {
  if (random.happens(0.3)) return `<CA${random.base64(46)}@mail.example.com>`
  const server = random.pick(SERVERS)
  return `<${server}${random.hex(22).toUpperCase()}@${server}.namprd14.prod.outlook.com>`
}

/** An item's id as Exchange builds it: mailbox and database are constant in it, a counter differs. */
export function itemId(random: Random, owner: LoggedPerson): string {
  return `RgAAAAC${owner.mailboxKey}BwC${owner.databaseKey}AAAAAAEMAAC${owner.databaseKey}AAA${random.base64(6)}AAA=`
}

function folderId(owner: LoggedPerson, path: string): string {
  return `LgAAAAC${owner.mailboxKey}AQC${owner.databaseKey}AAAAA${path.length % 10}EMAAAB`
}

const folder = (owner: LoggedPerson, path: string) => ({ Id: folderId(owner, path), Path: path })

function onMailbox(deed: MailboxDeed, operation: string, recordType: number): Record<string, unknown> {
  const { actor, owner, session } = deed
  const other = actor.upn === owner.upn ? LOGON_TYPES.owner : LOGON_TYPES.delegated
  const logonType = deed.logonType ?? other
  return {
    ...common(deed, operation, recordType, 'Exchange'),
    ResultStatus: 'Succeeded',
    ClientIP: session.address,
    ...tokenContext(deed),
    AppId: session.appId,
    ClientAppId: session.appId,
    ClientIPAddress: session.address,
    ClientInfoString: session.clientInfo,
    ExternalAccess: false,
    InternalLogonType: 0,
    LogonType: logonType,
    LogonUserSid: actor.sid,
    MailboxGuid: owner.mailboxGuid,
    MailboxOwnerSid: owner.sid,
    MailboxOwnerUPN: owner.upn,
    OrganizationName: deed.tenant.name,
    OriginatingServer: `${SERVERS[owner.upn.length % SERVERS.length]} (15.20.4200.000)\r\n`,
    SessionId: session.sessionId,
  }
}

/** MailItemsAccessed. `bind` lists messages (record type 50), `sync` names the folder (record type 2). */
export function mailItemsAccessed(
  deed: MailboxDeed,
  what: {
    readonly access?: 'bind' | 'sync' | undefined
    readonly path?: string | undefined
    readonly messages?: readonly LoggedMessage[] | undefined
    readonly throttled?: boolean | undefined
  },
): AuditRecord {
  const access = what.access ?? 'bind'
  const path = what.path ?? '\\Inbox'
  const properties = [
    { Name: 'MailAccessType', Value: access === 'bind' ? 'Bind' : 'Sync' },
    { Name: 'IsThrottled', Value: what.throttled ? 'True' : 'False' },
  ]
  if (access === 'sync') {
    return {
      ...onMailbox(deed, 'MailItemsAccessed', 2),
      OperationProperties: properties,
      Item: {
        Id: folderId(deed.owner, path),
        ParentFolder: { ...folder(deed.owner, path), Name: nameOf(path) },
      },
    }
  }
  const messages = what.messages ?? [{ messageId: messageId(deed.random), bytes: 44_300 }]
  return {
    ...onMailbox(deed, 'MailItemsAccessed', 50),
    OperationProperties: properties,
    Folders: [
      {
        FolderItems: messages.map(({ messageId: id, bytes, subject }) => ({
          InternetMessageId: id,
          SizeInBytes: bytes,
          ...(subject === undefined ? {} : { Subject: subject }),
        })),
        ...folder(deed.owner, path),
      },
    ],
    OperationCount: messages.length,
  }
}

/** Send, SendAs and SendOnBehalf. For the last two the actor is who sent and `owner` in whose name. */
export function sent(
  deed: MailboxDeed,
  how: 'Send' | 'SendAs' | 'SendOnBehalf',
  what: {
    readonly subject: string
    readonly to?: readonly string[] | undefined
    readonly attachments?: string | undefined
    readonly bytes?: number | undefined
  },
): AuditRecord {
  const { owner } = deed
  const from = {
    Send: {},
    SendAs: { SendAsUserMailboxGuid: owner.mailboxGuid, SendAsUserSmtp: owner.upn },
    SendOnBehalf: { SendOnBehalfOfUserMailboxGuid: owner.mailboxGuid, SendOnBehalfOfUserSmtp: owner.upn },
  }[how]
  return {
    ...onMailbox(deed, how, 2),
    ...from,
    Item: {
      ...(what.attachments === undefined ? {} : { Attachments: what.attachments }),
      Id: itemId(deed.random, owner),
      InternetMessageId: messageId(deed.random),
      ParentFolder: folder(owner, '\\Drafts'),
      SizeInBytes: what.bytes ?? 8_120,
      Subject: what.subject,
    },
    SaveToSentItems: true,
    ...(what.to === undefined
      ? {}
      : { recipientCount: what.to.length, recipientList: what.to.map(Address => ({ Address, Name: '' })) }),
  }
}

/** SoftDelete, HardDelete, MoveToDeletedItems, Move: several items of one folder (record type 3). */
export function itemsMoved(
  deed: MailboxDeed,
  operation: 'SoftDelete' | 'HardDelete' | 'MoveToDeletedItems' | 'Move',
  what: {
    readonly subjects: readonly string[]
    readonly path?: string | undefined
    readonly to?: string | undefined
  },
): AuditRecord {
  const path = what.path ?? (operation === 'MoveToDeletedItems' ? '\\Inbox' : '\\Deleted Items')
  const moved = operation === 'MoveToDeletedItems' || operation === 'Move'
  const to = what.to ?? (moved ? '\\Deleted Items' : undefined)
  return {
    ...onMailbox(deed, operation, 3),
    AffectedItems: what.subjects.map(Subject => ({
      Attachments: '',
      Id: itemId(deed.random, deed.owner),
      InternetMessageId: messageId(deed.random),
      ParentFolder: folder(deed.owner, path),
      Subject,
    })),
    CrossMailboxOperation: false,
    ...(to === undefined ? {} : { DestFolder: folder(deed.owner, to) }),
    Folder: folder(deed.owner, path),
  }
}

/** Create and Update of one item (record type 2). ModifiedProperties is a list of words here, as in real records. */
export function itemChanged(
  deed: MailboxDeed,
  operation: 'Create' | 'Update',
  what: {
    readonly subject: string
    readonly path?: string | undefined
    readonly changed?: readonly string[] | undefined
  },
): AuditRecord {
  return {
    ...onMailbox(deed, operation, 2),
    Item: {
      Attachments: '',
      Id: itemId(deed.random, deed.owner),
      InternetMessageId: messageId(deed.random),
      IsRecord: false,
      ParentFolder: folder(deed.owner, what.path ?? '\\Calendar'),
      SizeInBytes: 2_000 + deed.random.below(40_000),
      Subject: what.subject,
    },
    ...(operation === 'Update'
      ? { ModifiedProperties: what.changed ?? ['RecipientTable', 'AllAttachmentsHidden'] }
      : {}),
  }
}

/** Add-, Modify- and RemoveFolderPermissions: who may see a folder, given from Outlook. */
export function folderPermissions(
  deed: MailboxDeed,
  operation: 'AddFolderPermissions' | 'ModifyFolderPermissions' | 'RemoveFolderPermissions',
  what: { readonly path?: string | undefined; readonly member: LoggedPerson; readonly rights: string },
): AuditRecord {
  const path = what.path ?? '\\Calendar'
  return {
    ...onMailbox(deed, operation, 2),
    Item: {
      Id: folderId(deed.owner, path),
      ParentFolder: {
        ...folder(deed.owner, path),
        MemberRights: what.rights,
        MemberSid: what.member.sid,
        MemberUpn: what.member.upn,
        Name: nameOf(path),
      },
    },
  }
}

/** UpdateInboxRules: a rule made in Outlook, which a cmdlet record never shows. */
export function inboxRules(
  deed: MailboxDeed,
  rule: {
    readonly name: string
    readonly actions: readonly { readonly Name: string; readonly Value: string }[]
  },
): AuditRecord {
  return {
    ...onMailbox(deed, 'UpdateInboxRules', 2),
    Item: {
      Id: folderId(deed.owner, '\\Inbox'),
      ParentFolder: { ...folder(deed.owner, '\\Inbox'), Name: 'Inbox' },
    },
    OperationProperties: [
      { Name: 'RuleOperation', Value: 'AddMailboxRule' },
      { Name: 'RuleName', Value: rule.name },
      { Name: 'RuleState', Value: 'Enabled' },
      { Name: 'RuleActions', Value: JSON.stringify(rule.actions) },
    ],
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('\\') + 1)
}
