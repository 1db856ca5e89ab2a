import { checkTable } from '../../../../test/check-table.ts'
import { grant, policy, strength } from '../../../../test/good-tenant/conditional-access.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { phishingResistantMfa } from './phishing-resistant-mfa.check.ts'

const only =
  (...policies: Facts['entra.conditional-access-policies']) =>
  (facts: Facts) => {
    facts['entra.conditional-access-policies'] = policies
  }

checkTable(phishingResistantMfa, [
  { because: 'the strength allows only methods that cannot be phished', verdict: 'pass' },
  {
    because: 'plain MFA can be phished',
    verdict: 'fail',
    patch: only(policy('MFA', { grantControls: grant(['mfa']) })),
  },
  {
    because: 'one weak method in the strength is the one an attacker asks for',
    verdict: 'fail',
    patch: only(policy('Mixed', { grantControls: strength('fido2', 'password,microsoftAuthenticatorPush') })),
  },
  {
    because: 'a strength without a method says nothing',
    verdict: 'unknown',
    patch: only(policy('Empty', { grantControls: strength() })),
  },
  {
    because: 'blocking everyone is not a way to sign in',
    verdict: 'fail',
    patch: only(policy('Block')),
  },
  {
    because: 'the policies were not read',
    verdict: 'unknown',
    unread: ['entra.conditional-access-policies'],
  },
])
