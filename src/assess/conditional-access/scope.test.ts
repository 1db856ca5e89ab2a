import { describe, expect, test } from 'vitest'
import { policy } from '../../../test/good-tenant/conditional-access.ts'
import type { ConditionalAccessPolicy } from '../../collect/facts/entra/conditional-access-policies.schema.ts'
import { type Exclusion, exclusionsOf, guestTypes, leavesOutOnly } from './exclusions.ts'
import { nameOf } from './names.ts'
import { roleIdsOf } from './roles.ts'
import {
  includesAllApps,
  includesAllGuests,
  includesAllUsers,
  includesRoles,
  includesUserAction,
  narrowings,
} from './scope.ts'

type Conditions = NonNullable<ConditionalAccessPolicy['conditions']>
const FREE = policy('free').conditions as Conditions
const APPS = FREE.applications as NonNullable<Conditions['applications']>
const USERS = FREE.users as NonNullable<Conditions['users']>

const UNREAD: ConditionalAccessPolicy = { displayName: 'unread', handMade: false }
const withUsers = (changes: Partial<NonNullable<Conditions['users']>>) =>
  policy('one', { conditions: { users: { ...USERS, ...changes } } })
const withApps = (changes: Partial<NonNullable<Conditions['applications']>>) =>
  policy('one', { conditions: { applications: { ...APPS, ...changes } } })
const platforms = (includePlatforms: string[] | undefined, excludePlatforms: string[] | undefined = []) => ({
  platforms: { includePlatforms, excludePlatforms },
})
const locations = (includeLocations: string[], excludeLocations: string[] = []) => ({
  locations: { includeLocations, excludeLocations },
})
const devices = (changes: object) => ({
  devices: { deviceFilter: null, includeDevices: [], excludeDevices: [], ...changes },
})

describe('what narrows a policy', () => {
  test.each<
    [because: string, conditions: Partial<Conditions>, narrowed: readonly string[], unread: readonly string[]]
  >([
    ['nothing', {}, [], []],
    ['no list of clients is all of them', { clientAppTypes: [] }, [], []],
    [
      'each kind of client by name',
      { clientAppTypes: ['other', 'browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync'] },
      [],
      [],
    ],
    [
      'one kind of client is missing',
      { clientAppTypes: ['browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync'] },
      ['client apps'],
      [],
    ],
    ['which clients was not read', { clientAppTypes: undefined }, [], ['client apps']],
    ['risky people', { userRiskLevels: ['high'] }, ['user risk'], []],
    ['risky sign-ins', { signInRiskLevels: ['high'] }, ['sign-in risk'], []],
    ['every platform', platforms(['all']), [], []],
    ['no platform named', platforms([]), [], []],
    ['one platform', platforms(['linux']), ['platforms'], []],
    ['every platform but one', platforms(['all'], ['iOS']), ['platforms'], []],
    ['which platforms was not read', platforms(undefined), [], ['platforms']],
    ['whether there are platforms was not read', { platforms: undefined }, [], ['platforms']],
    ['every place', locations(['All']), [], []],
    ['one place', locations(['office']), ['locations'], []],
    ['every place but the office', locations(['All'], ['office']), ['locations'], []],
    ['all devices', devices({ includeDevices: ['All'] }), [], []],
    ['all devices, written otherwise', devices({ includeDevices: ['all'] }), [], []],
    ['some devices', devices({ includeDevices: ['x'] }), ['devices'], []],
    ['a filter on devices', devices({ deviceFilter: { mode: 'include' } }), ['devices'], []],
    ['a filter on devices that was not read', devices({ deviceFilter: undefined }), [], ['devices']],
    [
      'a filter was not read, and some devices are left out',
      devices({ deviceFilter: undefined, excludeDevices: ['x'] }),
      ['devices'],
      [],
    ],
    ['programs', { clientApplications: {} } as Partial<Conditions>, ['service principals'], []],
    ['risky agents', { agentIdRiskLevels: 'high' }, ['agent risk'], []],
    ['no agent', { agentIdRiskLevels: '' }, [], []],
    [
      'a way to sign in',
      { authenticationFlows: { transferMethods: 'deviceCodeFlow' } },
      ['authentication flows'],
      [],
    ],
    ['no way to sign in', { authenticationFlows: { transferMethods: 'none' } }, [], []],
    ['no way, left blank', { authenticationFlows: { transferMethods: '' } }, [], []],
    ['no way, null', { authenticationFlows: { transferMethods: null } }, [], []],
    [
      'which way was not read',
      { authenticationFlows: { transferMethods: undefined } },
      [],
      ['authentication flows'],
    ],
    [
      'a filter on apps',
      { applications: { ...APPS, applicationFilter: {} as never } },
      ['application filter'],
      [],
    ],
    [
      'whether apps are filtered was not read',
      { applications: { ...APPS, applicationFilter: undefined } },
      [],
      ['application filter'],
    ],
    [
      'a part of an app',
      { applications: { ...APPS, includeAuthenticationContextClassReferences: ['c1'] } },
      ['authentication context'],
      [],
    ],
    [
      'no part of an app',
      { applications: { ...APPS, includeAuthenticationContextClassReferences: null } },
      [],
      [],
    ],
    [
      'nothing was read of the apps',
      { applications: undefined },
      [],
      ['application filter', 'authentication context'],
    ],
    ['a condition that Microsoft added', { others: ['moonPhase'] }, ['moonPhase'], []],
    ['whether there are others was not read', { others: undefined }, [], ['further conditions']],
  ])('%s', (_, conditions, narrowed, unread) => {
    const made = policy('one', { conditions: conditions as Partial<Conditions> })
    expect(narrowings(made, [])).toEqual({ narrowed, unread })
    // Worked out once for all checks.
    expect(narrowings(made, [])).toBe(narrowings(made, []))
  })

  test('what the check itself asks for does not narrow it, nor where it was not read', () => {
    const risky = policy('one', {
      conditions: { userRiskLevels: ['high'], platforms: undefined, others: ['x'] },
    })
    expect(narrowings(risky, ['user risk', 'platforms'])).toEqual({ narrowed: ['x'], unread: [] })
    expect(narrowings(risky, ['locations'])).toEqual({ narrowed: ['user risk', 'x'], unread: ['platforms'] })
  })

  test('without its conditions nothing is known; one made by hand stands for the question only', () => {
    expect(narrowings(UNREAD, [])).toEqual({ narrowed: [], unread: ['conditions'] })
    const byHand = { ...policy('one', { conditions: { userRiskLevels: ['high'] } }), handMade: true }
    expect(narrowings(byHand, [])).toEqual({ narrowed: [], unread: [] })
  })
})

