import { checkTable, waiver } from '../../../../test/check-table.ts'
import { grant, policy } from '../../../../test/good-tenant/conditional-access.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { mfaAdministrators } from './mfa-administrators.check.ts'

const only =
  (...policies: Facts['entra.conditional-access-policies']) =>
  (facts: Facts) => {
    facts['entra.conditional-access-policies'] = policies
  }

checkTable(mfaAdministrators, [
  { because: 'a policy for everyone holds for administrators too', verdict: 'pass' },
  {
    because: 'every privileged role is named with plain MFA',
    verdict: 'pass',
    patch: facts => {
      const made = policy('Administrators', { grantControls: grant(['mfa']) })
      const includeRoles = facts['entra.privileged-roles'].map(role => role.roleTemplateId ?? '')
      Object.assign(made.conditions?.users ?? {}, { includeUsers: [], includeRoles })
      only(made)(facts)
    },
  },
  {
    because: 'some named people are not every administrator',
    verdict: 'fail',
    patch: facts => {
      const made = policy('Ada only', { grantControls: grant(['mfa']) })
      Object.assign(made.conditions?.users ?? {}, { includeUsers: ['user-ada'] })
      only(made)(facts)
    },
    says: /every privileged role/,
  },
  {
    because: 'whoever is excused from MFA for everybody is excused here too',
    verdict: 'pass',
    patch: facts => {
      const made = policy('MFA', { grantControls: grant(['mfa']) })
      Object.assign(made.conditions?.users ?? {}, { excludeUsers: ['user-ben'] })
      only(made)(facts)
    },
    waivers: [waiver('MS.AAD.3.2v2', 'user', 'user-ben')],
    waived: ['Ben Backup'],
  },
  {
    because: 'one app left out is a door',
    verdict: 'fail',
    patch: facts => {
      const made = policy('But one app', { grantControls: grant(['mfa']) })
      Object.assign(made.conditions?.applications ?? {}, { excludeApplications: ['Office365'] })
      only(made)(facts)
    },
    bad: ['Office 365'],
  },
  {
    because: 'the policies were not read',
    verdict: 'unknown',
    unread: ['entra.conditional-access-policies'],
  },
])
