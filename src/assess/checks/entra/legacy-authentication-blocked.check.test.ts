import { checkTable } from '../../../../test/check-table.ts'
import { grant, policy } from '../../../../test/good-tenant/conditional-access.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { legacyAuthenticationBlocked } from './legacy-authentication-blocked.check.ts'

const only =
  (...policies: Facts['entra.conditional-access-policies']) =>
  (facts: Facts) => {
    facts['entra.conditional-access-policies'] = policies
  }

checkTable(legacyAuthenticationBlocked, [
  { because: 'both legacy kinds are blocked for everyone', verdict: 'pass' },
  {
    because: 'only one of the two kinds is named',
    verdict: 'fail',
    patch: only(policy('Half', { conditions: { clientAppTypes: ['other'] } })),
    bad: ['Half'],
  },
  {
    because: 'asking legacy clients for MFA is not blocking them: they cannot answer',
    verdict: 'fail',
    patch: only(
      policy('MFA', {
        conditions: { clientAppTypes: ['exchangeActiveSync', 'other'] },
        grantControls: grant(['mfa']),
      }),
    ),
  },
  {
    because: 'blocked on phones only leaves computers open',
    verdict: 'fail',
    patch: only(
      policy('Phones', {
        conditions: {
          clientAppTypes: ['exchangeActiveSync', 'other'],
          platforms: { includePlatforms: ['android', 'iOS'], excludePlatforms: [] },
        },
      }),
    ),
  },
  {
    because: 'trusted places left out are a way in',
    verdict: 'fail',
    patch: only(
      policy('Outside', {
        conditions: {
          clientAppTypes: ['exchangeActiveSync', 'other'],
          locations: { includeLocations: ['All'], excludeLocations: ['AllTrusted'] },
        },
      }),
    ),
  },
  {
    because: 'switched off is not enforced, and where a policy is on security defaults are off',
    verdict: 'fail',
    patch: only(
      policy('Off', { state: 'disabled', conditions: { clientAppTypes: ['exchangeActiveSync', 'other'] } }),
      policy('MFA', { grantControls: grant(['mfa']) }),
    ),
  },
  {
    because: 'without an enforced policy security defaults may block them',
    verdict: 'unknown',
    patch: only(
      policy('Off', { state: 'disabled', conditions: { clientAppTypes: ['exchangeActiveSync', 'other'] } }),
    ),
    says: /Security defaults/,
  },
  {
    because: 'two policies that block one kind each block both',
    verdict: 'pass',
    patch: only(
      policy('Block ActiveSync', { conditions: { clientAppTypes: ['exchangeActiveSync'] } }),
      policy('Block POP', { conditions: { clientAppTypes: ['other'] } }),
    ),
    says: /“Block ActiveSync”.*“Block POP”/,
  },
  {
    because: 'one of the two only reports',
    verdict: 'fail',
    patch: only(
      policy('Block ActiveSync', { conditions: { clientAppTypes: ['exchangeActiveSync'] } }),
      policy('Block POP', {
        state: 'enabledForReportingButNotEnforced',
        conditions: { clientAppTypes: ['other'] },
      }),
    ),
  },
  {
    because: 'the second half was not read',
    verdict: 'unknown',
    patch: only(
      policy('Block ActiveSync', { conditions: { clientAppTypes: ['exchangeActiveSync'] } }),
      policy('Unclear', { conditions: { clientAppTypes: undefined } }),
    ),
  },
  {
    because: 'the client types were not read',
    verdict: 'unknown',
    patch: only(policy('Unclear', { conditions: { clientAppTypes: undefined } })),
  },
  {
    because: 'a condition Ward does not know narrows the policy',
    verdict: 'fail',
    patch: only(
      policy('New', { conditions: { clientAppTypes: ['exchangeActiveSync', 'other'], others: ['times'] } }),
    ),
  },
  {
    because: 'the policies were not read',
    verdict: 'unknown',
    unread: ['entra.conditional-access-policies'],
  },
])
