import { checkTable } from '../../../../test/check-table.ts'
import { onlyFor, spamPolicy } from '../../../../test/good-tenant/defender.ts'
import type { ContentFilterPolicy } from '../../../collect/facts/defender/content-filter-policies.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { noDomainsPastSpamFilter } from './no-domains-past-spam-filter.check.ts'

type Changes = Partial<ContentFilterPolicy>

/** No preset; a policy of the tenant's own for one person, above the default. */
const own =
  (ours: Changes, standIn: Changes = {}, State = 'Enabled') =>
  (facts: Facts) => {
    facts['defender.eop-preset-rules'] = []
    facts['defender.content-filter-policies'] = [spamPolicy('Ours', ours), spamPolicy('Default', standIn)]
    facts['defender.content-filter-rules'] = [
      { ...onlyFor('Ours', 'a@good.example'), State, HostedContentFilterPolicy: 'Ours', Priority: 0 },
    ]
  }

checkTable(noDomainsPastSpamFilter, [
  { because: 'the presets do', verdict: 'pass' },
  { because: 'so do a policy of the tenant’s own and the default', verdict: 'pass', patch: own({}) },
  {
    because: 'one domain is let past, if only for one person',
    verdict: 'fail',
    patch: own({ AllowedSenderDomains: ['lab.example'] }),
    bad: ['Ours'],
    says: /let past the spam filter/,
  },
  {
    because: 'the default does not, and counts for the rest',
    verdict: 'fail',
    patch: own({}, { AllowedSenderDomains: ['lab.example'] }),
    bad: ['Default policy'],
  },
  {
    because: 'the default does not, but lies below a preset for everybody',
    verdict: 'pass',
    patch: facts => {
      facts['defender.content-filter-policies'] = facts['defender.content-filter-policies'].map(policy =>
        policy.Identity === 'Default' ? { ...policy, AllowedSenderDomains: ['lab.example'] } : policy,
      )
    },
  },
  {
    because: 'the policy that does not is switched off',
    verdict: 'pass',
    patch: own({ AllowedSenderDomains: ['lab.example'] }, {}, 'Disabled'),
  },
  {
    because: 'it was not read',
    verdict: 'unknown',
    patch: own({}, { AllowedSenderDomains: undefined }),
    unreadEntities: ['Default policy'],
  },
  {
    because: 'whether the presets above are on was not read',
    verdict: 'unknown',
    patch: own({}, { AllowedSenderDomains: ['lab.example'] }),
    unread: ['defender.eop-preset-rules'],
  },
])
