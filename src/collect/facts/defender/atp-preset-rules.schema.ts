import { z } from 'zod'
import { recipients } from './recipients.schema.ts'

/** `Get-ATPProtectionPolicyRule`: for whom the presets look into attachments and links. https://learn.microsoft.com/powershell/module/exchangepowershell/get-atpprotectionpolicyrule (2026-11-21) */
export const atpPresetRulesSchema = z.array(z.object(recipients))

export type AtpPresetRules = z.infer<typeof atpPresetRulesSchema>
