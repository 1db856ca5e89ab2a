import { AppError } from '../../base/app-error.ts'
import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import type { PasskeyAuthenticationOptions } from '../api/contracts/passkeys.ts'
import type { Client } from '../api/define-route.ts'
import type { Account } from './account.ts'
import { acceptPasskey } from './passkey-use.ts'
import { authenticationOptions, credentialIdOf, type RelyingParty } from './passkeys.ts'
import { readSecrets } from './secrets.ts'
import { later } from './sessions.ts'
import { hashOfToken, newSecretToken } from './secret-token.ts'
import { openTries } from './sign-in-tries.ts'

const PURPOSE = 'passkey-proof'
/** Minutes in which the device has to answer. */
const MINUTES = 5

type Kept = Pick<Store, 'people' | 'installationEvidence' | 'installationRecords'>

interface Begun {
  readonly challenge: string
  readonly session: string
}

/**
 * Begins a fresh proof of somebody who is signed in, with a passkey of their own.
 * @param session whose proof it is to be: an answer for another one proves nothing
 * @throws AppError bad-usage when the account has no passkey
 */
export async function beginProof(
  store: Kept,
  { account, session }: { readonly account: Account; readonly session: string },
  party: RelyingParty,
  now: Instant,
): Promise<{ readonly options: PasskeyAuthenticationOptions; readonly ticket: string }> {
  const { passkeys } = await readSecrets(store, account.id)
  if (passkeys.length === 0) {
    throw new AppError('bad-usage', 'You have no passkey. Prove who you are in another way.')
  }
  const { options, challenge } = authenticationOptions({ party, known: passkeys })
  const { token: ticket, hash } = newSecretToken()
  const body = { challenge, session }
  await store.people.once.add(hash, { purpose: PURPOSE, body, madeAt: now, endsAt: later(now, MINUTES * 60) })
  return { options, ticket }
}

/**
 * Checks the device's answer, which has verified the person anew. The ticket is used up, whatever comes of it.
 * @throws AppError not-signed-in, too-many
 */
export async function finishProof(
  store: Kept,
  { account, session }: { readonly account: Account; readonly session: string },
  party: RelyingParty,
  { ticket, response }: { readonly ticket: string; readonly response: unknown },
  client: Client,
  now: Instant,
): Promise<void> {
  const hash = hashOfToken(ticket)
  const begun = hash === null ? null : ((await store.people.once.take(hash, PURPOSE, now)) as Begun | null)
  if (begun === null || begun.session !== session) {
    throw new AppError('not-signed-in', 'This took too long or was finished already. Begin again.')
  }
  const credential = credentialIdOf(response) ?? ''
  const tried = await openTries(store).check(`passkey ${credential}`, client.address, now)
  const { passkeys } = await readSecrets(store, account.id)
  const passkey = passkeys.find(({ id }) => id === credential)
  const owned = passkey === undefined ? null : { account, passkey }
  await acceptPasskey(store, { party, challenge: begun.challenge, response, owned }, client, now)
  await tried.passed()
}
