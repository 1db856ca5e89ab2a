import { BORROWED_HOURS } from '../../assess/audit/borrowed-access.ts'
import { counted } from '../../assess/judgement.ts'
import { CLASS_WORDS, nameOf } from './access-words.ts'
import type { ReportColumn, ReportEntry, Thing } from './define-report.ts'
import { momentWords } from './moment-words.ts'
import type { SelfGrantRow } from './self-grants-row.ts'
import { lines } from './report-csv.ts'

export const SELF_GRANT_COLUMNS: readonly ReportColumn<SelfGrantRow>[] = [
  { name: 'granted at', means: 'When (UTC).', of: row => row.grantedAt },
  { name: 'actor', means: 'Who got the right by the own hand.', of: row => nameOf(row.actor) },
  { name: 'actor id', means: 'The actor’s id in Ward.', of: row => row.actor.id },
  { name: 'class', means: 'Who that is.', of: row => CLASS_WORDS[row.class] },
  { name: 'place', means: 'The mailbox, site, group or role.', of: row => row.place.name },
  {
    name: 'place kind',
    means: 'mailbox, site, group, directory-role and so on.',
    of: row => row.place.kind ?? '',
  },
  { name: 'place id', means: 'The place’s id in Ward.', of: row => row.place.id },
  { name: 'right', means: 'What was given.', of: row => row.right },
  { name: 'through', means: 'The group or role that holds the right.', of: row => row.through?.name ?? '' },
  {
    name: 'uses',
    means: 'Content events at the place while the right was held.',
    of: row => String(row.uses),
  },
  { name: 'last use', means: 'The last of them (UTC).', of: row => row.lastUse ?? '' },
  {
    name: 'revoked at',
    means: 'When it was taken back (UTC); empty while it is held.',
    of: row => row.revokedAt ?? '',
  },
  {
    name: 'borrowed',
    means: `yes when it was taken, used and given back within ${BORROWED_HOURS.value} hours.`,
    of: row => (row.borrowed ? 'yes' : 'no'),
  },
  {
    name: 'granted by',
    means: 'Of a swap: who gave it, and got one in return.',
    of: row => row.swap?.grantedBy.name ?? '',
  },
  { name: 'operation', means: 'As Microsoft names it.', of: row => row.operation },
  {
    name: 'used by',
    means: 'Ids of the content events, one a line, at most 1,000.',
    of: row => lines(row.usedBy),
  },
  { name: 'events by id', means: 'Ids of grant and revoke, one a line.', of: row => lines(row.eventIds) },
]

export function selfGrantSentence(row: SelfGrantRow): string {
  const { actor, place, right, swap, through } = row
  const what = right === '' ? 'a right' : right
  const way = through === undefined ? '' : ` through ${through.name}, which the same person joined`
  const got =
    swap === undefined
      ? `${nameOf(actor)} (${CLASS_WORDS[row.class]}) gave the own account ${giftWords(place, what)}${way} ${momentWords(row.grantedAt)}.`
      : `${nameOf(swap.grantedBy)} gave ${nameOf(actor)} ${giftWords(place, what)} ${momentWords(row.grantedAt)}, and got a right from ${nameOf(actor)} within a day.`
  return [got, useWords(row), endWords(row), ...(row.borrowed ? [BORROWED] : [])].join(' ')
}

const BORROWED = `It was taken, used and given back within ${BORROWED_HOURS.value} hours.`

function giftWords(place: Thing, right: string): string {
  if (place.kind === 'directory-role' || place.kind === 'exchange-role') return `the role ${place.name}`
  if (place.kind === 'group' || place.kind === 'team') return `membership (${right}) of ${place.name}`
  return `${right} at ${place.name}`
}

function useWords({ uses, place, lastUse }: SelfGrantRow): string {
  if (uses === 0 || lastUse === undefined) return 'No use of it is on record.'
  const where = place.kind?.endsWith('-role') === true ? ' at places of others' : ''
  return `After it, ${counted(uses, 'event', 'events')} of content${where}, the last ${momentWords(lastUse)}.`
}

function endWords({ revokedAt, usedUntil }: SelfGrantRow): string {
  return revokedAt === undefined
    ? `It was not taken back up to the end of the report (${usedUntil.slice(0, 16).replace('T', ' ')} UTC).`
    : `It was taken back ${momentWords(revokedAt)}.`
}

export function selfGrantEntry(row: SelfGrantRow): ReportEntry {
  const { actor, place, right, swap } = row
  return {
    group: { id: `${place.kind ?? ''}:${place.id}`, title: place.name },
    brief: `${nameOf(actor)}: ${right === '' ? 'a right' : right}`,
    count: row.uses,
    open: swap === undefined,
    mark: markOf(row),
    facts: [
      { name: 'Who', value: `${nameOf(actor)}: ${CLASS_WORDS[row.class]}` },
      { name: 'Right', value: right === '' ? 'the record does not name it' : right },
      { name: 'Given', value: row.grantedAt },
      { name: 'Taken back', value: row.revokedAt ?? 'not in this report' },
      {
        name: 'Used',
        value: row.uses === 0 ? 'no use on record' : `${row.uses} events, the last ${row.lastUse ?? ''}`,
      },
      ...(row.through === undefined ? [] : [{ name: 'Through', value: row.through.name }]),
      ...(row.opens === undefined
        ? []
        : [{ name: 'Opens', value: row.opens.map(({ name }) => name).join(', ') }]),
      ...(swap === undefined ? [] : [{ name: 'Given by', value: nameOf(swap.grantedBy) }]),
      { name: 'Operation', value: row.operation },
      { name: 'From', value: row.address ?? 'no address in the record' },
    ],
    days: [],
    eventIds: [...row.eventIds, ...row.usedBy],
  }
}

function markOf(row: SelfGrantRow): string | null {
  if (row.swap !== undefined) return 'swap'
  if (row.borrowed) return 'borrowed'
  return row.uses > 0 ? 'used' : null
}
