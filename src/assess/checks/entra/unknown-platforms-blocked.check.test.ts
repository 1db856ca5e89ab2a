import { checkTable } from '../../../../test/check-table.ts'
import { grant, policy } from '../../../../test/good-tenant/conditional-access.ts'
import type { ConditionalAccessPolicy } from '../../../collect/facts/entra/conditional-access-policies.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { unknownPlatformsBlocked } from './unknown-platforms-blocked.check.ts'

type Platforms = NonNullable<ConditionalAccessPolicy['conditions']>['platforms']

const only =
  (platforms: Platforms, rest: Omit<Parameters<typeof policy>[1], 'conditions'> = {}) =>
  (facts: Facts) => {
    facts['entra.conditional-access-policies'] = [policy('Platforms', { ...rest, conditions: { platforms } })]
  }
const others = { includePlatforms: ['all'], excludePlatforms: ['windows', 'iOS', 'macOS', 'android'] }

checkTable(unknownPlatformsBlocked, [
  { because: 'all but the known systems are blocked', verdict: 'pass' },
  { because: 'it is not about systems', verdict: 'fail', patch: only(null) },
  {
    because: 'it names two systems to block',
    verdict: 'fail',
    patch: only({ includePlatforms: ['linux', 'windowsPhone'], excludePlatforms: [] }),
  },
  {
    because: 'it leaves out something that is no known system',
    verdict: 'fail',
    patch: only({ ...others, excludePlatforms: ['unknownFutureValue'] }),
  },
  {
    because: 'it only asks for MFA',
    verdict: 'fail',
    patch: only(others, { grantControls: grant(['mfa']) }),
  },
  {
    because: 'what it leaves out was not read',
    verdict: 'unknown',
    patch: only({ includePlatforms: ['all'], excludePlatforms: undefined }),
  },
])
