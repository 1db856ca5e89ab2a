import { dayWords, longDayWords } from '../../assess/words.ts'
import type { Agreement } from '../../base/agreements/agreement.ts'
import type { AgreementState, SideState } from '../../base/agreements/agreement-state.ts'
import type { Day } from '../../base/days.ts'
import type { Instant } from '../../base/time.ts'

/** Where an agreement stands, in one sentence. */
export function agreementSentence(
  agreement: Pick<Agreement, 'party' | 'kind' | 'ending' | 'effective' | 'document'>,
  state: AgreementState,
): string {
  const { status, lastDay, daysLeft, detail } = state
  const { name } = agreement.party
  switch (status) {
    case 'pending':
      return pendingSentence(agreement, state)
    case 'active':
      return detail === 'evergreen'
        ? `In effect${since(state)}, until somebody ends it.`
        : `In effect${since(state)}, through ${text(lastDay)}.`
    case 'expiring_soon':
      return agreement.ending?.kind === 'terminated'
        ? `It was ended: the last day is ${long(lastDay)} (${left(daysLeft)}).`
        : `Ends on ${long(lastDay)} (${left(daysLeft)}). Ask ${name} for the next one.`
    case 'expired':
      return `Ran out after ${text(lastDay)}. Patient data that ${name} still handles is without an agreement on record.`
    case 'terminated':
      return `Ended after ${text(lastDay)}.`
    case 'superseded':
      return `Replaced by a newer one${lastDay === null ? '' : ` after ${text(lastDay)}`}.`
    case 'voided':
      return 'Voided: it counts for nothing.'
    case 'declined':
      return 'Declined: it was not signed.'
  }
}

function pendingSentence(
  { party, effective, document, kind }: Parameters<typeof agreementSentence>[0],
  { detail, ours, theirs }: AgreementState,
): string {
  if (detail === 'not-yet-effective') return `Signed; it begins on ${long(effective)}.`
  if (kind === 'required-by-law') return 'The attempt is written down; an officer has not attested it yet.'
  if (document === null) return 'No file yet: add the paper, or have Ward write a draft.'
  const missing = [
    ...(ours === 'signed' ? [] : [`we have not signed${asked(ours, 'we are')}`]),
    ...(theirs === 'signed' ? [] : [`${party.name} has not signed${asked(theirs, 'they are')}`]),
  ].join('; ')
  return `${missing.slice(0, 1).toUpperCase()}${missing.slice(1)}.`
}

function asked(side: SideState, who: string): string {
  if (side === 'asked') return ` yet, and ${who} asked to`
  return side === 'ran-out' ? ', and the request ran out' : ''
}

function since({ from }: AgreementState): string {
  return from === null ? '' : ` since ${text(from)}`
}

function left(days: number | null): string {
  if (days === null) return ''
  if (days === 0) return 'today'
  return days === 1 ? 'tomorrow' : `in ${days} days`
}

function text(day: Day | null): string {
  return day === null ? 'a day that is not known' : dayWords(`${day}T00:00:00.000Z` as Instant)
}

function long(day: Day | null): string {
  return day === null ? 'a day that is not known' : longDayWords(day)
}
