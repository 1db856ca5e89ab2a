import { checkTable } from '../../../../test/check-table.ts'
import { grant, policy } from '../../../../test/good-tenant/conditional-access.ts'
import type { ConditionalAccessPolicy } from '../../../collect/facts/entra/conditional-access-policies.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { placesOutsideBlocked } from './places-outside-blocked.check.ts'

const only =
  (...policies: ConditionalAccessPolicy[]) =>
  (facts: Facts) => {
    facts['entra.conditional-access-policies'] = policies
  }

const from = (includeLocations: string[] | null, excludeLocations: string[] | null) => ({
  locations: { includeLocations, excludeLocations },
})

checkTable(placesOutsideBlocked, [
  { because: 'all places are blocked but the chosen ones', verdict: 'pass', says: /Block other places/ },
  { because: 'no policy is about places', verdict: 'fail', patch: only(policy('Block all')) },
  {
    because: 'it asks for a second factor and does not block',
    verdict: 'fail',
    patch: only(policy('Ask', { conditions: from(['All'], ['home']), grantControls: grant(['mfa']) })),
  },
  {
    because: 'trusted places are no places outside',
    verdict: 'fail',
    patch: only(policy('Trusted', { conditions: from(['AllTrusted'], []) })),
  },
  {
    because: 'it only reports',
    verdict: 'fail',
    patch: only(
      policy('Trial', { state: 'enabledForReportingButNotEnforced', conditions: from(['All'], ['home']) }),
    ),
  },
  {
    because: 'which places are named was not read, and they may be all others',
    verdict: 'unknown',
    patch: only(policy('Listed', { conditions: from(['elsewhere'], []) })),
  },
  {
    because: 'the places were not read',
    verdict: 'unknown',
    patch: only(policy('Torn', { conditions: { locations: undefined } })),
  },
  {
    because: 'the policies were not read',
    verdict: 'unknown',
    unread: ['entra.conditional-access-policies'],
  },
])
