import { describe, expect, test } from 'vitest'
import type { DlpRule } from '../../collect/facts/purview/dlp-rules.schema.ts'
import {
  actsOnTheFirst,
  DIAGNOSES,
  informationTypesOf,
  onlyInside,
  SOCIAL_SECURITY_NUMBER,
  TAXPAYER_NUMBER,
} from './information-types.ts'

/** A rule of which the rest was not read. */
const ruleWith = (part: Partial<DlpRule>): DlpRule => ({ AdvancedRule: undefined, ...part })
const SSN = { name: 'U.S. Social Security Number (SSN)', mincount: '1' }
const looks = (rule: DlpRule) => informationTypesOf(rule)(SOCIAL_SECURITY_NUMBER)
const simple = (...types: NonNullable<DlpRule['ContentContainsSensitiveInformation']>): DlpRule =>
  ruleWith({ ContentContainsSensitiveInformation: types })
/** A rule of the condition builder with this condition. */
const built = (condition: unknown): DlpRule => ({
  ContentContainsSensitiveInformation: null,
  IsAdvancedRule: true,
  AdvancedRule: { version: '1.0', condition },
})
const contains = (...value: readonly unknown[]) => ({
  conditionName: 'ContentContainsSensitiveInformation',
  value,
})
const group = (...sensitivetypes: readonly unknown[]) => ({ groups: [{ sensitivetypes }] })
const nested = (levels: number, inside: unknown): unknown =>
  levels === 0 ? inside : { operator: 'And', subConditions: [nested(levels - 1, inside)] }
const OTHER = { conditionName: 'SubjectContainsWords', value: ['x'] }

describe('whether a rule looks for social security numbers', () => {
  test.each<[because: string, part: Partial<DlpRule>, expected: boolean | undefined]>([
    ['by its name', simple(SSN), true],
    ['by its name with blanks and capitals', simple({ name: ' U.S. SOCIAL SECURITY NUMBER (SSN) ' }), true],
    ['by its id', simple({ id: 'A44669FE-0D48-453D-A9B1-2CC83F2CBA77' }), true],
    ['in a group', simple({ groups: [{ sensitivetypes: [SSN] }] }), true],
    ['for something else', simple({ name: 'Credit Card Number' }), false],
    ['for something else in a group', simple({ groups: [{ sensitivetypes: [{ id: 'x' }] }] }), false],
    [
      'one type has neither name nor id: it may be any',
      simple({ name: 'Credit Card Number' }, {}),
      undefined,
    ],
    ['one group was not read', simple({ groups: [{}] }), undefined],
    ['nothing was read of what it looks for', {}, undefined],
    ['it looks for nothing, made with the condition builder or not is unknown', simple(), undefined],
    [
      'it looks for nothing and is no rule of the condition builder',
      { ...simple(), IsAdvancedRule: false },
      false,
    ],
    [
      'it is of the condition builder, whose condition was not read',
      { ...simple(), IsAdvancedRule: true },
      undefined,
    ],
    ['in the condition builder', built(contains(SSN)), true],
    ['in a group of the condition builder', built(contains(group({ name: 'x' }, SSN))), true],
    ['below an “and”', built(nested(3, contains(SSN))), true],
    ['beside another condition', built({ operator: 'And', subConditions: [OTHER, contains(SSN)] }), true],
    ['the condition builder asks for something else', built(OTHER), false],
    ['for another type', built(contains({ name: 'Credit Card Number' })), false],
    ['for labels only', built(contains({ groups: [{ labels: [{ name: 'Internal' }] }] })), false],
    ['a group of nothing that was understood', built(contains({ groups: [{}] })), undefined],
    ['under “not” it is an exception', built({ operator: 'NOT', subConditions: [contains(SSN)] }), false],
    ['nineteen levels deep', built(nested(19, contains(SSN))), true],
    ['deeper than anybody nests it was not understood', built(nested(20, contains(SSN))), undefined],
    ['no condition', { AdvancedRule: {} }, undefined],
    ['a condition that is none', built('SSN'), undefined],
    ['a condition of null', built(null), undefined],
    ['a condition without a name', built({ value: [SSN] }), undefined],
    ['parts that are no list', built({ operator: 'And', subConditions: contains(SSN) }), undefined],
    [
      'a part that is none: what stands after it still counts',
      built({ subConditions: [null, contains(SSN)] }),
      true,
    ],
    ['a part that is none', built({ subConditions: ['x', OTHER] }), undefined],
    ['types that are no list', built({ ...contains(), value: SSN }), undefined],
    ['a type that is none', built(contains('x')), undefined],
    ['a type that is null', built(contains(null)), undefined],
    ['a type without a name', built(contains({ mincount: 1 })), undefined],
    ['a type whose name is no text, with its id', built(contains({ name: 1, id: 'x' })), false],
    ['groups that are no list', built(contains({ groups: SSN })), undefined],
    ['a group that is none', built(contains({ groups: ['x'] })), undefined],
    ['a group that is null', built(contains({ groups: [null] })), undefined],
    ['types of a group that are no list', built(contains({ groups: [{ sensitivetypes: SSN }] })), undefined],
    ['a type of a group that is null', built(contains(group(null))), undefined],
    ['a type of a group that is a word', built(contains(group('x'))), undefined],
    ['a condition that is a word', { AdvancedRule: 'x' }, undefined],
    ['a condition that is null', { AdvancedRule: null }, undefined],
    [
      'the simple list is empty, the condition builder has it',
      { ...built(contains(SSN)), ContentContainsSensitiveInformation: [] },
      true,
    ],
  ])('%s', (_, part, expected) => {
    const rule = ruleWith(part)
    expect(looks(rule)).toBe(expected)
    // Taken apart once, and the same again.
    expect(looks(rule)).toBe(expected)
  })

  test('one rule is asked for each type', () => {
    const asked = informationTypesOf(simple(SSN, { name: 'All Medical Terms And Conditions' }))
    expect([SOCIAL_SECURITY_NUMBER, DIAGNOSES, TAXPAYER_NUMBER].map(asked)).toEqual([true, true, false])
  })
})

