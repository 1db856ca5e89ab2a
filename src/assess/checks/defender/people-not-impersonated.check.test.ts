import { checkTable } from '../../../../test/check-table.ts'
import { onlyFor, recipients, STANDARD } from '../../../../test/good-tenant/defender.ts'
import type { AntiPhishPolicy } from '../../../collect/facts/defender/anti-phish-policies.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { peopleNotImpersonated } from './people-not-impersonated.check.ts'

const standard = (changes: Partial<AntiPhishPolicy>) => (facts: Facts) => {
  facts['defender.anti-phish-policies'] = facts['defender.anti-phish-policies'].map(policy =>
    policy.Identity?.startsWith('Standard') ? { ...policy, ...changes } : policy,
  )
}
const named = (names: string[] | null | undefined) => (facts: Facts) => {
  facts['defender.baseline-settings'].people = names
}
const defaultOff = (facts: Facts) => {
  facts['defender.anti-phish-policies'] = facts['defender.anti-phish-policies'].map(policy =>
    policy.Identity?.startsWith('Office365') ? { ...policy, EnableTargetedUserProtection: false } : policy,
  )
}

checkTable(peopleNotImpersonated, [
  { because: 'both presets watch for the named', verdict: 'pass' },
  { because: 'the default does not count below a preset for everybody', verdict: 'pass', patch: defaultOff },
  {
    because: 'where no preset is for everybody, the default counts',
    verdict: 'fail',
    patch: facts => {
      defaultOff(facts)
      facts['defender.eop-preset-rules'] = [onlyFor(STANDARD, 'a@good.example')]
    },
    bad: ['Default policy'],
  },
  {
    because: 'it is off in the standard preset',
    verdict: 'fail',
    patch: standard({ EnableTargetedUserProtection: false }),
  },
  { because: 'one who is named is missing', verdict: 'fail', patch: named(['x@other.example']) },
  {
    because: 'such mail is only marked, and arrives',
    verdict: 'fail',
    patch: standard({ TargetedUserProtectionAction: 'NoAction' }),
  },
  {
    because: 'nobody is named and nobody is watched for',
    verdict: 'fail',
    patch: facts => {
      named(null)(facts)
      standard({ TargetedUsersToProtect: [] })(facts)
    },
  },
  { because: 'nobody is named: a person has to say', verdict: 'manual', patch: named(null) },
  { because: 'who is named was not read', verdict: 'unknown', patch: named(undefined) },
  {
    because: 'the list was not read',
    verdict: 'unknown',
    patch: standard({ TargetedUsersToProtect: undefined }),
  },
  {
    because: 'whether the preset that lacks it is on was not read',
    verdict: 'unknown',
    patch: facts => {
      standard({ EnableTargetedUserProtection: false })(facts)
      facts['defender.eop-preset-rules'] = [recipients(STANDARD, { State: undefined })]
    },
  },
])
