import { z } from 'zod'
import { flag } from '../field.schema.ts'

/**
 * Whether the interface of a licensed feature answers for the tenant at all. It tells of a missing licence even where the
 * list of plans was not read; false may also mean a missing permission, so a plan that is plainly there outweighs it.
 */
export const capabilityProbesSchema = z.object({
  defenderForOffice365: flag(),
  dataLossPrevention: flag(),
})

export type CapabilityProbes = z.infer<typeof capabilityProbesSchema>
