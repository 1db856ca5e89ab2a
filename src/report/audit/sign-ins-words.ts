import type { SignInKind } from '../../assess/audit/sign-ins-of-note.ts'
import { counted } from '../../assess/judgement.ts'
import { CLASS_WORDS, nameOf } from './access-words.ts'
import type { ReportColumn, ReportEntry } from './define-report.ts'
import { momentWords } from './moment-words.ts'
import type { SignInRow } from './sign-ins-row.ts'
import { lines } from './report-csv.ts'

const TITLES: { readonly [K in SignInKind]: string } = {
  guessed: 'Failures, then a sign-in',
  failures: 'Runs of failures',
  spray: 'One address, many accounts',
  'two-countries': 'Two countries within hours',
  'disabled-account': 'Tries at disabled accounts',
  'legacy-client': 'Protocols without a second factor',
  'new-address': 'Networks new for the person',
  partner: 'Partners',
  guest: 'Guests',
}

export const SIGN_IN_COLUMNS: readonly ReportColumn<SignInRow>[] = [
  { name: 'kind', means: 'guessed, failures, spray, two-countries and so on.', of: row => row.kind },
  { name: 'actor', means: 'Whose account; empty where many were tried.', of: row => row.actor.name },
  { name: 'actor id', means: 'The account’s id in Ward.', of: row => row.actor.id },
  { name: 'class', means: 'Who that is.', of: row => CLASS_WORDS[row.class] },
  { name: 'count', means: 'Sign-ins or tries.', of: row => String(row.count) },
  { name: 'accounts', means: 'How many accounts.', of: row => String(row.people) },
  { name: 'first', means: 'The first (UTC).', of: row => row.first },
  { name: 'last', means: 'The last (UTC).', of: row => row.last },
  {
    name: 'then',
    means: 'Of failures: the sign-in that worked soon after (UTC).',
    of: row => row.thenAt ?? '',
  },
  { name: 'addresses', means: 'IP addresses, one a line.', of: row => lines(row.addresses) },
  { name: 'clients', means: 'Applications or protocols, one a line.', of: row => lines(row.clients) },
  {
    name: 'countries',
    means: 'Where Microsoft wrote them, one a line.',
    of: row => lines(row.countries),
  },
  { name: 'errors', means: 'AADSTS numbers, one a line.', of: row => lines(row.errorCodes) },
  {
    name: 'events by id',
    means: 'Ids of the events, one a line, at most 1,000.',
    of: row => lines(row.eventIds),
  },
]

export function signInSentence(row: SignInRow): string {
  const from =
    row.addresses.length === 0
      ? ''
      : `, from ${row.addresses.slice(0, 3).join(', ')}${row.addresses.length > 3 ? ' and others' : ''}`
  return `${whatWords(row)} ${momentWords(row.first)}${row.first === row.last ? '' : ` to ${row.last.slice(0, 16).replace('T', ' ')} UTC`}${from}.${thenWords(row)}`
}

function whatWords(row: SignInRow): string {
  const name = nameOf(row.actor)
  switch (row.kind) {
    case 'guessed':
    case 'failures':
      return `${counted(row.count, 'failed sign-in')} of ${name}`
    case 'spray':
      return `${counted(row.count, 'failed sign-in')} at ${counted(row.people, 'account')} from one address`
    case 'two-countries':
      return `${name} signed in from ${row.countries.join(' and ')}`
    case 'disabled-account':
      return `${counted(row.count, 'try', 'tries')} at the disabled account ${name}`
    case 'legacy-client':
      return `${name} signed in ${counted(row.count, 'time')} by ${row.clients.slice(0, 3).join(', ')}, which asks for no second factor,`
    case 'new-address':
      return `${name} signed in ${counted(row.count, 'time')} from a network not seen in the 30 days before,`
    case 'partner':
      return `${name}, of a partner’s tenant, signed in ${counted(row.count, 'time')}`
    case 'guest':
      return `${name}, a guest, signed in ${counted(row.count, 'time')}`
  }
}

function thenWords({ thenAt }: SignInRow): string {
  return thenAt === undefined ? '' : ` A sign-in from one of these addresses worked ${momentWords(thenAt)}.`
}

export function signInEntry(row: SignInRow): ReportEntry {
  return {
    group: { id: row.kind, title: TITLES[row.kind] },
    brief: row.actor.id === '' ? row.addresses.join(', ') : nameOf(row.actor),
    count: row.count,
    open: row.kind === 'guessed' || row.kind === 'spray' || row.kind === 'two-countries',
    mark: row.thenAt === undefined ? null : 'then signed in',
    facts: [
      { name: 'First', value: row.first },
      { name: 'Last', value: row.last },
      ...(row.thenAt === undefined ? [] : [{ name: 'Then signed in', value: row.thenAt }]),
      {
        name: 'From',
        value: row.addresses.length === 0 ? 'no address in the records' : row.addresses.join(', '),
      },
      ...(row.countries.length === 0 ? [] : [{ name: 'Countries', value: row.countries.join(', ') }]),
      ...(row.clients.length === 0 ? [] : [{ name: 'Clients', value: row.clients.join(', ') }]),
      ...(row.errorCodes.length === 0 ? [] : [{ name: 'Errors', value: row.errorCodes.join(', ') }]),
    ],
    days: [],
    eventIds: row.eventIds,
  }
}
