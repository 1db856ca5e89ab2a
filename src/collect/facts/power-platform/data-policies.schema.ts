import { z } from 'zod'
import { field } from '../field.schema.ts'

/** Business, Non-Business and Blocked in the portal's words. */
const classification = () => field(z.enum(['Confidential', 'General', 'Blocked']))

/**
 * The connector data policies of the tenant. What several of them say of one environment adds up: the strictest holds.
 * https://learn.microsoft.com/power-platform/admin/wp-data-loss-prevention (2026-11-22)
 */
export const dataPoliciesSchema = z.array(
  z.object({
    displayName: field(z.string()),
    environmentType: field(
      z.enum(['AllEnvironments', 'ExceptEnvironments', 'OnlyEnvironments', 'SingleEnvironment']),
    ),
    /** The environments it holds in, or does not hold in with `ExceptEnvironments`. Empty with `AllEnvironments`. */
    environments: field(z.array(z.object({ name: field(z.string()) }))),
    /** Where a connector belongs that is in none of the groups, also one that Microsoft adds later. */
    defaultConnectorsClassification: classification(),
    connectorGroups: field(
      z.array(
        z.object({
          classification: classification(),
          connectors: field(z.array(z.object({ id: field(z.string()), name: field(z.string()) }))),
        }),
      ),
    ),
  }),
)

export type DataPolicies = z.infer<typeof dataPoliciesSchema>
