import { checkTable } from '../../../../test/check-table.ts'
import { BUILT_IN, linksPolicy, onlyFor, recipients } from '../../../../test/good-tenant/defender.ts'
import type { SafeLinksPolicy } from '../../../collect/facts/defender/safe-links-policies.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { linksComparedWithBlockList } from './links-compared-with-block-list.check.ts'

/** No preset; a policy of the tenant's own, for everybody or for one person, above built-in protection. */
const own =
  (changes: Partial<SafeLinksPolicy>, person: string | null = null, builtIn: Partial<SafeLinksPolicy> = {}) =>
  (facts: Facts) => {
    facts['defender.atp-preset-rules'] = []
    facts['defender.safe-links-policies'] = [linksPolicy('Ours', changes), linksPolicy(BUILT_IN, builtIn)]
    const rule = person === null ? recipients('Ours') : onlyFor('Ours', person)
    facts['defender.safe-links-rules'] = [{ ...rule, SafeLinksPolicy: 'Ours', Priority: 0 }]
  }

checkTable(linksComparedWithBlockList, [
  { because: 'the preset for everybody does, whatever lies below it', verdict: 'pass' },
  { because: 'so does a policy of the tenant’s own', verdict: 'pass', patch: own({}) },
  {
    because:
      'everything but mail between colleagues is near, and not enough: a taken-over mailbox writes to colleagues',
    verdict: 'fail',
    patch: own({ EnableForInternalSenders: false }),
    bad: ['Ours'],
  },
  {
    because: 'Office documents are left out',
    verdict: 'fail',
    patch: own({ EnableSafeLinksForOffice: false }),
    bad: ['Ours'],
  },
  {
    because: 'the policy for one person does not',
    verdict: 'fail',
    patch: own({ EnableSafeLinksForTeams: false }, 'a@good.example'),
    bad: ['Ours'],
    says: /are not looked at/,
  },
  {
    because: 'built-in protection counts for all others and does not',
    verdict: 'fail',
    patch: own({}, 'a@good.example', { EnableSafeLinksForTeams: false }),
    bad: ['Built-in protection'],
  },
  {
    because: 'somebody is left out of built-in protection, and no other policy is for them',
    verdict: 'fail',
    patch: facts => {
      own({}, 'a@good.example')(facts)
      facts['defender.built-in-protection-rules'] = [
        recipients('Rule', { ExceptIfSentTo: ['b@good.example'], Exceptions: ['SentToPredicate'] }),
      ]
    },
    bad: ['People whom no policy is for'],
  },
  {
    because: 'whom built-in protection leaves out was not read',
    verdict: 'unknown',
    patch: own({}, 'a@good.example'),
    unread: ['defender.built-in-protection-rules'],
  },
  {
    because: 'whom built-in protection leaves out matters to nobody below a preset for everybody',
    verdict: 'pass',
    unread: ['defender.built-in-protection-rules'],
  },
  {
    because: 'whether the presets are on was not read',
    verdict: 'unknown',
    patch: own({ EnableSafeLinksForTeams: false }),
    unread: ['defender.atp-preset-rules'],
  },
  {
    because: 'the setting was not read',
    verdict: 'unknown',
    patch: own({ EnableSafeLinksForTeams: undefined }),
  },
  {
    because: 'the plan is missing: the switches do nothing',
    verdict: 'not-licensed',
    patch: facts => {
      facts['licensing.capability-probes'] = { defenderForOffice365: false, dataLossPrevention: true }
    },
  },
])
