import { AppError } from '../../base/app-error.ts'
import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import type { Client } from '../api/define-route.ts'
import type { Account } from './account.ts'
import type { Accounts } from './accounts.ts'
import { hashPassword, spendAsMuchTime, verifyPassword } from './password-hash.ts'
import { changeSecrets, type Factor, factorsOf, readSecrets } from './secrets.ts'
import { beginSession, evidenceOf, later } from './sessions.ts'
import { hashOfToken, newSecretToken } from './secret-token.ts'
import { openTries, type Try } from './sign-in-tries.ts'
import { useCode } from './use-code.ts'

/** What a sign-in that waits for its second step is kept under. */
export const SECOND = 'second-factor'
const SECOND_MINUTES = 10

/** What became of a step: a session, or the second factor that is asked for. */
export type SignedIn =
  | { readonly state: 'signed-in'; readonly token: string; readonly account: Account }
  | { readonly state: 'second-factor'; readonly ticket: string; readonly factors: readonly Factor[] }

export interface SignIn {
  /** @throws AppError not-signed-in, the same whether there is such an account or not; too-many */
  readonly withPassword: (email: string, password: string, client: Client, now: Instant) => Promise<SignedIn>
  /**
   * The second step, with a code of the authenticator or a recovery code.
   * @throws AppError not-signed-in, too-many
   */
  readonly withCode: (
    ticket: string,
    given: { readonly factor: 'totp' | 'recovery-code'; readonly code: string },
    client: Client,
    now: Instant,
  ) => Promise<SignedIn>
  /** Proves the password of somebody who is signed in anew. @throws AppError not-signed-in, too-many */
  readonly provePassword: (account: Account, password: string, client: Client, now: Instant) => Promise<void>
}

export function openSignIn(store: Store, accounts: Accounts): SignIn {
  const tries = openTries(store)

  const note = (kind: string, account: Account | null, client: Client) =>
    store.installationEvidence.append([
      evidenceOf(kind, account?.id ?? 'unknown', account?.id ?? 'unknown', { address: client.address }),
    ])

  /** The account, if the password is its own. A password that was hashed with less than today's cost is hashed anew. */
  const proven = async (email: string, password: string, client: Client, now: Instant) => {
    const tried = await tries.check(email, client.address, now)
    const account = await accounts.byEmail(email)
    const secrets = account?.state === 'active' ? await readSecrets(store, account.id) : null
    const stored = secrets?.password ?? null
    const { ok, stale } = await judged(password, stored, tried)
    if (account === null || secrets === null || stored === null || !ok) {
      await note('sign-in-failed', stored === null ? null : account, client)
      return null
    }
    if (stale) {
      const anew = await hashPassword(password)
      await changeSecrets(store, account.id, there => ({
        change: there.password === stored ? { password: anew } : null,
        result: null,
      }))
    }
    return { account, secrets, tried }
  }

  return {
    withPassword: async (email, password, client, now) => {
      const found = await proven(email, password, client, now)
      if (found === null) throw wrong()
      const factors = factorsOf(found.secrets)
      if (factors.length === 0) {
        await found.tried.passed()
        const { token } = await beginSession(store, found.account, 'password', client, now)
        return { state: 'signed-in', token, account: found.account }
      }
      await found.tried.right()
      const { token: ticket, hash } = newSecretToken()
      const endsAt = later(now, SECOND_MINUTES * 60)
      const body = { account: found.account.id }
      await store.people.once.add(hash, { purpose: SECOND, body, madeAt: now, endsAt })
      return { state: 'second-factor', ticket, factors }
    },

    withCode: async (ticket, { factor, code }, client, now) => {
      const hash = hashOfToken(ticket)
      const pending = hash === null ? null : await store.people.once.look(hash, SECOND, now)
      if (hash === null || pending === null) throw ended()
      const account = await accounts.byId((pending as { readonly account: string }).account)
      const tried = await tries.check(account.email, client.address, now)
      const right = account.state === 'active' && (await useCode(store, account.id, { factor, code }, now))
      if (!right) {
        await note('second-factor-failed', account, client)
        throw new AppError(
          'not-signed-in',
          'This code is not right. Each code works once; wait for the next one, or use a recovery code.',
        )
      }
      if ((await store.people.once.take(hash, SECOND, now)) === null) throw ended()
      await tried.passed()
      const { token } = await beginSession(store, account, `password+${factor}`, client, now)
      return { state: 'signed-in', token, account }
    },

    provePassword: async (account, password, client, now) => {
      const found = await proven(account.email, password, client, now)
      if (found === null || found.account.id !== account.id) throw wrong()
      await found.tried.passed()
    },
  }
}

/** As long for a name that nobody has as for a wrong password. A try that the machine has no room for was none. */
async function judged(password: string, stored: string | null, tried: Try) {
  try {
    if (stored !== null) return await verifyPassword(password, stored)
    await spendAsMuchTime(password)
    return { ok: false, stale: false }
  } catch (error) {
    await tried.right()
    throw error
  }
}

function wrong(): AppError {
  return new AppError(
    'not-signed-in',
    'The address or the password is not right. Check both; after several tries Ward waits before it answers.',
  )
}

function ended(): AppError {
  return new AppError('not-signed-in', 'This sign-in took too long or was finished already. Begin again.')
}
