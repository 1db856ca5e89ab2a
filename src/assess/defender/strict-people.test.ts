import { expect, test } from 'vitest'
import type { NamedAccounts } from '../../collect/facts/defender/baseline-settings.schema.ts'
import type { Recipients } from '../../collect/facts/defender/recipients.schema.ts'
import { FOR_EVERYBODY } from './recipients.fixture.ts'
import { judgeStrictPeople } from './strict-people.ts'

const ALL: Recipients = {
  Identity: 'Strict Preset Security Policy1',
  ...FOR_EVERYBODY,
}
const NAMED: NamedAccounts = {
  IncludedUsers: ['ceo@clinic.example'],
  IncludedGroups: [],
  IncludedDomains: [],
  ExcludedUsers: [],
  ExcludedGroups: [],
  ExcludedDomains: [],
}
const CEO: Recipients = { ...ALL, SentTo: [' CEO@clinic.example '], Conditions: ['SentTo'] }
const OTHER: Recipients = { ...ALL, SentTo: ['other@clinic.example'], Conditions: ['SentTo'] }

const OFF = ['fail', 'The strict preset policy is off.']
const EVERYBODY = ['pass', 'The strict preset policy is for everybody.']
const COULD = ['unknown', 'Could not read whom the strict preset policy is for.']
const A_PERSON = [
  'manual',
  'The strict preset policy is on for some people. Nobody is named as an especially likely target, so a person has to say whether the right ones are in it.',
]
const HOLDS = ['pass', 'All who are named are in the strict preset policy.']
const LACKS = ['fail', 'Not all who are named are in the strict preset policy.']

test.each<
  [
    because: string,
    rules: readonly Recipients[],
    named: NamedAccounts | null | undefined,
    expected: readonly string[],
  ]
>([
  ['there is no rule', [], NAMED, OFF],
  ['it is off, whoever is named', [{ ...ALL, State: 'Disabled' }], undefined, OFF],
  ['it is for everybody, whoever is named', [ALL], undefined, EVERYBODY],
  ['whether it is on was not read', [{ ...CEO, State: undefined }], NAMED, COULD],
  ['whether it is on was not read, and nobody is named', [{ ...CEO, State: undefined }], null, COULD],
  ['whom the clinic named was not read', [CEO], undefined, COULD],
  ['nobody is named, and it is for some', [CEO], null, A_PERSON],
  ['nobody is named, and whom it is for was not read', [{ ...CEO, SentTo: undefined }], null, COULD],
  ['who is named is in it, with blanks and capitals', [CEO], NAMED, HOLDS],
  ['somebody else is in it', [OTHER], NAMED, LACKS],
  ['one rule lacks who is named, another does not', [OTHER, CEO], NAMED, HOLDS],
  [
    'a rule of the other preset holds nobody',
    [OTHER, { ...CEO, Identity: 'Standard Preset Security Policy1' }],
    NAMED,
    LACKS,
  ],
  ['a rule that is off holds nobody', [OTHER, { ...CEO, State: 'Disabled' }], NAMED, LACKS],
  [
    'of two who are named one is missing',
    [CEO],
    { ...NAMED, IncludedUsers: ['ceo@clinic.example', 'cfo@clinic.example'] },
    LACKS,
  ],
  [
    'a group is named, and the rule is for that group',
    [{ ...ALL, SentToMemberOf: ['board'], Conditions: ['SentToMemberOf'] }],
    { ...NAMED, IncludedUsers: [], IncludedGroups: ['Board'] },
    HOLDS,
  ],
  [
    'a group is named, and the rule is for people: they may be the same',
    [CEO],
    { ...NAMED, IncludedUsers: [], IncludedGroups: ['board'] },
    COULD,
  ],
  [
    'besides, the rule is only for a group: it narrows whom it is for',
    [{ ...CEO, SentToMemberOf: ['board'], Conditions: ['SentTo', 'SentToMemberOf'] }],
    NAMED,
    COULD,
  ],
  [
    'somebody else is left out',
    [{ ...CEO, ExceptIfSentTo: ['x'], Exceptions: ['ExceptIfSentTo'] }],
    NAMED,
    LACKS,
  ],
  [
    'who is left out was named as left out',
    [{ ...CEO, ExceptIfSentTo: ['x@clinic.example'], Exceptions: ['ExceptIfSentTo'] }],
    { ...NAMED, ExcludedUsers: [' X@clinic.example'] },
    HOLDS,
  ],
  ['whom it leaves out was not read', [{ ...CEO, ExceptIfSentTo: undefined }], NAMED, COULD],
  ['a condition that no list shows', [{ ...CEO, Conditions: ['SentTo', 'RecipientDomainIs'] }], NAMED, COULD],
  ['an exception that no list shows', [{ ...CEO, Exceptions: ['ExceptIfSentTo'] }], NAMED, COULD],
  ['no list of conditions was kept', [{ ...CEO, Conditions: null }], NAMED, HOLDS],
  ['who is in it was not read: it may be everybody', [{ ...OTHER, Conditions: undefined }], NAMED, LACKS],
])('%s', (_, rules, named, expected) => {
  const { verdict, reason } = judgeStrictPeople(rules, named, ['clinic.example'])
  expect([verdict, reason]).toEqual(expected)
})
