import type { ExportedRecord } from './exported-record.ts'
import { distinct, objectIn, objectsIn, part, type Raw, textIn } from './raw.ts'
import { looksLikeMail, userParts } from './user-parts.ts'

/**
 * `user`: id as logged (UserId), name what stands before its "@" or all of it, domain what stands after. `user.target`:
 * whom or what a change of the directory was about (ObjectId as logged), or the person who was given or shared
 * something.
 */
export function userFields(one: ExportedRecord): Raw | undefined {
  const id = userIdOf(one)
  const parts = id === undefined ? undefined : userParts(id)
  return part({
    id,
    name: parts?.name,
    domain: parts?.domain,
    email: mailOf(one, id),
    target: targetOf(one),
  })
}

export function userIdOf({ event, record }: ExportedRecord): string | undefined {
  return textIn(record, 'UserId') ?? event.actor?.name
}

function mailOf({ record }: ExportedRecord, id: string | undefined): string | undefined {
  if (id?.includes('@')) return id
  return textIn(record, 'MailboxOwnerUPN')
}

function targetOf({ event, record }: ExportedRecord): Raw | undefined {
  const isDirectoryChange = event.recordType === 8
  const target = event.target
  const isPerson = target?.kind === 'user' || target?.kind === 'mailbox'
  const id = isDirectoryChange ? textIn(record, 'ObjectId') : isPerson ? target.name : undefined
  const mail = id?.includes('@') ? id : isDirectoryChange ? targetMail(record) : undefined
  const parts = mail === undefined ? undefined : userParts(mail)
  return part({ id, name: parts?.name, domain: parts?.domain, email: mail })
}

/** The user principal name among the names of a target: type 5 of Microsoft's IdentityType. */
function targetMail(record: Raw): string | undefined {
  const upn = objectsIn(record, 'Target').find(name => textIn(name, 'Type') === '5')
  const id = textIn(upn, 'ID')
  return id !== undefined && looksLikeMail(id) ? id : undefined
}

/** Everybody the record names: who did it, to whom, members, owners of files. */
export function relatedUsers(one: ExportedRecord): readonly string[] {
  const { record } = one
  const id = userIdOf(one)
  const target = targetOf(one)
  return distinct([
    id === undefined ? undefined : userParts(id).name,
    typeof target?.name === 'string' ? target.name : undefined,
    ...objectsIn(record, 'Members').map(member => textIn(member, 'UPN')),
    ownerOfFile(record),
  ])
}

export function ownerOfFile(record: Raw): string | undefined {
  return textIn(objectIn(record, 'SharePointMetaData'), 'FileOwner')
}

/** The group that was made, changed or used: of Teams and Viva Engage by its name, of the directory as the target. */
export function groupFields({ event, record }: ExportedRecord): Raw | undefined {
  const named = textIn(record, 'TeamName') ?? textIn(record, 'GroupName')
  if (named !== undefined) return part({ name: named, id: textIn(record, 'AADGroupId') })
  const target = event.target?.kind === 'group' ? event.target : undefined
  const place = event.place?.kind === 'group' ? event.place : undefined
  const group = target ?? place
  return group ? part({ id: group.id, name: group.name }) : undefined
}
