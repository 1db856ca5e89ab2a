import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { connectorsEncrypt } from './connectors-encrypt.check.ts'

const inbound = (changes: Partial<Facts['exchange.inbound-connectors'][number]>) => (facts: Facts) => {
  facts['exchange.inbound-connectors'] = [
    { Name: 'Lab', Enabled: true, ConnectorType: 'Partner', SenderDomains: [], RequireTls: true, ...changes },
  ]
}
const outbound = (changes: Partial<Facts['exchange.outbound-connectors'][number]>) => (facts: Facts) => {
  facts['exchange.outbound-connectors'] = [
    { Name: 'Fax', Enabled: true, ConnectorType: 'Partner', TlsSettings: 'DomainValidation', ...changes },
  ]
}

checkTable(connectorsEncrypt, [
  { because: 'there is no connector', verdict: 'not-applicable' },
  { because: 'mail in is taken only encrypted', verdict: 'pass', patch: inbound({}) },
  { because: 'mail out goes only encrypted', verdict: 'pass', patch: outbound({}) },
  {
    because: 'both ways',
    verdict: 'pass',
    patch: facts => {
      inbound({})(facts)
      outbound({})(facts)
    },
    says: /^The 2 connectors that are on carry/,
  },
  {
    because: 'encryption without a look at the certificate is encryption',
    verdict: 'pass',
    patch: outbound({ TlsSettings: 'EncryptionOnly' }),
  },
  {
    because: 'mail in may come unencrypted',
    verdict: 'fail',
    patch: inbound({ RequireTls: false }),
    bad: ['Lab'],
  },
  {
    because: 'null takes encryption only where it is offered',
    verdict: 'fail',
    patch: outbound({ TlsSettings: null }),
    bad: ['Fax'],
  },
  {
    because: 'one that is off carries nothing',
    verdict: 'not-applicable',
    patch: outbound({ Enabled: false, TlsSettings: null }),
  },
  {
    because: 'one that may be on counts',
    verdict: 'fail',
    patch: outbound({ Enabled: undefined, TlsSettings: null }),
  },
  {
    because: 'whether it encrypts was not read',
    verdict: 'unknown',
    patch: outbound({ TlsSettings: undefined }),
    unreadEntities: ['Fax'],
  },
  {
    because: 'older exports hold no connectors',
    verdict: 'unknown',
    unread: ['exchange.outbound-connectors'],
  },
])
