import { type Instant, isStillToCome, millisecondsOf } from '../../base/time.ts'
import type { ApiToken } from '../../store/people/api-tokens.ts'
import type { Store } from '../../store/store.ts'
import { tokenBody } from './api-tokens.ts'
import type { Accounts } from './accounts.ts'
import type { Caller } from './caller.ts'
import { API_TOKEN_PREFIX, hashOfToken } from './secret-token.ts'

/** A token's last use is kept to within this many milliseconds. */
const USED_WITHIN = 60_000

/** Whether the token has not ended. One made later than now has: the clock was put back, and it would last longer for that. */
export function tokenLasts({ madeAt, endsAt }: Pick<ApiToken, 'madeAt' | 'endsAt'>, now: Instant): boolean {
  return now < endsAt && !isStillToCome(madeAt, now)
}

/** Who acts with the token of an `Authorization` header; null when it is none, has ended, or its account is not active. */
export async function callerOfToken(
  { store, accounts }: { readonly store: Store; readonly accounts: Accounts },
  authorization: string,
  now: Instant,
): Promise<Caller | null> {
  const text = /^Bearer ([\w-]{1,200})$/i.exec(authorization)?.[1]
  const proof = text === undefined ? null : hashOfToken(text, API_TOKEN_PREFIX)
  const kept = proof === null ? null : await store.people.apiTokens.byToken(proof)
  if (proof === null || kept === null || !tokenLasts(kept, now)) return null
  const account = await accounts.byId(kept.account)
  const body = tokenBody.safeParse(kept.body)
  if (account.state !== 'active' || !body.success) return null
  if (kept.usedAt === null || millisecondsOf(now) - millisecondsOf(kept.usedAt) > USED_WITHIN) {
    await store.people.apiTokens.used(proof, now)
  }
  return { account, session: null, token: { id: kept.id, body: body.data }, proof }
}