describe('whom and what a policy includes', () => {
  test('everybody and every app, by their word; not read where the list was not', () => {
    const of = (one: ConditionalAccessPolicy) => [
      includesAllUsers(one),
      includesAllApps(one),
      includesUserAction(one, 'urn:user:registerdevice'),
    ]
    expect(of(policy('all'))).toEqual([true, true, false])
    expect(of(withUsers({ includeUsers: ['x'] }))).toEqual([false, true, false])
    expect(
      of(withApps({ includeApplications: ['x'], includeUserActions: ['urn:user:registerdevice'] })),
    ).toEqual([true, false, true])
    expect(of(UNREAD)).toEqual([undefined, undefined, undefined])
    expect(of({ ...UNREAD, conditions: { ...FREE, users: undefined, applications: undefined } })).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test.each<[because: string, one: ConditionalAccessPolicy, expected: boolean | undefined]>([
    ['each by name, in any case', withUsers({ includeUsers: [], includeRoles: ['A', 'b', 'c'] }), true],
    ['one is missing', withUsers({ includeUsers: [], includeRoles: ['a'] }), false],
    ['one is missing, but everybody is in', withUsers({ includeRoles: ['a'] }), true],
    ['no role, but everybody', withUsers({}), true],
    ['no role, and not everybody', withUsers({ includeUsers: ['x'] }), false],
    [
      'by hand, everybody stands for another question',
      { ...withUsers({ includeRoles: ['a'] }), handMade: true },
      false,
    ],
    ['the roles were not read', withUsers({ includeRoles: undefined }), undefined],
    ['nothing was read', UNREAD, undefined],
  ])('these roles: %s', (_, one, expected) => {
    expect(includesRoles(one, ['a', 'B'])).toBe(expected)
  })

  const TYPES =
    'internalGuest, b2bCollaborationGuest,b2bCollaborationMember,b2bDirectConnectUser,otherExternalUser'
  const guests = (guestOrExternalUserTypes: string | undefined, externalTenants: unknown = null) =>
    withUsers({
      includeUsers: [],
      includeGuestsOrExternalUsers: { guestOrExternalUserTypes, externalTenants } as never,
    })
  test.each<[because: string, one: ConditionalAccessPolicy, expected: boolean | undefined]>([
    ['as such', withUsers({ includeUsers: ['GuestsOrExternalUsers'] }), true],
    ['each kind by name', guests(TYPES), true],
    ['one kind is missing', guests(TYPES.replace('internalGuest, ', '')), false],
    ['of all organisations', guests(TYPES, { membershipKind: 'all' }), true],
    ['of organisations not chosen', guests(TYPES, { membershipKind: null }), true],
    ['of chosen ones', guests(TYPES, { membershipKind: 'enumerated' }), false],
    ['of which ones was not read', guests(TYPES, {}), undefined],
    ['which kinds was not read', guests(undefined), undefined],
    ['no guest', withUsers({}), false],
    [
      'whether there are guests was not read',
      withUsers({ includeGuestsOrExternalUsers: undefined }),
      undefined,
    ],
    ['nothing was read', { ...UNREAD, conditions: { ...FREE, users: undefined } }, undefined],
  ])('all guests: %s', (_, one, expected) => {
    expect(includesAllGuests(one)).toBe(expected)
  })
})

test('whom a policy leaves out: each list under its kind, and whether all were read', () => {
  const one = policy('one', {
    conditions: {
      users: {
        ...USERS,
        excludeUsers: ['u'],
        excludeGroups: ['g'],
        excludeRoles: ['r'],
        excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'internalGuest, none,' } as never,
      },
      applications: { ...APPS, excludeApplications: ['a'] },
    },
  })
  const known = [
    { kind: 'user', id: 'u' },
    { kind: 'group', id: 'g' },
    { kind: 'role', id: 'r' },
    { kind: 'application', id: 'a' },
    { kind: 'guest-type', id: 'internalGuest' },
  ]
  expect(exclusionsOf(one)).toEqual({ known, whole: true })
  expect(exclusionsOf(one)).toBe(exclusionsOf(one))
  expect(exclusionsOf(withUsers({ excludeUsers: undefined, excludeRoles: ['r'] }))).toEqual({
    known: [{ kind: 'role', id: 'r' }],
    whole: false,
  })
  expect(exclusionsOf(UNREAD)).toEqual({ known: [], whole: false })
  expect(
    exclusionsOf({ ...UNREAD, conditions: { ...FREE, users: undefined, applications: undefined } }).whole,
  ).toBe(false)
  expect([undefined, null, {}, { guestOrExternalUserTypes: 'a' }].map(guestTypes)).toEqual([
    undefined,
    [],
    undefined,
    ['a'],
  ])
  expect(leavesOutOnly(one, () => true)).toBe(true)
  expect(leavesOutOnly(one, ({ kind }) => kind !== 'role')).toBe(false)
  expect(leavesOutOnly(withUsers({ excludeUsers: undefined }), () => true)).toBe(false)
})

const PEOPLE = [{ id: 'ANN', displayName: 'Ann Lee' }, { id: 'bob' }] as Parameters<typeof nameOf>[1]
test.each<[kind: Exclusion['kind'], id: string, name: string, because: string]>([
  ['user', 'ann', 'Ann Lee', 'an administrator is known'],
  ['user', 'bob', 'user bob', 'one without a name'],
  ['user', 'x', 'user x', 'anybody else'],
  ['user', 'GuestsOrExternalUsers', 'all guests and external users', 'a word of Microsoft’s'],
  ['group', 'g', 'group g', 'groups are not in an export'],
  ['role', '62e90394-69f5-4237-9190-012177145e10', 'Global Administrator', 'Microsoft’s roles are known'],
  ['role', 'x', 'role x', 'a role of one’s own'],
  ['application', 'Office365', 'Office 365', 'an app that is often left out, in any case'],
  ['application', '0000000A-0000-0000-C000-000000000000', 'Microsoft Intune', 'by its id'],
  ['application', 'x', 'application x', 'any other'],
  ['guest-type', 'internalGuest', 'guests of type internalGuest', 'a kind of guest'],
  ['domain', 'clinic.example', 'clinic.example', 'anything else is its own name'],
])('the %s %s is told as %s: %s', (kind, id, name) => {
  expect(nameOf({ kind, id }, PEOPLE)).toBe(name)
  if (name !== 'Ann Lee') expect(nameOf({ kind, id }, undefined)).toBe(name)
})

test('the ids of the roles are known where each has one', () => {
  const both = [{ roleTemplateId: 'a' }, { roleTemplateId: 'b' }]
  expect(roleIdsOf(both)).toEqual(['a', 'b'])
  expect(roleIdsOf(both)).toBe(roleIdsOf(both))
  expect(roleIdsOf([{ roleTemplateId: 'a' }, {}])).toBeUndefined()
  expect(roleIdsOf([])).toBeUndefined()
})
