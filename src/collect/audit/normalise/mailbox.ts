import type { EventItem } from '../../../base/audit/event.ts'
import type { Draft, Tools } from './draft.ts'
import { learn, setTarget } from './draft.ts'
import { isAccountSid, isAddress, isGuid } from './fold-identity.ts'
import { formOfNamed } from './known-names.ts'
import type { Unknown } from './values.ts'
import { boolean, firstText, integer, list, lowerCase, named, object, objectOrInner, text } from './values.ts'

const FOLDER_RIGHTS = new Set([
  'addfolderpermissions',
  'modifyfolderpermissions',
  'updatefolderpermissions',
  'removefolderpermissions',
])
const OF_FOLDERS = new Set([...FOLDER_RIGHTS, 'folderbind', 'mailitemsaccessed'])

/** Mailbox records: ExchangeItem (2), ExchangeItemGroup (3), ExchangeItemAggregated (50). Subjects are not taken over. */
export function readMailbox(draft: Draft, record: Unknown, tools: Tools, operation: string): void {
  readPlace(draft, record, tools)
  if (operation === 'mailitemsaccessed') readAccess(draft, record)
  readItems(draft, record, operation)
  draft.itemCount = integer(record.OperationCount)
  if (FOLDER_RIGHTS.has(operation)) readFolderRights(draft, record, tools)
  else readOtherMailbox(draft, record, tools)
}

function readPlace(draft: Draft, record: Unknown, tools: Tools): void {
  const { evidence } = draft
  const guid = text(record.MailboxGuid)
  const upn = evidence.mailboxOwnerUpn
  const group = evidence.clientInfo?.includes('GroupMailbox') === true
  const name = upn ?? guid
  const mailbox = name === null ? null : tools.known(name)
  if (mailbox !== null && mailbox.id !== null) {
    draft.place = { kind: group ? 'group-mailbox' : 'mailbox', id: mailbox.id, name: mailbox.name }
  }
  const sid = evidence.mailboxOwnerSid === null ? null : tools.known(evidence.mailboxOwnerSid)
  const ownerSid = sid === null ? null : sid.id
  const isAccount = sid !== null && sid.form === 'account-sid'
  if (upn !== null && mailbox !== null && mailbox.form === 'address') {
    draft.owner = mailbox.named
    if (guid !== null && isGuid(guid)) learn(draft, 'mailbox-guid', mailbox.id, lowerCase(guid))
    if (isAccount) learn(draft, 'sid', mailbox.id, ownerSid)
  } else if (isAccount && ownerSid !== null) {
    draft.owner = { id: ownerSid, name: ownerSid }
  }
  learnLogon(draft, ownerSid, tools)
}

/**
 * The SID of who logged on is a name of the actor where the record is consistent: the owner with the owner's SID, or a
 * delegate with another SID at another's mailbox. Everything else (services, contradictions) teaches nothing.
 */
function learnLogon(draft: Draft, ownerSid: string | null, tools: Tools): void {
  const { evidence, actor } = draft
  if (actor === null || evidence.logonUserSid === null) return
  if (evidence.userType !== 0 && evidence.userType !== 2) return
  const { id: sid, form: formOfSid } = tools.known(evidence.logonUserSid)
  if (formOfSid !== 'account-sid') return
  const form = formOfNamed(actor, tools.known)
  if (form === 'legacy' && evidence.logonType === 0 && sid === ownerSid && draft.owner !== null) {
    if (isAddress(draft.owner.id)) learn(draft, 'legacy-dn', draft.owner.id, actor.id)
    return
  }
  if (form !== 'address') return
  const own = draft.owner?.id === actor.id
  const asOwner = evidence.logonType === 0 && own && sid === ownerSid
  const asDelegate =
    evidence.logonType === 2 && !own && draft.owner !== null && ownerSid !== null && sid !== ownerSid
  if (asOwner || asDelegate) learn(draft, 'sid', actor.id, sid)
}

function readAccess(draft: Draft, record: Unknown): void {
  const type = text(named(record.OperationProperties, 'MailAccessType'))
  const kind = type === null ? null : lowerCase(type)
  if (kind === 'bind') draft.mailAccess = 'bind'
  if (kind === 'sync') {
    draft.mailAccess = 'sync'
    draft.act = 'sync'
  }
  draft.throttled = boolean(named(record.OperationProperties, 'IsThrottled'))
}

