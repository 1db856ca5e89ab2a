import { z } from 'zod'
import { field, words } from '../field.schema.ts'

/** `Get-HostedContentFilterPolicy`. https://learn.microsoft.com/powershell/module/exchangepowershell/get-hostedcontentfilterpolicy (2026-11-22) */
export const contentFilterPoliciesSchema = z.array(
  z.object({
    Identity: field(z.string()),
    /** What happens to mail of each kind: `MoveToJmf`, `Quarantine` and `Delete` keep it out of every inbox. */
    SpamAction: field(z.string()),
    HighConfidenceSpamAction: field(z.string()),
    PhishSpamAction: field(z.string()),
    HighConfidencePhishAction: field(z.string()),
    /** Domains whose mail is not filtered; empty when there are none. */
    AllowedSenderDomains: words(),
  }),
)

export type ContentFilterPolicies = z.infer<typeof contentFilterPoliciesSchema>
export type ContentFilterPolicy = ContentFilterPolicies[number]
