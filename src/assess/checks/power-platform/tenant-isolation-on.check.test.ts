import { checkTable } from '../../../../test/check-table.ts'
import { isolation } from './power-platform-with.fixture.ts'
import { tenantIsolationOn } from './tenant-isolation-on.check.ts'

checkTable(tenantIsolationOn, [
  { because: 'isolation is on', verdict: 'pass' },
  {
    because: 'isolation is off',
    verdict: 'fail',
    patch: isolation({ isDisabled: true, allowedTenants: [] }),
    says: /any organisation/,
  },
  {
    because: 'exceptions hold only while isolation is on',
    verdict: 'fail',
    patch: isolation({ isDisabled: true, allowedTenants: [{ tenantId: 'partner' }] }),
  },
  {
    because: 'which organisations are excepted is another question',
    verdict: 'pass',
    patch: isolation({ isDisabled: false }),
  },
  { because: 'it was not read', verdict: 'unknown', patch: isolation({ allowedTenants: [] }) },
  { because: 'nothing of it was read', verdict: 'unknown', patch: isolation(undefined) },
])
