import type { Act } from '../../base/audit/acts.ts'
import type { ActorClass } from '../../base/audit/actor-class.ts'
import type { Instant } from '../../base/time.ts'
import type { AccessRow } from './access-rows.ts'
import type { Thing } from './define-report.ts'
import { counted } from '../../assess/judgement.ts'
import { dayWords, spanWords } from './time-words.ts'

export const CLASS_WORDS: { readonly [C in ActorClass]: string } = {
  administrator: 'administrator',
  partner: 'partner',
  microsoft: 'Microsoft staff',
  unknown: 'not known who',
  application: 'application',
  guest: 'guest',
  delegate: 'delegate',
  owner: 'owner',
  service: 'Microsoft service',
}

/** Ways that have words of their own; others, such as an app's name, are told as they are. */
const WAYS: Readonly<Record<string, string>> = {
  'full-access': 'full access',
  'send-as': 'the right to send as',
  'send-on-behalf': 'the right to send on behalf',
  ediscovery: 'eDiscovery',
  lockbox: 'Customer Lockbox',
  permission: 'a permission',
  gdap: 'delegated administration (GDAP)',
  'delegated-admin': 'delegated administration',
  'other-tenant': 'an account of another tenant',
  'guest-account': 'a guest account',
  'self-service': 'self-service',
  'own-account': 'the own account',
  'own-mailbox': 'the own mailbox',
  'user-type': 'the mark of an administrator in the record',
  act: 'an act that needs an administrator’s right',
  elevation: 'an elevation that was approved',
  'microsoft-tenant': 'an account of Microsoft',
  copilot: 'Copilot',
}

const VERBS: { readonly [A in Act]?: string } = {
  read: 'opened',
  'open-folder': 'opened whole folders of',
  sync: 'synchronised',
  download: 'downloaded',
  copy: 'copied',
  send: 'sent',
  'send-as': 'sent in another’s name',
  'assistant-read': 'had Copilot read',
  'discovery-read': 'looked at or took out by eDiscovery',
  print: 'printed',
}

/**
 * The row as a person says it: "Dana Ruiz (administrator: Global Administrator as of 3 Nov 2026) opened 14 messages in
 * ana@x's mailbox on Wed 4 Nov 2026, 22:10-22:31 UTC, from 203.0.113.7."
 */
export function accessSentence(row: AccessRow): string {
  const tried = row.failed === row.count ? ' tried to reach content (it failed):' : ''
  const from = row.addresses.length === 0 ? '' : `, from ${addressWords(row.addresses)}`
  const main = `${nameOf(row.actor)} (${roleWords(row)})${tried} ${deedWords(row)} ${placeWords(row)} ${spanWords(row.first, row.last, row.days.length)}${from}.`
  return [main, ...remarks(row)].join(' ')
}

/** Acts that reach no content, as Microsoft names them: "Rita Holm (...) did Set-Mailbox, Add-MailboxPermission (4 events) at ...". */
export function actsSentence(row: AccessRow): string {
  const from = row.addresses.length === 0 ? '' : `, from ${addressWords(row.addresses)}`
  const what = `${row.operations.slice(0, 6).join(', ')}${row.operations.length > 6 ? ' and others' : ''}`
  const failed = row.failed > 0 ? ` ${row.failed} of them failed.` : ''
  const at = row.place.id === '' ? '' : ` at ${placeWords(row)}`
  return `${nameOf(row.actor)} (${roleWords(row)}): ${what} (${counted(row.count, 'event')})${at} ${spanWords(row.first, row.last, row.days.length)}${from}.${failed}`
}

/** What has to be said beside the row. */
export function remarks(row: AccessRow): readonly string[] {
  return [
    ...(row.throttled > 0
      ? [
          'Microsoft stopped listing single messages of this mailbox for a time: all its mail may have been reached.',
        ]
      : []),
    ...(row.failed > 0 && row.failed < row.count
      ? [`${counted(row.failed, 'try', 'tries')} of ${row.count} failed.`]
      : []),
    ...(row.policy === undefined ? [] : [policyWords(row.policy)]),
  ]
}

