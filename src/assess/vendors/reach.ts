import { type FoundPermission, type GrantType, type Place, type Reach } from '../../base/vendors/found.ts'

/**
 * What a permission reaches, by its name. The names are Microsoft's:
 * https://learn.microsoft.com/graph/permissions-reference (2026-11-22), and for Exchange and SharePoint those of
 * https://learn.microsoft.com/exchange/client-developer/exchange-web-services/how-to-authenticate-an-ews-application-by-using-oauth
 * A `*` stands for the rest of the name. The first row that fits decides.
 */
interface ReachRow {
  readonly name: string
  readonly places: readonly Place[]
  readonly can: Reach['can']
}

const row = (name: string, can: Reach['can'], ...places: Place[]): ReachRow => ({ name, can, places })

export const REACH_TABLE: readonly ReachRow[] = [
  // Exchange Online's own.
  row('full_access_as_app', 'change', 'mail', 'calendar', 'contacts'),
  row('EWS.AccessAsUser.All', 'change', 'mail', 'calendar', 'contacts'),
  row('EAS.AccessAsUser.All', 'change', 'mail', 'calendar', 'contacts'),
  row('IMAP.AccessAs*', 'change', 'mail'),
  row('POP.AccessAs*', 'change', 'mail'),
  row('SMTP.Send*', 'send', 'mail'),
  row('Exchange.Manage*', 'change', 'mail', 'calendar', 'contacts'),
  row('Mailbox.Migration', 'change', 'mail', 'calendar', 'contacts'),
  row('Mail.Send*', 'send', 'mail'),
  row('Mail.ReadWrite*', 'change', 'mail'),
  row('Mail-Advanced.ReadWrite*', 'change', 'mail'),
  row('Mail.Read*', 'read', 'mail'),
  row('MailboxItem.*', 'read', 'mail'),
  row('MailboxFolder.ReadWrite*', 'change', 'mail'),
  row('MailboxFolder.*', 'read', 'mail'),
  row('MailboxSettings.*', 'read'),
  row('Calendars.ReadWrite*', 'change', 'calendar'),
  row('Calendars.Read*', 'read', 'calendar'),
  row('Bookings*.Read.*', 'read', 'calendar'),
  row('Bookings*', 'change', 'calendar'),
  row('Contacts.ReadWrite*', 'change', 'contacts'),
  row('Contacts.Read*', 'read', 'contacts'),
  row('People.Read*', 'read', 'contacts'),
  // Files: also those of Teams channels, and notebooks.
  row('Files.ReadWrite*', 'change', 'files'),
  row('Files.Read*', 'read', 'files'),
  row('Files.*Selected', 'change', 'files'),
  row('Sites.Read*', 'read', 'files'),
  row('Sites.*', 'change', 'files'),
  row('AllSites.Read', 'read', 'files'),
  row('AllSites.*', 'change', 'files'),
  row('Lists.*', 'change', 'files'),
  row('ListItems.*', 'change', 'files'),
  row('MyFiles.Read', 'read', 'files'),
  row('MyFiles.*', 'change', 'files'),
  row('FileStorageContainer.*', 'change', 'files'),
  row('Notes.Read', 'read', 'files'),
  row('Notes.Read.All', 'read', 'files'),
  row('Notes.*', 'change', 'files'),
  row('BackupRestore-*', 'change', 'mail', 'files'),
  row('eDiscovery.*', 'read', 'mail', 'files', 'teams'),
  // Teams.
  row('ChatMember.*', 'read', 'teams'),
  row('Chat.Read', 'read', 'teams'),
  row('Chat.Read.*', 'read', 'teams'),
  row('Chat.ReadBasic*', 'read', 'teams'),
  row('Chat.*', 'change', 'teams'),
  row('ChatMessage.Send', 'send', 'teams'),
  row('ChatMessage.*', 'read', 'teams'),
  row('ChannelMessage.Send', 'send', 'teams'),
  row('ChannelMessage.*', 'read', 'teams'),
  row('OnlineMeeting*', 'read', 'teams'),
  row('CallTranscripts.*', 'read', 'teams'),
  row('CallRecordings.*', 'read', 'teams'),
  row('CallRecord*', 'read', 'teams'),
  row('Calls.*', 'change', 'teams'),
  row('Teamwork.Migrate.All', 'change', 'teams'),
  // The directory: names of people, groups, and what apps may do.
  row('User.Read', 'read'),
  row('User.ReadBasic.All', 'read', 'directory'),
  row('User.Read.All', 'read', 'directory'),
  row('User.Export.All', 'read', 'directory'),
  row('User.*', 'change', 'directory'),
  row('Directory.Read*', 'read', 'directory'),
  row('Directory.*', 'change', 'directory'),
  row('Group.Read.All', 'read', 'directory', 'files', 'mail', 'calendar'),
  row('Group.ReadWrite.All', 'change', 'directory', 'files', 'mail', 'calendar'),
  row('GroupMember.*', 'read', 'directory'),
  row('Application.*', 'change', 'directory'),
  row('AppRoleAssignment.*', 'change', 'directory'),
  row('RoleManagement.*', 'change', 'directory'),
  row('Member.Read.Hidden', 'read', 'directory'),
  // These only tell the app who is signed in, or keep it signed in.
  row('openid', 'read'),
  row('profile', 'read'),
  row('email', 'read'),
  row('offline_access', 'read'),
]

