import { checkTable } from '../../../../test/check-table.ts'
import { dmarcRecord } from '../../../../test/good-tenant/exchange.ts'
import { dmarcEnforced } from './dmarc-enforced.check.ts'

checkTable(dmarcEnforced, [
  { because: 'forged mail is refused', verdict: 'pass' },
  { because: 'setting aside is enough here', verdict: 'pass', patch: dmarcRecord('v=DMARC1; p=quarantine') },
  {
    because: 'p=none only watches',
    verdict: 'fail',
    patch: dmarcRecord('v=DMARC1; p=none'),
    says: /clinic\.example/,
  },
  {
    because: 'half of the mail is not all of it',
    verdict: 'fail',
    patch: dmarcRecord('v=DMARC1; p=reject; pct=50'),
  },
  {
    because: 'a share that is no number counts as all (RFC 7489, 6.3)',
    verdict: 'pass',
    patch: dmarcRecord('v=DMARC1; p=reject; pct=half'),
  },
  {
    because: 'forgers then write from a subdomain that does not exist (RFC 9989, 4.7)',
    verdict: 'fail',
    patch: dmarcRecord('v=DMARC1; p=reject; np=none'),
  },
  {
    because: 'a test asks for nothing yet (RFC 9989, 4.7)',
    verdict: 'fail',
    patch: dmarcRecord('v=DMARC1; p=quarantine; t=y'),
  },
  {
    because: 'forgers then write from a subdomain',
    verdict: 'fail',
    patch: dmarcRecord('v=DMARC1; p=reject; sp=none'),
  },
  {
    because: 'two records count as none',
    verdict: 'fail',
    patch: dmarcRecord('v=DMARC1; p=reject', 'v=DMARC1; p=reject'),
  },
  { because: 'the lookups were not read', verdict: 'unknown', unread: ['dns.dmarc-records'] },
])
