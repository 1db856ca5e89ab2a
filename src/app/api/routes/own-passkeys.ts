import { beginPasskey, finishPasskey, removePasskey, renamePasskey } from '../../auth/own-passkeys.ts'
import { sessionOf } from '../../auth/caller.ts'
import { partyAt } from '../../auth/passkey-place.ts'
import { openPasskeySignIn } from '../../auth/passkey-sign-in.ts'
import { beginProof, finishProof } from '../../auth/prove-with-passkey.ts'
import { PROVEN_MINUTES, proveSession } from '../../auth/sessions.ts'
import type { Doors } from '../add-route.ts'
import * as contracts from '../contracts/passkey-routes.ts'
import { defineRoute, type Route } from '../define-route.ts'

/** Signing in with a passkey, and the own passkeys. */
export function passkeyRoutes({ store, accounts, origin }: Doors): readonly Route[] {
  const signIn = openPasskeySignIn(store, accounts)
  const partyOf = (host: string) => partyAt({ host, origin: origin() })
  return [
    defineRoute(contracts.beginPasskeySignIn, async ({ body, host, client, now }) => ({
      schema: 'ward.passkey-sign-in-begun/1' as const,
      ...(await signIn.begin(partyOf(host), body.second, client, now)),
    })),
    defineRoute(contracts.finishPasskeySignIn, async ({ body, host, client, now, setSession }) => {
      const { ticket, response, second } = body
      const token = await signIn.finish(partyOf(host), { ticket, response, second }, client, now)
      setSession(token)
      return { schema: 'ward.signed-in/1' as const, state: 'signed-in' as const, ticket: null, factors: [] }
    }),
    defineRoute(contracts.beginPasskeyProof, async ({ caller, host, now }) => {
      const who = { account: caller().account, session: sessionOf(caller()).id }
      const begun = await beginProof(store, who, partyOf(host), now)
      return { schema: 'ward.passkey-proof-begun/1' as const, ...begun }
    }),
    defineRoute(contracts.finishPasskeyProof, async ({ caller, body, host, client, now, setSession }) => {
      const { account, proof } = caller()
      const session = sessionOf(caller())
      await finishProof(store, { account, session: session.id }, partyOf(host), body, client, now)
      setSession(await proveSession(store, session, proof, 'passkey', now))
      return { schema: 'ward.identity-proven/1' as const, minutes: PROVEN_MINUTES }
    }),
    defineRoute(contracts.beginPasskey, async ({ caller, host, now }) => ({
      schema: 'ward.passkey-begun/1' as const,
      ...(await beginPasskey(store, caller().account, partyOf(host), now)),
    })),
    defineRoute(contracts.finishPasskey, async ({ caller, host, body, now }) => {
      const given = { account: caller().account, party: partyOf(host), ...body, now }
      const codes = await finishPasskey(store, accounts, given)
      return { schema: 'ward.passkey-added/1' as const, codes: codes === null ? null : [...codes] }
    }),
    defineRoute(contracts.renamePasskey, async ({ caller, params, body }) => {
      await renamePasskey(store, caller().account, params.id, body.name)
      return { schema: 'ward.passkey-renamed/1' as const }
    }),
    defineRoute(contracts.removePasskey, async ({ caller, params }) => {
      await removePasskey(store, caller().account, params.id)
      return { schema: 'ward.passkey-removed/1' as const }
    }),
  ]
}
