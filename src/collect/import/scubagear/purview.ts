import { isObject, listOf, listOrNothing, onlyItem, toGraphShape, UnreadableShape } from './graph-shape.ts'
import type { Export, FactMapping } from './mapping.ts'

const PRODUCTS = ['defender', 'securitysuite'] as const
const DLP_COMMANDS = ['Get-DlpCompliancePolicy', 'Get-DlpComplianceRule']

export const PURVIEW_MAPPINGS: readonly FactMapping[] = [
  {
    fact: 'licensing.capability-probes',
    key: 'defender_license',
    products: PRODUCTS,
    commands: [],
    value: (member, whole) => ({
      defenderForOffice365: member,
      dataLossPrevention: couldNotConnect(whole) ? undefined : whole.defender_dlp_license,
    }),
  },
  {
    fact: 'purview.admin-audit-log-config',
    key: 'admin_audit_log_config',
    products: PRODUCTS,
    commands: ['Get-AdminAuditLogConfig'],
    value: member => onlyItem(member),
  },
  {
    fact: 'purview.alert-policies',
    key: 'protection_alerts',
    products: PRODUCTS,
    commands: ['Get-ProtectionAlert'],
    value: member => listOf(member),
  },
  {
    fact: 'purview.audit-log-retention-policies',
    key: 'unified_audit_log_retention_policies',
    products: PRODUCTS,
    commands: ['Get-UnifiedAuditLogRetentionPolicy'],
    value: member => listOrNothing(member).map(retentionPolicy),
  },
  {
    fact: 'purview.dlp-policies',
    key: 'dlp_compliance_policies',
    products: PRODUCTS,
    commands: ['Get-DlpCompliancePolicy'],
    value: member => listOrNothing(member).map(dlpPolicy),
  },
  {
    fact: 'purview.dlp-rules',
    key: 'dlp_compliance_rules',
    products: PRODUCTS,
    commands: ['Get-DlpComplianceRule'],
    value: member => listOrNothing(member).map(dlpRule),
  },
  {
    fact: 'purview.people-without-audit-premium',
    key: 'total_users_without_advanced_audit',
    products: PRODUCTS,
    commands: ['Get-MgBetaUser'],
    value: count => ({ count }),
  },
]

/**
 * ScubaGear writes `defender_dlp_license: false` for a missing licence and for a connection that failed. Only with the
 * licence missing does it list the commands as run as well as not run.
 */
function couldNotConnect(whole: Export): boolean {
  const lists = (kind: string, command: string) =>
    PRODUCTS.some(product => {
      const commands = whole[`${product}_${kind}_commands`]
      return Array.isArray(commands) && commands.includes(command)
    })
  return DLP_COMMANDS.some(command => lists('unsuccessful', command) && !lists('successful', command))
}

const LOCATIONS = [
  'ExchangeLocation',
  'SharePointLocation',
  'OneDriveLocation',
  'TeamsLocation',
  'EndpointDlpLocation',
] as const

/** What narrows a location. Exchange always writes them; the policies of ScubaGear's own tests have none of them. */
const NARROWING = [
  'ExchangeSender',
  'ExchangeSenderMemberOf',
  'ExchangeSenderException',
  'ExchangeSenderMemberOfException',
  'SharePointLocationException',
  'OneDriveSharedBy',
  'OneDriveSharedByMemberOf',
  'OneDriveLocationException',
  'ExceptIfOneDriveSharedBy',
  'ExceptIfOneDriveSharedByMemberOf',
  'TeamsLocationException',
  'EndpointDlpLocationException',
  'PolicyRBACScopes',
] as const

const RETAINED = ['RecordTypes', 'Operations', 'UserIds'] as const

/**
 * The policies of ScubaGear's own tests say nothing of what they are for: they are for all. A policy cannot be switched
 * off (Set-UnifiedAuditLogRetentionPolicy has nothing for it), so one without `Enabled` is on.
 */
function retentionPolicy(raw: unknown): unknown {
  const policy = { Enabled: true, ...objectOf(raw, 'a policy') }
  const byHand = ![...RETAINED, 'Priority', 'Guid', 'Mode'].some(name => Object.hasOwn(policy, name))
  if (byHand) return { ...policy, ...Object.fromEntries(RETAINED.map(name => [name, []])) }
  return { ...policy, ...Object.fromEntries(RETAINED.map(name => [name, listed(policy, name)])) }
}

/** Exchange writes an empty list as null too. */
function listed(policy: Record<string, unknown>, name: string): unknown {
  return policy[name] === null ? [] : policy[name]
}

function dlpPolicy(raw: unknown): unknown {
  const policy = objectOf(raw, 'a policy')
  const byHand = !NARROWING.some(name => Object.hasOwn(policy, name))
  const narrowing = byHand ? Object.fromEntries(NARROWING.map(name => [name, []])) : {}
  const lists = [...LOCATIONS, ...NARROWING]
    .filter(name => Object.hasOwn(policy, name))
    .map(name => [name, wordsOf(policy[name])])
  return { ...policy, ...narrowing, ...Object.fromEntries(lists) }
}

function dlpRule(raw: unknown): unknown {
  const rule = objectOf(raw, 'a rule')
  const { ContentContainsSensitiveInformation: types, AdvancedRule: advanced, NotifyUser: notify } = rule
  return {
    ...rule,
    ContentContainsSensitiveInformation: isListOfNull(types) ? null : typesOf(types),
    AdvancedRule: typeof advanced === 'string' ? conditionIn(advanced) : toGraphShape(advanced),
    NotifyUser: wordsOf(notify),
  }
}

/** A group of sensitivity labels alone has no information types; that it has none is read here, where the labels stand. */
function typesOf(value: unknown): unknown {
  const types = isObject(value) ? [value] : value
  if (!Array.isArray(types)) return types
  return types.map(type =>
    isObject(type) && Array.isArray(type.groups) ? { ...type, groups: type.groups.map(withTypes) } : type,
  )
}

function withTypes(group: unknown): unknown {
  return isObject(group) && group.sensitivetypes === undefined && Array.isArray(group.labels)
    ? { ...group, sensitivetypes: [] }
    : group
}

function objectOf(raw: unknown, what: string): Record<string, unknown> {
  if (!isObject(raw)) throw new UnreadableShape(`${what} is not an object`)
  return raw
}

function isListOfNull(value: unknown): boolean {
  return Array.isArray(value) && value.length === 1 && value[0] === null
}

/** Names, also of places that stand as objects. A list with anything else in it stays as it is, and is not read. */
function wordsOf(value: unknown): unknown {
  if (!Array.isArray(value)) return typeof value === 'string' ? undefined : value
  const names = value.map(item => (isObject(item) && typeof item.Name === 'string' ? item.Name : item))
  return names.some(name => typeof name === 'string' && name.startsWith('@{')) ? undefined : names
}

/**
 * The condition in its JSON text. ScubaGear 1.0 took every backslash out of its file and made the escaped quotes single
 * ones, so line ends are left as “rn”: undone only where the result is JSON again. What is none was not read.
 */
function conditionIn(text: string): unknown {
  return parsed(text) ?? parsed(text.replace(/rn(?= *[}\]])|rn(?= +['{[])/g, '\n').replaceAll("'", '"'))
}

function parsed(text: string): unknown {
  try {
    // Microsoft writes its keys with a capital in one place and without in another.
    return toGraphShape(JSON.parse(text))
  } catch {
    return undefined
  }
}
