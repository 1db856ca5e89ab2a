import { type Machine, nextState, type Transition } from '../state-machine.ts'
import { GUIDANCE_2012, type Sourced, WARD_2026 } from './sources.ts'

/** Where the practice’s HIPAA administrative contact stands: the person whom Microsoft writes to about patient data. */
export const CONTACT_STATES = ['none', 'default', 'designated', 'at_risk'] as const
export type ContactState = (typeof CONTACT_STATES)[number]

/** What people do, and what facts tell. */
export const CONTACT_ACTS = [
  'record-default',
  'designate',
  'change',
  'lose-role',
  'be-disabled',
  'leave',
  'restore',
  'restore-default',
] as const
export type ContactAct = (typeof CONTACT_ACTS)[number]

export type ContactTransition = Transition<ContactState, ContactAct> & Sourced

const LOST = 'Microsoft may be unable to contact the practice about an incident.'
const VALID =
  'Whoever asks is the current contact or a Global Administrator, the request names account, domain, name and e-mail, and the new contact holds an accepted role at that moment.'

/** The whole machine. What Microsoft does today was not checked with Microsoft: such rows say `verified: false`. */
export const CONTACT_MACHINE: readonly ContactTransition[] = [
  {
    from: 'none',
    act: 'record-default',
    to: 'default',
    because:
      'Where the services were bought in the portal, whoever accepted the agreement there is the contact.',
    ...GUIDANCE_2012,
  },
  {
    from: 'none',
    act: 'designate',
    to: 'designated',
    because: `After a purchase by volume licensing nobody is the contact until somebody is designated. ${VALID} The first time an officer may record it, where facts cannot show who is a Global Administrator; the record says so.`,
    ...GUIDANCE_2012,
  },
  { from: 'default', act: 'change', to: 'designated', because: VALID, ...GUIDANCE_2012 },
  { from: 'designated', act: 'change', to: 'designated', because: VALID, ...GUIDANCE_2012 },
  { from: 'at_risk', act: 'change', to: 'designated', because: VALID, ...GUIDANCE_2012 },
  ...(['default', 'designated'] as const).flatMap(
    from =>
      [
        {
          from,
          act: 'lose-role',
          to: 'at_risk',
          because: `The contact is an administrator; the facts show none of the accepted roles any more. ${LOST}`,
          ...GUIDANCE_2012,
        },
        {
          from,
          act: 'be-disabled',
          to: 'at_risk',
          because: `An account that is blocked reads no mail. ${LOST}`,
          ...WARD_2026,
        },
        {
          from,
          act: 'leave',
          to: 'at_risk',
          because: `Somebody who has left answers for the practice no more. ${LOST}`,
          ...WARD_2026,
        },
      ] as const,
  ),
  {
    from: 'at_risk',
    act: 'restore',
    to: 'designated',
    because: 'The facts show an accepted role again, and nothing else is reported of the contact.',
    ...WARD_2026,
  },
  {
    from: 'at_risk',
    act: 'restore-default',
    to: 'default',
    because: 'As above, for a contact that was never designated but accepted the agreement in the portal.',
    ...WARD_2026,
  },
] satisfies Machine<ContactState, ContactAct>

/** Where the act leads; null where it may not be done from there. */
export function contactAfter(from: ContactState, act: ContactAct): ContactState | null {
  return nextState(CONTACT_MACHINE, from, act)
}

export const CONTACT_STATE_WORDS: { readonly [S in ContactState]: string } = {
  none: 'Nobody is on record',
  default: 'By default',
  designated: 'Designated',
  at_risk: 'At risk',
}
