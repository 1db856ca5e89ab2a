import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { dkimSigning } from './dkim-signing.check.ts'

const ROUTING = 'madeupclinic.mail.onmicrosoft.com'
const signing = (domain: string, Enabled: boolean | undefined) => (facts: Facts) => {
  for (const config of facts['exchange.dkim-signing-config'])
    if (config.Domain === domain) config.Enabled = Enabled
}
const record = (texts: string[] | undefined) => (facts: Facts) => {
  const [first] = facts['dns.dkim-records']
  if (first) first.texts = texts
}

checkTable(dkimSigning, [
  { because: 'signing is on and every key is in DNS', verdict: 'pass' },
  {
    because: 'signing is off for one domain',
    verdict: 'fail',
    patch: signing('clinic.example', false),
    bad: ['clinic.example'],
  },
  {
    because: 'signing was never set up for a domain',
    verdict: 'fail',
    patch: facts => {
      facts['exchange.dkim-signing-config'] = facts['exchange.dkim-signing-config'].slice(1)
    },
    bad: ['clinic.example'],
  },
  { because: 'DNS says there is no key', verdict: 'fail', patch: record([]), bad: ['clinic.example'] },
  { because: 'what stands there is no key', verdict: 'fail', patch: record(['hello world']) },
  { because: 'the key was taken back', verdict: 'fail', patch: record(['v=DKIM1; k=rsa; p=;']) },
  {
    because: 'nobody can publish a key under the routing domain, but signing must be on',
    verdict: 'fail',
    patch: signing(ROUTING, false),
    bad: [ROUTING],
  },
  {
    because: 'DNS did not answer',
    verdict: 'unknown',
    patch: record(undefined),
    unreadEntities: ['clinic.example'],
  },
  {
    because: 'a domain was not looked up',
    verdict: 'unknown',
    patch: facts => {
      facts['dns.dkim-records'] = facts['dns.dkim-records'].slice(1)
    },
  },
  {
    because: 'of a domain without a configuration and without a lookup nothing was read',
    verdict: 'unknown',
    patch: facts => {
      facts['dns.dkim-records'] = facts['dns.dkim-records'].slice(1)
      facts['exchange.dkim-signing-config'] = facts['exchange.dkim-signing-config'].slice(1)
    },
    unreadEntities: ['clinic.example'],
  },
  {
    because: 'a configuration without a name may be the missing one',
    verdict: 'unknown',
    patch: facts => {
      const [first] = facts['exchange.dkim-signing-config']
      if (first) first.Domain = undefined
    },
    unreadEntities: ['clinic.example'],
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
    because: 'signing is on, but receivers find no key',
    verdict: 'fail',
    patch: record([]),
    says: /not signed with a key that receivers find\.$/,
  },
  {
    because: 'without any list of domains there may be more',
    verdict: 'unknown',
    unread: ['dns.spf-records', 'exchange.accepted-domains'],
  },
  { because: 'Exchange’s list is as good as the lookups', verdict: 'pass', unread: ['dns.spf-records'] },
])
