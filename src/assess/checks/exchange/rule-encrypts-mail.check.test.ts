import { checkTable } from '../../../../test/check-table.ts'
import { transportRule } from '../../../../test/good-tenant/exchange.ts'
import type { TransportRule } from '../../../collect/facts/exchange/transport-rules.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { ruleEncryptsMail } from './rule-encrypts-mail.check.ts'

/** Mail flow rules alone: data loss prevention encrypts nothing. */
const ACTIONS = ['Microsoft.Exchange.MessagingPolicies.Rules.Tasks.ApplyOMEAction']

const onlyRule = (changes: Partial<TransportRule>) => (facts: Facts) => {
  withoutDlp(facts)
  facts['exchange.transport-rules'] = [transportRule('Encrypt on request', changes)]
}
const withoutDlp = (facts: Facts) => {
  for (const rule of facts['purview.dlp-rules']) rule.EncryptRMSTemplate = null
}
const withoutMailRules = (facts: Facts) => {
  facts['exchange.transport-rules'] = []
}
const encryptingDlp = (facts: Facts) => {
  withoutMailRules(facts)
  for (const rule of facts['purview.dlp-rules']) rule.EncryptRMSTemplate = 'Encrypt'
}

checkTable(ruleEncryptsMail, [
  { because: 'a mail flow rule encrypts', verdict: 'pass', says: /“Encrypt on request”/ },
  {
    because: 'the older form of encryption counts',
    verdict: 'pass',
    patch: onlyRule({ ApplyOME: true, Actions: ACTIONS }),
  },
  {
    because: 'a setting that the actions do not know of was not read well',
    verdict: 'unknown',
    patch: onlyRule({ ApplyRightsProtectionTemplate: 'Encrypt', Actions: ['Tasks.PrependSubjectAction'] }),
  },
  {
    because: 'a rule of data loss prevention does it too',
    verdict: 'pass',
    patch: encryptingDlp,
    says: /data loss prevention/,
  },
  {
    because: 'no rule encrypts anything',
    verdict: 'fail',
    patch: onlyRule({ PrependSubject: '[Outside] ' }),
  },
  {
    because: 'a rule that is only tested encrypts nothing',
    verdict: 'fail',
    patch: onlyRule({ ApplyRightsProtectionTemplate: 'Encrypt', Mode: 'Audit' }),
  },
  {
    because: 'a rule that is switched off encrypts nothing',
    verdict: 'fail',
    patch: onlyRule({ ApplyOME: true, State: 'Disabled' }),
  },
  {
    because: 'the plan cannot encrypt mail at all',
    verdict: 'not-licensed',
    patch: facts => {
      withoutDlp(facts)
      withoutMailRules(facts)
      const plans = facts['licensing.service-plans']
      facts['licensing.service-plans'] = plans.filter(one => one.servicePlanName !== 'RMS_S_ENTERPRISE')
    },
  },
  {
    because: 'there are no rules at all',
    verdict: 'fail',
    patch: facts => {
      withoutDlp(facts)
      withoutMailRules(facts)
    },
  },
  {
    because: 'data loss prevention might do it, and was not read',
    verdict: 'unknown',
    patch: withoutMailRules,
    unread: ['purview.dlp-rules'],
  },
  {
    because: 'what the rule does was not read',
    verdict: 'unknown',
    patch: onlyRule({ ApplyRightsProtectionTemplate: undefined }),
  },
  { because: 'the rules were not read', verdict: 'unknown', unread: ['exchange.transport-rules'] },
])
