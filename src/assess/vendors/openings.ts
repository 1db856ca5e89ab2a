import type { FactsOfApps } from './facts-of-apps.ts'

/** A setting that lets something in or out that no list names. */
export interface Opening {
  readonly id: 'teams-store' | 'power-default' | 'forward-anywhere'
  readonly sentence: string
  /** The check where it is judged, or the list that would name what came in. */
  readonly look: string
}

export function openings(facts: FactsOfApps): readonly Opening[] {
  const teams = (facts['teams.app-permission-policies'] ?? []).some(
    ({ GlobalCatalogAppsType: type }) => type === 'BlockedAppList',
  )
  const power = (facts['power-platform.data-policies'] ?? []).some(
    ({ defaultConnectorsClassification: type }) => type !== undefined && type !== 'Blocked',
  )
  const forward = (facts['exchange.remote-domains'] ?? []).some(
    ({ DomainName: name, AutoForwardEnabled: isOn }) => name?.trim() === '*' && isOn === true,
  )
  return [
    ...(teams
      ? [
          {
            id: 'teams-store' as const,
            sentence:
              'People may add apps of other companies in Teams. Which they added, the settings do not say.',
            look: 'Read the app list of the Teams admin center in.',
          },
        ]
      : []),
    ...(power
      ? [
          {
            id: 'power-default' as const,
            sentence: 'Flows and apps of Power Platform may use connectors that no data policy names.',
            look: 'Let new connectors be blocked in the data policy, then allow those that are settled here.',
          },
        ]
      : []),
    ...(forward
      ? [
          {
            id: 'forward-anywhere' as const,
            sentence:
              'People may have their mail forwarded to any address outside. Where it goes, the settings do not say.',
            look: 'Switch automatic forwarding off for the default remote domain.',
          },
        ]
      : []),
  ]
}
