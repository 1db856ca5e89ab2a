import { z } from 'zod'
import { field, flag, words } from '../field.schema.ts'

/** `Get-OrganizationRelationship`. Many tenants have none. */
export const organizationRelationshipsSchema = z.array(
  z.object({
    Name: field(z.string()),
    Enabled: flag(),
    DomainNames: words(),
    FreeBusyAccessEnabled: flag(),
    /** `None`, `AvailabilityOnly` (times), `LimitedDetails` (times, subject and place). */
    FreeBusyAccessLevel: field(z.string()),
  }),
)

export type OrganizationRelationships = z.infer<typeof organizationRelationshipsSchema>
