import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { passwordsDoNotExpire } from './passwords-do-not-expire.check.ts'

const domain = (index: number, changes: Partial<Facts['entra.domains'][number]>) => (facts: Facts) => {
  facts['entra.domains'] = facts['entra.domains'].map((one, at) =>
    at === index ? { ...one, ...changes } : one,
  )
}
const only = (domains: Facts['entra.domains']) => (facts: Facts) => {
  facts['entra.domains'] = domains
}
const federated = { id: 'old.example', isRoot: true, isVerified: true, authenticationType: 'Federated' }

checkTable(passwordsDoNotExpire, [
  { because: 'the root never expires and the subdomain follows it', verdict: 'pass' },
  {
    because: 'a root with 90 days takes its subdomain along',
    verdict: 'fail',
    patch: domain(0, { passwordValidityPeriodInDays: 90 }),
    bad: ['clinic.example', 'lab.clinic.example'],
  },
  {
    because: 'one day less than never still expires',
    verdict: 'fail',
    patch: domain(0, { passwordValidityPeriodInDays: 2147483646 }),
  },
  {
    because: 'a domain that was never verified has no passwords',
    verdict: 'pass',
    patch: facts => {
      facts['entra.domains'].push({
        ...federated,
        isVerified: false,
        authenticationType: 'Managed',
        passwordValidityPeriodInDays: 90,
      })
    },
  },
  {
    because: 'a federated domain keeps no passwords here',
    verdict: 'pass',
    patch: facts => {
      facts['entra.domains'].push(federated)
    },
  },
  {
    because: 'a name that merely ends alike is no root',
    verdict: 'unknown',
    patch: domain(1, { id: 'notclinic.example' }),
    unreadEntities: ['notclinic.example'],
  },
  {
    because: 'a root without a period follows a default that depends on the age of the tenant',
    verdict: 'unknown',
    patch: domain(0, { passwordValidityPeriodInDays: null }),
  },
  {
    because: 'the period was not read',
    verdict: 'unknown',
    patch: domain(0, { passwordValidityPeriodInDays: undefined }),
  },
  {
    because: 'whether it is verified was not read',
    verdict: 'unknown',
    patch: domain(0, { isVerified: undefined }),
  },
  {
    because: 'who keeps its passwords was not read',
    verdict: 'unknown',
    patch: domain(0, { authenticationType: undefined }),
  },
  {
    because: 'whether it is a root was not read',
    verdict: 'unknown',
    patch: domain(1, { isRoot: undefined }),
  },
  {
    because: 'every tenant has a managed domain, so none was read',
    verdict: 'unknown',
    patch: only([federated]),
  },
  { because: 'an empty list was not read', verdict: 'unknown', patch: only([]) },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['entra.domains'] },
])
