import { describe, expect, it } from 'vitest'
import type { Citation } from './citation.ts'
import {
  allRequirements,
  answerableRequirements,
  appliesTo,
  requirement,
  securityRuleRequirements,
  specificationsOf,
  standardOf,
} from './requirements.ts'
import type { SecurityRequirement } from './requirements.ts'
import type { EntityRole } from './words.ts'

const security = securityRuleRequirements()
const standards = security.filter(each => each.kind === 'standard')
const specifications = security.filter(each => each.kind === 'specification')
const within = (each: SecurityRequirement, ...sections: string[]) => sections.includes(each.section)
const CORE = ['164.308', '164.310', '164.312']
const FRAME = ['164.314', '164.316']

describe('the Security Rule', () => {
  it.each([
    ['standards', standards.length, 22],
    ['specifications', specifications.length, 43],
    ['required', specifications.filter(each => each.designation === 'required').length, 21],
    ['addressable', specifications.filter(each => each.designation === 'addressable').length, 22],
    ['standards of 308 to 312', standards.filter(each => within(each, ...CORE)).length, 18],
    ['specifications of 308 to 312', specifications.filter(each => within(each, ...CORE)).length, 36],
    ['standards of 314 and 316', standards.filter(each => within(each, ...FRAME)).length, 4],
    ['specifications of 314 and 316', specifications.filter(each => within(each, ...FRAME)).length, 7],
    ['what an officer answers', answerableRequirements().length, 50],
  ])('counts %s: %i is %i', (_, counted, expected) => {
    expect(counted).toBe(expected)
  })

  it('has no addressable specification in 314 and 316', () => {
    expect(
      specifications.filter(each => within(each, ...FRAME) && each.designation === 'addressable'),
    ).toEqual([])
  })

  it('knows the seven standards that have no specifications and are mandatory in themselves', () => {
    expect(standards.filter(each => each.mandatoryInItself).map(each => each.citation)).toEqual([
      '164.308(a)(2)',
      '164.308(a)(8)',
      '164.310(b)',
      '164.310(c)',
      '164.312(b)',
      '164.312(d)',
      '164.316(a)',
    ])
  })

  it('gives every specification a parent in its own section and every parent its specification', () => {
    for (const each of specifications) {
      const parent = standardOf(each.citation)
      expect(parent.kind).toBe('standard')
      expect(parent.section).toBe(each.section)
      expect(parent.safeguard).toBe(each.safeguard)
      expect(parent.specifications).toContain(each.citation)
    }
    expect(standards.flatMap(each => specificationsOf(each.citation))).toEqual(specifications)
  })

  it.each([
    ['164.308', 'administrative'],
    ['164.310', 'physical'],
    ['164.312', 'technical'],
    ['164.314', 'organizational'],
    ['164.316', 'documentation'],
  ])('%s is %s', (section, safeguard) => {
    const kinds = new Set(security.filter(each => each.section === section).map(each => each.safeguard))
    expect([...kinds]).toEqual([safeguard])
  })
})

describe('all requirements', () => {
  it('holds every citation once', () => {
    const citations = allRequirements().map(each => each.citation)
    expect(citations.filter((each, index) => citations.indexOf(each) !== index)).toEqual([])
  })

  it('answers each citation with its own record', () => {
    for (const each of allRequirements()) expect(requirement(each.citation)).toBe(each)
  })

  it('refuses a text that was only cast to a citation', () => {
    expect(() => requirement('164.312(z)' as Citation)).toThrow(RangeError)
  })

  it('writes citations in one form', () => {
    for (const { citation } of allRequirements()) {
      expect(citation).toMatch(/^164\.\d{3}(?:\((?:[a-z]|[ivx]+|[A-Z]|\d)\))*$/)
    }
  })

  it('links each record to its section and dates it', () => {
    expect(requirement('164.308(a)(1)(ii)(A)').source).toEqual({
      url: 'https://www.ecfr.gov/current/title-45/section-164.308',
      asOf: '2026-11-21',
    })
    for (const each of allRequirements()) {
      expect(each.citation.startsWith(each.section)).toBe(true)
      expect(each.source.url.endsWith(`section-${each.section}`)).toBe(true)
    }
  })

  it.each([
    ['164.306(d)(3)', 'security', 'how addressable specifications are decided'],
    ['164.306(e)', 'security', 'maintenance'],
    ['164.308(b)(2)', 'security', 'subcontractors'],
    ['164.402(2)(iv)', 'breach', 'the fourth factor'],
    ['164.414(b)', 'breach', 'burden of proof'],
    ['164.504(e)(2)(ii)(J)', 'privacy', 'return or destruction'],
    ['164.530(j)(2)', 'privacy', 'retention'],
  ] as const)('%s belongs to %s (%s)', (citation, rule, _why) => {
    expect(requirement(citation).rule).toBe(rule)
    expect(requirement(citation).kind).toBe('provision')
  })

  it('says of the one section that has changed that it is neither current nor verified, and why', () => {
    const doubtful = allRequirements().filter(each => !each.current || !each.verified)
    expect(doubtful.map(each => [each.citation, each.current, each.verified])).toEqual([
      ['164.520', false, false],
    ])
    expect(requirement('164.520').note).toContain('Part 2')
  })
})

describe('appliesTo', () => {
  it.each<[Citation, EntityRole[], boolean, string]>([
    ['164.312(d)', ['covered-entity', 'provider'], true, 'the Security Rule binds a clinic'],
    ['164.312(d)', ['business-associate'], true, 'and a managed service provider'],
    ['164.308(a)(4)(ii)(A)', ['covered-entity', 'provider'], false, 'no clearinghouse'],
    [
      '164.308(a)(4)(ii)(A)',
      ['clearinghouse-in-larger-organization'],
      true,
      'a clearinghouse inside another',
    ],
    ['164.308(b)(1)', ['covered-entity'], true, 'covered entity to business associate'],
    ['164.308(b)(1)', ['business-associate'], false, 'a business associate has (b)(2)'],
    ['164.308(b)(2)', ['business-associate'], true, 'business associate to subcontractor'],
    ['164.308(b)(2)', ['covered-entity'], false, 'not the covered entity’s affair'],
    ['164.308(b)(3)', ['business-associate'], true, 'written contract on both levels'],
    ['164.314(a)(2)(iii)', ['covered-entity'], false, 'subcontracts only'],
    ['164.314(b)(1)', ['covered-entity', 'provider'], false, 'group health plans only'],
    ['164.314(b)(2)', ['group-health-plan'], true, 'group health plans only'],
    ['164.404(b)', ['business-associate'], false, 'the covered entity writes to the individuals'],
    ['164.410(b)', ['business-associate'], true, 'the business associate tells the covered entity'],
    ['164.414(b)', ['business-associate'], true, 'both must prove'],
    ['164.522(b)(1)(ii)', ['covered-entity', 'provider'], false, 'health plans only'],
    ['164.528(a)(1)', [], false, 'an organisation without a role is bound by nothing'],
  ])('%s for %j: %s (%s)', (citation, roles, expected) => {
    expect(appliesTo(citation, roles)).toBe(expected)
  })
})
