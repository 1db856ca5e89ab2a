import { checkTable } from '../../../../test/check-table.ts'
import { dmarcRecord } from '../../../../test/good-tenant/exchange.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { dmarcReject } from './dmarc-reject.check.ts'

/** A subdomain that takes the record of its organisation. */
const subdomain =
  (record: string, foundAt: string | undefined = '_dmarc.clinic.example') =>
  (facts: Facts) => {
    facts['dns.spf-records'].push({ domain: 'mail.clinic.example', texts: ['v=spf1 -all'] })
    facts['dns.dmarc-records'].push({ domain: 'mail.clinic.example', texts: [record], foundAt })
  }

checkTable(dmarcReject, [
  {
    because: 'a test asks for less (RFC 9989, 4.7)',
    verdict: 'fail',
    patch: dmarcRecord('v=DMARC1; p=reject; t=y'),
  },
  { because: 'every domain asks for reject', verdict: 'pass' },
  {
    because: 'the last tag needs no semicolon, and the order of the others is free',
    verdict: 'pass',
    patch: dmarcRecord('v=DMARC1; rua=mailto:dmarc@clinic.example; p=reject'),
  },
  {
    because: 'quarantine is not reject',
    verdict: 'fail',
    patch: dmarcRecord('v=DMARC1; p=quarantine; sp=reject'),
  },
  { because: 'a share of 99 leaves some', verdict: 'fail', patch: dmarcRecord('v=DMARC1; p=reject; pct=99') },
  {
    because: 'sp=reject is not p=reject',
    verdict: 'fail',
    patch: dmarcRecord('v=DMARC1; p=none; sp=reject;'),
  },
  {
    because: 'a subdomain without a record takes that of its organisation',
    verdict: 'pass',
    patch: subdomain('v=DMARC1; p=reject'),
  },
  {
    because: 'and of that what is asked for subdomains',
    verdict: 'fail',
    patch: subdomain('v=DMARC1; p=reject; sp=quarantine'),
    bad: ['mail.clinic.example'],
  },
  {
    because: 'in a record of its own p is what counts',
    verdict: 'pass',
    patch: subdomain('v=DMARC1; p=reject; sp=quarantine', '_dmarc.mail.clinic.example'),
  },
  {
    because: 'whose record it is was not read, and it matters',
    verdict: 'unknown',
    patch: facts => {
      subdomain('v=DMARC1; p=reject; sp=none')(facts)
      for (const lookup of facts['dns.dmarc-records']) lookup.foundAt = undefined
    },
    unreadEntities: ['mail.clinic.example'],
  },
  { because: 'the lookups were not read', verdict: 'unknown', unread: ['dns.dmarc-records'] },
])
