import type { TransportRule } from '../../../collect/facts/exchange/transport-rules.schema.ts'
import { defineCheck } from '../../define-check.ts'
import { judgeEach, namesOf } from '../../judgement.ts'
import { type OwnDomains, ownDomains } from '../../mail-dns/domains.ts'
import { quoted } from './quoted.ts'
import { actionOf, acts, isOn, ruleEntity } from '../../exchange/transport-rules.ts'
import { both, either, known, not, type Truth } from '../../truth.ts'

const DELIVERS = ['RedirectMessageTo', 'BlindCopyTo', 'CopyTo', 'AddToRecipients'] as const
/** Sent also by a rule that is only tested; it may hold the whole message. */
const REPORTS = ['GenerateIncidentReport'] as const
const ACTIONS = [...DELIVERS, ...REPORTS]

export const transportRulesDoNotForwardOutside = defineCheck({
  id: 'exchange.transport-rules-do-not-forward-outside',
  since: '0.1',
  title: 'No mail flow rule sends mail outside',
  requirements: [
    {
      citation: '164.312(e)(1)',
      strength: 'supports',
      why: 'A rule that copies mail outside sends patient data to people it was not meant for.',
    },
    {
      citation: '164.308(a)(1)(ii)(B)',
      strength: 'supports',
      why: 'A hidden copy set up by an intruder or a former administrator is found and ended.',
    },
  ],
  severity: 'critical',
  licence: null,
  needs: ['exchange.transport-rules'],
  uses: ['exchange.accepted-domains', 'dns.spf-records'],
  judge: (facts, context) => {
    const own = ownDomains({
      accepted: facts['exchange.accepted-domains'],
      spf: facts['dns.spf-records'],
    })
    return judgeEach(context, {
      entities: facts['exchange.transport-rules'].map(rule => {
        const sends = either(
          both(acts(rule), sendsOutside(rule, DELIVERS, own)),
          both(isOn(rule), sendsOutside(rule, REPORTS, own)),
        )
        const { State, Mode } = rule
        const recipients = Object.fromEntries(ACTIONS.map(action => [action, rule[action]]))
        return {
          ...ruleEntity(rule),
          meets: not(sends),
          ...(sends === true ? { why: 'It sends mail to an address outside your domains.' } : {}),
          properties: { State, Mode, ...recipients },
        }
      }),
      pass: () => 'No mail flow rule sends mail to an address outside.',
      fail: bad => `Mail is redirected or copied outside by ${namesOf(bad.map(quoted))}.`,
      none: { verdict: 'pass', reason: 'There are no mail flow rules.' },
    })
  },
  rationale:
    'One rule can copy every message of every mailbox to a stranger, and nobody sees it in Outlook. It is how patient mail leaks for months.',
  fix: {
    steps: [
      'Exchange admin center > Mail flow > Rules: open each rule named here',
      'Ask who set it up and for whom; look for an agreement with the receiver',
      'Turn the rule off, or point it at an address of your own',
    ],
    command: 'Disable-TransportRule -Identity "NAME OF THE RULE"',
    docs: 'https://learn.microsoft.com/exchange/security-and-compliance/mail-flow-rules/mail-flow-rules',
    impact:
      'An archive, a billing company, a fax service or an EHR relay fed by the rule gets no more mail. If the rule was not yours, treat it as an incident before you delete it. Undo by enabling the rule.',
    disturbs: 'some-staff',
    workflows: ['fax-to-mail', 'ehr-mail-relay', 'sharing-with-outside-practices'],
  },
  equivalents: {
    cis: ['7.0.0/6.2.1'],
    related: [
      {
        scuba: 'MS.EXO.1.1v2',
        why: 'It asks for remote domains only; SCuBA does not look at mail flow rules.',
      },
    ],
  },
})

function sendsOutside(
  rule: TransportRule,
  actions: readonly (typeof ACTIONS)[number][],
  own: OwnDomains,
): Truth {
  return either(
    ...actions.map(action =>
      known(actionOf(rule, action), to => either(...(to ?? []).map(recipient => isOutside(recipient, own)))),
    ),
  )
}

const ADDRESS = /^(?:smtp:)?[^\s@<>]+@([^\s@<>]+)$/i

/** A name instead of an address may stand for anybody: not known. */
function isOutside(recipient: string, own: OwnDomains): Truth {
  const domain = ADDRESS.exec(recipient.trim())?.[1]?.toLowerCase()
  if (domain === undefined) return undefined
  if (own.names.includes(domain) || own.withSubdomains.some(name => domain.endsWith(`.${name}`))) return false
  return own.complete ? true : undefined
}
