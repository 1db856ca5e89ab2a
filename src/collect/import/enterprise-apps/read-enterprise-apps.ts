import { plainName } from '../../../base/vendors/plain-name.ts'
import type { ListedApp } from '../../../base/vendors/lists.ts'
import {
  bad,
  dayOf,
  fieldOf,
  flagIn,
  guidOf,
  isObject,
  type ListRow,
  textIn,
  textsIn,
} from '../app-lists/list-rows.ts'

/** Most application permissions that one app offers; Microsoft Graph has some seven hundred. */
const MOST_OFFERS = 2_000
const MOST_DOMAINS = 20

/**
 * Service principals as Graph answers them (`GET /servicePrincipals`), and the CSV that Entra's portal exports from
 * Enterprise applications. One of the same app id twice is the last.
 * @throws AppError bad-input where a row has no app id
 */
export function readEnterpriseApps(rows: readonly ListRow[], file: string): readonly ListedApp[] {
  const found = new Map<string, ListedApp>()
  for (const [index, row] of rows.entries()) {
    const appId = guidOf(textIn(row, 'appid', 'applicationid', 'applicationclientid', 'clientid'))
    if (appId === null) throw bad(file, `has no application id in row ${index + 1}`)
    found.set(appId, appIn(row, appId))
  }
  return [...found.values()]
}

function appIn(row: ListRow, appId: string): ListedApp {
  const verified = fieldOf(row, 'verifiedpublisher')
  const name = plainName(
    textIn(row, 'displayname', 'name', 'applicationname', 'appname', 'appdisplayname') ?? '',
  )
  const publisher = textIn(row, 'publishername', 'publisher')
  const verifiedName = isObject(verified)
    ? verified['displayName']
    : textIn(row, 'verifiedpublisherdisplayname', 'verifiedpublishername')
  return {
    objectId: guidOf(textIn(row, 'id', 'objectid')),
    appId,
    name: name === '' ? appId : name,
    publisher: publisher === null ? null : plainName(publisher),
    verifiedPublisher:
      typeof verifiedName === 'string' && verifiedName.trim() !== '' ? plainName(verifiedName) : null,
    ownerTenant: guidOf(textIn(row, 'appownerorganizationid', 'appownertenantid', 'ownertenantid')),
    domains: hostsOf([textIn(row, 'homepage', 'homepageurl') ?? '', ...textsIn(fieldOf(row, 'replyurls'))]),
    enabled: flagIn(row, 'accountenabled', 'enabled'),
    created: dayOf(textIn(row, 'createddatetime', 'createdon', 'createddate')),
    type: textIn(row, 'serviceprincipaltype', 'applicationtype'),
    offers: offersOf(fieldOf(row, 'approles')),
  }
}

function hostsOf(urls: readonly string[]): readonly string[] {
  const hosts = urls.flatMap(url => {
    const host = /^https?:\/\/([^/:?#\s]{1,253})/i.exec(url.trim())?.[1]
    return host === undefined ? [] : [host.toLowerCase()]
  })
  return [...new Set(hosts)].slice(0, MOST_DOMAINS)
}

function offersOf(roles: unknown): Readonly<Record<string, string>> {
  const offers: Record<string, string> = {}
  for (const role of Array.isArray(roles) ? roles.slice(0, MOST_OFFERS) : []) {
    if (!isObject(role)) continue
    const id = guidOf(role['id'])
    const { value } = role
    if (id !== null && typeof value === 'string' && value !== '') offers[id] = plainName(value)
  }
  return offers
}
