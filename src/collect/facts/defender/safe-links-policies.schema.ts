import { z } from 'zod'
import { field, flag } from '../field.schema.ts'

/** `Get-SafeLinksPolicy`. https://learn.microsoft.com/powershell/module/exchangepowershell/get-safelinkspolicy (2026-11-22) */
export const safeLinksPoliciesSchema = z.array(
  z.object({
    Identity: field(z.string()),
    EnableSafeLinksForEmail: flag(),
    EnableSafeLinksForTeams: flag(),
    EnableSafeLinksForOffice: flag(),
    /** Also in mail that colleagues send each other. */
    EnableForInternalSenders: flag(),
    /** What a link leads to is looked at, also where it is a file; and mail waits until that is done. */
    ScanUrls: flag(),
    DeliverMessageAfterScan: flag(),
    TrackClicks: flag(),
  }),
)

export type SafeLinksPolicies = z.infer<typeof safeLinksPoliciesSchema>
export type SafeLinksPolicy = SafeLinksPolicies[number]
