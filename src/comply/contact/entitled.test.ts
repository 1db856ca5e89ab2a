import { describe, expect, test } from 'vitest'
import type { Role } from '../../base/people/roles.ts'
import type { Instant } from '../../base/time.ts'
import { accountOf, GLOBAL, listOf, naming, NOW, sceneOf, upnOf } from './contact.fixture.ts'
import { entitlement } from './entitled.ts'
import { named } from './naming.ts'

const ID = '0493e0d9-d04a-51b5-90e2-b412108ca091'
const globals = listOf({ ada: GLOBAL, bea: GLOBAL })
const contact = named(sceneOf({ by: 'ada', sources: [globals] }), naming('bea'))
const joinedTo = (who: string, roles: readonly string[]) =>
  listOf({}, NOW, { holders: [{ names: [upnOf(who), ID], roles, from: null, to: null }] })

describe('who may name the contact', () => {
  const officer: readonly Role[] = ['security-officer']
  test.each([
    [
      'a Global Administrator may change it',
      contact,
      'ada',
      null,
      officer,
      [globals],
      'global-administrator',
    ],
    ['the current contact may hand it on', contact, 'bea', null, officer, [globals], 'current-contact'],
    ['the contact may even without the role', contact, 'bea', null, officer, [listOf({})], 'current-contact'],
    ['an officer may not change it', contact, 'kim', null, officer, [globals], null],
    [
      'nor by another role of Microsoft’s',
      contact,
      'kim',
      null,
      officer,
      [listOf({ kim: 'Security Administrator' })],
      null,
    ],
    ['an officer may record the first', null, 'kim', null, officer, [globals], 'officer'],
    [
      'an IT administrator may not, unless facts show more',
      null,
      'kim',
      null,
      ['it-administrator'] as const,
      [globals],
      null,
    ],
    [
      'an IT administrator may as a Global Administrator',
      null,
      'ada',
      null,
      ['it-administrator'] as const,
      [globals],
      'global-administrator',
    ],
    [
      'a linked Microsoft account is known by its object id',
      contact,
      'kim',
      ID,
      officer,
      [joinedTo('boss', [GLOBAL])],
      'global-administrator',
    ],
    [
      'and then not by an address that somebody typed',
      contact,
      'ada',
      ID,
      officer,
      [globals, joinedTo('boss', ['Exchange Administrator'])],
      null,
    ],
    [
      'an object id no fact knows leaves the address',
      contact,
      'ada',
      ID,
      officer,
      [globals],
      'global-administrator',
    ],
    [
      'the contact is known by the object id that facts join to the account name',
      contact,
      'kim',
      ID,
      officer,
      [joinedTo('bea', ['Exchange Administrator'])],
      'current-contact',
    ],
  ] as const)('%s', (_reason, last, who, objectId, roles, sources, standing) => {
    const account = { ...accountOf(who, roles), objectId }
    const answer = entitlement(account, last, sources, NOW)
    expect(answer.entitled ? answer.standing.standing : null).toBe(standing)
  })

  test.each([
    [
      'facts show another role',
      [listOf({ kim: 'Exchange Administrator' })],
      'Ask a Global Administrator of the tenant to do it here.',
    ],
    [
      'facts are too old',
      [listOf({ kim: GLOBAL }, '2026-09-01T00:00:00.000Z')],
      'Take in fresh settings or a list of who holds which role (ward audit roles import), then try again.',
    ],
    [
      'there are no facts',
      [],
      'Take in a list of who holds which role (ward audit roles import) or fresh settings, and link your Microsoft account in Ward under your account.',
    ],
  ])('where %s, it is said what to do', (_reason, sources, remedy) => {
    expect(entitlement(accountOf('kim'), contact, sources, NOW)).toMatchObject({ entitled: false, remedy })
  })

  test('what a list tells of later does not count yet', () => {
    const later = listOf({ kim: GLOBAL }, '2026-11-23T00:00:00.000Z')
    expect(entitlement(accountOf('kim'), contact, [later], NOW as Instant).entitled).toBe(false)
  })
})
