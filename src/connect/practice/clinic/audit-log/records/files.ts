import {
  type AuditRecord,
  common,
  type Deed,
  type LoggedPerson,
  type LoggedSession,
  type LoggedTenant,
  tokenContext,
} from './logged.ts'

/** A site or somebody's OneDrive, with the ids that its records carry. */
export interface LoggedSite {
  /** With a slash at the end. */
  readonly url: string
  readonly workload: 'SharePoint' | 'OneDrive'
  readonly siteId: string
  readonly webId: string
  readonly listId: string
}

export interface LoggedFile {
  /** Folder below the site, such as `Shared Documents/Referrals`. */
  readonly folder: string
  /** With its extension. */
  readonly name: string
  readonly bytes?: number | undefined
}

export function loggedSite(random: Deed['random'], tenant: LoggedTenant, path: string): LoggedSite {
  const ids = { siteId: random.guid(), webId: random.guid(), listId: random.guid() }
  return { url: `${tenant.sharePoint}/sites/${path}/`, workload: 'SharePoint', ...ids }
}

/** Somebody's OneDrive: its address has the person's name with every dot and at-sign as a low line. */
export function oneDriveOf(random: Deed['random'], tenant: LoggedTenant, person: LoggedPerson): LoggedSite {
  const ids = { siteId: random.guid(), webId: random.guid(), listId: random.guid() }
  const own = person.upn.replaceAll(/[.@-]/g, '_')
  return { url: `${tenant.oneDrive}/personal/${own}/`, workload: 'OneDrive', ...ids }
}

function inSite(
  deed: Deed,
  operation: string,
  recordType: number,
  site: LoggedSite,
): Record<string, unknown> {
  const { actor } = deed
  return {
    ...common(deed, operation, recordType, site.workload),
    UserKey: actor.userType === 10 ? actor.puid : `i:0h.f|membership|${actor.puid.toLowerCase()}@live.com`,
    ClientIP: deed.session.address,
    CorrelationId: deed.random.guid(),
    EventSource: 'SharePoint',
    Site: site.siteId,
    UserAgent: deed.session.userAgent,
    WebId: site.webId,
    ...(deed.session.tokenId === null ? {} : newerFields(deed.session)),
  }
}

function newerFields(session: LoggedSession): AuditRecord {
  return {
    AuthenticationType: 'OAuth',
    BrowserName: session.appName,
    GeoLocation: 'NAM',
    HighPriorityMediaProcessing: false,
    IsManagedDevice: session.deviceId !== null,
    Platform: 'WinDesktop',
  }
}

/** What was done with one file: FileAccessed, FileDownloaded, FileSyncDownloadedFull, FileModified and the rest. */
export function fileOperation(
  deed: Deed,
  operation: string,
  site: LoggedSite,
  file: LoggedFile,
  to?: { readonly folder: string; readonly name: string },
): AuditRecord {
  const sync = operation.startsWith('FileSync')
  return {
    ...inSite(deed, operation, 6, site),
    ...tokenContext(deed),
    ApplicationDisplayName: deed.session.appName,
    ApplicationId: deed.session.appId,
    FileSizeBytes: file.bytes ?? 0,
    ItemType: 'File',
    ListId: site.listId,
    ListItemUniqueId: deed.random.guid(),
    ...(sync ? { FileSyncBytesCommitted: String(file.bytes ?? 0), MachineId: deed.session.deviceId } : {}),
    ObjectId: `${site.url}${file.folder}/${file.name}`,
    SiteUrl: site.url,
    SourceFileExtension: extensionOf(file.name),
    SourceFileName: file.name,
    SourceRelativeUrl: file.folder,
    ...(to === undefined
      ? {}
      : {
          DestinationFileExtension: extensionOf(to.name),
          DestinationFileName: to.name,
          DestinationRelativeUrl: to.folder,
        }),
  }
}

/**
 * Sharing (record type 14): links, invitations, groups and administrators of a site. `item` is what is shared; without
 * it, the site itself. `data` is EventData, a fragment of XML in real records.
 */
export function sharing(
  deed: Deed,
  operation: string,
  site: LoggedSite,
  what: {
    readonly item?:
      | { readonly kind: 'File' | 'Folder'; readonly folder: string; readonly name: string }
      | undefined
    readonly target?:
      | { readonly name: string; readonly type: 'Member' | 'Guest' | 'SecurityGroup' }
      | undefined
    readonly data?: string | undefined
    readonly linkId?: string | undefined
  },
): AuditRecord {
  const { item, target } = what
  const place = item && {
    ListId: site.listId,
    ListItemUniqueId: deed.random.guid(),
    SourceFileExtension: item.kind === 'File' ? extensionOf(item.name) : '',
    SourceFileName: item.name,
    SourceRelativeUrl: `${item.folder}/${item.name}`,
  }
  return {
    ...inSite(deed, operation, 14, site),
    ItemType: item?.kind ?? 'Web',
    ObjectId: item ? `${site.url}${item.folder}/${item.name}` : site.url,
    SiteUrl: site.url,
    UniqueSharingId: what.linkId ?? deed.random.guid(),
    ...place,
    ...(what.data === undefined ? {} : { EventData: what.data }),
    ...(target === undefined
      ? {}
      : { TargetUserOrGroupName: target.name, TargetUserOrGroupType: target.type }),
  }
}

/** A page of a site that was opened (record type 4): the most frequent record without patient data. */
export function pageViewed(deed: Deed, site: LoggedSite, page: string): AuditRecord {
  return {
    ...inSite(deed, 'PageViewed', 4, site),
    ...tokenContext(deed),
    CustomUniqueId: true,
    ItemType: 'Page',
    ListItemUniqueId: deed.random.guid(),
    ObjectId: `${site.url}${page}`,
  }
}

function extensionOf(name: string): string {
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : ''
}
