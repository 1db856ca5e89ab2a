import { AppError } from '../../base/app-error.ts'
import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import type { Client } from '../api/define-route.ts'
import type { Account } from './account.ts'
import type { Accounts } from './accounts.ts'
import { hashPassword, spendAsMuchTime, verifyPassword } from './password-hash.ts'
import { findRecoveryCode } from './recovery-codes.ts'
import { changeSecrets, type Factor, factorsOf, readSecrets } from './secrets.ts'
import { beginSession, evidenceOf, later } from './sessions.ts'
import { hashOfToken, newSecretToken } from './secret-token.ts'
import { openTries } from './sign-in-tries.ts'
import { checkTotp } from './totp.ts'

const SECOND = 'second-factor'
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

  const failed = async (
    email: string,
    account: Account | null,
    client: Client,
    now: Instant,
    kind = 'sign-in-failed',
  ) => {
    await tries.failed(email, client.address, now)
    await note(kind, account, client)
  }

  /** The account, if the password is its own. A password that was hashed with less than today's cost is hashed anew. */
  const proven = async (email: string, password: string, client: Client, now: Instant) => {
    await tries.check(email, client.address, now)
    const account = await accounts.byEmail(email)
    const secrets = account?.state === 'active' ? await readSecrets(store, account.id) : null
    if (account === null || secrets === null || secrets.password === null) {
      await spendAsMuchTime(password)
      await failed(email, null, client, now)
      return null
    }
    const { ok, stale } = await verifyPassword(password, secrets.password)
    if (!ok) {
      await failed(email, account, client, now)
      return null
    }
    if (stale) {
      const stored = await hashPassword(password)
      await changeSecrets(store, account.id, there => ({
        change: there.password === secrets.password ? { password: stored } : null,
        result: null,
      }))
    }
    return { account, secrets }
  }

  return {
    withPassword: async (email, password, client, now) => {
      const found = await proven(email, password, client, now)
      if (found === null) throw wrong()
      const factors = factorsOf(found.secrets)
      if (factors.length === 0) {
        await tries.passed(email)
        const { token } = await beginSession(store, found.account, 'password', client, now)
        return { state: 'signed-in', token, account: found.account }
      }
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
      await tries.check(account.email, client.address, now)
      const right =
        account.state === 'active' &&
        (await (factor === 'totp' ? useTotp : useRecoveryCode)(store, account.id, code, now))
      if (!right) {
        await failed(account.email, account, client, now, 'second-factor-failed')
        throw new AppError(
          'not-signed-in',
          'This code is not right. Each code works once; wait for the next one, or use a recovery code.',
        )
      }
      if ((await store.people.once.take(hash, SECOND, now)) === null) throw ended()
      await tries.passed(account.email)
      const { token } = await beginSession(store, account, `password+${factor}`, client, now)
      return { state: 'signed-in', token, account }
    },

    provePassword: async (account, password, client, now) => {
      const found = await proven(account.email, password, client, now)
      if (found === null || found.account.id !== account.id) throw wrong()
      await tries.passed(account.email)
    },
  }
}

/** Uses up the code's step, so that who looked over a shoulder cannot use it again (RFC 6238, section 5.2). */
function useTotp(store: Store, account: string, code: string, now: Instant): Promise<boolean> {
  return changeSecrets(store, account, ({ totp }) => {
    if (totp === null) return { change: null, result: false }
    const secret = Buffer.from(totp.secret, 'base64')
    const checked = checkTotp({ secret, code, now, lastStep: totp.lastStep })
    if (!checked.ok) return { change: null, result: false }
    return { change: { totp: { ...totp, lastStep: checked.step } }, result: true }
  })
}

function useRecoveryCode(store: Store, account: string, code: string): Promise<boolean> {
  return changeSecrets(store, account, ({ recovery }) => {
    const at = findRecoveryCode(code, recovery)
    if (at < 0) return { change: null, result: false }
    const left = recovery.filter((_, index) => index !== at)
    const evidence = [evidenceOf('recovery-code-used', account, account, { left: left.length })]
    return { change: { recovery: left }, evidence, result: true }
  })
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
