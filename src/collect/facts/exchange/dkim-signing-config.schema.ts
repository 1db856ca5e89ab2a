import { z } from 'zod'
import { field, flag } from '../field.schema.ts'

/** `Get-DkimSigningConfig`: a domain that was never set up for DKIM is not in it. */
export const dkimSigningConfigSchema = z.array(z.object({ Domain: field(z.string()), Enabled: flag() }))

export type DkimSigningConfig = z.infer<typeof dkimSigningConfigSchema>
