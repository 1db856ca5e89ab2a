import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import { endFeedsOf } from './calendar-feeds.ts'
import { voidInvitationLinks } from './invitations.ts'
import { changeSecrets } from './secrets.ts'
import { evidenceOf } from './sessions.ts'

/**
 * Ends everything that opens Ward for an account: sessions, API tokens, addresses of calendars, links that nobody has used,
 * the password and second factors (termination procedures: 45 CFR 164.308(a)(3)(ii)(C)). Doing it twice is harmless.
 * @param by who does it
 */
export async function endAccess(
  store: Pick<Store, 'people' | 'installationRecords'>,
  account: string,
  by: string,
  now: Instant,
): Promise<{ readonly sessions: number; readonly tokens: number }> {
  const { people } = store
  await voidInvitationLinks(store, account)
  const sessions = await people.sessions.end(account, { except: null }, [
    evidenceOf('sessions-ended', by, account, {}),
  ])
  const tokens = await people.apiTokens.ofAccount(account)
  for (const { id } of tokens) {
    await people.apiTokens.revoke(account, id, [evidenceOf('api-token-revoked', by, id, { account })])
  }
  await endFeedsOf(store, account, by, now)
  await changeSecrets(store, account, ({ password, totp, passkeys }) => {
    const isEmpty = password === null && totp === null && passkeys.length === 0
    if (isEmpty) return { change: null, result: null }
    return {
      change: { password: null, totp: null, recovery: [], passkeys: [] },
      evidence: [evidenceOf('credentials-void', by, account, {})],
      result: null,
    }
  })
  return { sessions, tokens: tokens.length }
}
