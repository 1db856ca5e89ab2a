import { checkTable } from '../../../../test/check-table.ts'
import { appCertificateLifetime } from './app-certificate-lifetime.check.ts'
import { policyWith, restrictionWith } from './app-limit.fixture.ts'

const TYPE = 'asymmetricKeyLifetime'

checkTable(appCertificateLifetime, [
  { because: 'half a year', verdict: 'pass' },
  { because: 'a year', verdict: 'pass', patch: restrictionWith(TYPE, { maxLifetime: 'P366D' }) },
  {
    because: 'a day longer, for service principals alone',
    verdict: 'fail',
    patch: restrictionWith(TYPE, { maxLifetime: 'P367D' }, ['servicePrincipalRestrictions']),
  },
  { because: 'the restriction is off', verdict: 'fail', patch: restrictionWith(TYPE, { state: 'disabled' }) },
  {
    because: 'one list was not read',
    verdict: 'unknown',
    patch: policyWith({ servicePrincipalRestrictions: undefined }),
    says: /servicePrincipalRestrictions/,
  },
])
