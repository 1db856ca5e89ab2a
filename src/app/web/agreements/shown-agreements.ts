import { AGREEMENT_STATUSES, DIRECTIONS } from '../../../base/agreements/agreement.ts'
import { DIRECTION_WORDS, STATUS_WORDS } from '../../../base/agreements/agreement-words.ts'
import type { AgreementRow, Wants } from '../../api/contracts/agreement-parts.ts'
import type { AgreementsChoice } from './agreements-choice.ts'

/** What is first to be done with an agreement, in the words of a row. */
export const WANT_WORDS: { readonly [W in NonNullable<Wants>]: string } = {
  expired: 'Have a new one signed, or record what became of the data',
  'data-after': 'Record what became of the data',
  'breach-open': 'Record the outcome of a breach',
  'ends-soon': 'Ask for the next one',
  sign: 'Have it signed',
  'clauses-missing': 'Close the gaps in its clauses',
  'clauses-unread': 'Check its clauses',
}

/** The rows that the choice leaves, in the order of the server: by what needs doing first. */
export function shownAgreements(
  rows: readonly AgreementRow[],
  { words, directions, statuses, todo }: AgreementsChoice,
): readonly AgreementRow[] {
  const sought = folded(words)
  return rows.filter(
    ({ direction, state, wants, title, party, label }) =>
      (directions.length === 0 || directions.includes(direction)) &&
      (statuses.length === 0 || statuses.includes(state.status)) &&
      (todo.length === 0 || todo.includes(wants === null ? 'nothing' : 'something')) &&
      folded(`${title} ${party.name} ${label ?? ''}`).includes(sought),
  )
}

/** The chips of a filter, with how many rows each has; none for what nothing has. */
export function chipsOf(rows: readonly AgreementRow[]) {
  const count = (has: (row: AgreementRow) => boolean) => rows.filter(has).length
  const there = <T extends string>(chips: readonly { value: T; word: string; count: number }[]) =>
    chips.filter(chip => chip.count > 0)
  return {
    directions: there(
      DIRECTIONS.map(value => ({
        value,
        word: DIRECTION_WORDS[value],
        count: count(({ direction }) => direction === value),
      })),
    ),
    statuses: there(
      AGREEMENT_STATUSES.map(value => ({
        value,
        word: STATUS_WORDS[value],
        count: count(({ state }) => state.status === value),
      })),
    ),
    todo: there([
      { value: 'something' as const, word: 'Something to do', count: count(({ wants }) => wants !== null) },
      { value: 'nothing' as const, word: 'Nothing to do', count: count(({ wants }) => wants === null) },
    ]),
  }
}

/** The one thing first. */
export function headlineOf(rows: readonly Pick<AgreementRow, 'wants'>[]): string {
  if (rows.length === 0) return 'Agreements'
  const open = rows.filter(({ wants }) => wants !== null).length
  // Of what is on record: whether the agreements themselves suffice, no list can say. Microsoft's stands apart.
  if (open === 0)
    return rows.length === 1
      ? 'Your agreement needs nothing today'
      : `None of ${rows.length} agreements needs anything today`
  if (rows.length === 1) return 'One agreement, and it needs you'
  return `${open} of ${rows.length} agreements ${open === 1 ? 'needs' : 'need'} you`
}

/** "11 of 13 clauses found". */
export function clausesText({ clauses }: Pick<AgreementRow, 'clauses'>): string {
  const { asked, found, gaps } = clauses
  if (asked === 0) return 'No clauses to check'
  if (gaps.length === asked && gaps.every(({ why }) => why === 'not-read')) return 'Clauses not checked yet'
  return `${found} of ${asked} clauses found`
}

function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}
