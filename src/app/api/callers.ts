import { AppError } from '../../base/app-error.ts'
import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import { callerOfToken } from '../auth/api-token-use.ts'
import type { Accounts } from '../auth/accounts.ts'
import type { Caller } from '../auth/caller.ts'
import { sessionOfToken } from '../auth/sessions.ts'
import { refuseOtherOrigin } from './same-origin.ts'
import { sessionTokenIn } from './session-cookie.ts'

interface Request {
  readonly method: string
  readonly headers: {
    readonly cookie?: string | undefined
    readonly authorization?: string | undefined
    readonly origin?: string | undefined
    readonly host?: string | undefined
    readonly 'sec-fetch-site'?: string | string[] | undefined
  }
}

/**
 * Who a request comes from, or null for nobody: a session's cookie, or an API token in `Authorization: Bearer`.
 * @param countsAsUse false where the session is not marked as seen: a page asked by itself
 * @throws AppError not-allowed for a change that another site had the browser send; not-signed-in for a token that is none
 */
export async function callerOf(
  request: Request,
  { store, accounts }: { readonly store: Store; readonly accounts: Accounts },
  now: Instant,
  countsAsUse = true,
): Promise<Caller | null> {
  const { authorization, cookie } = request.headers
  if (authorization !== undefined) {
    const caller = await callerOfToken({ store, accounts }, authorization, now)
    if (caller !== null) return caller
    throw new AppError(
      'not-signed-in',
      'This API token is unknown, revoked or has ended. Make a new one in Ward.',
    )
  }
  const token = sessionTokenIn(cookie)
  const found = token === null ? null : await sessionOfToken(store, token, now, countsAsUse)
  if (found === null) return null
  refuseOtherOrigin(request)
  const account = await accounts.byId(found.session.account)
  if (account.state !== 'active') return null
  return { account, session: found.session, token: null, proof: found.proof }
}
