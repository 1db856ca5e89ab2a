import type { Machine } from '../state-machine.ts'
import type { AgreementStatus } from './agreement.ts'

/** What can happen to an agreement, by people’s hand or by the calendar. */
export type AgreementAct =
  | 'take-effect'
  | 'decline'
  | 'ask-again'
  | 'void'
  | 'come-near-its-end'
  | 'run-out'
  | 'terminate'
  | 'supersede'
  | 'successor-falls-away'

const SIGNED =
  'Both sides have signed the file’s exact bytes in Ward, or an officer has attested that file as signed, and its first day has come: 164.502(e)(2) asks for the promise in writing.'
const IN_ERROR = 'It was written down or signed in error. It stays in the history and counts for nothing.'
const TAKEN_PLACE =
  'A newer one over the same matter took effect; the law keeps this one for six years from then on: 164.316(b)(2)(i), 164.530(j)(2).'
const ENDED = 'Somebody ended it from a day on, with a reason: 164.504(e)(2)(iii).'
const LAST_DAY = 'Its last day has passed.'
const GIVEN_BACK =
  'The newer one was voided or declined, so it never held, and this one goes on by its own terms.'

/**
 * The statuses of an agreement and what leads from one to another. On a day on which several things happen, several rows
 * follow one another. Nothing else happens: agreement-state.ts is tested against this table.
 */
export const AGREEMENT_MACHINE: Machine<AgreementStatus, AgreementAct> = [
  { from: 'pending', act: 'take-effect', to: 'active', because: SIGNED },
  { from: 'pending', act: 'decline', to: 'declined', because: 'One side said that it does not sign.' },
  { from: 'pending', act: 'void', to: 'voided', because: IN_ERROR },
  {
    from: 'pending',
    act: 'supersede',
    to: 'superseded',
    because: 'It was signed for a later day, and a newer one took effect before that came.',
  },
  {
    from: 'declined',
    act: 'ask-again',
    to: 'pending',
    because: 'The same paper may be offered again; the first refusal stays in the history.',
  },
  { from: 'declined', act: 'void', to: 'voided', because: IN_ERROR },
  {
    from: 'active',
    act: 'come-near-its-end',
    to: 'expiring_soon',
    because:
      'Its last day is at most 90 days away: time to ask for the next one. Reminders come at 90, 60 and 30 days.',
  },
  { from: 'active', act: 'terminate', to: 'terminated', because: ENDED },
  { from: 'active', act: 'supersede', to: 'superseded', because: TAKEN_PLACE },
  { from: 'active', act: 'void', to: 'voided', because: IN_ERROR },
  { from: 'expiring_soon', act: 'run-out', to: 'expired', because: LAST_DAY },
  { from: 'expiring_soon', act: 'terminate', to: 'terminated', because: ENDED },
  { from: 'expiring_soon', act: 'supersede', to: 'superseded', because: TAKEN_PLACE },
  { from: 'expiring_soon', act: 'void', to: 'voided', because: IN_ERROR },
  { from: 'expired', act: 'supersede', to: 'superseded', because: TAKEN_PLACE },
  { from: 'expired', act: 'void', to: 'voided', because: IN_ERROR },
  { from: 'superseded', act: 'successor-falls-away', to: 'active', because: GIVEN_BACK },
  { from: 'superseded', act: 'void', to: 'voided', because: IN_ERROR },
  { from: 'terminated', act: 'void', to: 'voided', because: IN_ERROR },
]
