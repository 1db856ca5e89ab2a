import { AppError } from '../../base/app-error.ts'
import { may } from '../../base/people/grants.ts'
import type { Permission } from '../../base/people/permissions.ts'
import type { Instant } from '../../base/time.ts'
import type { Deed } from '../../store/deed.ts'
import type { Session } from '../../store/people/sessions.ts'
import type { Account } from './account.ts'
import type { TokenBody } from './api-tokens.ts'

/** Who asks: somebody in a browser, or a program with a token that somebody made for it. */
export interface Caller {
  readonly account: Account
  readonly session: Session | null
  readonly token: { readonly id: string; readonly body: TokenBody } | null
  /** SHA-256 of what the session or token is proven by. */
  readonly proof: Uint8Array
}

/** Whether the caller may do it: what the account may, and of a token only what it was made for. */
export function callerMay(
  caller: Caller,
  permission: Permission,
  tenant: string | null,
  now: Instant,
): boolean {
  if (!may(caller.account, permission, tenant, now)) return false
  if (caller.token === null) return true
  const { permissions, tenants } = caller.token.body
  return permissions.includes(permission) && (tenant === null || tenants === null || tenants.includes(tenant))
}

/** Whose name stands in the evidence log: the account's id, which names nobody by itself. */
export function deedOf({ account }: Caller): Deed {
  return { by: account.id }
}

/** The session of a browser. @throws AppError not-allowed for a token: programs do not change who somebody is */
export function sessionOf({ session }: Caller): Session {
  if (session !== null) return session
  throw new AppError('not-allowed', 'A token cannot do this: sign in with a browser.')
}
