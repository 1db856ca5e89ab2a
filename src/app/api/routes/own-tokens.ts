import { EVERY_TENANT, knowsTenant } from '../../../base/people/grants.ts'
import { ruleOf } from '../../../base/people/permissions.ts'
import type { Instant } from '../../../base/time.ts'
import type { Account } from '../../auth/account.ts'
import { makeToken, ownTokens, revokeToken, tokenPermissions } from '../../auth/own-tokens.ts'
import type { Doors } from '../add-route.ts'
import * as contracts from '../contracts/own-account.ts'
import { defineRoute, type Route } from '../define-route.ts'

/** The own API tokens: programs act with them, within what their owner may do. */
export function ownTokenRoutes({ store, tenants }: Doors): readonly Route[] {
  const knownTo = async (account: Account, now: Instant) =>
    (await tenants.names()).filter(name => knowsTenant(account, name, now))
  return [
    defineRoute(contracts.listTokens, async ({ caller, now }) => {
      const { account } = caller()
      const tokens = await ownTokens(store, account)
      const places = [...(await knownTo(account, now)), EVERY_TENANT]
      return {
        schema: 'ward.own-tokens/1' as const,
        tokens: tokens.map(token => ({ ...token, hasEnded: token.endsAt <= now })),
        choices: tokenPermissions(account, places, now).map(permission => ({
          permission,
          allows: ruleOf(permission).allows,
        })),
      }
    }),
    defineRoute(contracts.makeToken, async ({ caller, body, now }) => {
      const { account } = caller()
      const made = await makeToken(store, account, body, await knownTo(account, now), now)
      return { schema: 'ward.token-made/1' as const, ...made }
    }),
    defineRoute(contracts.revokeToken, async ({ caller, params }) => {
      await revokeToken(store, caller().account, params.id)
      return { schema: 'ward.token-revoked/1' as const }
    }),
  ]
}
