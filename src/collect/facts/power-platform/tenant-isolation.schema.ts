import { z } from 'zod'
import { field, flag } from '../field.schema.ts'

/**
 * Whether connectors may reach other tenants, and which are excepted.
 * https://learn.microsoft.com/power-platform/admin/cross-tenant-restrictions (2026-11-22)
 */
export const tenantIsolationSchema = z.object({
  properties: field(
    z.object({
      isDisabled: flag(),
      /** The exceptions; the id `*` stands for every tenant. They hold only while isolation is on. */
      allowedTenants: field(z.array(z.object({ tenantId: field(z.string()) }))),
    }),
  ),
})

export type TenantIsolation = z.infer<typeof tenantIsolationSchema>
