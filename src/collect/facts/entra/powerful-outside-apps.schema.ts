import type { z } from 'zod'
import { powerfulAppsSchema } from './powerful-apps.schema.ts'

/** Apps of other organisations that hold a powerful permission here. A tenant may have none. */
export const powerfulOutsideAppsSchema = powerfulAppsSchema

export type PowerfulOutsideApps = z.infer<typeof powerfulOutsideAppsSchema>
