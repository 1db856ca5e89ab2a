import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { oldEncryptionRefused } from './old-encryption-refused.check.ts'

const configWith = (changes: Partial<Facts['exchange.transport-config']>) => (facts: Facts) => {
  Object.assign(facts['exchange.transport-config'], changes)
}

checkTable(oldEncryptionRefused, [
  { because: 'nobody ever chose, and Microsoft refuses old versions then', verdict: 'pass' },
  { because: 'it was turned off', verdict: 'pass', patch: configWith({ AllowLegacyTLSClients: false }) },
  { because: 'it was turned on', verdict: 'fail', patch: configWith({ AllowLegacyTLSClients: true }) },
  {
    because: 'sending with a password is another question',
    verdict: 'pass',
    patch: configWith({ SmtpClientAuthenticationDisabled: false }),
  },
  {
    because: 'government clouds never had the endpoint',
    verdict: 'not-applicable',
    cloud: 'gcc-high',
    patch: configWith({ AllowLegacyTLSClients: true }),
  },
  {
    because: 'the switch was not read',
    verdict: 'unknown',
    patch: configWith({ AllowLegacyTLSClients: undefined }),
    says: /AllowLegacyTLSClients/,
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['exchange.transport-config'] },
])
