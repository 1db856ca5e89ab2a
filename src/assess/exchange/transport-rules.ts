import type { TransportRule } from '../../collect/facts/exchange/transport-rules.schema.ts'
import type { Looked } from '../judgement.ts'
import { both, known, type Truth } from '../truth.ts'

/** Whether the rule does something to mail: it is on, and not only watched. */
export function acts(rule: TransportRule): Truth {
  return both(
    isOn(rule),
    known(rule.Mode, mode => mode === 'Enforce'),
  )
}

/** Whether the rule is looked at for each message; one in a test mode writes to a log and sends incident reports. */
export function isOn(rule: TransportRule): Truth {
  return known(rule.State, state => state === 'Enabled')
}

/** What stands in the class name of each action, such as `…Tasks.BlindCopyToAction`. */
const ACTION_CLASSES = {
  AddToRecipients: /\bAddToRecipient/i,
  BlindCopyTo: /\bBlindCopyTo/i,
  CopyTo: /\bCopyTo/i,
  GenerateIncidentReport: /\bGenerateIncidentReport/i,
  RedirectMessageTo: /\bRedirectMessage/i,
  SetSCL: /\bSetScl/i,
} as const

/**
 * What an action of the rule is set to: null when the rule does not use it, undefined when it was not read. An action
 * that the rule says it takes but whose value is empty was not read.
 */
export function actionOf<A extends keyof typeof ACTION_CLASSES>(
  rule: TransportRule,
  action: A,
): TransportRule[A] | undefined {
  const value = rule[action]
  const empty = value === null || (Array.isArray(value) && value.length === 0)
  return empty && rule.Actions?.some(name => ACTION_CLASSES[action].test(name)) ? undefined : value
}

export function ruleEntity(rule: TransportRule): Pick<Looked, 'kind' | 'id' | 'name'> {
  const name = rule.Name ?? 'a rule without a name'
  return { kind: 'rule', id: name, name }
}
