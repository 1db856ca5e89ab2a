import type { EventItem } from '../../../base/audit/event.ts'
import type { Draft, Tools } from './draft.ts'
import { setTarget } from './draft.ts'
import { type SitePlace, sitePlace } from './site-place.ts'
import type { Unknown } from './values.ts'
import { firstText, integer, list, lowerCase, object, text } from './values.ts'

const LINK_ACTS = new Set(['link-create', 'link-use', 'link-remove'])
const ITEM_TYPES = new Map<unknown, EventItem['kind']>([
  ['File', 'file'],
  ['Folder', 'folder'],
  ['Page', 'file'],
  ['ListItem', 'file'],
  [1, 'file'],
  [5, 'folder'],
  [11, 'file'],
])

/** SharePoint and OneDrive: files (6), sharing (14), lists (36, 54 to 56) and sites (4). */
export function readSharePoint(draft: Draft, record: Unknown, tools: Tools, operation: string): void {
  readSite(draft, record, tools)
  readFile(draft, record)
  readSharing(draft, record, tools, operation)
}

/** The site as place; a personal site is its owner's OneDrive. */
function readSite(draft: Draft, record: Unknown, tools: Tools): void {
  const actor = draft.actor === null ? null : draft.actor.id
  const site = siteOfRecord(record, actor, tools)
  const guid = text(record.Site)
  if (site !== null) {
    draft.place = site.place
    if (site.owner !== null) draft.owner = site.owner
  } else if (guid !== null) {
    const id = tools.fold(guid)
    if (id !== null)
      draft.place = { kind: draft.workload === 'OneDrive' ? 'onedrive' : 'site', id, name: guid }
  }
}

/** Addresses of sites come again and again; those of files do not, and are not remembered. */
function siteOfRecord(record: Unknown, actor: string | null, tools: Tools): SitePlace | null {
  const site = text(record.SiteUrl)
  if (site !== null) return tools.site(site, actor)
  const file = text(record.ObjectId)
  return file === null ? null : sitePlace(file, actor)
}

function readFile(draft: Draft, record: Unknown): void {
  const kind = ITEM_TYPES.get(record.ItemType) ?? ITEM_TYPES.get(integer(record.ItemType))
  const unique = text(record.ListItemUniqueId)
  if (kind === undefined && unique === null) return
  const address = text(record.ObjectId)
  const known = unique !== null && !unique.startsWith('00000000-0000-0000') ? lowerCase(unique) : address
  if (known === null) return
  const folder = folderOf(text(record.SourceRelativeUrl), text(record.SourceFileName))
  draft.items.push({ kind: kind ?? 'file', id: known, folder, bytes: integer(record.FileSizeBytes) })
}

/** Sharing records write the file's own name behind the folder. */
function folderOf(path: string | null, file: string | null): string | null {
  if (path === null || file === null) return path
  const slash = path.length - file.length - 1
  return slash >= 0 && path.charCodeAt(slash) === 47 && path.endsWith(file) ? path.slice(0, slash) : path
}

function readSharing(draft: Draft, record: Unknown, tools: Tools, operation: string): void {
  const target = text(record.TargetUserOrGroupName) ?? text(record.UserSharedWith)
  if (target !== null) {
    const type = text(record.TargetUserOrGroupType)?.toLowerCase() ?? null
    const group = type === null ? false : type.includes('group')
    const link = group && target.startsWith('SharingLinks.')
    const kind = link ? 'link' : group ? 'group' : 'user'
    setTarget(draft, kind, target, tools.fold)
  } else if (LINK_ACTS.has(draft.act)) setTarget(draft, 'link', text(record.UniqueSharingId), tools.fold)
  else readModified(draft, record, tools, operation)
  draft.right = sharingRight(record) ?? text(record.SharingType)
  if (draft.right === null && operation.startsWith('sitecollectionadmin')) draft.right = 'SiteCollectionAdmin'
}

/** Records of site rights before 2018 and some of today name the person in the modified properties only. */
function readModified(draft: Draft, record: Unknown, tools: Tools, operation: string): void {
  if (!operation.startsWith('sitecollectionadmin') && !operation.startsWith('siteadmin')) return
  for (const property of list(record.ModifiedProperties)) {
    const fields = object(property)
    if (fields && (fields.Name === 'SiteAdmin' || fields.Name === 'SiteCollectionAdmin')) {
      setTarget(draft, 'user', firstText(fields.NewValue, fields.OldValue), tools.fold)
    }
  }
}

/**
 * What EventData, a fragment like `<Permissions granted>Contribute</Permissions granted>` or `<Group>Site Members</Group>`,
 * says was given: the text of its first element that is one of rights.
 */
function sharingRight(record: Unknown): string | null {
  const data = text(record.EventData)
  if (data === null || data.length > 20_000) return null
  for (const tag of [
    'Permissions granted',
    'Permission granted',
    'Type',
    'Group',
    'Permissions',
    'PermissionLevel',
    'Role',
  ]) {
    const start = data.indexOf(`<${tag}>`)
    if (start < 0) continue
    const from = start + tag.length + 2
    const end = data.indexOf('</', from)
    const value = data.slice(from, end < 0 ? undefined : end).trim()
    if (value !== '') return value.slice(0, 300)
  }
  return null
}
