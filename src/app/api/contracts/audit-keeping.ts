import * as z from 'zod'

/** What `ward audit compact --json` answers: so many segments became so many. */
export const auditCompact = z.object({
  schema: z.literal('ward.audit-compact/1'),
  tenant: z.string(),
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
})

const hold = z.object({
  id: z.string(),
  reason: z.string(),
  by: z.string(),
  since: z.iso.datetime(),
  /** Of the events it keeps, inclusive; null is from the first. */
  from: z.iso.datetime().nullable(),
  /** Exclusive; null is without end. */
  to: z.iso.datetime().nullable(),
})

/** What `ward audit retention` and `ward audit hold` answer with --json: how things stand after the command. */
export const auditRetention = z.object({
  schema: z.literal('ward.audit-retention/1'),
  tenant: z.string(),
  /** Years that events are kept. */
  years: z.int().min(6),
  holds: z.array(hold),
  notice: z.string(),
})

/** What `ward audit expire --json` answers: what was removed. */
export const auditExpire = z.object({
  schema: z.literal('ward.audit-expire/1'),
  tenant: z.string(),
  segments: z.int().nonnegative(),
  events: z.int().nonnegative(),
  notice: z.string(),
})
