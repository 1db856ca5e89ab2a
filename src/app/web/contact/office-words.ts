import { isDay } from '../../../base/days.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'
import type { ShownContact, ShownOffice } from './use-contact.ts'

/** Chosen where the person has no account. */
export const OUTSIDE = 'outside'

export interface OfficeDraft {
  /** An account's id, `outside`, or empty for nobody. */
  readonly holder: string
  readonly holderName: string
  readonly holderEmail: string
  readonly deputy: string
  readonly deputyName: string
  readonly deputyEmail: string
  readonly from: string
  readonly until: string
  readonly why: string
}

/** The form as it begins: with who holds the office now, from today. */
export function emptyOffice(
  { now }: Pick<ShownOffice, 'now'>,
  { today, people }: Pick<ShownContact, 'today' | 'people'>,
): OfficeDraft {
  const [holder, holderName, holderEmail] = chosen(now?.holder ?? null, people)
  const [deputy, deputyName, deputyEmail] = chosen(now?.deputy ?? null, people)
  const from = now?.from ?? today
  return {
    holder,
    holderName,
    holderEmail,
    deputy,
    deputyName,
    deputyEmail,
    from,
    until: now?.until ?? '',
    why: '',
  }
}

type Holder = NonNullable<ShownOffice['now']>['holder']

function chosen(
  holder: Holder | null,
  people: ShownContact['people'],
): readonly [who: string, name: string, email: string] {
  if (holder === null) return ['', '', '']
  const isThere = people.some(({ id }) => id === holder.account)
  if (isThere && holder.account !== null) return [holder.account, '', '']
  return [OUTSIDE, holder.name, holder.email ?? '']
}

export function wrongInOffice(draft: OfficeDraft): readonly FieldProblem[] {
  const problems: FieldProblem[] = []
  const put = (field: string, message: string) => problems.push({ field, message })
  if (draft.holder === '') put('office-holder', 'Choose who holds the office.')
  if (draft.holder === OUTSIDE && draft.holderName.trim() === '') put('office-holder-name', 'Enter the name.')
  if (draft.deputy === OUTSIDE && draft.deputyName.trim() === '') put('office-deputy-name', 'Enter the name.')
  if (draft.deputy !== '' && draft.deputy !== OUTSIDE && draft.deputy === draft.holder) {
    put('office-deputy', 'The deputy stands in when the holder is away: choose somebody else.')
  }
  if (!isDay(draft.from)) put('office-from', 'Enter the first day.')
  if (draft.until !== '' && (!isDay(draft.until) || draft.until < draft.from)) {
    put('office-until', 'Enter a last day that is not before the first.')
  }
  return problems
}

/** As the server takes it: an account by its id, anybody else by name. */
export function holderOf(who: string, name: string, email: string, people: ShownContact['people']) {
  const person = people.find(({ id }) => id === who)
  if (person !== undefined) return { account: person.id, name: person.name, email: person.email }
  return { account: null, name: name.trim(), email: email.trim() === '' ? null : email.trim() }
}
