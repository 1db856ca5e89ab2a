import { z } from 'zod'
import { field } from '../field.schema.ts'
import { recipients } from './recipients.schema.ts'

/** `Get-HostedContentFilterRule`: for whom the tenant’s own policies are. https://learn.microsoft.com/powershell/module/exchangepowershell/get-hostedcontentfilterrule (2026-11-22) */
export const contentFilterRulesSchema = z.array(
  z.object({ ...recipients, HostedContentFilterPolicy: field(z.string()), Priority: field(z.number()) }),
)

export type ContentFilterRules = z.infer<typeof contentFilterRulesSchema>
