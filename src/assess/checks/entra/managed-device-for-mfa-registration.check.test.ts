import { checkTable } from '../../../../test/check-table.ts'
import { grant, policy } from '../../../../test/good-tenant/conditional-access.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { managedDeviceForMfaRegistration } from './managed-device-for-mfa-registration.check.ts'

const only =
  (...policies: Facts['entra.conditional-access-policies']) =>
  (facts: Facts) => {
    facts['entra.conditional-access-policies'] = policies
  }

function registering(controls: string[]) {
  const made = policy('Registering', { grantControls: grant(controls) })
  Object.assign(made.conditions?.applications ?? {}, {
    includeApplications: [],
    includeUserActions: ['urn:user:registersecurityinfo'],
  })
  return made
}

checkTable(managedDeviceForMfaRegistration, [
  { because: 'registering needs a managed device', verdict: 'pass' },
  {
    because: 'a policy for all apps is not about registering',
    verdict: 'fail',
    patch: only(policy('All apps', { grantControls: grant(['compliantDevice']) })),
  },
  {
    because: 'registering with MFA alone is not a device',
    verdict: 'fail',
    patch: only(registering(['mfa'])),
  },
  {
    because: 'what the policy is about was not read',
    verdict: 'unknown',
    patch: facts => {
      const made = registering(['compliantDevice'])
      Object.assign(made.conditions?.applications ?? {}, { includeUserActions: undefined })
      only(made)(facts)
    },
  },
  {
    because: 'the policies were not read',
    verdict: 'unknown',
    unread: ['entra.conditional-access-policies'],
  },
])
