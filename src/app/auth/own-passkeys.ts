import { AppError } from '../../base/app-error.ts'
import type { Instant } from '../../base/time.ts'
import { sha256Hex } from '../../host/crypto.ts'
import type { Store } from '../../store/store.ts'
import { MOST_PASSKEYS, type PasskeyRegistrationOptions } from '../api/contracts/passkeys.ts'
import type { Account } from './account.ts'
import type { Accounts } from './accounts.ts'
import { codesWithFirstFactor, withoutLoneCodes } from './own-recovery-codes.ts'
import { notAdded } from './passkey-refusals.ts'
import { type Passkey, type RelyingParty, registrationOptions, verifyRegistration } from './passkeys.ts'
import { changeSecrets, readSecrets } from './secrets.ts'
import { hashOfToken, newSecretToken } from './secret-token.ts'
import { evidenceOf, later } from './sessions.ts'

const PURPOSE = 'passkey-registration'
/** Minutes in which the device has to answer. */
const MINUTES = 5

/** What a passkey is called in addresses and in the evidence log: its own id can have 1,364 characters. */
export function shortIdOf({ id }: Pick<Passkey, 'id'>): string {
  return `k-${sha256Hex(Buffer.from(id)).slice(0, 16)}`
}

/** @throws AppError bad-input when the account has as many as it may have */
export async function beginPasskey(
  store: Pick<Store, 'people'>,
  account: Account,
  party: RelyingParty,
  now: Instant,
): Promise<{ readonly options: PasskeyRegistrationOptions; readonly ticket: string }> {
  const { passkeys } = await readSecrets(store, account.id)
  const { options, challenge } = registrationOptions({
    party,
    account: { id: account.id, name: account.email, title: account.name },
    known: passkeys,
  })
  const { token: ticket, hash } = newSecretToken()
  await store.people.once.add(hash, {
    purpose: PURPOSE,
    body: { account: account.id, challenge },
    madeAt: now,
    endsAt: later(now, MINUTES * 60),
  })
  return { options, ticket }
}

/**
 * Keeps the passkey that the device made. The ticket is used up, whatever comes of it.
 * @returns recovery codes to be shown once, where the account had none
 * @throws AppError bad-input
 */
export async function finishPasskey(
  store: Pick<Store, 'people'>,
  accounts: Pick<Accounts, 'list'>,
  given: {
    readonly account: Account
    readonly party: RelyingParty
    readonly ticket: string
    readonly response: unknown
    readonly name: string
    readonly now: Instant
  },
): Promise<readonly string[] | null> {
  const { account, party, response, name, now } = given
  const hash = hashOfToken(given.ticket)
  const begun = hash === null ? null : ((await store.people.once.take(hash, PURPOSE, now)) as Begun | null)
  if (begun === null || begun.account !== account.id) {
    throw new AppError('bad-input', 'Adding the passkey took too long or was finished already. Begin again.')
  }
  const passkey = await verifyRegistration({ party, challenge: begun.challenge, response, name, now })
  await refuseKnown(store, accounts, passkey)
  return changeSecrets(store, account.id, there => {
    // Two browsers may have begun when there was room for one more.
    const { length } = there.passkeys
    if (length >= MOST_PASSKEYS || there.passkeys.some(({ id }) => id === passkey.id)) throw notAdded('known')
    const first = codesWithFirstFactor(there, account)
    const evidence = evidenceOf('passkey-added', account.id, account.id, { passkey: shortIdOf(passkey) })
    return {
      change: { passkeys: [...there.passkeys, passkey], ...first.change },
      evidence: [evidence, ...first.evidence],
      result: first.codes,
    }
  })
}

/**
 * @param name as the contract takes it
 * @throws AppError not-found
 */
export function renamePasskey(
  store: Pick<Store, 'people'>,
  account: Account,
  shortId: string,
  name: string,
): Promise<void> {
  return changeSecrets(store, account.id, ({ passkeys }) => {
    const { id } = find(passkeys, shortId)
    return {
      change: { passkeys: passkeys.map(one => (one.id === id ? { ...one, name } : one)) },
      evidence: [evidenceOf('passkey-renamed', account.id, account.id, { passkey: shortId })],
      result: undefined,
    }
  })
}

/** @throws AppError not-found */
export function removePasskey(
  store: Pick<Store, 'people'>,
  account: Account,
  shortId: string,
): Promise<void> {
  return changeSecrets(store, account.id, there => {
    const { id } = find(there.passkeys, shortId)
    return {
      change: withoutLoneCodes(there, { passkeys: there.passkeys.filter(one => one.id !== id) }),
      evidence: [evidenceOf('passkey-removed', account.id, account.id, { passkey: shortId })],
      result: undefined,
    }
  })
}

/**
 * One passkey belongs to one account (Web Authentication Level 3, section 7.1, step 26): a copied answer would otherwise
 * let its owner into both.
 */
async function refuseKnown(
  store: Pick<Store, 'people'>,
  accounts: Pick<Accounts, 'list'>,
  { id }: Passkey,
): Promise<void> {
  for (const account of await accounts.list()) {
    const { passkeys } = await readSecrets(store, account.id)
    if (passkeys.some(one => one.id === id)) throw notAdded('known')
  }
}

interface Begun {
  readonly account: string
  readonly challenge: string
}

function find(passkeys: readonly Passkey[], shortId: string): Passkey {
  const found = passkeys.find(one => shortIdOf(one) === shortId)
  if (found !== undefined) return found
  throw new AppError('not-found', 'There is no such passkey of yours; it may have been removed.')
}
