import { isObject, listOf, listOrNothing, onlyItem, UnreadableShape } from './graph-shape.ts'
import type { FactMapping } from './mapping.ts'
import { dmarcLookup, txtLookup } from './txt-lookup.ts'

/** Exchange objects keep the names of Microsoft's cmdlets: most members of the export are taken as they stand. */
export const EXCHANGE_MAPPINGS: readonly FactMapping[] = [
  {
    fact: 'dns.dkim-records',
    key: 'dkim_records',
    products: ['exo'],
    commands: ['Get-ScubaDkimRecords', 'Get-ScubaDkimRecord', 'Get-AcceptedDomain'],
    value: member => listOf(member).map(txtLookup),
  },
  {
    fact: 'dns.dmarc-records',
    key: 'dmarc_records',
    products: ['exo'],
    commands: ['Get-ScubaDmarcRecords', 'Get-ScubaDmarcRecord', 'Get-AcceptedDomain'],
    value: member => listOf(member).map(dmarcLookup),
  },
  {
    fact: 'dns.spf-records',
    key: 'spf_records',
    products: ['exo'],
    commands: ['Get-ScubaSpfRecords', 'Get-ScubaSpfRecord', 'Get-AcceptedDomain'],
    value: member => listOf(member).map(txtLookup),
  },
  {
    fact: 'exchange.accepted-domains',
    key: 'accepted_domains',
    products: ['exo'],
    commands: ['Get-AcceptedDomain'],
    value: listOf,
  },
  {
    fact: 'exchange.connection-filter-policies',
    key: 'conn_filter',
    products: ['exo', 'defender', 'securitysuite'],
    commands: ['Get-HostedConnectionFilterPolicy'],
    value: listOf,
  },
  {
    fact: 'exchange.dkim-signing-config',
    key: 'dkim_config',
    products: ['exo'],
    commands: ['Get-DkimSigningConfig'],
    value: listOf,
  },
  {
    fact: 'exchange.inbound-connectors',
    key: 'inbound_connectors',
    products: ['exo'],
    commands: ['Get-InboundConnector'],
    value: listOrNothing,
  },
  {
    fact: 'exchange.organization-config',
    key: 'org_config',
    products: ['exo'],
    commands: ['Get-OrganizationConfig'],
    value: member => organizationConfig(onlyItem(member)),
  },
  {
    fact: 'exchange.organization-relationships',
    key: 'org_relationships',
    products: ['exo'],
    commands: ['Get-OrganizationRelationship'],
    value: listOrNothing,
  },
  {
    fact: 'exchange.outbound-connectors',
    key: 'outbound_connectors',
    products: ['exo'],
    commands: ['Get-OutboundConnector'],
    value: listOrNothing,
  },
  {
    fact: 'exchange.remote-domains',
    key: 'remote_domains',
    products: ['exo'],
    commands: ['Get-RemoteDomain'],
    value: listOf,
  },
  {
    fact: 'exchange.sharing-policies',
    key: 'sharing_policy',
    products: ['exo'],
    commands: ['Get-SharingPolicy'],
    value: listOf,
  },
  {
    fact: 'exchange.transport-config',
    key: 'transport_config',
    products: ['exo'],
    commands: ['Get-TransportConfig'],
    value: onlyItem,
  },
  {
    fact: 'exchange.transport-rules',
    key: 'transport_rule',
    products: ['exo'],
    commands: ['Get-TransportRule'],
    value: member => listOrNothing(member).map(transportRule),
  },
]

/** ScubaGear writes one property of `Get-OrganizationConfig` in a spelling of its own. */
function organizationConfig(raw: unknown): unknown {
  if (!isObject(raw)) throw new UnreadableShape('it is not an object')
  const { CustomerLockboxEnabled: spelled, ...config } = raw
  if (spelled === undefined) return config
  if ('CustomerLockBoxEnabled' in config && config.CustomerLockBoxEnabled !== spelled)
    throw new UnreadableShape('“CustomerLockBoxEnabled” stands there twice with two values')
  return { ...config, CustomerLockBoxEnabled: spelled }
}

const RECIPIENTS = ['RedirectMessageTo', 'BlindCopyTo', 'CopyTo', 'AddToRecipients', 'GenerateIncidentReport']
/** All that the rules of ScubaGear's own tests carry; Exchange writes more than a hundred properties. */
const WRITTEN_BY_HAND = new Set(['State', 'Mode', 'FromScope', 'PrependSubject'])
/** What Exchange writes for a rule with no more conditions than its scope, no exceptions and no banner. */
const LEFT_OUT_BY_HAND = {
  Conditions: ['FromScopePredicate'],
  Exceptions: null,
  ApplyHtmlDisclaimerText: null,
  ApplyHtmlDisclaimerLocation: null,
}

function transportRule(raw: unknown): unknown {
  if (!isObject(raw)) throw new UnreadableShape('a rule is not an object')
  const byHand = Object.keys(raw).every(name => WRITTEN_BY_HAND.has(name))
  const rule: Record<string, unknown> = byHand ? { ...LEFT_OUT_BY_HAND, ...raw } : { ...raw }
  for (const name of RECIPIENTS) if (typeof rule[name] === 'string') rule[name] = [rule[name]]
  return rule
}
