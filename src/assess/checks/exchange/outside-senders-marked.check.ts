import type { TransportRule } from '../../../collect/facts/exchange/transport-rules.schema.ts'
import { defineCheck } from '../../define-check.ts'
import { evidence, type Looked, unread } from '../../judgement.ts'
import { acts, ruleEntity } from '../../exchange/transport-rules.ts'
import { both, either, known, type Truth } from '../../truth.ts'

export const outsideSendersMarked = defineCheck({
  id: 'exchange.outside-senders-marked',
  since: '0.1',
  title: 'Mail that comes from outside is marked',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'A mark tells staff that a message in a colleague’s name came from elsewhere, before they open it.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['exchange.transport-rules'],
  judge: facts => {
    const rules = facts['exchange.transport-rules']
    const marked = either(...rules.map(marksAllFromOutside))
    const entities = rules
      .filter(rule => marks(rule) !== false)
      .map(rule => evidence({ ...ruleEntity(rule), meets: marksAllFromOutside(rule), ...because(rule) }))
    if (marked === undefined)
      return { ...unread('A mail flow rule that may mark mail from outside was not read in full.'), entities }
    const marking = rules.filter(rule => marksAllFromOutside(rule) === true)
    const whole = marking.some(rule => hasNoExceptions(rule) === true)
    if (marked && marking.every(rule => rule.Exceptions === undefined))
      return {
        ...unread('The exceptions of the mail flow rule that marks mail from outside were not read.'),
        entities,
      }
    return marked
      ? {
          verdict: 'pass',
          reason: whole
            ? 'A mail flow rule marks mail from outside.'
            : 'A mail flow rule marks mail from outside, apart from its exceptions: see that they are few.',
          entities,
        }
      : { verdict: 'fail', reason: 'No mail flow rule marks all mail from outside.', entities }
  },
  rationale:
    'Most forged requests for a chart or a payment look like they come from the front desk or the owner. A mark on every outside message breaks the spell.',
  fix: {
    steps: [
      'Exchange admin center > Mail flow > Rules > Add a rule > Create a new rule',
      'Apply this rule if: The sender > is external/internal > Outside the organization',
      'Do the following: Prepend the subject of the message with, for example [Outside]',
      'Rule mode: Enforce; save it, then switch it on',
    ],
    command:
      'New-TransportRule -Name "Mark mail from outside" -FromScope NotInOrganization -PrependSubject "[Outside] "',
    docs: 'https://learn.microsoft.com/exchange/security-and-compliance/mail-flow-rules/mail-flow-rules',
    impact:
      'Subjects of outside mail get a prefix, which your answers to patients carry on; programs that read subjects, such as fax-to-mail or ticket systems, may need an exception. Undo by switching the rule off. Outlook’s own External label, and a mark that a gateway in front sets, are not seen here: record such a mark as accepted.',
    disturbs: 'all-staff',
    workflows: ['fax-to-mail', 'ehr-mail-relay', 'mail-with-patients'],
  },
  equivalents: { scuba: ['MS.EXO.7.1v1'], cis: ['7.0.0/6.2.3'] },
})

function marksAllFromOutside(rule: TransportRule): Truth {
  return both(
    acts(rule),
    known(rule.FromScope, scope => scope === 'NotInOrganization'),
    marks(rule),
    known(rule.Conditions, takesAllFromOutside),
  )
}

function hasNoExceptions(rule: TransportRule): Truth {
  return known(rule.Exceptions, exceptions => exceptions === null || exceptions.length === 0)
}

/** A prefix of the subject, or a banner above the text. */
function marks(rule: TransportRule): Truth {
  const prefix = known(rule.PrependSubject, text => (text ?? '').trim() !== '')
  const banner = both(
    known(rule.ApplyHtmlDisclaimerText, text => (text ?? '').trim() !== ''),
    known(rule.ApplyHtmlDisclaimerLocation, place => place === 'Prepend'),
  )
  return either(prefix, banner)
}

/** Any condition beside the scope leaves some mail unmarked. A rule for a scope has that among its conditions. */
function takesAllFromOutside(conditions: readonly string[] | null): Truth {
  if (!conditions?.some(condition => /\bFromScopePredicate$/.test(condition))) return undefined
  return conditions.every(condition => /\b(?:FromScope|SentToScope|ToScope)Predicate$/.test(condition))
}

function because(rule: TransportRule): {
  readonly why?: string
  readonly properties: NonNullable<Looked['properties']>
} {
  const { State, Mode, FromScope, Exceptions } = rule
  const properties = { State, Mode, FromScope, Exceptions }
  if (marksAllFromOutside(rule) !== false) return { properties }
  if (State === 'Disabled') return { why: 'The rule is off.', properties }
  if (Mode !== undefined && Mode !== 'Enforce')
    return { why: 'The rule is only tested, not enforced.', properties }
  if (FromScope !== 'NotInOrganization') return { why: 'The rule is not for mail from outside.', properties }
  return { why: 'The rule has more conditions, so it marks only some mail from outside.', properties }
}
