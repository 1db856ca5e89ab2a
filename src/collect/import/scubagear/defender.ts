import { isObject, listOf, listOrNothing, onlyItem, UnreadableShape } from './graph-shape.ts'
import type { FactMapping } from './mapping.ts'

const PRODUCTS = ['defender', 'securitysuite'] as const

export const DEFENDER_MAPPINGS: readonly FactMapping[] = [
  {
    fact: 'defender.anti-phish-policies',
    key: 'anti_phish_policies',
    products: PRODUCTS,
    commands: ['Get-AntiPhishPolicy'],
    value: listOf,
  },
  {
    fact: 'defender.anti-phish-rules',
    key: 'anti_phish_rules',
    products: PRODUCTS,
    commands: ['Get-AntiPhishRule'],
    value: rulesOf,
  },
  {
    fact: 'defender.atp-policy-for-office',
    key: 'atp_policy_for_o365',
    products: PRODUCTS,
    commands: ['Get-AtpPolicyForO365'],
    value: onlyItem,
  },
  {
    fact: 'defender.atp-preset-rules',
    key: 'atp_policy_rules',
    products: PRODUCTS,
    commands: ['Get-ATPProtectionPolicyRule'],
    value: rulesOf,
  },
  {
    fact: 'defender.baseline-settings',
    key: 'scuba_config',
    products: [],
    commands: [],
    value: baselineSettings,
  },
  {
    fact: 'defender.eop-preset-rules',
    key: 'protection_policy_rules',
    products: PRODUCTS,
    commands: ['Get-EOPProtectionPolicyRule'],
    value: rulesOf,
  },
  {
    fact: 'defender.malware-filter-policies',
    key: 'anti_malware_policies',
    products: PRODUCTS,
    commands: ['Get-MalwareFilterPolicy'],
    value: listOf,
  },
  {
    fact: 'defender.malware-filter-rules',
    key: 'anti_malware_rules',
    products: PRODUCTS,
    commands: ['Get-MalwareFilterRule'],
    value: rulesOf,
  },
]

function rulesOf(member: unknown): readonly unknown[] {
  return listOrNothing(member).map(rule)
}

/**
 * Exchange writes `Conditions`, `Exceptions` and `Guid` in every rule; the rules of ScubaGear's own tests for its newer
 * baseline have none of the three. There the lists alone say whom the rule is for. No single property taken from a real
 * rule makes it one of those.
 */
function rule(raw: unknown): unknown {
  if (!isObject(raw)) throw new UnreadableShape('a rule is not an object')
  const byHand = !['Conditions', 'Exceptions', 'Guid'].some(name => Object.hasOwn(raw, name))
  return byHand ? { ...raw, Conditions: null, Exceptions: null } : raw
}

function baselineSettings(member: unknown): unknown {
  if (!isObject(member)) throw new UnreadableShape('it is not an object')
  const older = (policy: string) => policySettings(member.Defender, `MS.DEFENDER.${policy}`)
  const newer = (policy: string) => policySettings(member.SecuritySuite, `MS.SECURITYSUITE.${policy}`)
  const either = (policy: string, list: string) =>
    oneOf(namesAt(newer(policy), list), namesAt(older(policy), list))
  return {
    strictForMail: accounts(older('1.4v1')),
    strictForLinks: accounts(older('1.5v1')),
    people: either('2.1v1', 'SensitiveUsers'),
    partnerDomains: either('2.3v1', 'PartnerDomains'),
  }
}

/** What is said under both ids that a policy has had must be one thing; otherwise it is not clear what counts. */
function oneOf(newer: unknown, older: unknown): unknown {
  if (newer === null || older === null) return newer === null ? older : newer
  return JSON.stringify(newer) === JSON.stringify(older) ? newer : undefined
}

/** null where nothing is said of the policy; undefined where what is said is no object. */
function policySettings(product: unknown, policy: string): Record<string, unknown> | null | undefined {
  if (product === undefined) return null
  if (!isObject(product)) return undefined
  const settings = Object.hasOwn(product, policy) ? product[policy] : null
  return settings === null || isObject(settings) ? settings : undefined
}

function namesAt(settings: Record<string, unknown> | null | undefined, list: string): unknown {
  if (settings === null || settings === undefined) return settings
  const value = Object.hasOwn(settings, list) ? settings[list] : null
  if (value === null) return null
  if (!Array.isArray(value) || value.some(one => one !== null && typeof one !== 'string')) return undefined
  const names = value.filter(one => typeof one === 'string').map(one => one.trim().toLowerCase())
  return names.length === 0 ? null : names
}

const LISTS = ['Users', 'Groups', 'Domains'].flatMap(kind => [`Included${kind}`, `Excluded${kind}`])

/** A list that is not there names nobody: ScubaGear lets people leave lists out. */
function accounts(settings: Record<string, unknown> | null | undefined): unknown {
  if (settings === null || settings === undefined) return settings
  const named = Object.hasOwn(settings, 'SensitiveAccounts') ? settings.SensitiveAccounts : null
  if (named === null) return null
  if (!isObject(named)) return undefined
  const lists = LISTS.map(list => [list, namesAt(named, list)] as const)
  if (lists.some(([, names]) => names === undefined)) return undefined
  if (lists.every(([, names]) => names === null)) return null
  return Object.fromEntries(lists.map(([list, names]) => [list, names ?? []]))
}
