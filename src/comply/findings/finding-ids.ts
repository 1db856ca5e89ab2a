import * as z from 'zod'

/** A check's id, such as `exchange.smtp-auth-off`. */
export const checkId = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}$/)
/** An account's id, which names nobody by itself. */
export const accountId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)
