import { describe, expect, it } from 'vitest'
import {
  bound,
  kindKnown,
  notBoundBecause,
  type Organisation,
  type OrganisationKind,
  rolesOf,
} from './organisation.ts'
import { requirement, securityRuleRequirements } from './requirements.ts'
import type { Citation } from './citation.ts'
import type { EntityRole } from './words.ts'

const of = (kinds: readonly OrganisationKind[], more: Partial<Organisation> = {}): Organisation => ({
  name: 'Main Street Clinic',
  kinds,
  hybrid: false,
  clearinghouseInLargerOrganisation: false,
  states: [],
  sites: null,
  workforce: null,
  ehr: null,
  it: null,
  itProvider: null,
  privacyOfficer: null,
  securityOfficer: null,
  timeZone: null,
  ...more,
})
const inLarger = { clearinghouseInLargerOrganisation: true }

describe('the roles of an organisation', () => {
  it.each<[readonly OrganisationKind[], Partial<Organisation>, readonly EntityRole[], string]>([
    [['provider'], {}, ['covered-entity', 'provider'], 'a provider that bills electronically, 160.103'],
    [['health-plan'], {}, ['covered-entity', 'health-plan'], 'a plan is a covered entity, 160.103'],
    [
      ['group-health-plan'],
      {},
      ['covered-entity', 'group-health-plan', 'health-plan'],
      'a group health plan is a health plan, 160.103',
    ],
    [['clearinghouse'], {}, ['covered-entity'], 'a clearinghouse that stands alone'],
    [
      ['clearinghouse'],
      inLarger,
      ['clearinghouse-in-larger-organization', 'covered-entity'],
      '164.308(a)(4)(ii)(A)',
    ],
    [
      ['business-associate'],
      inLarger,
      ['business-associate', 'clearinghouse-in-larger-organization', 'covered-entity'],
      'whoever holds a clearinghouse holds a covered entity, though nobody ticked the kind',
    ],
    [['business-associate'], {}, ['business-associate'], 'a service provider is no covered entity'],
    [
      ['provider', 'business-associate'],
      {},
      ['business-associate', 'covered-entity', 'provider'],
      'a hospital that does the billing of others is both',
    ],
    [
      ['provider'],
      { hybrid: true },
      ['covered-entity', 'provider'],
      '164.105(a): its components are bound alike',
    ],
    [[], {}, [], 'not said yet'],
  ])('%j %j: %j (%s)', (kinds, more, expected) => {
    expect([...rolesOf(of(kinds, more))].sort()).toEqual(expected)
  })
})

describe('what binds', () => {
  const left = (organisation: Organisation | null) =>
    securityRuleRequirements()
      .filter(({ appliesTo }) => !bound(appliesTo, organisation))
      .map(({ citation }): Citation => citation)

  it.each<[string, Organisation | null, readonly Citation[]]>([
    ['nothing is left out without a profile', null, []],
    ['nor with one that names no kind', of([]), []],
    [
      'a clinic is no clearinghouse, no subcontractor’s client and no plan',
      of(['provider']),
      ['164.308(a)(4)(ii)(A)', '164.314(a)(2)(iii)', '164.314(b)(1)', '164.314(b)(2)'],
    ],
    [
      'a service provider has (b)(2) instead of (b)(1), and no arrangement between public bodies',
      of(['business-associate']),
      ['164.308(a)(4)(ii)(A)', '164.308(b)(1)', '164.314(a)(2)(ii)', '164.314(b)(1)', '164.314(b)(2)'],
    ],
    [
      'a group health plan has its documents to amend',
      of(['group-health-plan']),
      ['164.308(a)(4)(ii)(A)', '164.314(a)(2)(iii)'],
    ],
    [
      'a clearinghouse within a larger organisation has to keep apart',
      of(['clearinghouse'], inLarger),
      ['164.314(a)(2)(iii)', '164.314(b)(1)', '164.314(b)(2)'],
    ],
    [
      'whoever is everything has everything to do',
      of(['provider', 'group-health-plan', 'business-associate'], inLarger),
      [],
    ],
  ])('%s', (_, organisation, expected) => {
    expect(left(organisation)).toEqual(expected)
  })

  it.each<[Organisation | null, boolean, string]>([
    [null, false, 'no profile'],
    [of([]), false, 'a profile that names no kind'],
    [of(['provider']), true, 'a kind'],
    [of([], inLarger), true, 'a clearinghouse within'],
  ])('%#: the kind is known: %s %s', (organisation, expected) => {
    expect(kindKnown(organisation)).toBe(expected)
  })

  it('says why something does not bind', () => {
    expect(notBoundBecause(requirement('164.308(b)(1)').appliesTo, of(['business-associate']))).toBe(
      'it binds only a covered entity, and the profile says a business associate.',
    )
    expect(notBoundBecause(['group-health-plan'], of([], inLarger))).toBe(
      'it binds only a group health plan.',
    )
  })
})
