import { checkTable } from '../../../../test/check-table.ts'
import type { AntiPhishPolicy } from '../../../collect/facts/defender/anti-phish-policies.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { unusualSendersMarked } from './unusual-senders-marked.check.ts'

const of =
  (start: string, changes: Partial<AntiPhishPolicy>, presets = true) =>
  (facts: Facts) => {
    if (!presets) facts['defender.eop-preset-rules'] = []
    facts['defender.anti-phish-policies'] = facts['defender.anti-phish-policies'].map(policy =>
      policy.Identity?.startsWith(start) ? { ...policy, ...changes } : policy,
    )
  }

const WARNINGS = [
  'EnableFirstContactSafetyTips',
  'EnableSimilarUsersSafetyTips',
  'EnableSimilarDomainsSafetyTips',
  'EnableUnusualCharactersSafetyTips',
  'EnableViaTag',
  'EnableUnauthenticatedSender',
] as const

checkTable(unusualSendersMarked, [
  { because: 'the presets show all six', verdict: 'pass' },
  { because: 'the default shows all six', verdict: 'pass', patch: of('-', {}, false) },
  ...WARNINGS.map(warning => ({
    because: `one is missing: ${warning}`,
    verdict: 'fail' as const,
    patch: of('Office365', { [warning]: false }, false),
    bad: ['Default policy'],
  })),
  {
    because: 'an older strict preset lacks the newest warning, if only for one person',
    verdict: 'fail',
    patch: of('Strict', { EnableFirstContactSafetyTips: false }),
    bad: ['Strict preset'],
  },
  {
    because: 'the default lies below a preset for everybody',
    verdict: 'pass',
    patch: of('Office365', { EnableViaTag: false }),
  },
  {
    because: 'all six stand in a policy that is off',
    verdict: 'fail',
    patch: of('Office365', { Enabled: false }, false),
    bad: ['Default policy'],
  },
  {
    because: 'one warning was not read',
    verdict: 'unknown',
    patch: of('Standard', { EnableViaTag: undefined }),
    unreadEntities: ['Standard preset'],
  },
  {
    because: 'the plan is missing: the switches do nothing',
    verdict: 'not-licensed',
    patch: facts => {
      facts['licensing.capability-probes'] = { defenderForOffice365: false, dataLossPrevention: true }
    },
  },
])
