import { describe, expect, it } from 'vitest'
import type { FactId } from '../../facts/facts.schema.ts'
import { importScubaGear } from './import-export.ts'

const value = (fact: FactId, whole: object) => {
  const reading = importScubaGear(Buffer.from(JSON.stringify(whole))).facts[fact]
  return reading?.read ? reading.value : reading?.why
}
const settings = (scuba_config: unknown) => value('defender.baseline-settings', { scuba_config })
const nothing = { strictForMail: null, strictForLinks: null, people: null, partnerDomains: null }

describe('rules for whom a policy is', () => {
  it('reads null as nobody named, and a torn list not at all', () => {
    const rules = (rule: object) => value('defender.eop-preset-rules', { protection_policy_rules: [rule] })
    expect(rules({ Identity: 'A', SentTo: null, Conditions: null, Guid: '1' })).toEqual([
      { Identity: 'A', SentTo: null, Conditions: null },
    ])
    for (const SentTo of ['@{torn=True}', [5], [null], true])
      expect(rules({ Identity: 'A', SentTo, Conditions: null })).toEqual([
        { Identity: 'A', Conditions: null },
      ])
  })

  it('takes the lists of a rule of ScubaGear’s own tests for all there is', () => {
    const rules = (rule: object) => value('defender.atp-preset-rules', { atp_policy_rules: [rule] })
    expect(rules({ Identity: 'A', SentTo: null })).toEqual([
      { Identity: 'A', SentTo: null, Conditions: null, Exceptions: null },
    ])
    expect(rules({ Identity: 'A', SentTo: null, Guid: '1' })).toEqual([{ Identity: 'A', SentTo: null }])
  })

  it('reads [null] as no rules, and does not read a failed command', () => {
    expect(value('defender.malware-filter-rules', { anti_malware_rules: [null] })).toEqual([])
    expect(
      value('defender.malware-filter-rules', {
        anti_malware_rules: [],
        securitysuite_unsuccessful_commands: ['Get-MalwareFilterRule'],
      }),
    ).toMatch(/could not run/)
  })
})

describe('whom the clinic named', () => {
  it('reads names in small letters under both ids that a policy has had', () => {
    const people = { SensitiveUsers: [' Dr Good;Owner@good.example', null] }
    for (const config of [
      { Defender: { 'MS.DEFENDER.2.1v1': people } },
      { SecuritySuite: { 'MS.SECURITYSUITE.2.1v1': people } },
      { Defender: { 'MS.DEFENDER.2.1v1': people }, SecuritySuite: { 'MS.SECURITYSUITE.2.1v1': people } },
    ])
      expect(settings(config)).toEqual({ ...nothing, people: ['dr good;owner@good.example'] })
  })

  it('does not choose between two ids that say different things', () => {
    const { people: _, ...rest } = nothing
    expect(
      settings({
        Defender: { 'MS.DEFENDER.2.1v1': { SensitiveUsers: ['a'] } },
        SecuritySuite: { 'MS.SECURITYSUITE.2.1v1': { SensitiveUsers: ['b'] } },
      }),
    ).toEqual(rest)
  })

  it('takes lists that are left out or empty for nobody, and a torn one for not read', () => {
    const accounts = (SensitiveAccounts: unknown) =>
      settings({ Defender: { 'MS.DEFENDER.1.4v1': { SensitiveAccounts } } })
    expect(settings({})).toEqual(nothing)
    expect(accounts({ IncludedUsers: [] })).toEqual(nothing)
    expect(accounts({ IncludedGroups: ['Billing'] })).toMatchObject({
      strictForMail: { IncludedUsers: [], IncludedGroups: ['billing'] },
    })
    const { strictForMail: _, ...rest } = nothing
    for (const torn of [5, { IncludedUsers: 'a' }, { IncludedUsers: [5], IncludedGroups: ['b'] }])
      expect(accounts(torn)).toEqual(rest)
    expect(settings('torn')).toMatch(/not an object/)
  })
})

describe('the newer baseline’s policies', () => {
  it.each<[object, boolean | undefined, string]>([
    [{ Identity: 'A', Action: 'Block' }, true, 'ScubaGear’s own tests leave the switch out'],
    [{ Identity: 'A', Action: 'Block', Guid: '1' }, undefined, 'a real policy without it was torn'],
    [{ Identity: 'A', Action: 'Block', Enable: 'yes' }, undefined, 'no text is a switch'],
    [{ Identity: 'A', Action: 'Block', Enable: false }, false, 'off is off'],
  ])('reads the switch of %o as %o: %s', (policy, Enable) => {
    const [read] = value('defender.safe-attachment-policies', { safe_attachment_policies: [policy] }) as [
      { Enable?: boolean },
    ]
    expect(read.Enable).toBe(Enable)
  })

  it.each<[unknown, string[] | undefined, string]>([
    [['lab.example'], ['lab.example'], 'as text'],
    [[{ Domain: 'lab.example' }], ['lab.example'], 'as an object'],
    [[{ Torn: 'lab.example' }], undefined, 'a domain without a name is not an empty list'],
    [[], [], 'none'],
    [null, undefined, 'Exchange writes an empty list, never null'],
  ])('reads the domains let past %o as %o: %s', (AllowedSenderDomains, names) => {
    const [read] = value('defender.content-filter-policies', {
      hosted_content_filter_policies: [{ Identity: 'A', AllowedSenderDomains }],
    }) as [{ AllowedSenderDomains?: string[] }]
    expect(read.AllowedSenderDomains).toEqual(names)
  })

  it('takes a rule with all its conditions and no list of exceptions for one without exceptions, unless Exchange wrote it', () => {
    const rule = { Identity: 'A', SentTo: null, SentToMemberOf: null, RecipientDomainIs: null }
    const read = (more: object) =>
      value('defender.content-filter-rules', { hosted_content_filter_rules: [{ ...rule, ...more }] })
    const none = { ExceptIfSentTo: null, ExceptIfSentToMemberOf: null, ExceptIfRecipientDomainIs: null }
    expect(read({})).toEqual([{ ...rule, ...none, Conditions: null, Exceptions: null }])
    expect(read({ Guid: '1' })).toEqual([rule])
    expect(read({ ExceptIfSentTo: ['a'] })).toEqual([
      { ...rule, ExceptIfSentTo: ['a'], Conditions: null, Exceptions: null },
    ])
  })
})
