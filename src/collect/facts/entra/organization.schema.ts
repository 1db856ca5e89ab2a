import { z } from 'zod'
import { field, text, words } from '../field.schema.ts'

/** How long before the reading something last happened. The moment itself would make each reading another. */
const ago = () => field(z.enum(['within-3-hours', 'within-a-day', 'longer-ago', 'never']))

/** Graph `organization`, as far as Ward reads it. https://learn.microsoft.com/graph/api/resources/organization (2026-11-22) */
export const organizationSchema = z.object({
  /** Null where there never was a local directory, false where there was one. */
  onPremisesSyncEnabled: field(z.boolean().nullable()),
  lastDirectorySync: ago(),
  lastPasswordSync: ago(),
  technicalNotificationMails: words(),
  /** Whom Microsoft tells of security and compliance; earlier readings lack it. */
  securityComplianceNotificationMails: words(),
  /** Whom Microsoft writes to about patient data; null or empty where nobody is named. */
  privacyContactEmail: text(),
})

export type Organization = z.infer<typeof organizationSchema>
