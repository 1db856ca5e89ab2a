import type { TransportRule } from '../../../collect/facts/exchange/transport-rules.schema.ts'
import { defineCheck } from '../../define-check.ts'
import { judgeEach, namesOf } from '../../judgement.ts'
import { quoted } from './quoted.ts'
import { actionOf, acts, ruleEntity } from '../../exchange/transport-rules.ts'
import { both, known, not, type Truth } from '../../truth.ts'

export const transportRulesDoNotSkipFiltering = defineCheck({
  id: 'exchange.transport-rules-do-not-skip-filtering',
  since: '0.1',
  title: 'No mail flow rule lets mail around the filter',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Mail that a rule exempts is delivered without the checks for malicious software and forgery.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['exchange.transport-rules'],
  judge: (facts, context) =>
    judgeEach(context, {
      entities: facts['exchange.transport-rules'].map(rule => {
        const skips = both(acts(rule), mayBeFromOutside(rule), skipsFilter(rule))
        const { State, Mode, SetSCL, FromScope } = rule
        return {
          ...ruleEntity(rule),
          meets: not(skips),
          ...(skips === true ? { why: 'It sets the spam level to -1: such mail is not filtered.' } : {}),
          properties: { State, Mode, SetSCL, FromScope },
        }
      }),
      pass: () => 'No mail flow rule lets mail from outside around the filter.',
      fail: bad => `Mail goes around the filter by ${namesOf(bad.map(quoted))}.`,
      none: { verdict: 'pass', reason: 'There are no mail flow rules.' },
    }),
  rationale:
    'A rule that trusts a vendor’s domain trusts everybody who forges it. One such message with a locked archive can close a clinic for a week.',
  fix: {
    steps: [
      'Exchange admin center > Mail flow > Rules: open each rule named here',
      'Under Do the following remove Set the spam confidence level (SCL) to Bypass spam filtering, or delete the rule',
      'If a partner’s mail lands in junk afterwards: Microsoft Defender portal > Email & collaboration > Submissions, report it as clean',
    ],
    command: 'Set-TransportRule -Identity "NAME OF THE RULE" -SetSCL $null',
    docs: 'https://learn.microsoft.com/defender-office-365/create-safe-sender-lists-in-office-365',
    impact:
      'Mail of a lab, a scanner, a fax gateway or an EHR that was exempted is filtered like any other. If another filter stands before Microsoft’s, turn on enhanced filtering for its connector instead. Write the rule down first; undo by setting SCL to -1 again.',
    disturbs: 'some-staff',
    workflows: ['scan-to-mail', 'fax-to-mail', 'ehr-mail-relay', 'sharing-with-outside-practices'],
  },
  equivalents: { cis: ['7.0.0/6.2.2'] },
})

function skipsFilter(rule: TransportRule): Truth {
  return known(actionOf(rule, 'SetSCL'), level => {
    if (level === null) return false
    // Exchange writes it as a text. A number that says “bypass” is believed; any other may stand for something else.
    if (typeof level === 'number') return level === -1 ? true : undefined
    return /^-?\d+$/.test(level) ? Number(level) === -1 : undefined
  })
}

function mayBeFromOutside(rule: TransportRule): Truth {
  return known(rule.FromScope, scope => scope !== 'InOrganization')
}
