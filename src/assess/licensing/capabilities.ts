import { DEFENCE } from './capabilities/defence.ts'
import { IDENTITY } from './capabilities/identity.ts'
import { INFORMATION } from './capabilities/information.ts'
import { RECORDS } from './capabilities/records.ts'
import { WORKLOADS } from './capabilities/workloads.ts'
import type { CapabilityDefinition } from './capabilities/capability-definition.ts'

/**
 * Licensed features that checks depend on or a clinic asks for, and the service plans that carry them, in the order of
 * Ward's pages. Decided by service plan, never by a product's name alone. Source: Microsoft's "Product names and service
 * plan identifiers" CSV, 2026-07-29; what a plan carries is Ward's reading of Microsoft's service descriptions.
 * https://learn.microsoft.com/office365/servicedescriptions/microsoft-365-service-descriptions-technet-library
 */
export const CAPABILITIES = {
  ...IDENTITY,
  ...DEFENCE,
  ...INFORMATION,
  ...RECORDS,
  ...WORKLOADS,
} as const satisfies Record<string, CapabilityDefinition>

export type Capability = keyof typeof CAPABILITIES

export const CAPABILITY_NAMES = Object.keys(CAPABILITIES) as readonly Capability[]
