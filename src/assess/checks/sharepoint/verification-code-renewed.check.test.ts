import { checkTable } from '../../../../test/check-table.ts'
import { tenantWith } from './tenant-with.fixture.ts'
import { verificationCodeRenewed } from './verification-code-renewed.check.ts'

checkTable(verificationCodeRenewed, [
  { because: 'existing guests enter a code every thirty days', verdict: 'pass' },
  {
    because: 'thirty-one days are one too many',
    verdict: 'fail',
    patch: tenantWith({ EmailAttestationReAuthDays: 31 }),
    says: /31 days/,
  },
  {
    because: 'the days do nothing while the demand is off',
    verdict: 'fail',
    patch: tenantWith({ EmailAttestationRequired: false }),
    says: /for good/,
  },
  {
    because: 'with sharing off nobody enters codes',
    verdict: 'not-applicable',
    patch: tenantWith({ SharingCapability: 0, EmailAttestationRequired: false }),
  },
  {
    because: 'the demand was not read',
    verdict: 'unknown',
    patch: tenantWith({ EmailAttestationRequired: undefined }),
  },
  {
    because: 'sharing is off, but the days were not read: the source is torn',
    verdict: 'unknown',
    patch: tenantWith({ SharingCapability: 0, EmailAttestationReAuthDays: undefined }),
  },
])
