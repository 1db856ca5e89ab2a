import { expect, test } from 'vitest'
import { grant, policy } from '../../../test/good-tenant/conditional-access.ts'
import type { ConditionalAccessPolicy } from '../../collect/facts/entra/conditional-access-policies.schema.ts'
import type { JudgeContext } from '../define-check.ts'
import { asked, EVERYBODY, mfa, nobody, OLD, REPORTS, stateUnread } from './coverage.fixture.ts'
import { judgeCoverage } from './coverage.ts'

const waiving = (...ids: readonly string[]): JudgeContext => ({
  cloud: null,
  waiver: (kind, id) =>
    kind !== 'policy' && ids.includes(id)
      ? { policy: 'P', kind: 'user', id, reason: null, ends: null }
      : undefined,
})
const entity = (name: string, state: string, why?: string, more: object = {}) => ({
  kind: 'policy',
  id: `id of ${name}`,
  name,
  state,
  ...(why === undefined ? {} : { why }),
  properties: { state: 'enabled' },
  ...more,
})
const leftOut = (id: string, state: string, from: string, but = '') => ({
  kind: 'user',
  id,
  name: `user ${id}`,
  state,
  why: `Left out of “${from}”${but}.`,
})
const HELD = ', but another policy holds for it'
const FOR_G = { includeUsers: [], includeGroups: ['g'] }
const NEW = { conditions: { clientAppTypes: ['browser', 'mobileAppsAndDesktopClients'] } }

test.each<
  [
    because: string,
    policies: readonly ConditionalAccessPolicy[],
    context: JudgeContext,
    verdict: string,
    reason: string,
    entities: readonly object[] | undefined,
  ]