function readItems(draft: Draft, record: Unknown, operation: string): void {
  const { items } = draft
  for (const folder of list(record.Folders)) {
    const fields = object(folder)
    if (fields) addFolder(items, fields)
  }
  for (const message of list(record.Messages)) {
    const fields = object(message)
    if (fields) addAttachments(items, fields)
  }
  for (const affected of list(record.AffectedItems)) {
    const fields = object(affected)
    if (fields) addItem(items, fields)
  }
  const item = objectOrInner(record.Item)
  const folder = objectOrInner(record.Folder)
  if (item) addSingle(items, item, record, operation)
  if (folder && items.length === 0) addWholeFolder(items, folder)
}

/** A folder of an aggregated record: its messages, or the folder itself when none is listed (Sync). */
function addFolder(items: EventItem[], folder: Unknown): void {
  const path = text(folder.Path) ?? text(folder.Name)
  const inside = list(folder.FolderItems)
  if (inside.length === 0) {
    addWholeFolder(items, folder)
    return
  }
  for (const message of inside) {
    const fields = object(message)
    const id = fields && (text(fields.InternetMessageId) ?? firstText(fields.ImmutableId, fields.Id))
    if (fields && id) items.push({ kind: 'message', id, folder: path, bytes: integer(fields.SizeInBytes) })
  }
}

function addAttachments(items: EventItem[], message: Unknown): void {
  const folder = text(message.Path)
  const inside = list(message.MessageItems)
  const id = text(message.Id)
  if (inside.length === 0 && id !== null) items.push({ kind: 'message', id, folder, bytes: null })
  for (const attachment of inside) {
    const fields = object(attachment)
    const own = fields && text(fields.Id)
    if (fields && own) items.push({ kind: 'attachment', id: own, folder, bytes: integer(fields.SizeInBytes) })
  }
}

function addItem(items: EventItem[], item: Unknown): void {
  const parent = objectOrInner(item.ParentFolder)
  const id = firstText(item.InternetMessageId, item.ImmutableId, item.Id)
  const folder = parent && firstText(parent.Path, parent.Name)
  if (id !== null) items.push({ kind: 'message', id, folder, bytes: integer(item.SizeInBytes) })
}

function addWholeFolder(items: EventItem[], folder: Unknown): void {
  const path = firstText(folder.Path, folder.Name)
  const id = firstText(folder.Id, path)
  if (id !== null) items.push({ kind: 'folder', id, folder: path, bytes: null })
}

function addSingle(items: EventItem[], item: Unknown, record: Unknown, operation: string): void {
  const attachment = text(record.AttachmentId)
  const parent = objectOrInner(item.ParentFolder)
  if (OF_FOLDERS.has(operation) && text(item.InternetMessageId) === null) {
    addWholeFolder(items, parent ?? item)
    return
  }
  addItem(items, item)
  if (attachment !== null) {
    const folder = parent && firstText(parent.Path, parent.Name)
    items.push({ kind: 'attachment', id: attachment, folder, bytes: integer(record.AttachmentSizeInBytes) })
  }
}

function readFolderRights(draft: Draft, record: Unknown, tools: Tools): void {
  const item = objectOrInner(record.Item)
  const parent = item && objectOrInner(item.ParentFolder)
  const folder = parent ?? objectOrInner(record.Folder)
  if (!folder) return
  const sid = text(folder.MemberSid)
  const upn = text(folder.MemberUpn)
  setTarget(draft, 'user', upn ?? sid, tools.fold)
  draft.right = text(folder.MemberRights)
  const foldedSid = sid === null ? null : tools.fold(sid)
  if (draft.target && foldedSid !== null && isAddress(draft.target.id) && isAccountSid(foldedSid)) {
    learn(draft, 'sid', draft.target.id, foldedSid)
  }
}

/** In whose name it was sent, or to whose mailbox it went. */
function readOtherMailbox(draft: Draft, record: Unknown, tools: Tools): void {
  const other = firstText(
    record.SendAsUserSmtp,
    record.SendOnBehalfOfUserSmtp,
    record.DestMailboxOwnerUPN,
    record.SendAsUserMailboxGuid,
    record.SendOnBehalfOfUserMailboxGuid,
    record.DestMailboxId,
  )
  if (other !== null) setTarget(draft, 'mailbox', other, tools.fold)
}
