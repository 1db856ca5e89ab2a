import { checkTable } from '../../../../test/check-table.ts'
import { onlyFor, recipients, STANDARD, STRICT } from '../../../../test/good-tenant/defender.ts'
import type { Recipients } from '../../../collect/facts/defender/recipients.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { everybodyInMailPreset } from './everybody-in-mail-preset.check.ts'

const rules =
  (...list: readonly Recipients[]) =>
  (facts: Facts) => {
    facts['defender.eop-preset-rules'] = [...list]
    facts['exchange.accepted-domains'] = [{ DomainName: 'good.example', MatchSubDomains: false }]
  }
const domains = (...RecipientDomainIs: string[]) =>
  recipients(STANDARD, { RecipientDomainIs, Conditions: ['RecipientDomainIsPredicate'] })

checkTable(everybodyInMailPreset, [
  { because: 'the standard preset is for everybody', verdict: 'pass', says: /standard/ },
  { because: 'so does the strict one alone', verdict: 'pass', patch: rules(recipients(STRICT)) },
  {
    because: 'naming every domain of the tenant is everybody',
    verdict: 'pass',
    patch: rules(domains('Good.example')),
  },
  { because: 'a domain is missing', verdict: 'fail', patch: rules(domains('other.example')) },
  {
    because: 'it is only for one person',
    verdict: 'fail',
    patch: rules(onlyFor(STANDARD, 'a@good.example')),
  },
  {
    because: 'somebody is left out',
    verdict: 'fail',
    patch: rules(
      recipients(STANDARD, { ExceptIfSentTo: ['a@good.example'], Exceptions: ['SentToPredicate'] }),
    ),
  },
  { because: 'it is off', verdict: 'fail', patch: rules(recipients(STANDARD, { State: 'Disabled' })) },
  { because: 'no preset was ever set up', verdict: 'fail', patch: rules() },
  {
    because: 'there is a condition, but the list it stands for was not read',
    verdict: 'unknown',
    patch: rules(recipients(STANDARD, { Conditions: ['SentToPredicate'] })),
  },
  {
    because: 'a list was not read',
    verdict: 'unknown',
    patch: rules(recipients(STANDARD, { SentTo: undefined })),
  },
  {
    because: 'which domains the tenant has was not read',
    verdict: 'unknown',
    patch: rules(domains('good.example')),
    unread: ['exchange.accepted-domains'],
  },
])
