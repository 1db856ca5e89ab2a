import type { Random } from '../../../src/connect/practice/clinic/audit-log/random.ts'
import { copilotInteraction } from '../../../src/connect/practice/clinic/audit-log/records/assistants.ts'
import {
  directoryAct,
  signIn,
  teamsAct,
  userTarget,
} from '../../../src/connect/practice/clinic/audit-log/records/directory.ts'
import {
  cmdlet,
  serviceCmdlet,
} from '../../../src/connect/practice/clinic/audit-log/records/exchange-admin.ts'
import {
  fileOperation,
  pageViewed,
  sharing,
} from '../../../src/connect/practice/clinic/audit-log/records/files.ts'
import type { AuditRecord, Deed } from '../../../src/connect/practice/clinic/audit-log/records/logged.ts'
import {
  itemChanged,
  itemsMoved,
  mailItemsAccessed,
  messageId,
  sent,
} from '../../../src/connect/practice/clinic/audit-log/records/mailbox.ts'
import type { ClientKind } from '../../../src/connect/practice/clinic/audit-log/records/sessions.ts'
import type { BenchPerson, BenchWorld } from './world.ts'

export interface Moment {
  readonly world: BenchWorld
  readonly numbers: Random
  readonly at: number
  readonly person: BenchPerson
}
type Kind = (moment: Moment) => AuditRecord

const MAIL_CLIENTS: readonly ClientKind[] = ['outlook', 'web', 'phone']
const FILE_CLIENTS: readonly ClientKind[] = ['sites', 'sync', 'teams']
const FOLDERS = [
  '\\Inbox',
  '\\Sent Items',
  '\\Calendar',
  '\\Archive',
  '\\Inbox\\Results',
  '\\Inbox\\Referrals',
]
const EXTENSIONS = ['pdf', 'docx', 'xlsx', 'jpg', 'png', 'pptx', 'txt', 'tif']
const FILE_ACTS = [
  'FileAccessed',
  'FileAccessed',
  'FileAccessed',
  'FileModified',
  'FilePreviewed',
  'FileUploaded',
]
const WORDS =
  'visit lab order result referral call refill note chart claim letter plan summary consent'.split(' ')

function deed(moment: Moment, clients: readonly ClientKind[]): Deed {
  const { numbers, person } = moment
  const session = numbers.pick(person.sessions[numbers.pick(clients)])
  return { random: numbers, tenant: moment.world.tenant, at: moment.at, actor: person, session }
}

/** Three in a hundred go into a place that is somebody else's. */
function ownerFor(moment: Moment): BenchPerson {
  return moment.numbers.happens(0.03) ? moment.numbers.pick(moment.world.people) : moment.person
}

const mail = (moment: Moment) => ({ ...deed(moment, MAIL_CLIENTS), owner: ownerFor(moment) })

function subject(numbers: Random): string {
  return `${numbers.pick(WORDS)} ${numbers.pick(WORDS)} ${numbers.hex(5)}`
}

function fileName(numbers: Random): string {
  return `${numbers.pick(WORDS)} ${numbers.pick(WORDS)} ${numbers.hex(8)}.${numbers.pick(EXTENSIONS)}`
}

function bind(moment: Moment): AuditRecord {
  const { numbers } = moment
  const extra = numbers.happens(0.12) ? 1 + numbers.below(3) : 0
  const messages = Array.from({ length: 1 + extra }, () => ({
    messageId: messageId(numbers),
    bytes: 3_000 + numbers.below(200_000),
  }))
  return mailItemsAccessed(mail(moment), { path: numbers.pick(FOLDERS), messages })
}

function sync(moment: Moment): AuditRecord {
  return mailItemsAccessed(mail(moment), { access: 'sync', path: moment.numbers.pick(FOLDERS) })
}

