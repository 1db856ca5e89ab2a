import * as z from 'zod'
import { posture } from './posture.ts'

/**
 * GET /api/posture: where the 65 requirements stand, for the pages that show it. Until people sign in it is the practice
 * clinic's or nothing, as `ward.shown-assessment/1` is.
 */
export const shownPosture = z.object({
  schema: z.literal('ward.shown-posture/1'),
  practice: z.boolean(),
  posture: posture.nullable(),
})