>([
  ['there is none', [], nobody, 'fail', 'There is no Conditional Access policy.', undefined],
  ['one does', [mfa('A')], nobody, 'pass', '“A” asks everybody.', [entity('A', 'good')]],
  [
    'somebody is left out',
    [mfa('A', { excludeUsers: ['ann'] })],
    nobody,
    'fail',
    'No policy asks everybody. “A” comes nearest but leaves out user ann.',
    [entity('A', 'good'), leftOut('ann', 'bad', 'A')],
  ],
  [
    'of two the nearest is told, with what is excused of it',
    [mfa('A', { excludeUsers: ['ann', 'bob', 'cy'] }), mfa('B', { excludeUsers: ['ann', 'dee'] })],
    waiving('ann'),
    'fail',
    'No policy asks everybody. “B” comes nearest but leaves out user dee.',
    [entity('B', 'good'), leftOut('dee', 'bad', 'B'), leftOut('ann', 'bad', 'B')],
  ],
  [
    'who is left out is excused',
    [mfa('A', { excludeUsers: ['ann'] })],
    waiving('ann'),
    'pass',
    '“A” asks everybody. Left out with a waiver: user ann.',
    [entity('A', 'good'), leftOut('ann', 'bad', 'A')],
  ],
  [
    'another policy holds for who is left out',
    [mfa('A', { excludeUsers: ['ann'] }), mfa('B', { includeUsers: ['ann'] })],
    nobody,
    'pass',
    '“A” asks everybody.',
    [entity('A', 'good'), leftOut('ann', 'good', 'A', HELD)],
  ],
  [
    'two policies do not hold for what both leave out',
    [mfa('A', { excludeUsers: ['ann'] }), mfa('B', { excludeUsers: ['ann'] })],
    nobody,
    'fail',
    'No policy asks everybody. “A” comes nearest but leaves out user ann.',
    [entity('A', 'good'), leftOut('ann', 'bad', 'A')],
  ],
  [
    'one that only reports is a near miss; one about something else is not told',
    [mfa('A', {}, REPORTS), policy('B', { grantControls: grant(['compliantDevice']) })],
    nobody,
    'fail',
    'No policy asks everybody.',
    [entity('A', 'bad', '“A” only reports and does not enforce.', { properties: { state: REPORTS.state } })],
  ],
  [
    'one that is off',
    [mfa('A', {}, { state: 'disabled' })],
    nobody,
    'fail',
    'No policy asks everybody.',
    [entity('A', 'bad', '“A” is switched off.', { properties: { state: 'disabled' } })],
  ],
  [
    'one that holds only at times, for some, and does only half',
    [
      mfa(
        'A',
        { includeUsers: ['ann'] },
        { conditions: { userRiskLevels: ['high'], signInRiskLevels: ['high'] } },
      ),
    ],
    nobody,
    'fail',
    'No policy asks everybody.',
    [entity('A', 'bad', '“A” holds only for some user risk, sign-in risk; is not for everybody.')],
  ],
  [
    'for groups whose members were not read it may be everybody',
    [mfa('A', FOR_G)],
    nobody,
    'unknown',
    'A may do this for everyone: who is in the groups was not read.',
    [entity('A', 'unread', 'Could not read: who is in its groups.')],
  ],
  [
    'for a group, and leaving somebody out',
    [mfa('A', { ...FOR_G, excludeUsers: ['ann'] })],
    nobody,
    'fail',
    'No policy asks everybody.',
    [entity('A', 'bad', '“A” is not for everybody but groups, whose members were not read.')],
  ],
  [
    'a group named by hand is known',
    [{ ...mfa('A', FOR_G), handMade: true }],
    nobody,
    'fail',
    'No policy asks everybody.',
    [entity('A', 'bad', '“A” is not for everybody.')],
  ],
  [
    'whether it is on was not read',
    [stateUnread(mfa('A'))],
    nobody,
    'unknown',
    'Could not read all of 1 policy that may do this: A.',
    [entity('A', 'unread', 'Could not read: whether it is on.', { properties: { state: null } })],
  ],
  [
    'several parts were not read, of two policies',
    [
      mfa(
        'A',
        { includeUsers: undefined, excludeRoles: undefined },
        { conditions: { platforms: undefined } },
      ),
      mfa('B', {}, { grantControls: { ...grant(['mfa'], 'AND'), builtInControls: undefined } }),
    ],
    nobody,
    'unknown',
    'Could not read all of 2 policies that may do this: A and B.',
    [
      entity('A', 'unread', 'Could not read: platforms, whom it includes, whom it leaves out.'),
      entity('B', 'unread', 'Could not read: what it requires.'),
    ],
  ],
  [
    'what another product asks for is not in the policy',
    [mfa('A', {}, { grantControls: { ...grant([]), customAuthenticationFactors: ['duo'] } })],
    nobody,
    'unknown',
    'Could not read all of 1 policy that may do this: A.',
    [
      entity(
        'A',
        'unread',
        'Could not read: what it requires, what its control of another product asks for.',
      ),
    ],
  ],
  [
    'for some clients, where the others are blocked',
    [mfa('A', {}, NEW), OLD],
    nobody,
    'pass',
    '“A” asks everybody.',
    [entity('A', 'good')],
  ],
  [
    'for some clients, and the others may sign in',
    [mfa('A', {}, NEW)],
    nobody,
    'fail',
    'No policy asks everybody.',
    [entity('A', 'bad', '“A” holds only for some client apps.')],
  ],
  [
    'for some clients, and whether the others are blocked was not read',
    [mfa('A', {}, NEW), stateUnread(OLD)],
    nobody,
    'unknown',
    'Could not read all of 1 policy that may do this: A.',
    [entity('A', 'unread', 'Could not read: client apps.')],
  ],
  [
    'the block of the others leaves somebody out',
    [
      mfa('A', {}, NEW),
      policy('Old', { conditions: { ...OLD.conditions, users: { ...EVERYBODY, excludeUsers: ['ann'] } } }),
    ],
    nobody,
    'fail',
    'No policy asks everybody.',
    [entity('A', 'bad', '“A” holds only for some client apps.')],
  ],
])('%s', (_, policies, context, verdict, reason, entities) => {
  const judged = judgeCoverage(context, asked(policies))
  expect([judged.verdict, judged.reason]).toEqual([verdict, reason])
  expect(judged.entities).toEqual(entities)
  expect(judged.properties).toEqual({ policies: policies.length })
})

test('a policy is told by its name, else by its id, else as one without a name', () => {
  const { displayName: _, ...byId } = mfa('A')
  const { id: __, ...nameless } = byId
  const told = (one: ConditionalAccessPolicy) => judgeCoverage(nobody, asked([one])).entities?.[0]
  expect(told(byId)).toMatchObject({ id: 'id of A', name: 'id of A' })
  expect(told(nameless)).toMatchObject({ id: 'a policy without a name', name: 'a policy without a name' })
})
