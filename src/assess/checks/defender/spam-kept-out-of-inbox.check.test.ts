import { checkTable } from '../../../../test/check-table.ts'
import { onlyFor, spamPolicy } from '../../../../test/good-tenant/defender.ts'
import type { ContentFilterPolicy } from '../../../collect/facts/defender/content-filter-policies.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { spamKeptOutOfInbox } from './spam-kept-out-of-inbox.check.ts'

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

checkTable(spamKeptOutOfInbox, [
  { because: 'the presets do', verdict: 'pass' },
  { because: 'so do a policy of the tenant’s own and the default', verdict: 'pass', patch: own({}) },
  { because: 'deleted is kept out too', verdict: 'pass', patch: own({ SpamAction: 'Delete' }) },
  ...(
    ['SpamAction', 'HighConfidenceSpamAction', 'PhishSpamAction', 'HighConfidencePhishAction'] as const
  ).map(kind => ({
    because: `one kind of mail is only marked: ${kind}`,
    verdict: 'fail' as const,
    patch: own({ [kind]: 'AddXHeader' }),
    bad: ['Ours'],
  })),
  {
    because: 'sent on to somebody else’s inbox, it still waits for a click',
    verdict: 'fail',
    patch: own({ PhishSpamAction: 'Redirect' }),
    bad: ['Ours'],
  },
  {
    because: 'the default does not, and counts for the rest',
    verdict: 'fail',
    patch: own({}, { SpamAction: 'ModifySubject' }),
    bad: ['Default policy'],
  },
  {
    because: 'the default does not, but lies below a preset for everybody',
    verdict: 'pass',
    patch: facts => {
      facts['defender.content-filter-policies'] = facts['defender.content-filter-policies'].map(policy =>
        policy.Identity === 'Default' ? { ...policy, SpamAction: 'ModifySubject' } : policy,
      )
    },
  },
  {
    because: 'the policy that does not is switched off',
    verdict: 'pass',
    patch: own({ SpamAction: 'ModifySubject' }, {}, 'Disabled'),
  },
  {
    because: 'it was not read',
    verdict: 'unknown',
    patch: own({}, { SpamAction: undefined }),
    unreadEntities: ['Default policy'],
  },
  {
    because: 'whether the presets above are on was not read',
    verdict: 'unknown',
    patch: own({}, { SpamAction: 'ModifySubject' }),
    unread: ['defender.eop-preset-rules'],
  },
])
