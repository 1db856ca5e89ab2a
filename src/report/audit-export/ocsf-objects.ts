import type { ActorClass } from '../../base/audit/actor-class.ts'
import type { Named } from '../../base/audit/event.ts'
import type { ExportedRecord } from './exported-record.ts'
import { part, type Raw, textIn } from './raw.ts'
import { looksLikeMail, userParts } from './user-parts.ts'

/** OCSF's kinds of user, by what Ward says of the actor. */
const USER_TYPES: Readonly<Record<ActorClass, { readonly id: number; readonly name: string }>> = {
  unknown: { id: 0, name: 'Unknown' },
  owner: { id: 1, name: 'User' },
  delegate: { id: 1, name: 'User' },
  guest: { id: 1, name: 'User' },
  administrator: { id: 2, name: 'Admin' },
  partner: { id: 2, name: 'Admin' },
  microsoft: { id: 2, name: 'Admin' },
  service: { id: 3, name: 'System' },
  application: { id: 3, name: 'System' },
}

export function userObject({ id, name }: Named): Raw {
  return {
    name,
    uid: id,
    ...part({
      domain: userParts(name).domain,
      email_addr: looksLikeMail(name) ? name : undefined,
    }),
  }
}

/** Who acted, as a user; undefined when the record names nobody. */
export function actorUser({ event, logged, record }: ExportedRecord): Raw | undefined {
  if (event.actor === null) return undefined
  const type = USER_TYPES[logged.class]
  return {
    ...userObject(event.actor),
    type_id: type.id,
    type: type.name,
    ...part({ uid_alt: textIn(record, 'UserKey') }),
  }
}

/** The actor; OCSF wants one where Microsoft names none: there it is the service that logged. */
export function actorObject(one: ExportedRecord): Raw {
  const { app, session, workload } = one.event
  const said = part({
    user: actorUser(one),
    app_name: app?.name,
    app_uid: app?.id,
    session: session === null ? undefined : { uid: session },
  })
  return said ?? { invoked_by: workload ?? 'Microsoft 365' }
}

/** From where: the address; without one the service it came through, as OCSF wants something. */
export function sourceEndpoint({ event }: ExportedRecord): Raw {
  if (event.address !== null) return { ip: event.address }
  return { svc_name: event.app?.name ?? event.workload ?? 'Microsoft 365' }
}

/** The file or folder of a SharePoint or OneDrive record; undefined when it names none. */
export function fileObject({ event, record }: ExportedRecord): Raw | undefined {
  const address = textIn(record, 'ObjectId')
  const name = textIn(record, 'SourceFileName') ?? lastPart(address)
  if (name === undefined) return undefined
  const isFolder = textIn(record, 'ItemType') === 'Folder' || textIn(record, 'ItemType') === '5'
  return {
    name,
    type_id: isFolder ? 2 : 1,
    type: isFolder ? 'Folder' : 'Regular File',
    ...part({
      ext: textIn(record, 'SourceFileExtension'),
      path: address,
      parent_folder: textIn(record, 'SourceRelativeUrl'),
      uid: textIn(record, 'ListItemUniqueId'),
      size: event.items[0]?.bytes,
      owner: event.owner === null ? undefined : userObject(event.owner),
    }),
  }
}

/** What it became, of a copy, a move or a new name. */
export function fileResult(record: Raw): Raw | undefined {
  const name = textIn(record, 'DestinationFileName')
  if (name === undefined) return undefined
  return {
    name,
    type_id: 1,
    type: 'Regular File',
    ...part({
      ext: textIn(record, 'DestinationFileExtension'),
      parent_folder: textIn(record, 'DestinationRelativeUrl'),
    }),
  }
}

function lastPart(address: string | undefined): string | undefined {
  if (address === undefined || !/^https?:\/\//i.test(address)) return undefined
  return address.slice(address.lastIndexOf('/') + 1) || undefined
}

/** Where it happened and what was changed, as resources. */
export function resourceObjects({ event }: ExportedRecord): readonly Raw[] {
  const { place, owner, target } = event
  return [
    ...(place === null
      ? []
      : [
          {
            uid: place.id,
            name: place.name,
            type: place.kind,
            ...part({ owner: owner === null ? undefined : userObject(owner) }),
          },
        ]),
    ...(target === null ? [] : [{ uid: target.id, name: target.name, type: target.kind }]),
  ]
}
