import { checkTable } from '../../../../test/check-table.ts'
import { policy } from '../../../../test/good-tenant/conditional-access.ts'
import type { ConditionalAccessPolicy } from '../../../collect/facts/entra/conditional-access-policies.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { sessionsBoundToDevices } from './sessions-bound-to-devices.check.ts'

const only =
  (...policies: ConditionalAccessPolicy[]) =>
  (facts: Facts) => {
    facts['entra.conditional-access-policies'] = policies
  }

const bound = (isEnabled: boolean | null) => ({
  signInFrequency: null,
  persistentBrowser: null,
  secureSignInSession: { isEnabled },
})
const windows = { platforms: { includePlatforms: ['windows'], excludePlatforms: [] } }

checkTable(sessionsBoundToDevices, [
  { because: 'sessions of Windows programs are bound', verdict: 'pass', says: /Bind sessions/ },
  { because: 'no policy binds sessions', verdict: 'fail', patch: only(policy('Block all')) },
  {
    because: 'the control is there and off',
    verdict: 'fail',
    patch: only(policy('Off', { conditions: windows, sessionControls: bound(false) })),
  },
  {
    because: 'all apps hold mail and files',
    verdict: 'pass',
    patch: only(policy('All apps', { conditions: windows, sessionControls: bound(true) })),
  },
  {
    because: 'browsers alone are not the programs',
    verdict: 'fail',
    patch: only(
      policy('Browsers', {
        conditions: { ...windows, clientAppTypes: ['browser'] },
        sessionControls: bound(true),
      }),
    ),
  },
  {
    because: 'whether it binds was not read',
    verdict: 'unknown',
    patch: only(policy('Torn', { conditions: windows, sessionControls: { signInFrequency: null } })),
  },
  {
    because: 'the policies were not read',
    verdict: 'unknown',
    unread: ['entra.conditional-access-policies'],
  },
])
