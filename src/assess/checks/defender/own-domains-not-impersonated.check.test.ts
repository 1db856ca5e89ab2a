import { checkTable } from '../../../../test/check-table.ts'
import { onlyFor, recipients, STANDARD, STRICT } from '../../../../test/good-tenant/defender.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { ownDomainsNotImpersonated } from './own-domains-not-impersonated.check.ts'

const on = (start: string, EnableOrganizationDomainsProtection: boolean | undefined) => (facts: Facts) => {
  facts['defender.anti-phish-policies'] = facts['defender.anti-phish-policies'].map(policy =>
    policy.Identity?.startsWith(start) ? { ...policy, EnableOrganizationDomainsProtection } : policy,
  )
}

checkTable(ownDomainsNotImpersonated, [
  { because: 'every policy has it', verdict: 'pass' },
  {
    because: 'the default lies below a preset for everybody',
    verdict: 'pass',
    patch: on('Office365', false),
  },
  {
    because: 'the standard preset lacks it',
    verdict: 'fail',
    patch: on('Standard', false),
    bad: ['Standard preset'],
  },
  { because: 'the strict one lacks it for the few it is for', verdict: 'fail', patch: on('Strict', false) },
  {
    because: 'a preset that is off does not count',
    verdict: 'pass',
    patch: facts => {
      on('Strict', false)(facts)
      facts['defender.eop-preset-rules'] = [recipients(STANDARD), onlyFor(STRICT, 'a@good.example')].map(
        (rule, index) => (index === 1 ? { ...rule, State: 'Disabled' } : rule),
      )
    },
  },
  { because: 'the switch was not read', verdict: 'unknown', patch: on('Standard', undefined) },
])
