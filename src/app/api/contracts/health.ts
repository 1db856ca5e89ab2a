import * as z from 'zod'

/** GET /healthz: the process answers. GET /readyz: it can serve its page and read its installation. */
export const health = z.object({ status: z.enum(['ok', 'not-ready']) })
