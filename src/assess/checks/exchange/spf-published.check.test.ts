import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { spfPublished } from './spf-published.check.ts'

const texts =
  (...list: string[]) =>
  (facts: Facts) => {
    const [first] = facts['dns.spf-records']
    if (first) first.texts = list
  }

checkTable(spfPublished, [
  { because: 'every domain ends with -all', verdict: 'pass' },
  { because: '~all marks other servers’ mail', verdict: 'pass', patch: texts('v=spf1 mx ~all') },
  {
    because: 'the record that decides was not looked up',
    verdict: 'unknown',
    patch: texts('v=spf1 redirect=_spf.clinic.example'),
    unreadEntities: ['clinic.example'],
  },
  {
    because: 'another of the domains has the record that decides',
    verdict: 'pass',
    patch: texts('v=spf1 redirect=Madeupclinic.onmicrosoft.com'),
  },
  {
    because: 'a record that hands over to itself decides nothing',
    verdict: 'fail',
    patch: texts('v=spf1 redirect=clinic.example'),
    bad: ['clinic.example'],
  },
  {
    because: 'mail is sent from an accepted domain that no lookup was made for',
    verdict: 'unknown',
    patch: facts => {
      facts['exchange.accepted-domains'].push({ DomainName: 'new.example' })
    },
    unreadEntities: ['new.example'],
  },
  {
    because: 'Microsoft keeps the record of the routing domain',
    verdict: 'pass',
    patch: facts => {
      facts['dns.spf-records'] = facts['dns.spf-records'].slice(0, 2)
    },
  },
  { because: 'case does not matter', verdict: 'pass', patch: texts('V=SPF1 MX -ALL') },
  { because: 'there is none', verdict: 'fail', patch: texts('a-verification=1'), bad: ['clinic.example'] },
  { because: 'v=spf10 is another version', verdict: 'fail', patch: texts('v=spf10 -all') },
  {
    because: 'two records make the check fail (RFC 7208, 4.5)',
    verdict: 'fail',
    patch: texts('v=spf1 mx -all', 'v=spf1 a -all'),
  },
  { because: 'it says nothing of other servers', verdict: 'fail', patch: texts('v=spf1 mx') },
  { because: '?all says nothing either', verdict: 'fail', patch: texts('v=spf1 mx ?all') },
  { because: 'all without a sign is +all: anybody', verdict: 'fail', patch: texts('v=spf1 mx all') },
  {
    because: 'what stands behind the first all is never reached',
    verdict: 'fail',
    patch: texts('v=spf1 +all -all'),
  },
  {
    because: 'redirect beside all is not used',
    verdict: 'fail',
    patch: texts('v=spf1 ?all redirect=x.example'),
  },
  { because: 'a word that is no term breaks the record', verdict: 'fail', patch: texts('v=spf1 mx, -all') },
  { because: 'an include needs a name', verdict: 'fail', patch: texts('v=spf1 include: -all') },
  {
    because: 'a domain called all.example is no all',
    verdict: 'fail',
    patch: texts('v=spf1 include:x-all.example'),
  },
  {
    because: 'more than ten lookups make the check fail (RFC 7208, 4.6.4)',
    verdict: 'fail',
    patch: texts(`v=spf1 ${'include:a.example '.repeat(11)}-all`),
  },
  {
    because: 'an unknown modifier is passed over',
    verdict: 'pass',
    patch: texts('v=spf1 mx exp=e.example x=y -all'),
  },
  {
    because: 'a long record that came in pieces may be whole in DNS',
    verdict: 'unknown',
    patch: texts(`v=spf1 ${'ip4:192.0.2.1 '.repeat(20)}include:_spf.clin ic.example -all`),
  },
  {
    because: 'DNS did not answer',
    verdict: 'unknown',
    patch: facts => {
      const [first] = facts['dns.spf-records']
      if (first) first.texts = undefined
    },
    unreadEntities: ['clinic.example'],
  },
  {
    because: 'no lookup was made',
    verdict: 'unknown',
    patch: facts => {
      facts['dns.spf-records'] = []
    },
  },
  { because: 'the lookups were not read', verdict: 'unknown', unread: ['dns.spf-records'] },
])
