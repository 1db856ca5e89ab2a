import { checkTable } from '../../../../test/check-table.ts'
import { onlyFor, recipients, STANDARD } from '../../../../test/good-tenant/defender.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { programsInMailBlocked } from './programs-in-mail-blocked.check.ts'

/** No preset; a policy of the tenant's own for one person, above the default. */
const own =
  (bad: readonly string[], domains: string[] | null = null) =>
  (facts: Facts) => {
    facts['exchange.accepted-domains'] = [{ DomainName: 'good.example', MatchSubDomains: false }]
    facts['defender.eop-preset-rules'] = []
    facts['defender.malware-filter-policies'] = ['Ours', 'Default'].map(Identity => ({
      Identity,
      EnableFileFilter: true,
      FileTypes: ['exe', 'cmd', 'vbe'],
      ZapEnabled: true,
      ...(bad.includes(Identity) ? { EnableFileFilter: false } : {}),
    }))
    const rule =
      domains === null
        ? onlyFor('Ours', 'a@good.example')
        : recipients('Ours', { RecipientDomainIs: domains, Conditions: ['RecipientDomainIsPredicate'] })
    facts['defender.malware-filter-rules'] = [{ ...rule, MalwareFilterPolicy: 'Ours', Priority: 0 }]
  }

checkTable(programsInMailBlocked, [
  { because: 'the preset for everybody does', verdict: 'pass' },
  { because: 'so do a policy of the tenant’s own and the default', verdict: 'pass', patch: own([]) },
  {
    because: 'the default does not, and counts for the rest',
    verdict: 'fail',
    patch: own(['Default']),
    bad: ['Default policy'],
  },
  {
    because: 'one policy does not, if only for one person',
    verdict: 'fail',
    patch: own(['Ours']),
    bad: ['Ours'],
  },
  {
    because: 'the default lies below a policy for every domain',
    verdict: 'pass',
    patch: own(['Default'], ['good.example']),
  },
  {
    because: 'whether the presets above are on was not read',
    verdict: 'unknown',
    patch: own(['Default']),
    unread: ['defender.eop-preset-rules'],
  },
  {
    because: 'the setting was not read',
    verdict: 'unknown',
    patch: facts => {
      facts['defender.malware-filter-policies'] = facts['defender.malware-filter-policies'].map(policy => ({
        ...policy,
        EnableFileFilter: undefined,
      }))
    },
  },
  {
    because: 'for whom the preset is was not read',
    verdict: 'unknown',
    patch: facts => {
      own(['Default'])(facts)
      facts['defender.eop-preset-rules'] = [recipients(STANDARD, { SentTo: undefined })]
    },
  },
])
