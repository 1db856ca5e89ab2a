import type { AccessRow } from './access-rows.ts'
import { accessSentence, CLASS_WORDS } from './access-words.ts'
import type { ReportColumn } from './define-report.ts'
import { lines } from './report-csv.ts'

export const ACCESS_COLUMNS: readonly ReportColumn<AccessRow>[] = [
  { name: 'place', means: 'The place as logged.', of: row => row.place.name },
  { name: 'place kind', means: 'mailbox, site, onedrive and so on.', of: row => row.place.kind ?? '' },
  { name: 'place id', means: 'The place’s id in Ward.', of: row => row.place.id },
  {
    name: 'owner',
    means: 'Whose place it is; empty where it has no one owner.',
    of: row => row.owner?.name ?? '',
  },
  { name: 'actor', means: 'Who reached it, as logged.', of: row => row.actor.name },
  { name: 'actor id', means: 'The actor’s id in Ward.', of: row => row.actor.id },
  { name: 'class', means: 'Who that is to the place.', of: row => CLASS_WORDS[row.class] },
  { name: 'via', means: 'How: full-access, ediscovery, an app’s name.', of: row => row.via ?? '' },
  {
    name: 'role known',
    means: 'yes when roles were on record for that time.',
    of: row => (row.roleKnown ? 'yes' : 'no'),
  },
  {
    name: 'roles',
    means: 'Roles on record at that time, one a line.',
    of: row => lines(row.roles?.names ?? []),
  },
  { name: 'roles as of', means: 'The record of roles before it (UTC).', of: row => row.roles?.asOf ?? '' },
  { name: 'operations', means: 'As Microsoft names them, one a line.', of: row => lines(row.operations) },
  { name: 'events', means: 'How many events.', of: row => String(row.count) },
  { name: 'items', means: 'Messages or files they are about.', of: row => String(row.items) },
  { name: 'failed', means: 'Events of these that failed.', of: row => String(row.failed) },
  {
    name: 'throttled',
    means: 'Events with which Microsoft stopped listing single messages: all mail may have been reached.',
    of: row => String(row.throttled),
  },
  { name: 'first', means: 'Time of the first event (UTC).', of: row => row.first },
  { name: 'last', means: 'Time of the last event (UTC).', of: row => row.last },
  { name: 'addresses', means: 'IP addresses, one a line, at most 20.', of: row => lines(row.addresses) },
  {
    name: 'explained',
    means: 'yes when an access policy explains it.',
    of: row => (row.explained ? 'yes' : 'no'),
  },
  { name: 'policy', means: 'The policy’s number.', of: row => row.policy?.id ?? '' },
  { name: 'why', means: 'The policy’s reason.', of: row => row.policy?.why ?? '' },
  { name: 'ticket', means: 'The policy’s ticket.', of: row => row.policy?.ticket ?? '' },
  { name: 'sentence', means: 'The row in words.', of: accessSentence },
  {
    name: 'events by id',
    means: 'Ids of the events, one a line, at most 1,000.',
    of: row => lines(row.eventIds),
  },
]
