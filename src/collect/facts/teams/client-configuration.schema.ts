import { z } from 'zod'
import { field, flag } from '../field.schema.ts'

/** `Get-CsTeamsClientConfiguration`. https://learn.microsoft.com/powershell/module/microsoftteams/set-csteamsclientconfiguration (2026-11-21) */
export const clientConfigurationSchema = z.array(
  z.object({
    Identity: field(z.string()),
    AllowEmailIntoChannel: flag(),
    AllowGuestUser: flag(),
    AllowBox: flag(),
    AllowDropBox: flag(),
    AllowEgnyte: flag(),
    AllowGoogleDrive: flag(),
    AllowShareFile: flag(),
  }),
)

export type ClientConfiguration = z.infer<typeof clientConfigurationSchema>
