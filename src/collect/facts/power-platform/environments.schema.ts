import { z } from 'zod'
import { field, flag } from '../field.schema.ts'

/**
 * `Get-AdminPowerAppEnvironment`. Every tenant has the default environment, which nobody can delete.
 * https://learn.microsoft.com/power-platform/admin/environments-overview (2026-11-22)
 */
export const environmentsSchema = z.array(
  z.object({
    /** `Default-` and the tenant's id for the default one, an id for the others. */
    EnvironmentName: field(z.string()),
    DisplayName: field(z.string()),
    IsDefault: flag(),
  }),
)

export type Environments = z.infer<typeof environmentsSchema>
