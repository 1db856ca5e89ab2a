import { expect, test } from 'vitest'
import type { Recipients } from '../../collect/facts/defender/recipients.schema.ts'
import { FOR_EVERYBODY } from './recipients.fixture.ts'
import { presetIsForEverybody, presetIsOn } from './preset-coverage.ts'
import { isForEverybody, isOfPreset, isOn, leavesOut, ownDomains } from './recipients.ts'

const OWN = ['clinic.example', 'lab.example']
/** A rule for everybody, everything read. */
const ALL: Recipients = {
  Identity: 'Strict Preset Security Policy1724',
  ...FOR_EVERYBODY,
}

test.each<[because: string, rule: Recipients, expected: boolean | undefined]>([
  ['no condition', ALL, true],
  ['empty lists', { ...ALL, SentTo: [], SentToMemberOf: [], RecipientDomainIs: [], Conditions: [] }, true],
  ['for one person', { ...ALL, SentTo: ['a@clinic.example'] }, false],
  ['for a group', { ...ALL, SentToMemberOf: ['staff'] }, false],
  [
    'for every domain of the tenant, in any case',
    { ...ALL, RecipientDomainIs: ['Lab.example', 'clinic.example', 'x.example'] },
    true,
  ],
  [
    'for every domain, as its one condition says',
    { ...ALL, RecipientDomainIs: OWN, Conditions: ['RecipientDomainIs'] },
    true,
  ],
  ['for one domain of two', { ...ALL, RecipientDomainIs: ['clinic.example'] }, false],
  ['whom it is for was not read', { ...ALL, SentTo: undefined }, undefined],
  ['for which domains was not read', { ...ALL, RecipientDomainIs: undefined }, undefined],
  ['its conditions were not read', { ...ALL, Conditions: undefined }, undefined],
  ['it has a condition that no list shows', { ...ALL, Conditions: ['SentTo'] }, undefined],
  [
    'more conditions than lists',
    { ...ALL, RecipientDomainIs: OWN, Conditions: ['RecipientDomainIs', 'SentTo'] },
    undefined,
  ],
  ['it is for some whatever was not read', { ...ALL, SentTo: ['a'], Conditions: undefined }, false],
  ['it leaves somebody out', { ...ALL, ExceptIfSentTo: ['a'] }, false],
])('whether a rule is for everybody: %s', (_, rule, expected) => {
  expect(isForEverybody(rule, OWN)).toBe(expected)
})

test.each<[because: string, own: readonly (string | undefined)[] | undefined, expected: boolean | undefined]>(
  [
    ['each is named', ['clinic.example'], true],
    ['one is not', ['clinic.example', 'lab.example'], false],
    ['the list was not read', undefined, undefined],
    ['the list is empty: there is at least one', [], undefined],
    ['one of it was not read', ['clinic.example', undefined], undefined],
    ['one of it was not read, another is not named', [undefined, 'lab.example'], false],
  ],
)('a rule for named domains is for everybody: %s', (_, own, expected) => {
  expect(isForEverybody({ ...ALL, RecipientDomainIs: ['clinic.example'] }, own)).toBe(expected)
})

test.each<[because: string, rule: Recipients, expected: boolean | undefined]>([
  ['nobody', ALL, false],
  ['nobody, in empty lists', { ...ALL, ExceptIfSentTo: [], Exceptions: [] }, false],
  ['a person', { ...ALL, ExceptIfSentTo: ['a'] }, true],
  ['a group', { ...ALL, ExceptIfSentToMemberOf: ['a'] }, true],
  ['a domain', { ...ALL, ExceptIfRecipientDomainIs: ['a'], Exceptions: ['ExceptIfRecipientDomainIs'] }, true],
  ['a list was not read', { ...ALL, ExceptIfSentTo: undefined }, undefined],
  ['an exception that no list shows', { ...ALL, Exceptions: ['ExceptIfSentTo'] }, undefined],
  ['whether there are exceptions was not read', { ...ALL, Exceptions: undefined }, undefined],
])('whom a rule leaves out: %s', (_, rule, expected) => {
  expect(leavesOut(rule)).toBe(expected)
})

test.each<[state: string | undefined, on: boolean | undefined, because: string]>([
  ['Enabled', true, 'on'],
  ['Disabled', false, 'off'],
  ['Unknown', undefined, 'a word that there is not'],
  [undefined, undefined, 'not read'],
])('a rule whose state is %s: %s (%s)', (State, expected) => {
  expect(isOn({ State })).toBe(expected)
})

test.each<
  [identity: string | undefined, strict: boolean | undefined, standard: boolean | undefined, because: string]
>([
  ['Strict Preset Security Policy1724', true, false, 'digits behind the name'],
  ['standard preset security policy', false, true, 'in any case'],
  ['My Strict Preset Security Policy', false, false, 'a policy of one’s own'],
  [undefined, undefined, undefined, 'not read'],
])('the policy %s is strict: %s, standard: %s (%s)', (identity, strict, standard) => {
  expect([isOfPreset(identity, 'Strict'), isOfPreset(identity, 'Standard')]).toEqual([strict, standard])
})

test('own domains are in small letters, one without a name stays unread, and no list is no list', () => {
  const accepted = [{ DomainName: 'Clinic.Example' }, {}]
  expect(ownDomains(accepted)).toEqual(['clinic.example', undefined])
  // Every check asks the same list: worked out once.
  expect(ownDomains(accepted)).toBe(ownDomains(accepted))
  expect(ownDomains(undefined)).toBeUndefined()
})

const off = { ...ALL, State: 'Disabled' }
const some = { ...ALL, SentTo: ['a'] }
test.each<
  [
    because: string,
    rules: readonly Recipients[] | undefined,
    on: boolean | undefined,
    everybody: boolean | undefined,
  ]
>([
  ['on for everybody', [ALL], true, true],
  ['on for some', [some], true, false],
  ['one rule for some, a second for everybody', [some, ALL], true, true],
  ['off', [off], false, false],
  ['the rule of the other preset', [{ ...ALL, Identity: 'Standard Preset Security Policy1' }], false, false],
  ['no rule', [], false, false],
  ['whose rule it is was not read', [{ ...ALL, Identity: undefined }], undefined, undefined],
  ['the rules were not read', undefined, undefined, undefined],
])('the strict preset: %s', (_, rules, on, everybody) => {
  expect([presetIsOn(rules, 'Strict'), presetIsForEverybody(rules, 'Strict', OWN)]).toEqual([on, everybody])
  // The same rules are asked about other domains too.
  expect(presetIsForEverybody(rules, 'Strict', ['other.example'])).toBe(everybody)
  expect(presetIsForEverybody(rules, 'Strict', OWN)).toBe(everybody)
})
