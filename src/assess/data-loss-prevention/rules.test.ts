import { describe, expect, test } from 'vitest'
import type { DlpPolicy } from '../../collect/facts/purview/dlp-policies.schema.ts'
import type { DlpRule } from '../../collect/facts/purview/dlp-rules.schema.ts'
import { CREDIT_CARD_NUMBER, SOCIAL_SECURITY_NUMBER } from './information-types.ts'
import {
  anyOf,
  coversAll,
  isInForce,
  judgeFullRules,
  judgeTypes,
  looksForIdentifiers,
  PERSONAL_IDENTIFIERS,
} from './rules.ts'

const context = { cloud: null, waiver: () => undefined }
const ON: DlpPolicy = { Name: 'Patients', Enabled: true, Mode: 'Enable' }
const rule = (Name: string | undefined, changes: Partial<DlpRule> = {}): DlpRule => ({
  AdvancedRule: undefined,
  ...(Name === undefined ? {} : { Name }),
  ParentPolicyName: 'Patients',
  Disabled: false,
  IsAdvancedRule: false,
  ContentContainsSensitiveInformation: PERSONAL_IDENTIFIERS.map(({ name }) => ({ name })),
  ...changes,
})
const CARDS = { ContentContainsSensitiveInformation: [{ name: 'Credit Card Number' }] }
const UNREAD = { ContentContainsSensitiveInformation: undefined }

test.each<[because: string, one: DlpRule, policies: readonly DlpPolicy[], expected: boolean | undefined]>([
  ['on, in a policy that is on', rule('a'), [ON], true],
  ['switched off, whatever its policy is', rule('a', { Disabled: true }), [], false],
  ['whether it is on was not read', rule('a', { Disabled: undefined }), [ON], undefined],
  ['its policy is off', rule('a'), [{ ...ON, Enabled: false }], false],
  ['its policy is only simulated', rule('a'), [{ ...ON, Mode: 'TestWithNotifications' }], false],
  ['its policy is another', rule('a'), [{ ...ON, Name: 'Other' }], false],
  ['there is no policy', rule('a'), [], false],
  ['a policy without a name may be its own', rule('a'), [{ ...ON, Name: undefined }], undefined],
  ['its policy was not read: any may be', rule('a', { ParentPolicyName: undefined }), [ON], undefined],
  ['of two of its name one is on', rule('a'), [{ ...ON, Enabled: false }, ON], true],
])('whether a rule is in force: %s', (_, one, policies, expected) => {
  expect(isInForce(one, [...policies])).toBe(expected)
})

test('where a policy must be for a place, one that is not in force is not asked', () => {
  expect(isInForce(rule('a'), [ON], () => false)).toBe(false)
  expect(isInForce(rule('a'), [ON], () => undefined)).toBeUndefined()
  const asked: unknown[] = []
  const off = { ...ON, Enabled: false }
  expect(isInForce(rule('a'), [off], policy => asked.push(policy) > 0)).toBe(false)
  expect(asked).toEqual([])
})

const MAIL: DlpPolicy = {
  ...ON,
  ExchangeLocation: ['All'],
  ExchangeSender: [],
  ExchangeSenderMemberOf: [],
  ExchangeSenderException: [],
  ExchangeSenderMemberOfException: [],
  PolicyRBACScopes: [],
}
test.each<[because: string, policy: DlpPolicy, expected: boolean | undefined]>([
  ['all of it', MAIL, true],
  ['some of it', { ...MAIL, ExchangeLocation: ['a@clinic.example'] }, false],
  ['none of it, whatever else was not read', { Name: 'x', ExchangeLocation: [] }, false],
  ['where was not read', { ...MAIL, ExchangeLocation: undefined }, undefined],
  ['all but one sender', { ...MAIL, ExchangeSenderException: ['a@clinic.example'] }, false],
  ['whom it leaves out was not read', { ...MAIL, ExchangeSenderException: undefined }, undefined],
  [
    'one list was not read, a later one narrows it',
    { ...MAIL, ExchangeSender: undefined, PolicyRBACScopes: ['x'] },
    false,
  ],
  [
    'where was not read, and it is for some people',
    { ...MAIL, ExchangeLocation: undefined, PolicyRBACScopes: ['x'] },
    false,
  ],
])('whether a policy is for all mail: %s', (_, policy, expected) => {
  expect(coversAll(policy, 'ExchangeLocation')).toBe(expected)
})

test.each<[because: string, one: DlpRule, expected: boolean | undefined]>([
  ['all three', rule('a'), true],
  ['only one', rule('a', CARDS), false],
  ['not read', rule('a', UNREAD), undefined],
])('whether a rule looks for every personal identifier: %s', (_, one, expected) => {
  expect(looksForIdentifiers(one)).toBe(expected)
  // Asked once, and the same again.
  expect(looksForIdentifiers(one)).toBe(expected)
})