test.each<[because: string, part: Partial<DlpRule>, expected: boolean | undefined]>([
  ['one is enough', simple(SSN), true],
  ['as a number', simple({ ...SSN, mincount: 1 }), true],
  ['nought is one at most', simple({ ...SSN, mincount: 0 }), true],
  ['two are asked for', simple({ ...SSN, mincount: '2' }), false],
  ['ten are asked for', simple({ ...SSN, mincount: 10 }), false],
  ['how many was not read', simple({ name: SSN.name }), undefined],
  ['a number with something before it is none', simple({ ...SSN, mincount: 'x1' }), undefined],
  ['a number with something after it is none', simple({ ...SSN, mincount: '1x' }), undefined],
  ['once with ten and once with one: one is enough', simple({ ...SSN, mincount: 10 }, SSN), true],
  ['once with one and once with ten: one is enough', simple(SSN, { ...SSN, mincount: 10 }), true],
  [
    'by its name with ten and by its id with one',
    simple({ ...SSN, mincount: 10 }, { id: SOCIAL_SECURITY_NUMBER.found[1], mincount: 1 }),
    true,
  ],
  ['it looks for something else', simple({ name: 'x', mincount: 1 }), false],
  ['what it looks for was not read', {}, undefined],
  ['in the condition builder', built(contains({ ...SSN, mincount: 2 })), false],
])('whether a rule acts on the first find: %s', (_, part, expected) => {
  expect(actsOnTheFirst(ruleWith(part))(SOCIAL_SECURITY_NUMBER)).toBe(expected)
})

const inside = { conditionName: 'AccessScope', value: 'InOrganization' }
test.each<[because: string, part: Partial<DlpRule>, expected: boolean | undefined]>([
  ['it says so', { AccessScope: 'InOrganization' }, true],
  ['it says the other', { AccessScope: 'NotInOrganization' }, false],
  [
    'it says the other, whatever the condition says',
    { ...built(inside), AccessScope: 'NotInOrganization' },
    false,
  ],
  ['it says that it does not matter', { AccessScope: null }, false],
  ['nothing was read', {}, undefined],
  ['its condition says so', { ...built(inside), AccessScope: null }, true],
  ['its condition says so in a list', built({ ...inside, value: ['InOrganization'] }), true],
  [
    'its condition says the other',
    { ...built({ ...inside, value: 'NotInOrganization' }), AccessScope: null },
    false,
  ],
  [
    'another condition has that value',
    { ...built({ ...inside, conditionName: 'X' }), AccessScope: null },
    false,
  ],
  ['one of several that must all hold', built({ operator: 'And', subConditions: [OTHER, inside] }), true],
  [
    'one of several of which any is enough',
    { ...built({ operator: 'OR', subConditions: [inside] }), AccessScope: null },
    false,
  ],
  ['an exception', { ...built({ operator: 'not', subConditions: [inside] }), AccessScope: null }, false],
  ['a word that only begins or ends like “or”', built({ operator: 'XOR-er', subConditions: [inside] }), true],
  ['a word that begins like “not”', built({ operator: 'NotX', subConditions: [inside] }), true],
  ['a word that ends like “not”', built({ operator: 'XNot', subConditions: [inside] }), true],
  ['nineteen levels deep', built(nested(19, inside)), true],
  ['deeper than anybody nests', built(nested(20, inside)), undefined],
  ['a part that is none', { ...built({ subConditions: [null, 'x'] }), AccessScope: null }, false],
  ['a condition that is null', { AdvancedRule: null, AccessScope: null }, false],
  ['a condition that is a word', { AdvancedRule: 'x' }, undefined],
  ['no condition was read', { AdvancedRule: {} }, undefined],
  ['a condition of null', built(null), undefined],
])('whether a rule looks only at what stays inside: %s', (_, part, expected) => {
  expect(onlyInside(ruleWith(part))).toBe(expected)
})