export function policyWords({ id, why, ticket, recordedAfter }: NonNullable<AccessRow['policy']>): string {
  const by = ticket === null ? '' : ` (ticket ${ticket})`
  const after = recordedAfter ? ' The policy was written down after the first of these events.' : ''
  return `Explained by access policy ${id}${by}: ${ended(why)}${after}`
}

/** "administrator: Global Administrator as of 3 Nov 2026, by full access". */
export function roleWords(row: AccessRow): string {
  const { class: actorClass, roles, via } = row
  const held = roles === undefined ? '' : `: ${roles.names.join(', ')}${asOf(roles.asOf)}`
  const way = via === undefined ? '' : `, by ${WAYS[via] ?? via}`
  return `${CLASS_WORDS[actorClass]}${held}${way}${grounds(row)}`
}

/** Classes that a role on record turns into an administrator (`roleDecides` of the decision table). */
const ROLE_DECIDES: ReadonlySet<ActorClass> = new Set(['delegate', 'unknown'])
/** Ways that show an administrator by themselves, whatever roles are on record. */
const SHOWS_ADMINISTRATOR: ReadonlySet<string> = new Set(['act', 'user-type', 'ediscovery', 'lockbox'])

/** Why an administrator is one where neither a named role nor the way says it; that it is open where it is. */
function grounds({ class: actorClass, roles, roleKnown, via }: AccessRow): string {
  if (actorClass === 'administrator') {
    const shown = roles !== undefined || SHOWS_ADMINISTRATOR.has(via ?? '')
    return shown ? '' : '; a role is on record for that time, without its name'
  }
  return roleKnown || !ROLE_DECIDES.has(actorClass)
    ? ''
    : '; no roles are on record for that time, so it is not known whether this was an administrator'
}

/** Null where no complete list is of that time or before: a later one with times, or a part of one, tells the role. */
function asOf(moment: Instant | null): string {
  return moment === null ? ' (by a later or incomplete list)' : ` as of ${dayWords(moment)}`
}

export function deedWords({ acts, items, count, place }: AccessRow): string {
  const verbs = acts.flatMap(act => VERBS[act] ?? [])
  const verb = verbs.length === 0 ? 'reached' : listed(verbs)
  return `${verb} ${counted(Math.max(items, count), ...ITEM_WORDS(place))} in`
}

function ITEM_WORDS({ kind }: Thing): readonly [string, string] {
  switch (kind) {
    case 'mailbox':
    case 'group-mailbox':
    case 'public-folder':
      return ['message', 'messages']
    case 'site':
    case 'onedrive':
      return ['file', 'files']
    default:
      return ['item', 'items']
  }
}

const PLACE_WORDS: Readonly<Record<string, string>> = {
  mailbox: 'the mailbox',
  'group-mailbox': 'the group mailbox',
  site: 'the site',
  onedrive: 'the OneDrive',
  team: 'the team',
  channel: 'the channel',
  chat: 'the chat',
  list: 'the list',
  directory: 'the directory',
  'ediscovery-case': 'the eDiscovery case',
  environment: 'the environment',
  application: 'the application',
  tenant: 'the tenant',
  group: 'the group',
  'public-folder': 'the public folder',
}

export function placeWords({ place, owner }: Pick<AccessRow, 'place' | 'owner'>): string {
  if (place.id === '') return 'a place that the records do not name'
  if (place.kind === 'mailbox' && owner !== null && owner.name !== '') return `${owner.name}’s mailbox`
  if (place.kind === 'onedrive' && owner !== null && owner.name !== '') return `${owner.name}’s OneDrive`
  return `${PLACE_WORDS[place.kind ?? ''] ?? 'the place'} ${place.name}`
}

export function nameOf({ name, id }: Thing): string {
  if (name !== '') return name
  return id === '' ? 'Somebody the records do not name' : id
}

function addressWords(addresses: readonly string[]): string {
  const [first = '', ...others] = addresses
  return addresses.length <= 3 ? listed(addresses) : `${first} and ${others.length} other addresses`
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}
