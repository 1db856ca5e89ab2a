import * as z from 'zod'

/** Every refusal of the API, as application/problem+json (RFC 9457). `code` is stable: docs/errors.md. */
export const problem = z.object({
  type: z.literal('about:blank'),
  title: z.string().max(200),
  status: z.int().min(400).max(599),
  code: z.string().max(50),
  detail: z.string().max(1_000),
})
export type Problem = z.infer<typeof problem>
