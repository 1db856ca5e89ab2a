import type { Recipients } from '../../collect/facts/defender/recipients.schema.ts'
import type { AcceptedDomains } from '../../collect/facts/exchange/accepted-domains.schema.ts'
import { both, either, known, not, type Truth } from '../truth.ts'

/** Microsoft's two preset policies, the stronger first: that is the order in which they count. */
export const PRESETS = ['Strict', 'Standard'] as const
export type Preset = (typeof PRESETS)[number]

/** Exchange puts digits behind the name of what belongs to a preset. */
export function isOfPreset(identity: string | undefined, preset: Preset): Truth {
  return identity === undefined ? undefined : NAMES[preset].test(identity)
}

const NAMES = {
  Strict: /^strict preset security policy/i,
  Standard: /^standard preset security policy/i,
} as const

export function isOn(rule: Recipients): Truth {
  if (rule.State === 'Enabled') return true
  return rule.State === 'Disabled' ? false : undefined
}

/** Domains in small letters; undefined where one or all were not read. */
export type OwnDomains = readonly (string | undefined)[] | undefined

export function ownDomains(accepted: AcceptedDomains | undefined): OwnDomains {
  if (accepted === undefined) return undefined
  let own = seenDomains.get(accepted)
  if (own === undefined) {
    own = accepted.map(({ DomainName }) => DomainName?.toLowerCase())
    seenDomains.set(accepted, own)
  }
  return own
}

/** Every check on mail protection asks the same list. Facts are never changed. */
const seenDomains = new WeakMap<AcceptedDomains, readonly (string | undefined)[]>()

/** Whether the rule is for everybody: no condition, or one that names every domain of the tenant; and no exception. */
export function isForEverybody(rule: Recipients, own: OwnDomains): Truth {
  const { SentTo, SentToMemberOf, RecipientDomainIs, Conditions } = rule
  const narrowed = either(
    hasNames(SentTo),
    hasNames(SentToMemberOf),
    known(RecipientDomainIs, domains => not(holdAll(domains, own))),
    saysMore(Conditions, [SentTo, SentToMemberOf, RecipientDomainIs]),
  )
  return both(not(narrowed), not(leavesOut(rule)))
}

/** Whether the rule has an exception. */
export function leavesOut(rule: Recipients): Truth {
  const lists = [rule.ExceptIfSentTo, rule.ExceptIfSentToMemberOf, rule.ExceptIfRecipientDomainIs]
  return either(...lists.map(hasNames), saysMore(rule.Exceptions, lists))
}

type Names = readonly string[] | null | undefined

export function hasNames(names: Names): Truth {
  return names === undefined ? undefined : names !== null && names.length > 0
}

/**
 * Exchange lists a predicate for each kind of condition. More predicates than lists with names in them: a list was not
 * read, whatever it looks like.
 */
function saysMore(predicates: Names, lists: readonly Names[]): Truth {
  if (predicates === undefined) return undefined
  const used = lists.filter(list => hasNames(list) === true).length
  return (predicates?.length ?? 0) > used ? undefined : false
}

function holdAll(domains: Names, own: OwnDomains): Truth {
  if (domains === null || domains === undefined || domains.length === 0) return true
  if (own === undefined || own.length === 0) return undefined
  const named = new Set(domains.map(domain => domain.toLowerCase()))
  return both(...own.map(domain => (domain === undefined ? undefined : named.has(domain))))
}
