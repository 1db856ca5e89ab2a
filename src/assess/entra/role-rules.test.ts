import { describe, expect, test } from 'vitest'
import type { PrivilegedRole, RoleRule } from '../../collect/facts/entra/privileged-roles.schema.ts'
import type { JudgeContext } from '../define-check.ts'
import { namesOf } from '../judgement.ts'
import { judgeRoleRules, tellsSomebody } from './role-rules.ts'

const context: JudgeContext = { cloud: null, waiver: () => undefined }
const OTHER_ID = 'fe930be7-5e62-47db-91af-98c3a49a38b1'

describe('the rules of roles', () => {
  const rule = (id: string | undefined, changes: Partial<RoleRule> = {}): RoleRule => ({
    ...(id === undefined ? {} : { id }),
    isExpirationRequired: true,
    ...changes,
  })
  const OFF = { isExpirationRequired: false }
  const group = (name: string | undefined, changes: Partial<RoleRule> = {}): RoleRule =>
    rule('r', {
      ruleSourceType: 'PIM Group',
      ...(name === undefined ? {} : { ruleSource: name }),
      ...changes,
    })
  const role = (displayName: string | undefined, rules: readonly RoleRule[] | undefined): PrivilegedRole => ({
    ...(displayName === undefined ? {} : { displayName }),
    ...(rules === undefined ? {} : { rules: [...rules] }),
  })
  const judge = (
    roles: readonly PrivilegedRole[],
    which: Parameters<typeof judgeRoleRules>[1]['which'] = 'all',
    rules: readonly string[] = ['r'],
  ) =>
    judgeRoleRules(context, {
      roles: [...roles],
      which,
      rules,
      meets: ({ isExpirationRequired }) => isExpirationRequired,
      wrong: 'It never ends.',
      pass: good => `${good} end.`,
      fail: bad => `Not ${namesOf(bad)}.`,
    })
  const UNREAD = 'Its rules were not all read.'
  const looked = (name: string, state: string, why?: string) => ({
    kind: 'role',
    id: name,
    name,
    state,
    ...(why === undefined ? {} : { why }),
  })
  const lookedGroup = (name: string, of: string, state: string, why?: string) => ({
    kind: 'group',
    id: name,
    name: `${name} (group)`,
    state,
    ...(why === undefined ? {} : { why }),
    properties: { role: of },
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
    ['it holds', [role('A', [rule('r'), rule('other', OFF)])], 'pass', '1 end.', [looked('A', 'good')]],
    ['it does not', [role('A', [rule('r', OFF)])], 'fail', 'Not A.', [looked('A', 'bad', 'It never ends.')]],
    [
      'of two with its id one does not',
      [role('A', [rule('r'), rule('r', OFF)])],
      'fail',
      'Not A.',
      [looked('A', 'bad', 'It never ends.')],
    ],
    [
      'it is not there',
      [role('A', [rule('other')])],
      'unknown',
      'Could not read all of A.',
      [looked('A', 'unread', UNREAD)],
    ],
    [
      'the rules were not read',
      [role('A', undefined)],
      'unknown',
      'Could not read all of A.',
      [looked('A', 'unread', UNREAD)],
    ],
    [
      'a rule without its id may be that one',
      [role('A', [rule('r'), rule(undefined)])],
      'unknown',
      'Could not read all of A.',
      [looked('A', 'unread', UNREAD)],
    ],
    [
      'a group that hands the role out has rules of its own',
      [role('A', [rule('r'), group('Board', OFF), group('Staff')])],
      'fail',
      'Not Board (group).',
      [
        looked('A', 'good'),
        lookedGroup('Board', 'A', 'bad', 'It never ends.'),
        lookedGroup('Staff', 'A', 'good'),
      ],
    ],
    [
      'a group whose name was not read',
      [role('A', [rule('r'), group(undefined)])],
      'pass',
      '2 end.',
      [looked('A', 'good'), lookedGroup('a group without a name', 'A', 'good')],
    ],
    ['there is no role', [], 'unknown', 'The management rules of the role were not read.', []],
  ])('%s', (_, roles, verdict, reason, entities) => {
    const judged = judge(roles)
    expect([judged.verdict, judged.reason]).toEqual([verdict, reason])
    expect(judged.entities ?? []).toEqual(entities)
    // The rules are told apart once, and the same again.
    expect(judge(roles)).toEqual(judged)
  })

  test('the id of a role stands in the evidence where it was read, and every rule asked for counts', () => {
    const one = { ...role('A', [rule('r'), rule('s', OFF)]), roleTemplateId: OTHER_ID }
    expect(judge([one], 'all', ['r', 's']).entities).toEqual([
      { ...looked('A', 'bad', 'It never ends.'), id: OTHER_ID },
    ])
  })

  const GLOBAL = role('Global Administrator', [rule('r', OFF)])
  const USERS = role('User Administrator', [rule('r', OFF)])
  const UNKNOWN = role(undefined, [rule('r', OFF)])
  test.each<
    [which: 'all' | 'global-administrator' | 'others', names: readonly string[], states: readonly string[]]
  >([
    ['all', ['Global Administrator', 'User Administrator', 'a role without a name'], ['bad', 'bad', 'bad']],
    ['global-administrator', ['Global Administrator', 'a role without a name'], ['bad', 'unread']],
    ['others', ['User Administrator', 'a role without a name'], ['bad', 'unread']],
  ])('asked of %s: a role that may be another cannot make it fail', (which, names, states) => {
    const entities = judge([GLOBAL, USERS, UNKNOWN], which).entities ?? []
    expect(entities.map(({ name }) => name)).toEqual(names)
    expect(entities.map(({ state }) => state)).toEqual(states)
    expect(judge([role(undefined, [rule('r')])], which).entities).toMatchObject([{ state: 'good' }])
  })

  test.each<[recipients: string[] | undefined, tells: boolean | undefined, because: string]>([
    [['a@clinic.example'], true, 'an address'],
    [['', ' '], false, 'only blanks'],
    [[], false, 'nobody'],
    [undefined, undefined, 'not read'],
  ])('a rule that tells %j: %s (%s)', (recipients, expected) => {
    expect(tellsSomebody(recipients === undefined ? {} : { notificationRecipients: recipients })).toBe(
      expected,
    )
  })
})
