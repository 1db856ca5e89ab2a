import { checkTable, waiver } from '../../../../test/check-table.ts'
import { person } from '../../../../test/good-tenant/entra.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { administratorsCloudOnly } from './administrators-cloud-only.check.ts'

const local = (onPremisesImmutableId: string | null | undefined) => (facts: Facts) => {
  facts['entra.privileged-users'].push({
    ...person('user-lou', 'Lou Local', ['User Administrator']),
    onPremisesImmutableId,
  })
}

checkTable(administratorsCloudOnly, [
  { because: 'nobody comes from a local directory', verdict: 'pass' },
  {
    because: 'one account comes from a local directory',
    verdict: 'fail',
    patch: local('aGVsbG8='),
    bad: ['Lou Local'],
    says: /Lou Local/,
  },
  {
    because: 'a waiver sets that account aside',
    verdict: 'pass',
    patch: local('aGVsbG8='),
    waivers: [waiver('MS.AAD.7.3v1', 'user', 'user-lou')],
    waived: ['Lou Local'],
  },
  { because: 'null is how Microsoft writes an account of the cloud', verdict: 'pass', patch: local(null) },
  {
    because: 'where it comes from was not read',
    verdict: 'unknown',
    patch: local(undefined),
    unreadEntities: ['Lou Local'],
  },
  {
    because: 'every tenant has an administrator',
    verdict: 'unknown',
    patch: facts => {
      facts['entra.privileged-users'] = []
    },
  },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['entra.privileged-users'] },
])
