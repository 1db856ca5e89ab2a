import { checkTable, waiver } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { automaticForwardingBlocked } from './automatic-forwarding-blocked.check.ts'

const domains =
  (...list: Facts['exchange.remote-domains']) =>
  (facts: Facts) => {
    facts['exchange.remote-domains'] = list
  }
const lab = { DomainName: 'lab.example', AutoForwardEnabled: true }

checkTable(automaticForwardingBlocked, [
  { because: 'the default for all domains does not forward', verdict: 'pass' },
  {
    because: 'the default forwards to the whole world',
    verdict: 'fail',
    patch: domains({ DomainName: '*', AutoForwardEnabled: true }),
    bad: ['all domains (*)'],
  },
  {
    because: 'one more domain than the default is enough',
    verdict: 'fail',
    patch: domains({ DomainName: '*', AutoForwardEnabled: false }, lab),
    bad: ['lab.example'],
  },
  {
    because: 'a waived partner stays listed, and the verdict is over the others',
    verdict: 'pass',
    patch: domains({ DomainName: '*', AutoForwardEnabled: false }, lab),
    waivers: [waiver('MS.EXO.1.1v2', 'domain', 'LAB.example')],
    waived: ['lab.example'],
  },
  {
    because: 'the default cannot be waived: it is every domain there is',
    verdict: 'fail',
    patch: domains({ DomainName: '*', AutoForwardEnabled: true }),
    waivers: [waiver('MS.EXO.1.1v2', 'domain', '*')],
    waived: [],
  },
  {
    because: 'whether it forwards was not read',
    verdict: 'unknown',
    patch: domains({ DomainName: '*' }),
    unreadEntities: ['all domains (*)'],
  },
  {
    because: 'an empty list cannot be: the default always exists',
    verdict: 'unknown',
    patch: domains(),
  },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['exchange.remote-domains'] },
])
