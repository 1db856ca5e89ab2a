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
    fact: 'defender.built-in-protection-rules',
    key: 'built_in_protection_rules',
    products: PRODUCTS,
    commands: ['Get-ATPBuiltInProtectionRule'],
    value: rulesOf,
  },
  {
    fact: 'defender.content-filter-policies',
    key: 'hosted_content_filter_policies',
    products: PRODUCTS,
    commands: ['Get-HostedContentFilterPolicy'],
    value: member => listOf(member).map(contentFilterPolicy),
  },
  {
    fact: 'defender.content-filter-rules',
    key: 'hosted_content_filter_rules',
    products: PRODUCTS,
    commands: ['Get-HostedContentFilterRule'],
    value: rulesOf,
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
  {
    fact: 'defender.safe-attachment-policies',
    key: 'safe_attachment_policies',
    products: PRODUCTS,
    commands: ['Get-SafeAttachmentPolicy'],
    value: member => listOf(member).map(attachmentPolicy),
  },
  {
    fact: 'defender.safe-attachment-rules',
    key: 'safe_attachment_rules',
    products: PRODUCTS,
    commands: ['Get-SafeAttachmentRule'],
    value: rulesOf,
  },
  {
    fact: 'defender.safe-links-policies',
    key: 'safe_links_policies',
    products: PRODUCTS,
    commands: ['Get-SafeLinksPolicy'],
    value: listOf,
  },
  {
    fact: 'defender.safe-links-rules',
    key: 'safe_links_rules',
    products: PRODUCTS,
    commands: ['Get-SafeLinksRule'],
    value: rulesOf,
  },
]

function rulesOf(member: unknown): readonly unknown[] {
  return listOrNothing(member).map(rule)
}

/** Exchange writes all of these; what stands in ScubaGear's own tests for its newer baseline has none of them. */
const OF_EXCHANGE = ['Conditions', 'Exceptions', 'Guid', 'IsValid', 'WhenChanged'] as const
const CONDITIONS = ['SentTo', 'SentToMemberOf', 'RecipientDomainIs'] as const
const EXCEPTIONS = ['ExceptIfSentTo', 'ExceptIfSentToMemberOf', 'ExceptIfRecipientDomainIs'] as const

/**
 * In a rule of ScubaGear's own tests the lists alone say whom it is for; one with all its conditions and not one list of
 * exceptions has none. No single property taken from a real rule makes it one of those.
 */
function rule(raw: unknown): unknown {
  if (!isObject(raw)) throw new UnreadableShape('a rule is not an object')
  if (has(raw, OF_EXCHANGE)) return raw
  const leavesOutNobody = CONDITIONS.every(name => Object.hasOwn(raw, name)) && !has(raw, EXCEPTIONS)
  const none = leavesOutNobody ? Object.fromEntries(EXCEPTIONS.map(name => [name, null])) : {}
  return { ...raw, ...none, Conditions: null, Exceptions: null }
}

/** ScubaGear's own tests leave the switch out: there what is done with an attachment says it all. */
function attachmentPolicy(raw: unknown): unknown {
  if (!isObject(raw)) throw new UnreadableShape('a policy is not an object')
  return has(raw, ['Enable', 'Redirect', 'Name', ...OF_EXCHANGE]) ? raw : { ...raw, Enable: true }
}

/** Exchange gives a domain as a text or as an object with its name. */
function contentFilterPolicy(raw: unknown): unknown {
  if (!isObject(raw)) throw new UnreadableShape('a policy is not an object')
  const { AllowedSenderDomains: domains } = raw
  if (!Array.isArray(domains)) return raw
  const names = domains.map(one => (isObject(one) ? one.Domain : one))
  return { ...raw, AllowedSenderDomains: names }
}

function has(raw: Record<string, unknown>, names: readonly string[]): boolean {
  return names.some(name => Object.hasOwn(raw, name))
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
