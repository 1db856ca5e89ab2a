import type { NamedAccounts } from '../../collect/facts/defender/baseline-settings.schema.ts'
import type { Recipients } from '../../collect/facts/defender/recipients.schema.ts'
import type { Judgement } from '../define-check.ts'
import { manual, unread } from '../judgement.ts'
import { both, either, known, type Truth } from '../truth.ts'
import { presetIsForEverybody, presetIsOn } from './preset-coverage.ts'
import { hasNames, isOfPreset, isOn, type OwnDomains } from './recipients.ts'

const KINDS = [
  { named: 'IncludedUsers', excused: 'ExcludedUsers', rule: 'SentTo', except: 'ExceptIfSentTo' },
  {
    named: 'IncludedGroups',
    excused: 'ExcludedGroups',
    rule: 'SentToMemberOf',
    except: 'ExceptIfSentToMemberOf',
  },
  {
    named: 'IncludedDomains',
    excused: 'ExcludedDomains',
    rule: 'RecipientDomainIs',
    except: 'ExceptIfRecipientDomainIs',
  },
] as const

/**
 * The strict preset for everybody, or for those whom the clinic named. Nobody named: a person has to say whether those in
 * the preset are the right ones. A fail needs a preset that is off, or a named one missing from a list of the same kind;
 * so leaving a list out of the settings never makes a fail a pass.
 */
export function judgeStrictPeople(
  rules: readonly Recipients[],
  named: NamedAccounts | null | undefined,
  own: OwnDomains,
): Judgement {
  const on = presetIsOn(rules, 'Strict')
  if (on === false) return { verdict: 'fail', reason: 'The strict preset policy is off.', properties: {} }
  const everybody = presetIsForEverybody(rules, 'Strict', own)
  if (everybody === true)
    return { verdict: 'pass', reason: 'The strict preset policy is for everybody.', properties: {} }
  const could = unread('Could not read whom the strict preset policy is for.')
  if (on === undefined || named === undefined) return could
  if (named === null && everybody === undefined) return could
  if (named === null)
    return manual(
      'The strict preset policy is on for some people. Nobody is named as an especially likely target, so a person has to say whether the right ones are in it.',
    )
  const strict = rules.filter(rule => both(isOfPreset(rule.Identity, 'Strict'), isOn(rule)) !== false)
  const holds = either(...strict.map(rule => holdsNamed(rule, named)))
  if (holds === true)
    return { verdict: 'pass', reason: 'All who are named are in the strict preset policy.', properties: {} }
  if (holds === undefined || everybody === undefined) return could
  return {
    verdict: 'fail',
    reason: 'Not all who are named are in the strict preset policy.',
    properties: {},
  }
}

function holdsNamed(rule: Recipients, named: NamedAccounts): Truth {
  return both(
    ...KINDS.flatMap(kind => {
      const listed = rule[kind.rule]
      const narrows = hasNames(listed)
      const included = named[kind.named]
      const sameKind = known(narrows, yes => (yes === included.length > 0 ? true : undefined))
      const all = narrows === true && included.length > 0 && listed ? containsAll(listed, included) : sameKind
      return [all, leavesOutOnly(rule[kind.except], named[kind.excused])]
    }),
    predicatesFit(rule),
  )
}

/** More predicates than lists with names in them: a list was not read. */
function predicatesFit({ Conditions, Exceptions, ...rule }: Recipients): Truth {
  const used = (key: 'rule' | 'except') => KINDS.filter(kind => hasNames(rule[kind[key]]) === true).length
  const fit = (predicates: readonly string[] | null | undefined, lists: number): Truth =>
    known(predicates, all => ((all?.length ?? 0) > lists ? undefined : true))
  return both(fit(Conditions, used('rule')), fit(Exceptions, used('except')))
}

function leavesOutOnly(left: readonly string[] | null | undefined, excused: readonly string[]): Truth {
  return known(left, names => containsAll(excused, names ?? []))
}

function containsAll(list: readonly string[], sought: readonly string[]): boolean {
  const all = new Set(list.map(name => name.trim().toLowerCase()))
  return sought.every(name => all.has(name.trim().toLowerCase()))
}
