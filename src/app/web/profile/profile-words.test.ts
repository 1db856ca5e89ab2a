import { describe, expect, test } from 'vitest'
import type { Organisation } from '../../../base/hipaa/organisation.ts'
import { officeStates, onePersonSentence } from './office-words.ts'
import {
  answerWords,
  draftOf,
  isOnePerson,
  organisationOf,
  type ProfileDraft,
  type Question,
  wrongIn,
} from './profile-words.ts'

const clinic: Organisation = {
  name: 'Main Street Clinic',
  kinds: ['provider'],
  hybrid: false,
  clearinghouseInLargerOrganisation: false,
  states: ['MA', 'NH'],
  sites: 2,
  workforce: 30,
  ehr: null,
  it: 'service-provider',
  itProvider: 'Harbor IT',
  privacyOfficer: 'Kim Lee',
  securityOfficer: 'Dana Ruiz',
  timeZone: 'America/New_York',
}

test('what is written down and sent without a change is what was kept', () => {
  expect(organisationOf(draftOf(clinic))).toEqual(clinic)
})

test.each<[Partial<ProfileDraft>, Partial<Organisation>, string]>([
  [{ ehr: '  ' }, { ehr: null }, 'an empty field is one that nobody has said'],
  [{ workforce: '1,200' }, { workforce: 1200 }, 'as people write thousands'],
  [{ it: 'own-staff' }, { it: 'own-staff', itProvider: null }, 'without a provider none is named'],
  [
    { kinds: ['business-associate', 'provider'] },
    { kinds: ['provider', 'business-associate'] },
    'in one order',
  ],
  [{ states: ['NH', 'MA'] }, { states: ['MA', 'NH'] }, 'in their order'],
])('%j is sent as %j: %s', (change, sent) => {
  expect(organisationOf({ ...draftOf(clinic), ...change })).toMatchObject(sent)
})

test.each<[Question, Partial<ProfileDraft>, number, string]>([
  ['name', { name: ' ' }, 1, 'every practice has a name'],
  ['size', { sites: 'two' }, 1, 'a word'],
  ['size', { sites: '0', workforce: '1.5' }, 2, 'no site, and half a person'],
  ['size', { sites: '', workforce: '' }, 0, 'not said is allowed'],
  ['size', { workforce: '1,200' }, 0, 'a thousand with its comma'],
  ['size', { workforce: '99999999' }, 1, 'more people than the server takes'],
  ['ehr', { ehr: '' }, 0, 'not everybody has one'],
])('%s with %j has %i problems: %s', (question, change, problems) => {
  expect(wrongIn(question, { ...draftOf(clinic), ...change })).toHaveLength(problems)
})

test.each<[Question, Partial<Organisation>, string | null]>([
  ['kinds', { hybrid: true }, 'A health care provider; part of a hybrid entity (164.103)'],
  ['kinds', { kinds: [] }, null],
  ['states', {}, 'Massachusetts, New Hampshire'],
  ['size', { sites: 1, workforce: null }, '1 site'],
  ['it', {}, 'A service provider: Harbor IT'],
  ['time-zone', {}, 'America/New York'],
  ['time-zone', { timeZone: null }, null],
  ['officers', { privacyOfficer: null }, 'Security officer: Dana Ruiz'],
])('the answer to %s with %j is %s', (question, change, words) => {
  expect(answerWords(question, { ...clinic, ...change })).toBe(words)
})

test.each<[string | null, string | null, boolean, string]>([
  ['Dana Ruiz', ' dana  ruiz ', true, 'blanks and capitals make no other person'],
  ['Dana Ruiz', 'Dana Ruis', false, 'a letter does'],
  [null, null, false, 'nobody is no person'],
])('%s and %s: %s (%s)', (one, other, isOne) => {
  expect(isOnePerson(one, other)).toBe(isOne)
})

describe('an office needs', () => {
  const kim = { id: 'u-1', name: 'Kim Lee', roles: ['privacy-officer' as const] }
  const dana = { id: 'u-2', name: 'Dana Ruiz', roles: ['hipaa-administrator' as const] }

  test.each<
    [Parameters<typeof officeStates>[0], Parameters<typeof officeStates>[1], readonly string[], string]
  >([
    [clinic, [kim, dana], ['nothing', 'role'], 'one holds the role, one has only an account'],
    [clinic, [dana], ['account', 'role'], 'somebody named who cannot sign in'],
    [null, [kim], ['name', 'name'], 'nobody named yet'],
  ])('%#: %s', (organisation, people, needs) => {
    expect(officeStates(organisation, people).map(state => state.needs)).toEqual(needs)
  })

  test('others who can sign as such are told too', () => {
    const [privacy] = officeStates({ ...clinic, privacyOfficer: 'Robin Gray' }, [kim])
    expect(privacy?.sentence).toBe(
      'Robin Gray is named, and has no role in Ward yet. Kim Lee can sign as such too.',
    )
  })

  test('one person in both is said, two are not', () => {
    expect(onePersonSentence(clinic)).toBeNull()
    expect(onePersonSentence({ ...clinic, privacyOfficer: 'Dana Ruiz' })).toMatch(
      /^Dana Ruiz holds both offices/,
    )
    expect(onePersonSentence(null)).toBeNull()
  })
})
