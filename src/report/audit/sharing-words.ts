import type { SharingKind } from '../../assess/audit/sharing.ts'
import { counted } from '../../assess/judgement.ts'
import { CLASS_WORDS, nameOf } from './access-words.ts'
import type { ReportColumn, ReportEntry } from './define-report.ts'
import { momentWords } from './moment-words.ts'
import type { SharingRow } from './sharing-row.ts'
import { lines } from './report-csv.ts'

const KIND_WORDS: { readonly [K in SharingKind]: string } = {
  'anonymous-link': 'a link for anybody who has it',
  guest: 'a guest',
  'guest-account': 'a guest account',
  'company-link': 'a link for everybody of the organisation',
  'secure-link': 'a link for named people',
  link: 'a link',
  group: 'a group',
  person: 'a person',
  'access-request': 'a request for access',
}

export const SHARING_COLUMNS: readonly ReportColumn<SharingRow>[] = [
  { name: 'kind', means: 'To whom: anonymous-link, guest, company-link and so on.', of: row => row.kind },
  { name: 'place', means: 'The site or OneDrive, as logged.', of: row => row.place.name },
  { name: 'place id', means: 'The place’s id in Ward.', of: row => row.place.id },
  {
    name: 'actor',
    means: 'Who opened it; empty where only its use is on record.',
    of: row => row.actor.name,
  },
  { name: 'actor id', means: 'The actor’s id in Ward.', of: row => row.actor.id },
  { name: 'class', means: 'Who that is to the place.', of: row => CLASS_WORDS[row.class] },
  { name: 'with', means: 'With whom; empty for a link.', of: row => row.with.name },
  { name: 'right', means: 'What they may do, where the record says so.', of: row => row.right },
  { name: 'opened at', means: 'When (UTC); empty where it is not on record.', of: row => row.openedAt ?? '' },
  { name: 'closed at', means: 'When (UTC); empty where it is still open.', of: row => row.closedAt ?? '' },
  {
    name: 'still open',
    means: 'yes when no closing is on record.',
    of: row => (row.stillOpen ? 'yes' : 'no'),
  },
  { name: 'uses', means: 'Uses of the link in the period.', of: row => String(row.uses) },
  { name: 'last use', means: 'The last of them (UTC).', of: row => row.lastUse ?? '' },
  { name: 'used from', means: 'IP addresses, one a line.', of: row => lines(row.usedFrom) },
  {
    name: 'events by id',
    means: 'Ids of the events, one a line, at most 1,000.',
    of: row => lines(row.eventIds),
  },
]

export function sharingSentence(row: SharingRow): string {
  const target = row.with.id === '' ? '' : ` (${nameOf(row.with)})`
  const opened =
    row.openedAt === null
      ? `${KIND_WORDS[row.kind].replace(/^a /, 'A ')}${target} to ${nameOf(row.place)} was used; when it was made is not on record.`
      : `${nameOf(row.actor)} (${CLASS_WORDS[row.class]}) ${deedWords(row)}${target} ${momentWords(row.openedAt)}.`
  return [opened, useWords(row), endWords(row)].filter(sentence => sentence !== '').join(' ')
}

function deedWords({ kind, place }: SharingRow): string {
  if (kind === 'guest-account') return `invited ${KIND_WORDS[kind]}`
  if (kind === 'access-request') return `made ${KIND_WORDS[kind]} to ${nameOf(place)}`
  return kind.endsWith('link')
    ? `made ${KIND_WORDS[kind]} to ${nameOf(place)}`
    : `opened ${nameOf(place)} to ${KIND_WORDS[kind]}`
}

function useWords({ kind, uses, lastUse }: SharingRow): string {
  if (!kind.endsWith('link')) return ''
  return lastUse === undefined
    ? 'No use in this period.'
    : `Used ${counted(uses, 'time')}, last ${momentWords(lastUse)}.`
}

function endWords({ kind, closedAt }: SharingRow): string {
  if (kind === 'access-request') return ''
  return closedAt === undefined ? 'No closing is on record.' : `Closed ${momentWords(closedAt)}.`
}

export function sharingEntry(row: SharingRow): ReportEntry {
  return {
    group: { id: row.place.id, title: nameOf(row.place) },
    brief: `${KIND_WORDS[row.kind]}${row.with.id === '' ? '' : `: ${nameOf(row.with)}`}`,
    count: row.kind.endsWith('link') ? row.uses : null,
    open: row.stillOpen && (row.kind === 'anonymous-link' || row.kind.startsWith('guest')),
    mark: row.stillOpen ? 'still open' : 'closed',
    facts: [
      { name: 'Opened', value: row.openedAt ?? 'not on record' },
      {
        name: 'By',
        value: row.openedAt === null ? 'not on record' : `${nameOf(row.actor)}: ${CLASS_WORDS[row.class]}`,
      },
      { name: 'Right', value: row.right === '' ? 'the records do not say' : row.right },
      { name: 'Closed', value: row.closedAt ?? 'no closing on record' },
      ...(row.kind.endsWith('link') ? [{ name: 'Uses', value: String(row.uses) }] : []),
      ...(row.usedFrom.length === 0 ? [] : [{ name: 'Used from', value: row.usedFrom.join(', ') }]),
    ],
    days: [],
    eventIds: row.eventIds,
  }
}
