import { isObject, listOf, UnreadableShape } from './graph-shape.ts'
import type { FactMapping } from './mapping.ts'

export const TEAMS_MAPPINGS: readonly FactMapping[] = [
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
]

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
