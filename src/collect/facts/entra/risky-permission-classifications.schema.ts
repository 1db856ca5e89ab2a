import { z } from 'zod'
import { text, words } from '../field.schema.ts'

/**
 * Apps whose powerful permissions an administrator classed as low-impact, so that users may consent to them. From Graph
 * `delegatedPermissionClassification`, only those that reach into mail, files or the directory.
 */
export const riskyPermissionClassificationsSchema = z.array(
  z.object({ displayName: text(), permissions: words() }),
)

export type RiskyPermissionClassifications = z.infer<typeof riskyPermissionClassificationsSchema>
