import { z } from 'zod'
import { field, text } from '../field.schema.ts'

/**
 * Graph `groupSetting`, of the whole directory. A template that nobody ever changed has no setting, and Microsoft's
 * defaults hold. The words of the list of banned passwords are not kept, only whether there are any.
 * https://learn.microsoft.com/graph/api/resources/groupsetting (2026-11-22)
 */
export const directorySettingsSchema = z.array(
  z.object({
    templateId: field(z.string()),
    /** All values are texts: `"true"`, `"False"`, `"10"`. */
    values: field(z.array(z.object({ name: field(z.string()), value: text() }))),
  }),
)

export type DirectorySettings = z.infer<typeof directorySettingsSchema>
