import { isObject, listOf, UnreadableShape } from './graph-shape.ts'
import type { Export, FactMapping } from './mapping.ts'

const ORG_WIDE_COMMAND = 'Get-M365UnifiedTenantSettings'

export const TEAMS_MAPPINGS: readonly FactMapping[] = [
  {
    fact: 'teams.app-permission-policies',
    key: 'app_policies',
    products: ['teams'],
    commands: ['Get-CsTeamsAppPermissionPolicy'],
    value: member => listOf(member),
  },
  {
    fact: 'teams.client-configuration',
    key: 'client_configuration',
    products: ['teams'],
    commands: ['Get-CsTeamsClientConfiguration'],
    value: member => listOf(member),
  },
  {
    fact: 'teams.event-policies',
    key: 'broadcast_policies',
    products: ['teams'],
    commands: ['Get-CsTeamsMeetingBroadcastPolicy'],
    value: member => listOf(member),
  },
  {
    fact: 'teams.federation-configuration',
    key: 'federation_configuration',
    products: ['teams'],
    commands: ['Get-CsTenantFederationConfiguration'],
    value: member => listOf(member).map(federation),
  },
  {
    fact: 'teams.meeting-policies',
    key: 'meeting_policies',
    products: ['teams'],
    commands: ['Get-CsTeamsMeetingPolicy'],
    value: member => listOf(member),
  },
  {
    fact: 'teams.org-wide-app-settings',
    // Stands beside the policies in the export, and only from 1.8 on: that it is absent says something too.
    key: 'app_policies',
    products: ['teams'],
    commands: [ORG_WIDE_COMMAND],
    lacks: 'the org-wide app settings',
    value: (_, whole) => orgWideAppSettings(whole),
  },
]

/**
 * None before ScubaGear 1.8, when app permission policies still held. From then on it writes an empty list both where
 * the organisation has none and where it could not ask: run with a certificate it never asks.
 */
function orgWideAppSettings(whole: Export): unknown {
  const { tenant_app_settings: settings, teams_successful_commands: commands } = whole
  const settled = Array.isArray(settings) ? settings.filter(item => item !== null) : settings
  if (Array.isArray(settled) && settled.length === 0)
    throw new UnreadableShape(
      'it may or may not have org-wide app settings, which would hold instead; run ScubaGear with a person signed in to see them',
    )
  if (settled !== undefined) return listOf(settings)
  if (Array.isArray(commands) && commands.includes(ORG_WIDE_COMMAND))
    throw new UnreadableShape('the org-wide app settings that belong to it are missing')
  return []
}

function federation(raw: unknown): unknown {
  if (!isObject(raw)) throw new UnreadableShape('a configuration is not an object')
  return { ...raw, AllowedDomains: allowedDomains(raw.AllowedDomains) }
}

/**
 * An open tenant holds `{}` or `[]`; a list of named domains is `{ AllowedDomain: "Domain=a.example" }`, or the same in a
 * list, with several domains as a list or, cut off by PowerShell, as one text. Anything else is not read: PowerShell
 * writes the name of a type where it could not write the thing.
 */
function allowedDomains(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return isObject(value) ? domainsIn(value) : undefined
  const all: string[] = []
  for (const item of value) {
    const domains = isObject(item) && Object.keys(item).length > 0 ? domainsIn(item) : undefined
    if (domains === undefined) return undefined
    all.push(...domains)
  }
  return all
}

function domainsIn(holder: Record<string, unknown>): readonly string[] | undefined {
  const { AllowedDomain: named } = holder
  if (named === undefined) return Object.keys(holder).length === 0 ? [] : undefined
  const words = (Array.isArray(named) ? named : [named]).flatMap(item =>
    typeof item === 'string' ? item.trim().split(/\s+/) : [undefined],
  )
  const domains = words.map(word => /^Domain=(\S+)$/i.exec(word ?? '')?.[1])
  return domains.every(domain => domain !== undefined) ? domains : undefined
}
