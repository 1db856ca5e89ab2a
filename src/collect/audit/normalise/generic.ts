import type { PlaceKind } from '../../../base/audit/event.ts'
import type { Draft, Tools } from './draft.ts'
import { setPlace, setTarget } from './draft.ts'
import { foldItemId } from './fold-identity.ts'
import { ownerOfPersonalSite, siteOf } from './site-address.ts'
import type { Unknown } from './values.ts'
import { firstText, list, object, objectOrInner, text } from './values.ts'

/** Fields that name a place, in the order in which they are believed: Power Platform, Dynamics, Power BI, Yammer, Planner ... */
const PLACES: readonly (readonly [string, PlaceKind])[] = [
  ['EnvironmentName', 'environment'],
  ['EnvironmentId', 'environment'],
  ['InstanceUrl', 'environment'],
  ['CrmOrganizationUniqueName', 'environment'],
  ['WorkspaceId', 'environment'],
  ['WorkSpaceName', 'environment'],
  ['SiteUrl', 'site'],
  ['TeamGuid', 'team'],
  ['MailboxOwnerUPN', 'mailbox'],
  ['ContainerId', 'group'],
  ['GroupName', 'group'],
]
const TARGET_USERS = ['TargetUserId', 'TargetUser', 'TargetUPN', 'RecipientEmail']
const TARGETS = [
  'Object1Id',
  'PolicyId',
  'AlertId',
  'ReportId',
  'DatasetId',
  'FormId',
  'LabelId',
  'EntityId',
  'ResourceId',
  'AppName',
  'FlowDetailsUrl',
]

/** Every other workload: what fields of these names say, and nothing more. */
export function readGeneric(draft: Draft, record: Unknown, tools: Tools): void {
  for (const [field, kind] of PLACES) {
    const name = text(record[field])
    if (name === null) continue
    if (kind === 'site') setSite(draft, name)
    else setPlace(draft, kind, name.replace(/\/$/, ''), tools.fold)
    if (draft.place) break
  }
  if (draft.place === null && draft.workload !== null)
    setPlace(draft, 'application', draft.workload, tools.fold)
  const user = firstText(...TARGET_USERS.map(field => record[field]))
  if (user !== null) {
    setTarget(draft, 'user', user, tools.fold)
    return
  }
  const other = firstText(...TARGETS.map(field => record[field]), record.ObjectId)
  setTarget(
    draft,
    'other',
    other,
    tools.fold,
    firstText(record.Name, record.PolicyName, record.ReportName, record.LabelName),
  )
}

function setSite(draft: Draft, address: string): void {
  const site = siteOf(address)
  if (site === null) return
  const owner = ownerOfPersonalSite(site, draft.actor?.id ?? null)
  draft.place = { kind: owner === null ? 'site' : 'onedrive', id: site.toLowerCase(), name: site }
  if (owner !== null) draft.owner = { id: owner, name: owner }
}

/**
 * Copilot (261, 284, 334) and Dragon Copilot (468 to 470): `AccessedResources` are what it read for the person. The place
 * is their site where all are of one, else the assistant.
 */
export function readAssistant(draft: Draft, record: Unknown, tools: Tools): void {
  const data = objectOrInner(record.CopilotEventData) ?? record
  const resources = list(data.AccessedResources)
  let site: string | null = null
  let sites = 0
  for (const resource of resources) {
    const fields = object(resource)
    if (!fields) continue
    const address = text(fields.SiteUrl)
    const id = firstText(fields.ListItemUniqueId, fields.ID, fields.Id, address)
    const mail = /mail|message/i.test(text(fields.Type) ?? '')
    if (id !== null) {
      draft.items.push({
        kind: mail ? 'message' : 'file',
        id: foldItemId(id),
        folder: null,
        bytes: null,
      })
    }
    const found = address === null ? null : siteOf(address)
    if (found !== null && found.toLowerCase() !== site?.toLowerCase()) {
      site = found
      sites++
    }
  }
  if (draft.act === 'assistant-read' && draft.recordType !== 469 && draft.items.length === 0)
    draft.act = 'other'
  if (sites === 1 && site !== null) setSite(draft, site)
  const host = firstText(data.AppHost, record.AppHost)
  if (draft.place === null) readGeneric(draft, record, tools)
  if (host !== null) draft.app ??= { id: host.toLowerCase(), name: host }
  draft.session ??= text(data.ThreadId)
}
