import { describe, expect, test } from 'vitest'
import type { PrivilegedRole, RoleAssignment } from '../../collect/facts/entra/privileged-roles.schema.ts'
import type { JudgeContext } from '../define-check.ts'
import { namesOf } from '../judgement.ts'
import { isGlobalAdministrator, roleTitle } from './privileged-role.ts'
import { judgeAssignments } from './role-assignments.ts'
import { GLOBAL_ADMINISTRATOR } from './role-names.ts'

const context: JudgeContext = { cloud: null, waiver: () => undefined }
const OTHER_ID = 'fe930be7-5e62-47db-91af-98c3a49a38b1'

test.each<[because: string, role: PrivilegedRole, expected: boolean | undefined]>([
  ['by its id', { roleTemplateId: GLOBAL_ADMINISTRATOR }, true],
  [
    'by its id in capitals, whatever it is called',
    { roleTemplateId: GLOBAL_ADMINISTRATOR.toUpperCase(), displayName: 'Chef' },
    true,
  ],
  ['by its English name', { displayName: 'Global Administrator' }, true],
  ['another id', { roleTemplateId: OTHER_ID }, false],
  ['another name', { displayName: 'User Administrator' }, false],
  ['an id that is none', { roleTemplateId: 'x' }, undefined],
  ['something about an id', { roleTemplateId: `x${OTHER_ID}` }, undefined],
  ['something behind an id', { roleTemplateId: `${OTHER_ID}x` }, undefined],
  ['neither was read', {}, undefined],
  ['a name of null', { displayName: null }, undefined],
])('whether a role is the Global Administrator’s: %s', (_, role, expected) => {
  expect(isGlobalAdministrator(role)).toBe(expected)
})

test.each<[role: PrivilegedRole, title: string, because: string]>([
  [{ displayName: 'A', roleTemplateId: 'x' }, 'A', 'its name'],
  [{ roleTemplateId: 'x' }, 'x', 'its id'],
  [{}, 'a role without a name', 'neither'],
])('%j is called %s: %s', (role, title) => {
  expect(roleTitle(role)).toBe(title)
})

describe('holders of roles', () => {
  const held = (principalId: string | undefined, good: boolean | null = true): RoleAssignment => ({
    ...(principalId === undefined ? {} : { principalId }),
    ...(good === null ? {} : { memberType: good ? 'good' : 'bad' }),
  })
  const role = (displayName: string, ...assignments: readonly RoleAssignment[]): PrivilegedRole => ({
    displayName,
    roleTemplateId: `id of ${displayName}`,
    assignments: [...assignments],
  })
  const judge = (roles: readonly PrivilegedRole[], inContext = context) =>
    judgeAssignments(inContext, {
      roles: [...roles],
      people: [{ id: 'ANN', displayName: 'Ann Lee' }] as Parameters<typeof judgeAssignments>[1]['people'],
      meets: ({ memberType }) => (memberType === undefined ? undefined : memberType === 'good'),
      wrong: 'Holds for ever:',
      pass: holders => `${holders} end.`,
      fail: bad => `Not ${namesOf(bad)}.`,
    })
  const person = (id: string, name: string, state: string, roles: readonly string[], why?: string) => ({
    kind: 'user',
    id,
    name,
    state,
    ...(why === undefined ? {} : { why }),
    properties: { roles },
  })
  const ofRole = (name: string, state: string, why: string) => ({
    kind: 'role',
    id: `id of ${name}`,
    name,
    state,
    why,
  })

  test.each<
    [
      because: string,
      roles: readonly PrivilegedRole[],
      verdict: string,
      reason: string,
      entities: readonly object[],
    ]
  >([
    [
      'one of two roles, both well',
      [role('A', held('ann')), role('B', held('Ann'))],
      'pass',
      '1 end.',
      [person('ann', 'Ann Lee', 'good', ['A', 'B'])],
    ],
    [
      'bad in one of three: that role is named, each once',
      [
        role('A', held('ann')),
        role('B', held('ann', false), held('ann', false)),
        role('C', held('ann', false)),
      ],
      'fail',
      'Not Ann Lee.',
      [person('ann', 'Ann Lee', 'bad', ['A', 'B', 'B', 'C'], 'Holds for ever: B and C.')],
    ],
    [
      'not read in one, which may be bad',
      [role('A', held('bob', null)), role('B', held('bob'))],
      'unknown',
      'Could not read all of bob.',
      [person('bob', 'bob', 'unread', ['A', 'B'])],
    ],
    [
      'who holds it was not read: the role is named',
      [role('A', held(undefined, false), held('', true))],
      'fail',
      'Not A.',
      [ofRole('A', 'bad', 'Holds for ever: A.'), ofRole('A', 'good', 'Its assignments were not read.')],
    ],
    [
      'the holders of one role were not read',
      [role('A', held('bob')), { displayName: 'B', roleTemplateId: 'id of B' }],
      'unknown',
      'Could not read all of B.',
      [person('bob', 'bob', 'good', ['A']), ofRole('B', 'unread', 'Its assignments were not read.')],
    ],
    [
      'a role may have no holder',
      [role('A', held('bob')), role('B')],
      'pass',
      '1 end.',
      [person('bob', 'bob', 'good', ['A'])],
    ],
    [
      'but somebody is Global Administrator: an empty list was not read',
      [role('A', held('bob')), { displayName: 'Global Administrator', assignments: [] }],
      'unknown',
      'Could not read all of Global Administrator.',
      [
        person('bob', 'bob', 'good', ['A']),
        {
          ...ofRole('Global Administrator', 'unread', 'Its assignments were not read.'),
          id: 'Global Administrator',
        },
      ],
    ],
  ])('%s', (_, roles, verdict, reason, entities) => {
    expect(judge(roles)).toMatchObject({ verdict, reason })
    expect(judge(roles).entities).toEqual(entities)
  })

  test('without a single assignment nothing was read', () => {
    expect(judge([role('A')])).toMatchObject({
      verdict: 'unknown',
      reason:
        'No active assignment of any privileged role was read, not even of an emergency access account.',
    })
  })

  test('a waiver may know that a holder is a group; a person is none', () => {
    const group = { policy: 'P', kind: 'group', id: 'x', reason: null, ends: null } as const
    const knows: JudgeContext = { cloud: null, waiver: kind => (kind === 'group' ? group : undefined) }
    const kinds = (roles: readonly PrivilegedRole[], inContext: JudgeContext) =>
      judge(roles, inContext).entities?.map(({ kind }) => kind)
    expect(kinds([role('A', held('board', false), held('ann', false))], knows)).toEqual(['group', 'user'])
    expect(kinds([role('A', held('board', false))], context)).toEqual(['user'])
  })
})
