import { z } from 'zod'
import { field } from '../field.schema.ts'

/** `Get-CsTeamsMeetingBroadcastPolicy`. https://learn.microsoft.com/powershell/module/microsoftteams/set-csteamsmeetingbroadcastpolicy (2026-11-21) */
export const eventPoliciesSchema = z.array(
  z.object({
    Identity: field(z.string()),
    BroadcastRecordingMode: field(z.enum(['AlwaysEnabled', 'AlwaysDisabled', 'UserOverride'])),
  }),
)

export type EventPolicies = z.infer<typeof eventPoliciesSchema>
