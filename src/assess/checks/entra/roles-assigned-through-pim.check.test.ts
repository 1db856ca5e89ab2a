import { checkTable, waiver } from '../../../../test/check-table.ts'
import { assignment } from '../../../../test/good-tenant/entra.ts'
import type { RoleAssignment } from '../../../collect/facts/entra/privileged-roles.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { rolesAssignedThroughPim } from './roles-assigned-through-pim.check.ts'

const give =
  (role: number, ...assignments: RoleAssignment[]) =>
  (facts: Facts) => {
    facts['entra.privileged-roles'][role]?.assignments?.push(...assignments)
  }
const assignments = (role: number, list: RoleAssignment[] | null | undefined) => (facts: Facts) => {
  const found = facts['entra.privileged-roles'][role]
  if (found) found.assignments = list
}

checkTable(rolesAssignedThroughPim, [
  { because: 'the only assignment was made in Privileged Identity Management', verdict: 'pass' },
  {
    because: 'one does not',
    verdict: 'fail',
    patch: give(1, { ...assignment('user-ben'), startDateTime: null }),
    bad: ['Ben Backup'],
    says: /Ben Backup/,
  },
  {
    because: 'one holder in two roles is named once',
    verdict: 'fail',
    patch: facts => {
      give(1, { ...assignment('user-ben'), startDateTime: null })(facts)
      give(2, { ...assignment('user-ben'), startDateTime: null })(facts)
    },
    bad: ['Ben Backup'],
  },
  {
    because: 'a waiver for the person sets it aside',
    verdict: 'pass',
    patch: give(1, { ...assignment('user-ben'), startDateTime: null }),
    waivers: [waiver('MS.AAD.7.5v1', 'user', 'USER-BEN')],
    waived: ['Ben Backup'],
  },
  {
    because: 'a waiver for a group does as well',
    verdict: 'pass',
    patch: give(1, { ...assignment('group-1'), startDateTime: null }),
    waivers: [waiver('MS.AAD.7.5v1', 'group', 'group-1')],
    waived: ['group-1'],
  },
  {
    because: 'a waiver for somebody else excuses nothing',
    verdict: 'fail',
    patch: give(1, { ...assignment('user-ben'), startDateTime: null }),
    waivers: [waiver('MS.AAD.7.5v1', 'user', 'user-ada')],
  },
  {
    because: 'an assignment of nobody known is still one',
    verdict: 'fail',
    patch: give(1, { ...assignment('x'), principalId: undefined, startDateTime: null }),
    bad: ['Exchange Administrator'],
  },
  {
    because: 'the date was not read',
    verdict: 'unknown',
    patch: give(1, { ...assignment('user-ben'), startDateTime: undefined }),
    unreadEntities: ['Ben Backup'],
  },
  {
    because: 'the assignments of one role were not read',
    verdict: 'unknown',
    patch: assignments(2, undefined),
    unreadEntities: ['User Administrator'],
  },
  { because: 'null is no list', verdict: 'unknown', patch: assignments(1, null) },
  {
    because: 'somebody always is Global Administrator',
    verdict: 'unknown',
    patch: assignments(0, []),
    unreadEntities: ['Global Administrator'],
  },
  { because: 'a narrower role may be empty', verdict: 'pass', patch: assignments(1, []) },
  {
    because: 'no role at all was not read',
    verdict: 'unknown',
    patch: facts => {
      facts['entra.privileged-roles'] = []
    },
  },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['entra.privileged-roles'] },
  {
    because: 'without the plan nobody can do it',
    verdict: 'not-licensed',
    patch: facts => {
      give(1, { ...assignment('user-ben'), startDateTime: null })(facts)
      facts['licensing.service-plans'] = [{ servicePlanName: 'AAD_PREMIUM' }]
    },
  },
  {
    because: 'ID Governance brings Privileged Identity Management without P2',
    verdict: 'fail',
    patch: facts => {
      give(1, { ...assignment('user-ben'), startDateTime: null })(facts)
      facts['licensing.service-plans'] = [
        { servicePlanName: 'Entra_Identity_Governance', provisioningStatus: 'Success' },
      ]
    },
  },
  {
    because: 'everybody has a waiver: nobody is called good',
    verdict: 'pass',
    patch: facts => {
      assignments(0, [{ ...assignment('user-ada'), startDateTime: null }])(facts)
    },
    waivers: [waiver('MS.AAD.7.5v1', 'user', 'user-ada')],
    says: /^Nothing else is left to judge\. Left out with a waiver: Ada Admin\.$/,
  },
  { because: 'the names of the people only help', verdict: 'pass', unread: ['entra.privileged-users'] },
])
