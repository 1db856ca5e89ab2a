import { checkTable } from '../../../../test/check-table.ts'
import { onlyFor, recipients, STANDARD, STRICT } from '../../../../test/good-tenant/defender.ts'
import type { NamedAccounts } from '../../../collect/facts/defender/baseline-settings.schema.ts'
import type { Recipients } from '../../../collect/facts/defender/recipients.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { likelyTargetsInStrictMailPreset } from './likely-targets-in-strict-mail-preset.check.ts'

const strict = (rule: Recipients) => (facts: Facts) => {
  facts['defender.eop-preset-rules'] = [recipients(STANDARD), rule]
}
const named = (rule: Recipients, accounts: Partial<NamedAccounts> | null | undefined) => (facts: Facts) => {
  strict(rule)(facts)
  const settings = facts['defender.baseline-settings']
  settings.strictForMail =
    accounts && settings.strictForMail
      ? { ...settings.strictForMail, IncludedUsers: [], ...accounts }
      : (accounts as undefined)
}
const owner = 'Owner@good.example'

checkTable(likelyTargetsInStrictMailPreset, [
  {
    because: 'the one who is named is in it, whatever the capitals',
    verdict: 'pass',
    patch: strict(onlyFor(STRICT, owner)),
  },
  {
    because: 'it is for everybody, so it does not matter who is named',
    verdict: 'pass',
    patch: named(recipients(STRICT), null),
  },
  {
    because: 'more people than named are in it',
    verdict: 'pass',
    patch: strict(onlyFor(STRICT, owner, 'b@good.example')),
  },
  {
    because: 'the one who is named is missing',
    verdict: 'fail',
    patch: strict(onlyFor(STRICT, 'b@good.example')),
  },
  { because: 'it is off', verdict: 'fail', patch: strict(recipients(STRICT, { State: 'Disabled' })) },
  {
    because: 'one of those who are named is left out again',
    verdict: 'fail',
    patch: strict({ ...onlyFor(STRICT, owner), ExceptIfSentTo: [owner], Exceptions: ['SentToPredicate'] }),
  },
  {
    because: 'nobody is named: a person has to say who matters',
    verdict: 'manual',
    patch: named(onlyFor(STRICT, owner), null),
  },
  {
    because: 'a group is named, and the policy lists people: who is in the group was not read',
    verdict: 'unknown',
    patch: named(onlyFor(STRICT, owner), { IncludedGroups: ['billing'] }),
  },
  {
    because: 'a second condition narrows it in a way nobody named',
    verdict: 'unknown',
    patch: strict(
      recipients(STRICT, {
        SentTo: [owner],
        SentToMemberOf: ['billing'],
        Conditions: ['SentToPredicate', 'SentToMemberOfPredicate'],
      }),
    ),
  },
  {
    because: 'the list of people was not read',
    verdict: 'unknown',
    patch: strict({ ...onlyFor(STRICT, owner), SentTo: null }),
  },
  {
    because: 'who is named was not read',
    verdict: 'unknown',
    patch: named(onlyFor(STRICT, owner), undefined),
  },
])
