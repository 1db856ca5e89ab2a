import { checkTable } from '../../../../test/check-table.ts'
import { dmarcRecord } from '../../../../test/good-tenant/exchange.ts'
import { dmarcPublished } from './dmarc-published.check.ts'

checkTable(dmarcPublished, [
  { because: 'every domain but Microsoft’s routing domain has a record', verdict: 'pass' },
  { because: 'DNS says there is none', verdict: 'fail', patch: dmarcRecord(), bad: ['clinic.example'] },
  {
    because: 'a record without a wish and without an address for reports does not count (RFC 7489, 6.6.3)',
    verdict: 'fail',
    patch: dmarcRecord('v=DMARC1'),
  },
  {
    because: 'a record without a wish but with an address for reports counts as p=none',
    verdict: 'pass',
    patch: dmarcRecord('v=DMARC1; rua=mailto:dmarc@clinic.example'),
  },
  {
    because: 'two records count as none (RFC 7489, 6.6.3)',
    verdict: 'fail',
    patch: dmarcRecord('v=DMARC1; p=reject', 'v=DMARC1; p=none'),
    says: /no DMARC record they can use/,
  },
  {
    because: 'spaces and case of tags do not matter',
    verdict: 'pass',
    patch: dmarcRecord('v = DMARC1 ;P = Reject ; rua = mailto:dmarc@clinic.example ;'),
  },
  {
    because: 'the version must come first',
    verdict: 'fail',
    patch: dmarcRecord('p=reject; v=DMARC1'),
  },
  {
    because: 'a tag that stands twice makes the list invalid',
    verdict: 'fail',
    patch: dmarcRecord('v=DMARC1; p=reject; p=none'),
  },
  {
    because: 'another TXT record beside it does no harm',
    verdict: 'pass',
    patch: dmarcRecord('something else', 'v=DMARC1; p=none'),
  },
  {
    because: 'DNS did not answer',
    verdict: 'unknown',
    patch: facts => {
      const [first] = facts['dns.dmarc-records']
      if (first) first.texts = undefined
    },
    unreadEntities: ['clinic.example'],
  },
  {
    because: 'a domain was not looked up',
    verdict: 'unknown',
    patch: facts => {
      facts['dns.dmarc-records'] = facts['dns.dmarc-records'].slice(1)
    },
    unreadEntities: ['clinic.example'],
  },
  {
    because: 'without any list of domains there may be more',
    verdict: 'unknown',
    unread: ['dns.spf-records', 'exchange.accepted-domains'],
  },
  {
    because: 'mail is sent from an accepted domain that no lookup was made for',
    verdict: 'unknown',
    patch: facts => {
      facts['exchange.accepted-domains'].push({ DomainName: 'new.example' })
    },
    unreadEntities: ['new.example'],
  },
])
