import { checkTable } from '../../../../test/check-table.ts'
import { grant, policy } from '../../../../test/good-tenant/conditional-access.ts'
import type { ConditionalAccessPolicy } from '../../../collect/facts/entra/conditional-access-policies.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { phonesUseManagedApps } from './phones-use-managed-apps.check.ts'

const only =
  (...policies: ConditionalAccessPolicy[]) =>
  (facts: Facts) => {
    facts['entra.conditional-access-policies'] = policies
  }

const on = (includePlatforms: string[] | null, excludePlatforms: string[] | null = []) => ({
  platforms: { includePlatforms, excludePlatforms },
})
const protectedApps = grant(['compliantApplication', 'approvedApplication'])

checkTable(phonesUseManagedApps, [
  { because: 'managed devices are asked of everybody, on phones too', verdict: 'pass' },
  {
    because: 'protected apps are asked of phones',
    verdict: 'pass',
    patch: only(policy('Phones', { conditions: on(['android', 'iOS']), grantControls: protectedApps })),
  },
  {
    because: 'a second factor is another question',
    verdict: 'fail',
    patch: only(policy('Ask', { conditions: on(['android', 'iOS']), grantControls: grant(['mfa']) })),
  },
  {
    because: 'Android phones are open',
    verdict: 'fail',
    patch: only(policy('Apple', { conditions: on(['iOS']), grantControls: protectedApps })),
  },
  {
    because: 'phones are left out',
    verdict: 'fail',
    patch: only(policy('Computers', { conditions: on(['all'], ['iOS']), grantControls: protectedApps })),
  },
  {
    because: 'another factor is a way round the protected app',
    verdict: 'fail',
    patch: only(policy('Or', { grantControls: grant(['compliantApplication', 'mfa']) })),
  },
  {
    because: 'the platforms were not read',
    verdict: 'unknown',
    patch: only(policy('Torn', { conditions: { platforms: undefined }, grantControls: protectedApps })),
  },
  {
    because: 'the policies were not read',
    verdict: 'unknown',
    unread: ['entra.conditional-access-policies'],
  },
])
