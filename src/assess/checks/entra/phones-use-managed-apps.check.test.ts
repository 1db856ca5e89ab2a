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
const apps = (...includeApplications: string[]) => ({
  includeApplications,
  excludeApplications: [],
  includeUserActions: [],
  includeAuthenticationContextClassReferences: [],
  applicationFilter: null,
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
    because: 'mail and files are named one by one',
    verdict: 'pass',
    patch: only(
      policy('Phones', {
        conditions: {
          ...on(['android', 'iOS']),
          applications: apps('00000002-0000-0ff1-ce00-000000000000', '00000003-0000-0ff1-ce00-000000000000'),
        },
        grantControls: protectedApps,
      }),
    ),
  },
  {
    because: 'files are open',
    verdict: 'fail',
    patch: only(
      policy('Mail', {
        conditions: {
          ...on(['android', 'iOS']),
          applications: apps('00000002-0000-0ff1-ce00-000000000000'),
        },
        grantControls: protectedApps,
      }),
    ),
  },
  {
    because: 'an approved app alone is asked for no more since 2026',
    verdict: 'fail',
    patch: only(
      policy('Old', { conditions: on(['android', 'iOS']), grantControls: grant(['approvedApplication']) }),
    ),
  },
  {
    because: 'what is left of an approved app and a second factor is the second factor',
    verdict: 'fail',
    patch: only(
      policy('Both', {
        conditions: on(['android', 'iOS']),
        grantControls: { ...grant(['mfa', 'approvedApplication']), operator: 'AND' as const },
      }),
    ),
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
