import { z } from 'zod'
import { recipients } from './recipients.schema.ts'

/** `Get-EOPProtectionPolicyRule`: for whom the presets filter mail. https://learn.microsoft.com/powershell/module/exchangepowershell/get-eopprotectionpolicyrule (2026-11-21) */
export const eopPresetRulesSchema = z.array(z.object(recipients))

export type EopPresetRules = z.infer<typeof eopPresetRulesSchema>