describe('for each type a rule', () => {
  const judge = (
    rules: readonly DlpRule[],
    types = [SOCIAL_SECURITY_NUMBER, CREDIT_CARD_NUMBER],
    policies = [ON],
  ) =>
    judgeTypes({ 'purview.dlp-policies': policies, 'purview.dlp-rules': [...rules] }, context, {
      types,
      pass: 'Each is looked for.',
      fail: missing => `No rule looks for ${missing}.`,
      lacks: 'No rule does.',
    })
  const looked = (name: string, state: 'good' | 'bad' | 'unread', why: string) => ({
    kind: 'condition',
    id: name,
    name,
    state,
    why,
  })
  const [ssn, card] = [SOCIAL_SECURITY_NUMBER.name, CREDIT_CARD_NUMBER.name]

  test.each<
    [because: string, rules: readonly DlpRule[], verdict: string, reason: string, entities: readonly object[]]
  >([
    [
      'each is looked for, and by which rules is told',
      [rule('a'), rule('b', CARDS), rule(undefined, CARDS)],
      'pass',
      'Each is looked for.',
      [
        looked(ssn, 'good', 'Looked for by “a”.'),
        looked(card, 'good', 'Looked for by “a”, “b” and “a rule without a readable name”.'),
      ],
    ],
    [
      'one is not',
      [rule('b', CARDS)],
      'fail',
      `No rule looks for ${ssn}.`,
      [looked(ssn, 'bad', 'No rule does.'), looked(card, 'good', 'Looked for by “b”.')],
    ],
    [
      'a rule that is off looks for nothing',
      [rule('b', { Disabled: true })],
      'fail',
      `No rule looks for ${ssn} or ${card}.`,
      [looked(ssn, 'bad', 'No rule does.'), looked(card, 'bad', 'No rule does.')],
    ],
    [
      'what a rule looks for was not read',
      [rule('a', UNREAD), rule('b', CARDS)],
      'unknown',
      `Could not read all of ${ssn}.`,
      [looked(ssn, 'unread', 'No rule does.'), looked(card, 'good', 'Looked for by “b”.')],
    ],
  ])('%s', (_, rules, verdict, reason, entities) => {
    expect(judge(rules)).toMatchObject({ verdict, reason, properties: { rules: rules.length, policies: 1 } })
    expect(judge(rules).entities).toEqual(entities)
  })

  test('without a type there is nothing that could be looked for', () => {
    expect(judge([rule('a')], [])).toEqual({ verdict: 'fail', reason: 'No rule looks for anything.' })
  })
})

describe('all rules in force that look for every identifier', () => {
  const judge = (rules: readonly DlpRule[]) =>
    judgeFullRules({ 'purview.dlp-policies': [ON], 'purview.dlp-rules': [...rules] }, context, {
      does: ({ BlockAccess }) => BlockAccess,
      properties: ({ BlockAccess }) => ({ BlockAccess }),
      pass: 'Each blocks.',
      fail: bad => `${bad} does not block.`,
      lacks: 'It only watches.',
    })
  const BLOCKS = { BlockAccess: true }
  const looked = (name: string, state: string, more: object = {}) => ({
    kind: 'rule',
    id: name,
    name,
    state,
    ...more,
  })

  test.each<
    [because: string, rules: readonly DlpRule[], verdict: string, reason: string, entities: readonly object[]]
  >([
    [
      'all do it',
      [rule('a', BLOCKS)],
      'pass',
      'Each blocks.',
      [looked('a', 'good', { properties: { BlockAccess: true } })],
    ],
    [
      'one does not',
      [rule('a', BLOCKS), rule('b', { BlockAccess: false })],
      'fail',
      'b does not block.',
      [
        looked('a', 'good', { properties: { BlockAccess: true } }),
        looked('b', 'bad', { why: 'It only watches.', properties: { BlockAccess: false } }),
      ],
    ],
    [
      'one that looks for less is not asked',
      [rule('a', BLOCKS), rule('b', CARDS)],
      'pass',
      'Each blocks.',
      [looked('a', 'good', { properties: { BlockAccess: true } })],
    ],
    [
      'one that may be among them does not do it',
      [rule('a', BLOCKS), rule('b', { ...UNREAD, BlockAccess: false })],
      'unknown',
      'Could not read all of b.',
      [
        looked('a', 'good', { properties: { BlockAccess: true } }),
        looked('b', 'unread', { properties: { BlockAccess: false } }),
      ],
    ],
    [
      'one that may be among them does it, and another surely is: nothing hangs on it',
      [rule('a', BLOCKS), rule('b', { ...UNREAD, ...BLOCKS })],
      'pass',
      'Each blocks.',
      [looked('a', 'good', { properties: { BlockAccess: true } })],
    ],
    [
      'only one that may be among them: whether there is any is not known',
      [rule(undefined, { ...UNREAD, ...BLOCKS })],
      'unknown',
      'Could not read all of a rule without a readable name.',
      [
        {
          ...looked('a rule without a readable name', 'unread', { properties: { BlockAccess: true } }),
          id: 'rule 1',
        },
      ],
    ],
  ])('%s', (_, rules, verdict, reason, entities) => {
    expect(judge(rules)).toMatchObject({ verdict, reason })
    expect(judge(rules).entities).toEqual(entities)
  })

  test('there is none to judge: that is a fail, with how many there were', () => {
    expect(judge([rule('b', CARDS)])).toEqual({
      verdict: 'fail',
      reason:
        'No enforced rule looks for social security, taxpayer and card numbers together, so there is none to judge.',
      properties: { rules: 1, policies: 1 },
    })
  })
})

test.each([
  [[], 'nothing'],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('after “No rule looks for”: %j reads “%s”', (names, words) => {
  expect(anyOf(names.map(name => ({ name })))).toBe(words)
})
