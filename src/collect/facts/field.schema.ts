import { z } from 'zod'

/**
 * A property that Microsoft's answer normally has. Absent, or of another type, it counts as not read: the parsed value
 * lacks it, and a check that needs it says `unknown`. So a torn or hostile source can never look like a good setting.
 * Where Microsoft writes null for "not set", say so: `field(schema.nullable())`.
 */
export function field<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined)
}

export const flag = () => field(z.boolean())
export const words = () => field(z.array(z.string()))
/** A text; null (Microsoft's "not set") stays null. */
export const text = () => field(z.string().nullable())
