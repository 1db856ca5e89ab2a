import { checkTable } from '../../../../test/check-table.ts'
import { connectedOrganisationsNamed } from './connected-organisations-named.check.ts'
import { isolation } from './power-platform-with.fixture.ts'

const LAB = { tenantId: '44444444-4444-4444-8444-444444444444' }

checkTable(connectedOrganisationsNamed, [
  { because: 'nobody is excepted', verdict: 'pass' },
  {
    because: 'whether a named organisation is wanted is for a person to say',
    verdict: 'manual',
    patch: isolation({ isDisabled: false, allowedTenants: [LAB] }),
    says: /^1 organisation is excepted/,
  },
  {
    because: 'the star stands for everybody',
    verdict: 'fail',
    patch: isolation({ isDisabled: false, allowedTenants: [LAB, { tenantId: '*' }] }),
    says: /Every organisation/,
  },
  {
    because: 'without isolation no list holds',
    verdict: 'fail',
    patch: isolation({ isDisabled: true, allowedTenants: [] }),
  },
  {
    because: 'an organisation that was not read may be everybody',
    verdict: 'unknown',
    patch: isolation({ isDisabled: false, allowedTenants: [LAB, {}] }),
  },
  { because: 'the list was not read', verdict: 'unknown', patch: isolation({ isDisabled: false }) },
  {
    because: 'whether isolation is on was not read',
    verdict: 'unknown',
    patch: isolation({ allowedTenants: [] }),
  },
])
