import type { Draft, Tools } from './draft.ts'
import { setPlace, setTarget } from './draft.ts'
import { foldItemId } from './fold-identity.ts'
import { ownerOfPersonalSite, siteOf } from './site-address.ts'
import type { Unknown } from './values.ts'
import { firstText, integer, list, object, objectOrInner, text } from './values.ts'

/** Matches of data loss prevention (11, 13, 33, 63, 107, 108). What was detected is not taken over. */
export function readDlp(draft: Draft, record: Unknown, tools: Tools): void {
  const site = objectOrInner(record.SharePointMetaData)
  const mail = objectOrInner(record.ExchangeMetaData)
  const endpoint = objectOrInner(record.EndpointMetaData)
  if (site) readFile(draft, site, record)
  else if (mail) readMail(draft, mail, tools)
  else if (endpoint) draft.device = firstText(endpoint.DeviceName, endpoint.MDATPDeviceId)
  const policy = object(list(record.PolicyDetails)[0])
  if (!policy) return
  const name = text(policy.PolicyName)
  setTarget(draft, 'policy', text(policy.PolicyId) ?? name, tools.fold, name)
  const rule = object(list(policy.Rules)[0])
  if (rule) draft.right = firstText(rule.RuleName, rule.RuleId)
}

function readFile(draft: Draft, site: Unknown, record: Unknown): void {
  const address = firstText(site.SiteCollectionUrl, site.FilePathUrl, site.DocumentUrl)
  const found = address === null ? null : siteOf(address)
  if (found !== null) {
    const owner = ownerOfPersonalSite(found, draft.actor?.id ?? null)
    draft.place = { kind: owner === null ? 'site' : 'onedrive', id: found.toLowerCase(), name: found }
    if (owner !== null) draft.owner = { id: owner, name: owner }
  }
  const id = firstText(site.UniqueID, site.UniqueId, record.ObjectId, site.FilePathUrl)
  if (id !== null) {
    draft.items.push({ kind: 'file', id: foldItemId(id), folder: null, bytes: integer(site.FileSize) })
  }
}

function readMail(draft: Draft, mail: Unknown, tools: Tools): void {
  const from = text(mail.From)
  setPlace(draft, 'mailbox', from, tools.fold)
  if (draft.place) draft.owner = { id: draft.place.id, name: draft.place.name }
  const id = firstText(mail.MessageID, mail.UniqueID)
  if (id !== null) draft.items.push({ kind: 'message', id, folder: null, bytes: integer(mail.FileSize) })
}
