import { z } from 'zod'
import { flag } from '../field.schema.ts'

/** `Get-AtpPolicyForO365`: one for the tenant. https://learn.microsoft.com/powershell/module/exchangepowershell/get-atppolicyforo365 (2026-11-21) */
export const atpPolicyForOfficeSchema = z.object({ EnableATPForSPOTeamsODB: flag() })

export type AtpPolicyForOffice = z.infer<typeof atpPolicyForOfficeSchema>
