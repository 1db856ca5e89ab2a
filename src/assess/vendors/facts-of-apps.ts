import type { FactId, Facts } from '../../collect/facts/facts.schema.ts'

/** The facts that tell of apps, partners' connectors and where mail goes. */
export const FACTS_OF_APPS = [
  'entra.powerful-apps',
  'entra.powerful-outside-apps',
  'entra.privileged-service-principals',
  'exchange.accepted-domains',
  'exchange.inbound-connectors',
  'exchange.outbound-connectors',
  'exchange.transport-rules',
  'exchange.remote-domains',
  'exchange.organization-relationships',
  'exchange.sharing-policies',
  'power-platform.data-policies',
  'teams.app-permission-policies',
] as const satisfies readonly FactId[]
export type FactOfApps = (typeof FACTS_OF_APPS)[number]
export type FactsOfApps = Partial<Pick<Facts, FactOfApps>>
