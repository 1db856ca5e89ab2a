import { checkTable } from '../../../../test/check-table.ts'
import { transportRule } from '../../../../test/good-tenant/exchange.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import type { TransportRule } from '../../../collect/facts/exchange/transport-rules.schema.ts'
import { outsideSendersMarked } from './outside-senders-marked.check.ts'

const FROM_OUTSIDE = 'Microsoft.Exchange.MessagingPolicies.Rules.Tasks.FromScopePredicate'
const rule =
  (changes: Partial<TransportRule> = {}) =>
  (facts: Facts) => {
    facts['exchange.transport-rules'] = [
      transportRule('Mark', {
        Conditions: [FROM_OUTSIDE],
        FromScope: 'NotInOrganization',
        PrependSubject: '[Outside]',
        ...changes,
      }),
    ]
  }

checkTable(outsideSendersMarked, [
  { because: 'an enforced rule puts a prefix on mail from outside', verdict: 'pass' },
  {
    because: 'a banner above the text is a mark too',
    verdict: 'pass',
    patch: rule({
      PrependSubject: null,
      ApplyHtmlDisclaimerText: 'From outside',
      ApplyHtmlDisclaimerLocation: 'Prepend',
    }),
  },
  {
    because: 'exceptions are said, since most rules leave out what bears the mark already',
    verdict: 'pass',
    patch: rule({
      Exceptions: ['Microsoft.Exchange.MessagingPolicies.Rules.Tasks.SubjectContainsPredicate'],
    }),
    says: /apart from its exceptions/,
  },
  { because: 'its exceptions were not read', verdict: 'unknown', patch: rule({ Exceptions: undefined }) },
  {
    because: 'below the text nobody sees it in time',
    verdict: 'fail',
    patch: rule({
      PrependSubject: null,
      ApplyHtmlDisclaimerText: 'From outside',
      ApplyHtmlDisclaimerLocation: 'Append',
    }),
  },
  { because: 'the rule is off', verdict: 'fail', patch: rule({ State: 'Disabled' }), bad: ['Mark'] },
  {
    because: 'the rule is only tested',
    verdict: 'fail',
    patch: rule({ Mode: 'AuditAndNotify' }),
    bad: ['Mark'],
  },
  {
    because: 'it marks the mail of colleagues',
    verdict: 'fail',
    patch: rule({ FromScope: 'InOrganization' }),
  },
  { because: 'an empty prefix marks nothing', verdict: 'fail', patch: rule({ PrependSubject: ' ' }) },
  {
    because: 'one more condition leaves most mail unmarked',
    verdict: 'fail',
    patch: rule({
      Conditions: [FROM_OUTSIDE, 'Microsoft.Exchange.MessagingPolicies.Rules.Tasks.SubjectContainsPredicate'],
    }),
    bad: ['Mark'],
  },
  {
    because: 'there is no rule at all',
    verdict: 'fail',
    patch: facts => {
      facts['exchange.transport-rules'] = []
    },
  },
  { because: 'the rule’s mode was not read', verdict: 'unknown', patch: rule({ Mode: undefined }) },
  {
    because: 'its other conditions were not read',
    verdict: 'unknown',
    patch: rule({ Conditions: undefined }),
  },
  {
    because: 'another rule that was read whole decides',
    verdict: 'pass',
    patch: facts => {
      facts['exchange.transport-rules'].push({})
    },
  },
  { because: 'the rules were not read', verdict: 'unknown', unread: ['exchange.transport-rules'] },
])
