import { clinicPeople, LETTERS_APP } from './people.ts'
import { clinicSites, type SiteName } from './places.ts'

/**
 * Who of the made-up clinic may reach a place, why and until when: the minimum necessary by role that 45 CFR 164.514(d)(2)
 * asks for, as the clinic's people have written it down. In the form of `PolicyTerms` (src/comply/access-policies.ts).
 */
export interface PracticeAccessPolicy {
  /** Folded as in events: an address in lower case. */
  readonly place: { readonly kind: 'mailbox' | 'site'; readonly id: string }
  readonly who: { readonly kind: 'user'; readonly id: string } | { readonly kind: 'house' }
  readonly why: string
  readonly ticket: string | null
  /** ISO 8601 in UTC, inclusive. */
  readonly from: string
  /** ISO 8601 in UTC, exclusive; null for a policy without an end. */
  readonly until: string | null
  readonly approver: string
}

const SINCE = '2026-01-12T15:00:00.000Z'
const MARSH = 'Dr. Elena Marsh'
const REYES = 'Tomas Reyes'

/**
 * The access policies of the made-up clinic. Some explain what the log shows; that of Dr. Nair has ended while she went on;
 * the billing site is for its own people only, so that a provider who adds itself to it is not explained.
 */
export function practiceAccessPolicies(): readonly PracticeAccessPolicy[] {
  const people = clinicPeople()
  const upn = (lastName: string) => people.called(lastName).upn
  const mailbox = (address: string) => ({ kind: 'mailbox' as const, id: address })
  const user = (id: string) => ({ kind: 'user' as const, id: id.toLowerCase() })
  const house = { kind: 'house' as const }
  const always = { ticket: null, from: SINCE, until: null, approver: MARSH }

  const frontDesk = people.of('front-desk').map(person => ({
    place: mailbox(people.frontDeskMailbox.upn),
    who: user(person.upn),
    why: 'The four people of the front desk answer patients from one address',
    ...always,
  }))
  const billing = people.of('billing', 'office').map(person => ({
    place: site('Billing'),
    who: user(person.upn),
    why: 'Payment: claims, denials and statements',
    ...always,
  }))
  const teams = [
    ['FrontDesk', 'Registration: intake forms and insurance cards'],
    ['Nursing', 'Care: plans and notes of home visits'],
    ['Referrals', 'Care: referrals out, reports in'],
    ['Office', 'Running of the practice; holds no patient files by its rule'],
  ] as const
  return [
    ...frontDesk,
    {
      place: mailbox(upn('Marsh')),
      who: user(upn('Jensen')),
      why: 'Her assistant keeps the calendar and sorts the mail',
      ticket: 'HS-412',
      from: SINCE,
      until: '2027-01-01T05:00:00.000Z',
      approver: MARSH,
    },
    {
      place: mailbox(upn('Okoro')),
      who: user(upn('Nair')),
      why: 'Dr. Nair looks after his patients’ mail while he is away',
      ticket: 'HS-588',
      from: '2026-10-12T04:00:00.000Z',
      until: '2026-10-18T04:00:00.000Z',
      approver: REYES,
    },
    {
      place: mailbox(people.referralsMailbox.upn),
      who: user(LETTERS_APP),
      why: 'Chart letters export puts answers to referrals into the record each morning',
      ticket: 'HS-297',
      from: '2026-03-16T14:00:00.000Z',
      until: '2027-03-16T14:00:00.000Z',
      approver: REYES,
    },
    {
      place: site('Referrals'),
      who: user(people.guest.upn),
      why: 'The imaging center’s reader puts reports next to the orders',
      ticket: 'HS-601',
      from: '2026-10-09T13:00:00.000Z',
      until: '2026-12-31T05:00:00.000Z',
      approver: REYES,
    },
    ...teams.map(([name, why]) => ({ place: site(name), who: house, why, ...always })),
    ...billing,
  ]
}

function site(name: SiteName): PracticeAccessPolicy['place'] {
  const url = clinicSites().find(each => each.name === name)?.url ?? ''
  return { kind: 'site', id: url.toLowerCase().replace(/\/$/, '') }
}
