import { checkTable } from '../../../../test/check-table.ts'
import { defaultEnvironmentDataPolicy } from './default-environment-data-policy.check.ts'
import { policies } from './power-platform-with.fixture.ts'

const DEFAULT = { name: 'Default-22222222-2222-4222-8222-222222222222' }
const OTHER = { name: '33333333-3333-4333-8333-333333333333' }

checkTable(defaultEnvironmentDataPolicy, [
  { because: 'a policy names the default environment', verdict: 'pass' },
  {
    because: 'a policy for all environments holds there too',
    verdict: 'pass',
    patch: policies({ environmentType: 'AllEnvironments', environments: [] }),
  },
  {
    because: 'the old kind of policy is for one environment',
    verdict: 'pass',
    patch: policies({ environmentType: 'SingleEnvironment', environments: [DEFAULT] }),
  },
  {
    because: 'a policy for all but another environment holds in the default one',
    verdict: 'pass',
    patch: policies({ environmentType: 'ExceptEnvironments', environments: [OTHER] }),
  },
  {
    because: 'the list of a policy that excepts the default environment names it, and means the opposite',
    verdict: 'fail',
    patch: policies({ environmentType: 'ExceptEnvironments', environments: [DEFAULT] }),
  },
  {
    because: 'the only policy is for another environment',
    verdict: 'fail',
    patch: policies({ environmentType: 'OnlyEnvironments', environments: [OTHER] }),
    says: /None of 1 data policy/,
  },
  { because: 'there is no policy', verdict: 'fail', patch: policies(), says: /no data policy/ },
  {
    because: 'the kind of the policy was not read: it may except what it names',
    verdict: 'unknown',
    patch: policies({ environments: [DEFAULT] }),
  },
  {
    because: 'the environments were not read',
    verdict: 'unknown',
    patch: policies({ environmentType: 'ExceptEnvironments' }),
  },
  {
    because: 'a policy that excepts nothing would be one for all: its list is torn',
    verdict: 'unknown',
    patch: policies({ environmentType: 'ExceptEnvironments', environments: [] }),
  },
  {
    because: 'one name was not read',
    verdict: 'unknown',
    patch: policies({ environmentType: 'ExceptEnvironments', environments: [OTHER, {}] }),
  },
  {
    because: 'whatever else is torn, one policy names it',
    verdict: 'pass',
    patch: policies({}, { environmentType: 'OnlyEnvironments', environments: [DEFAULT, {}] }),
  },
])
