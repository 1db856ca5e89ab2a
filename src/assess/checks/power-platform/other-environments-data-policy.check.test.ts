import { checkTable, waiver } from '../../../../test/check-table.ts'
import { otherEnvironmentsDataPolicy } from './other-environments-data-policy.check.ts'
import { environments, policies } from './power-platform-with.fixture.ts'

const REFERRALS = '22222222-2222-4222-8222-222222222222'
const DEFAULT = 'Default-11111111-1111-4111-8111-111111111111'

checkTable(otherEnvironmentsDataPolicy, [
  { because: 'a policy holds in all but the default environment', verdict: 'pass' },
  {
    because: 'the policy is for the default environment only',
    verdict: 'fail',
    patch: policies({ environmentType: 'OnlyEnvironments', environments: [{ name: DEFAULT }] }),
    bad: ['Referral forms'],
  },
  {
    because: 'the policy names the environment to except it',
    verdict: 'fail',
    patch: policies({ environmentType: 'ExceptEnvironments', environments: [{ name: REFERRALS }] }),
  },
  {
    because: 'of two policies that except, the other one holds',
    verdict: 'pass',
    patch: policies(
      { environmentType: 'ExceptEnvironments', environments: [{ name: REFERRALS }] },
      { environmentType: 'ExceptEnvironments', environments: [{ name: DEFAULT }] },
    ),
  },
  { because: 'there is no policy', verdict: 'fail', patch: policies(), says: /“Referral forms”/ },
  {
    because: 'who is excused is still listed',
    verdict: 'pass',
    patch: policies(),
    waivers: [waiver('MS.POWERPLATFORM.2.2v1', 'environment', REFERRALS)],
    waived: ['Referral forms'],
  },
  {
    because: 'there is only the default environment',
    verdict: 'not-applicable',
    patch: environments({ EnvironmentName: DEFAULT, DisplayName: 'Default', IsDefault: true }),
  },
  { because: 'every tenant has an environment', verdict: 'unknown', patch: environments() },
  {
    because: 'an environment without a policy may be the default one',
    verdict: 'unknown',
    patch: facts => {
      environments({ EnvironmentName: REFERRALS, DisplayName: 'Referral forms' })(facts)
      policies()(facts)
    },
    unreadEntities: ['Referral forms'],
  },
  {
    because: 'the name of the environment was not read, so no policy can be found for it',
    verdict: 'unknown',
    patch: environments({ DisplayName: 'Referral forms', IsDefault: false }),
  },
  {
    because: 'the kind of the policy was not read',
    verdict: 'unknown',
    patch: policies({ environments: [{ name: REFERRALS }] }),
  },
])
