import type { DataPolicies } from '../../../collect/facts/power-platform/data-policies.schema.ts'

type DataPolicy = DataPolicies[number]

/**
 * Connectors that a data policy cannot block, by the last part of their id.
 * https://learn.microsoft.com/power-platform/admin/dlp-connector-classification (2026-11-22)
 */
const CANNOT_BE_BLOCKED: ReadonlySet<string> = new Set([
  'shared_approvals',
  'shared_cloudappsecurity',
  'shared_commondataservice',
  'shared_commondataserviceforapps',
  'shared_excelonlinebusiness',
  'shared_flowpush',
  'shared_kaizala',
  'shared_microsoftformspro',
  'shared_office365',
  'shared_office365groups',
  'shared_office365groupsmail',
  'shared_office365users',
  'shared_onedriveforbusiness',
  'shared_onenote',
  'shared_planner',
  'shared_powerappsnotification',
  'shared_powerappsnotificationv2',
  'shared_powerbi',
  'shared_powervirtualagents',
  'shared_sharepointonline',
  'shared_shifts',
  'shared_skypeforbiz',
  'shared_teams',
  'shared_todo',
  'shared_yammer',
])

interface Connector {
  readonly id: string
  readonly name: string
}

/** What one policy says of connectors. `whole` is false when a part of it was not read. */
interface Sorted {
  readonly usable: ReadonlyMap<string, Connector>
  readonly blocked: ReadonlySet<string>
  /** Whether a connector that is in no group is blocked. */
  readonly blocksOthers: boolean
  readonly whole: boolean
}

/**
 * What the policies that hold in one environment leave usable beside what cannot be blocked: the connectors, or
 * `everything-else` when none of them blocks what it does not list. A connector is blocked when one policy blocks it.
 * `whole` is false when a policy was not read in full, so that it may block more.
 */
export function leftUsable(policies: readonly DataPolicy[]): {
  readonly left: readonly Connector[] | 'everything-else'
  readonly whole: boolean
} {
  const all = policies.map(sorted)
  const whole = all.every(policy => policy.whole)
  const closed = all.find(policy => policy.whole && policy.blocksOthers)
  if (closed === undefined) return { left: 'everything-else', whole }
  const left = [...closed.usable.values()].filter(
    ({ id }) => !CANNOT_BE_BLOCKED.has(id) && !all.some(policy => blocks(policy, id)),
  )
  return { left, whole }
}

function blocks({ usable, blocked, blocksOthers, whole }: Sorted, id: string): boolean {
  return blocked.has(id) || (whole && blocksOthers && !usable.has(id))
}

function sorted({ defaultConnectorsClassification, connectorGroups }: DataPolicy): Sorted {
  const usable = new Map<string, Connector>()
  const blocked = new Set<string>()
  // Every policy has its groups, if only with nothing in them.
  let whole = defaultConnectorsClassification !== undefined && (connectorGroups ?? []).length > 0
  for (const { classification, connectors } of connectorGroups ?? []) {
    if (classification === undefined || connectors === undefined) whole = false
    for (const { id: path, name } of connectors ?? []) {
      const id = path?.slice(path.lastIndexOf('/') + 1).toLowerCase()
      if (id === undefined) whole = false
      else if (classification === 'Blocked') blocked.add(id)
      else usable.set(id, { id, name: name ?? id })
    }
  }
  return { usable, blocked, blocksOthers: defaultConnectorsClassification === 'Blocked', whole }
}
