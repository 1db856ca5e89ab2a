import { AppError } from '../../base/app-error.ts'
import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import type { PasskeyAuthenticationOptions } from '../api/contracts/passkeys.ts'
import type { Client } from '../api/define-route.ts'
import type { Account } from './account.ts'
import type { Accounts } from './accounts.ts'
import { openBegunSignIns } from './begun-sign-ins.ts'
import { acceptPasskey } from './passkey-use.ts'
import {
  accountIdOf,
  authenticationOptions,
  credentialIdOf,
  type Passkey,
  type RelyingParty,
} from './passkeys.ts'
import { readSecrets } from './secrets.ts'
import { beginSession, later } from './sessions.ts'
import { hashOfToken, newSecretToken } from './secret-token.ts'
import { SECOND } from './sign-in.ts'
import { openTries } from './sign-in-tries.ts'

const PURPOSE = 'passkey-sign-in'
/** Minutes in which the device has to answer. */
const MINUTES = 5

export interface PasskeyAnswer {
  readonly ticket: string
  readonly response: unknown
  /** The ticket of a second step, where a password came before. */
  readonly second: string | undefined
}

/**
 * Signing in with a passkey, alone or after a password. The device has verified the person, so it is two factors by
 * itself: something the person has, unlocked by something the person is or knows (NIST SP 800-63B-4, 3.1.7).
 */
export interface PasskeySignIn {
  /**
   * @param second the ticket of a second step: then the account's passkeys are named, else none are
   * @throws AppError not-signed-in when that step took too long; too-many
   */
  readonly begin: (
    party: RelyingParty,
    second: string | undefined,
    client: Client,
    now: Instant,
  ) => Promise<{ readonly options: PasskeyAuthenticationOptions; readonly ticket: string }>
  /**
   * The ticket is used up, whatever comes of it.
   * @returns the token of a session
   * @throws AppError not-signed-in, the same whether there is such an account or not; too-many
   */
  readonly finish: (
    party: RelyingParty,
    answer: PasskeyAnswer,
    client: Client,
    now: Instant,
  ) => Promise<string>
}

export function openPasskeySignIn(store: Store, accounts: Accounts): PasskeySignIn {
  const { once } = store.people
  const tries = openTries(store)
  const begunOnes = openBegunSignIns(store)

  /** The account of a second step that waits. */
  const waiting = async (second: string, now: Instant): Promise<string> => {
    const hash = hashOfToken(second)
    const pending = hash === null ? null : await once.look(hash, SECOND, now)
    if (pending === null) throw ended()
    return (pending as { readonly account: string }).account
  }

  /** The account that the answer claims, if the passkey it names is one of that account's. */
  const claimed = async (id: string | null, credential: string): Promise<Owned | null> => {
    const account = id === null ? null : await byIdOrNull(accounts, id)
    if (account?.state !== 'active') return null
    const { passkeys } = await readSecrets(store, account.id)
    const passkey = passkeys.find(one => one.id === credential)
    return passkey === undefined ? null : { account, passkey }
  }

  return {
    begin: async (party, second, client, now) => {
      await begunOnes.begin(client.address, now)
      const account = second === undefined ? null : await waiting(second, now)
      const known = account === null ? [] : (await readSecrets(store, account)).passkeys
      const { options, challenge } = authenticationOptions({ party, known })
      const { token: ticket, hash } = newSecretToken()
      const endsAt = later(now, MINUTES * 60)
      await once.add(hash, { purpose: PURPOSE, body: { challenge, account }, madeAt: now, endsAt })
      return { options, ticket }
    },

    finish: async (party, { ticket, response, second }, client, now) => {
      const hash = hashOfToken(ticket)
      const begun = hash === null ? null : ((await once.take(hash, PURPOSE, now)) as Begun | null)
      if (begun === null) throw ended()
      const expected = second === undefined ? null : await waiting(second, now)
      if (expected !== begun.account) throw ended()
      const credential = credentialIdOf(response) ?? ''
      // Not under the address that is typed with a password: a passkey cannot be guessed, so who guesses passwords must not
      // be able to keep its owner out.
      const tried = await tries.check(`passkey ${credential}`, client.address, now)
      const owned = await claimed(expected ?? accountIdOf(response), credential)
      const { challenge } = begun
      const account = await acceptPasskey(store, { party, challenge, response, owned }, client, now)
      if (second !== undefined) {
        const pending = hashOfToken(second)
        if (pending === null || (await once.take(pending, SECOND, now)) === null) throw ended()
        await tries.passed(account.email)
      }
      await tried.passed()
      await begunOnes.finished(client.address)
      const method = second === undefined ? 'passkey' : 'password+passkey'
      const { token } = await beginSession(store, account, method, client, now)
      return token
    },
  }
}

interface Begun {
  readonly challenge: string
  /** Whose second step it is; null where nobody was named. */
  readonly account: string | null
}

interface Owned {
  readonly account: Account
  readonly passkey: Passkey
}

async function byIdOrNull(accounts: Accounts, id: string): Promise<Account | null> {
  try {
    return await accounts.byId(id)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null
    throw error
  }
}

function ended(): AppError {
  return new AppError('not-signed-in', 'This sign-in took too long or was finished already. Begin again.')
}
