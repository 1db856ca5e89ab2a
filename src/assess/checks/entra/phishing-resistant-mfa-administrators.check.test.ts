import { checkTable } from '../../../../test/check-table.ts'
import { policy, strength } from '../../../../test/good-tenant/conditional-access.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { phishingResistantMfaAdministrators } from './phishing-resistant-mfa-administrators.check.ts'

const only =
  (...policies: Facts['entra.conditional-access-policies']) =>
  (facts: Facts) => {
    facts['entra.conditional-access-policies'] = policies
  }

const forRoles = (includeRoles: string[], excludeRoles: string[] = []) => {
  const made = policy('Administrators', { grantControls: strength('fido2') })
  Object.assign(made.conditions?.users ?? {}, { includeUsers: [], includeRoles, excludeRoles })
  return made
}

checkTable(phishingResistantMfaAdministrators, [
  { because: 'a policy for everyone holds for administrators too', verdict: 'pass' },
  {
    because: 'every privileged role is named',
    verdict: 'pass',
    patch: facts => {
      const roles = facts['entra.privileged-roles'].map(role => role.roleTemplateId ?? '')
      only(forRoles(roles.map(role => role.toUpperCase())))(facts)
    },
  },
  {
    because: 'everybody is included, whatever roles are named beside',
    verdict: 'pass',
    patch: facts => {
      const made = forRoles(['another role'])
      Object.assign(made.conditions?.users ?? {}, { includeUsers: ['All'] })
      only(made)(facts)
    },
  },
  {
    because: 'one privileged role is not named',
    verdict: 'fail',
    patch: facts =>
      only(forRoles(facts['entra.privileged-roles'].slice(1).map(role => role.roleTemplateId ?? '')))(facts),
  },
  {
    because: 'a role that is left out again is not covered',
    verdict: 'fail',
    patch: facts => {
      const roles = facts['entra.privileged-roles'].map(role => role.roleTemplateId ?? '')
      only(forRoles(roles, roles.slice(0, 1)))(facts)
    },
    bad: ['Global Administrator'],
  },
  {
    because: 'which roles there are was not read',
    verdict: 'unknown',
    unread: ['entra.privileged-roles'],
  },
  {
    because: 'the policies were not read',
    verdict: 'unknown',
    unread: ['entra.conditional-access-policies'],
  },
])
