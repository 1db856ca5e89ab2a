import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { partnersSeeTimesOnly } from './partners-see-times-only.check.ts'

const relationship =
  (changes: Partial<Facts['exchange.organization-relationships'][number]>) => (facts: Facts) => {
    facts['exchange.organization-relationships'] = [
      {
        Name: 'Hospital',
        Enabled: true,
        DomainNames: ['hospital.example'],
        FreeBusyAccessEnabled: true,
        FreeBusyAccessLevel: 'AvailabilityOnly',
        ...changes,
      },
    ]
  }

checkTable(partnersSeeTimesOnly, [
  { because: 'there is no relationship', verdict: 'not-applicable' },
  { because: 'times only', verdict: 'pass', patch: relationship({}) },
  {
    because: 'subjects and places are shown',
    verdict: 'fail',
    patch: relationship({ FreeBusyAccessLevel: 'LimitedDetails' }),
    bad: ['Hospital'],
  },
  {
    because: 'the hybrid wizard makes one with the clinic’s own servers',
    verdict: 'pass',
    patch: facts => {
      const own = facts['exchange.accepted-domains'].map(({ DomainName }) => DomainName ?? '')
      relationship({ FreeBusyAccessLevel: 'LimitedDetails', DomainNames: own })(facts)
    },
  },
  {
    because: 'one domain of another organisation is enough',
    verdict: 'fail',
    patch: facts => {
      const own = facts['exchange.accepted-domains'].map(({ DomainName }) => DomainName ?? '')
      relationship({ FreeBusyAccessLevel: 'LimitedDetails', DomainNames: [...own, 'hospital.example'] })(
        facts,
      )
    },
  },
  {
    because: 'a relationship that names no domain is not known to be with oneself',
    verdict: 'fail',
    patch: relationship({ FreeBusyAccessLevel: 'LimitedDetails', DomainNames: [] }),
  },
  {
    because: 'one that is off shows nothing',
    verdict: 'pass',
    patch: relationship({ Enabled: false, FreeBusyAccessLevel: 'LimitedDetails' }),
  },
  {
    because: 'one without free and busy shows nothing',
    verdict: 'pass',
    patch: relationship({ FreeBusyAccessEnabled: false, FreeBusyAccessLevel: 'LimitedDetails' }),
  },
  {
    because: 'how much is shown was not read',
    verdict: 'unknown',
    patch: relationship({ FreeBusyAccessLevel: undefined }),
    unreadEntities: ['Hospital'],
  },
  {
    because: 'older exports do not hold the relationships',
    verdict: 'unknown',
    unread: ['exchange.organization-relationships'],
  },
])
