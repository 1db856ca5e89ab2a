import { describe, expect, test } from 'vitest'
import { ruleOf } from './permissions.ts'
import { needsSecondPerson, type PersonWithRoles, SECOND_PERSON, type TwoPersonAct } from './second-person.ts'

const dana: PersonWithRoles = { id: 'dana', roles: ['security-officer', 'privacy-officer'] }
const sam: PersonWithRoles = { id: 'sam', roles: ['it-administrator'] }
const lee: PersonWithRoles = { id: 'lee', roles: ['security-officer'] }
const kim: PersonWithRoles = { id: 'kim', roles: ['hipaa-administrator', 'privacy-officer'] }

/** Acts of which only the security officer approves. */
const OF_SECURITY = (Object.keys(SECOND_PERSON) as TwoPersonAct[]).filter(
  act => SECOND_PERSON[act].approvers.join() === 'security-officer',
)

describe.each(OF_SECURITY)('%s', act => {
  test.each<[string, string, string, readonly PersonWithRoles[], string]>([
    ['the officer approves what another asked', 'sam', 'dana', [dana, sam], 'second'],
    ['two officers: one approves the other’s', 'lee', 'dana', [dana, lee], 'second'],
    [
      'who is no security officer approves nothing, not even of others',
      'sam',
      'kim',
      [dana, sam, kim],
      'not-an-approver',
    ],
    ['and not the own', 'sam', 'sam', [dana, sam], 'not-an-approver'],
    ['the own request waits for the second officer', 'dana', 'dana', [dana, lee], 'own-request'],
    ['no second security officer: on the record', 'dana', 'dana', [dana, sam], 'alone'],
    ['another office is no second security officer', 'dana', 'dana', [dana, kim], 'alone'],
    ['the requester is gone since; the officer is another', 'gone', 'dana', [dana], 'second'],
    ['an approver who holds nothing now', 'sam', 'gone', [dana, sam], 'not-an-approver'],
    ['nobody is there at all', 'dana', 'dana', [], 'not-an-approver'],
  ])('%s', (_, requester, approver, people, expected) => {
    const answer = needsSecondPerson(act, { requester, approver, people })
    const told = answer.may ? (answer.alone ? 'alone' : 'second') : answer.why
    expect(told).toBe(expected)
    if (answer.may && answer.alone) expect(answer.onRecord).toContain('no second security officer')
  })
})

describe('who settles that a vendor needs no agreement', () => {
  const pat: PersonWithRoles = { id: 'pat', roles: ['owner'] }
  test.each<[string, string, string, readonly PersonWithRoles[], string]>([
    ['another office is a second person here', 'dana', 'kim', [dana, kim], 'second'],
    ['the owner is one too', 'dana', 'pat', [dana, pat], 'second'],
    ['the own request waits for any of them', 'dana', 'dana', [dana, kim], 'own-request'],
    ['a technician is none', 'dana', 'sam', [dana, sam], 'not-an-approver'],
    ['nobody else may: on the record', 'dana', 'dana', [dana, sam], 'alone'],
  ])('%s', (_, requester, approver, people, expected) => {
    const answer = needsSecondPerson('vendor-exception', { requester, approver, people })
    expect(answer.may ? (answer.alone ? 'alone' : 'second') : answer.why).toBe(expected)
    if (answer.may && answer.alone) expect(answer.onRecord).toContain('no second officer or owner')
  })
})

describe('who takes the code of a signer outside', () => {
  test.each<[string, string, string, readonly PersonWithRoles[], string]>([
    ['another officer than who made the link', 'dana', 'kim', [dana, kim], 'second'],
    ['not who made the link, while there is another', 'dana', 'dana', [dana, kim], 'own-request'],
    ['a technician signs nothing and takes none', 'dana', 'sam', [dana, sam], 'not-an-approver'],
    ['alone: on the record', 'dana', 'dana', [dana, sam], 'alone'],
  ])('%s', (_, requester, approver, people, expected) => {
    const answer = needsSecondPerson('outside-code', { requester, approver, people })
    expect(answer.may ? (answer.alone ? 'alone' : 'second') : answer.why).toBe(expected)
    if (answer.may && answer.alone) expect(answer.onRecord).toMatch(/one person: there was no second officer/)
    if (!answer.may && answer.why === 'own-request') expect(answer.sentence).toMatch(/You made the link/)
  })

  test('are those who may make the link', () => {
    expect([...SECOND_PERSON['outside-code'].approvers].sort()).toEqual(
      [...ruleOf('agreements:sign').roles].sort(),
    )
  })
})
