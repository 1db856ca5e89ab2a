import { AppError } from '../../../base/app-error.ts'
import { knowsTenant, rolesNow } from '../../../base/people/grants.ts'
import { PERMISSION_NAMES, ruleOf } from '../../../base/people/permissions.ts'
import type { Instant } from '../../../base/time.ts'
import { type Caller, callerMay, sessionOf } from '../../auth/caller.ts'
import { hasAdministrator, makeFirstAdministrator } from '../../auth/first-run.ts'
import { noPasskeysAt } from '../../auth/passkey-place.ts'
import { factorsOf, readSecrets } from '../../auth/secrets.ts'
import { beginSession, evidenceOf, IDLE_MINUTES, proveSession, PROVEN_MINUTES } from '../../auth/sessions.ts'
import type { MicrosoftSignIn } from '../../auth/microsoft-sign-in.ts'
import type { SignedIn, SignIn } from '../../auth/sign-in.ts'
import type { Doors } from '../add-route.ts'
import * as contracts from '../contracts/sign-in.ts'
import { defineRoute, type Route } from '../define-route.ts'

/** What a person who is signed in may be shown. */
async function meOf(caller: Caller, { store, tenants }: Doors, now: Instant): Promise<contracts.Me> {
  const { account } = caller
  const allowed = (scope: 'tenant' | 'installation', tenant: string | null) =>
    PERMISSION_NAMES.filter(one => ruleOf(one).scope === scope && callerMay(caller, one, tenant, now))
  const known = (await tenants.names()).filter(name => knowsTenant(account, name, now))
  const shown = await Promise.all(known.map(name => tenants.open(name)))
  return {
    id: account.id,
    name: account.name,
    email: account.email,
    tenants: shown
      .filter(tenant => tenant !== null)
      .map(({ name, title, practice }) => ({
        name,
        title,
        practice,
        roles: [...rolesNow(account, name, now)],
        permissions: allowed('tenant', name),
      })),
    permissions: allowed('installation', null),
    factors: [...factorsOf(await readSecrets(store, account.id))],
    idleMinutes: IDLE_MINUTES,
  }
}

function answerOf(signedIn: SignedIn, setSession: (token: string) => void) {
  const done = signedIn.state === 'signed-in'
  if (done) setSession(signedIn.token)
  return {
    schema: 'ward.signed-in/1' as const,
    state: signedIn.state,
    ticket: done ? null : signedIn.ticket,
    factors: done ? [] : [...signedIn.factors],
  }
}

/** The doors themselves: first run, sign-in, and the own sessions. */
export function signInRoutes(doors: Doors, signIn: SignIn, microsoft: MicrosoftSignIn): readonly Route[] {
  const { store, accounts } = doors
  return [
    defineRoute(contracts.readDoor, async ({ caller, host, now }) => {
      const there = orNull(caller)
      const state =
        there !== null
          ? ('signed-in' as const)
          : (await hasAdministrator(accounts))
            ? ('signed-out' as const)
            : ('first-run' as const)
      return {
        schema: 'ward.door/1' as const,
        state,
        me: there === null ? null : await meOf(there, doors, now),
        microsoft: await microsoft.isOn(),
        noPasskeys: noPasskeysAt({ host, origin: doors.origin() }),
      }
    }),
    defineRoute(contracts.signInWithPassword, async ({ body, client, now, setSession }) =>
      answerOf(await signIn.withPassword(body.email, body.password, client, now), setSession),
    ),
    defineRoute(contracts.signInWithCode, async ({ body, client, now, setSession }) =>
      answerOf(await signIn.withCode(body.ticket, body, client, now), setSession),
    ),
    defineRoute(contracts.firstRun, async ({ body, client, now, setSession }) => {
      const account = await makeFirstAdministrator(store, accounts, body, now)
      const { token } = await beginSession(store, account, 'first-run', client, now)
      return answerOf({ state: 'signed-in', token, account }, setSession)
    }),
    defineRoute(contracts.signOut, async ({ caller, setSession }) => {
      const { id, account } = sessionOf(caller())
      await store.people.sessions.end(account, { id }, [evidenceOf('signed-out', account, id, {})])
      setSession(null)
      return { schema: 'ward.signed-out/1' as const }
    }),
    defineRoute(contracts.proveAgain, async ({ caller, body, client, now, setSession }) => {
      const { account, proof } = caller()
      const session = sessionOf(caller())
      await signIn.provePassword(account, body.password, client, now)
      setSession(await proveSession(store, session, proof, 'password', now))
      return { schema: 'ward.identity-proven/1' as const, minutes: PROVEN_MINUTES }
    }),
    defineRoute(contracts.listSessions, async ({ caller }) => {
      const { account, session } = caller()
      const all = await store.people.sessions.ofAccount(account.id)
      return {
        schema: 'ward.sessions/1' as const,
        sessions: all.map(({ id, method, beganAt, seenAt, agent, address }) => ({
          id,
          method,
          beganAt,
          seenAt,
          agent,
          address,
          current: id === session?.id,
        })),
      }
    }),
    defineRoute(contracts.endSession, async ({ caller, params }) => {
      const { account } = caller()
      const evidence = [evidenceOf('session-ended', account.id, params.id, {})]
      const ended = await store.people.sessions.end(account.id, { id: params.id }, evidence)
      if (ended === 0)
        throw new AppError('not-found', 'There is no such session of yours; it may have ended.')
      return { schema: 'ward.sessions-ended/1' as const, ended }
    }),
    defineRoute(contracts.endOtherSessions, async ({ caller }) => {
      const { account, session } = caller()
      const except = session?.id ?? null
      const evidence = [evidenceOf('other-sessions-ended', account.id, account.id, {})]
      return {
        schema: 'ward.sessions-ended/1' as const,
        ended: await store.people.sessions.end(account.id, { except }, evidence),
      }
    }),
  ]
}

function orNull(caller: () => Caller): Caller | null {
  try {
    return caller()
  } catch {
    return null
  }
}
