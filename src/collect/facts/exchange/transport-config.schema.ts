import { z } from 'zod'
import { flag } from '../field.schema.ts'

/** `Get-TransportConfig`, as far as Ward reads it. */
export const transportConfigSchema = z.object({ SmtpClientAuthenticationDisabled: flag() })

export type TransportConfig = z.infer<typeof transportConfigSchema>