function file(moment: Moment, operation: string): AuditRecord {
  const { numbers, world } = moment
  const own = numbers.happens(0.4)
  const what = {
    folder: own ? 'Documents' : numbers.pick(world.folders),
    name: fileName(numbers),
    bytes: numbers.below(5_000_000),
  }
  const site = own ? ownerFor(moment).oneDrive : numbers.pick(world.sites)
  return fileOperation(deed(moment, FILE_CLIENTS), operation, site, what)
}

function admin(moment: Moment): AuditRecord {
  const { numbers, world } = moment
  const whom = numbers.pick(world.people).upn
  const given = { Identity: whom, User: numbers.pick(world.people).upn, AccessRights: 'FullAccess' }
  return numbers.happens(0.3)
    ? cmdlet(deed(moment, ['admin']), 'Add-MailboxPermission', whom, given)
    : cmdlet(deed(moment, ['admin']), 'Set-Mailbox', whom, {
        Identity: whom,
        CustomAttribute1: numbers.hex(12),
      })
}

function entra(moment: Moment): AuditRecord {
  const { numbers, world } = moment
  const whom = userTarget(numbers.pick(world.people))
  const operation = numbers.pick(['Update user.', 'Add member to group.', 'Reset user password.'])
  return directoryAct(deed(moment, ['admin']), operation, whom, { category: 'User' })
}

function share(moment: Moment): AuditRecord {
  const { numbers, world } = moment
  const item = { kind: 'File' as const, folder: numbers.pick(world.folders), name: fileName(numbers) }
  const target = { name: numbers.pick(world.people).upn, type: 'Member' as const }
  const operation = numbers.pick(['SharingSet', 'SecureLinkCreated', 'AddedToSecureLink'])
  return sharing(deed(moment, ['sites']), operation, numbers.pick(world.sites), { item, target })
}

function copilot(moment: Moment): AuditRecord {
  const { numbers, world } = moment
  const name = fileName(numbers)
  const url = `${numbers.pick(world.sites).url}${numbers.pick(world.folders)}/${name}`
  return copilotInteraction(deed(moment, ['teams']), { host: 'Word', files: [{ name, url }] })
}

function signedIn(moment: Moment): AuditRecord {
  const by = deed(moment, ['web', 'outlook', 'teams', 'phone'])
  const error = { number: '50126', word: 'InvalidUserNameOrPassword' }
  return moment.numbers.happens(0.06) ? signIn(by, { error }) : signIn(by)
}

const SHARES: readonly (readonly [parts: number, kind: Kind])[] = [
  [350, bind],
  [20, sync],
  [210, moment => file(moment, moment.numbers.pick(FILE_ACTS))],
  [30, moment => file(moment, 'FileDownloaded')],
  [20, moment => file(moment, 'FileSyncDownloadedFull')],
  [100, signedIn],
  [
    30,
    moment =>
      sent(mail(moment), 'Send', { subject: subject(moment.numbers), attachments: fileName(moment.numbers) }),
  ],
  [20, moment => itemChanged(mail(moment), 'Update', { subject: subject(moment.numbers) })],
  [15, moment => itemsMoved(mail(moment), 'SoftDelete', { subjects: [subject(moment.numbers)] })],
  [10, moment => itemsMoved(mail(moment), 'MoveToDeletedItems', { subjects: [subject(moment.numbers)] })],
  [
    70,
    moment =>
      pageViewed(deed(moment, ['sites']), moment.numbers.pick(moment.world.sites), 'SitePages/Home.aspx'),
  ],
  [
    55,
    moment => teamsAct(deed(moment, ['teams']), 'TeamsSessionStarted', { ObjectId: moment.numbers.guid() }),
  ],
  [40, moment => serviceCmdlet(deed(moment, ['admin']), 'Set-MailboxPlan', `plan-${moment.numbers.guid()}`)],
  [10, entra],
  [8, share],
  [6, admin],
  [6, copilot],
]

/** A list in which each kind stands as often as it comes in a thousand events. */
export function kindsOfEvents(): readonly Kind[] {
  return SHARES.flatMap(([parts, kind]) => Array.from({ length: parts }, () => kind))
}