/** Permissions with which an app can give itself any other. */
const GRANTS_ITSELF: ReadonlySet<string> = new Set([
  'application.readwrite.all',
  'approleassignment.readwrite.all',
  'rolemanagement.readwrite.directory',
  'directory.readwrite.all',
])

/** Administrators' roles by what their holder can open or take for itself; others are counted as the directory alone. */
const ROLE_PLACES: Readonly<Record<string, readonly Place[]>> = {
  'global administrator': ['mail', 'files', 'calendar', 'teams', 'contacts', 'directory'],
  'exchange administrator': ['mail', 'calendar', 'contacts', 'directory'],
  'sharepoint administrator': ['files', 'directory'],
  'teams administrator': ['teams', 'directory'],
  'privileged role administrator': ['mail', 'files', 'calendar', 'teams', 'contacts', 'directory'],
  'application administrator': ['mail', 'files', 'calendar', 'teams', 'contacts', 'directory'],
  'cloud application administrator': ['mail', 'files', 'calendar', 'teams', 'contacts', 'directory'],
}

const PATTERNS = REACH_TABLE.map(({ name, ...rest }) => ({ ...rest, fits: patternOf(name) }))

export interface ReachKnown {
  readonly reach: readonly Reach[]
  readonly unknown: readonly string[]
}

/** What the permissions and the administrators' roles of an app reach; each place once for each way, application first. */
export function reachOf(permissions: readonly FoundPermission[], roles: readonly string[] = []): ReachKnown {
  const reach = new Map<string, Reach>()
  const unknown = new Set<string>()
  const add = (place: Place, can: Reach['can'], by: string, type: GrantType | null) => {
    reach.set(`${place} ${can} ${by} ${type}`, { place, can, by, type })
  }
  for (const { name, type } of permissions) {
    const found = PATTERNS.find(({ fits }) => fits.test(name))
    if (found === undefined) {
      unknown.add(name)
      continue
    }
    for (const place of found.places) add(place, found.can, name, type)
  }
  for (const name of roles) {
    for (const place of ROLE_PLACES[name.trim().toLowerCase()] ?? (['directory'] as const)) {
      add(place, 'change', name, 'application')
    }
  }
  return { reach: [...reach.values()].sort(byWay), unknown: [...unknown] }
}

/** Whether it can give itself every other permission. */
export function givesItself(permissions: readonly Pick<FoundPermission, 'name'>[]): boolean {
  return permissions.some(({ name }) => GRANTS_ITSELF.has(name.toLowerCase()))
}

const WAYS = ['application', null, 'delegated'] as const

function byWay(one: Reach, other: Reach): number {
  return WAYS.indexOf(one.type) - WAYS.indexOf(other.type)
}

function patternOf(name: string): RegExp {
  const parts = name.split('*').map(part => part.replaceAll(/[.+^${}()|[\]\\-]/g, String.raw`\$&`))
  return new RegExp(`^${parts.join('.*')}$`, 'i')
}
