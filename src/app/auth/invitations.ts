import { AppError } from '../../base/app-error.ts'
import type { Instant } from '../../base/time.ts'
import type { EvidenceDraft } from '../../store/evidence/entry.ts'
import type { Store } from '../../store/store.ts'
import type { Account } from './account.ts'
import type { Accounts } from './accounts.ts'
import { hashPassword } from './password-hash.ts'
import { judgePassword } from './password-rules.ts'
import type { OneByOne } from './one-by-one.ts'
import { changeSecrets } from './secrets.ts'
import { hashOfToken, newSecretToken } from './secret-token.ts'
import { evidenceOf, later } from './sessions.ts'

/** Hours for which a link opens. One that makes a sign-in anew is handed over at once, so it has fewer. */
export const LINK_HOURS = { invitation: 72, reset: 24 } as const

/** A one-time link, answered once to whoever hands it over. */
export interface InvitationLink {
  /** What stands after `/invitation#`: 16 characters that name the account, and a secret of 43. */
  readonly token: string
  readonly endsAt: Instant
}

type Kept = Pick<Store, 'people'>

// Links are kept by account, so that a newer one makes the older void.
const purposeOf = (account: string) => `invitation/${account}`

/** Makes the link for an account that has no way to sign in. Links given before open nothing any more. */
export async function newInvitationLink(
  { people }: Kept,
  account: string,
  { hours, evidence, now }: { hours: number; evidence: readonly EvidenceDraft[]; now: Instant },
): Promise<InvitationLink> {
  const { token, hash } = newSecretToken()
  const endsAt = later(now, hours * 3600)
  await voidInvitationLinks({ people }, account)
  await people.once.add(hash, { purpose: purposeOf(account), body: {}, madeAt: now, endsAt }, evidence)
  return { token: `${account.slice(2)}${token}`, endsAt }
}

export async function voidInvitationLinks({ people }: Kept, account: string): Promise<void> {
  await people.once.clear(purposeOf(account))
}

/** Who the link was made for. It can be looked at again. @throws AppError not-allowed when it does not open */
export async function lookAtInvitation(
  store: Kept,
  accounts: Pick<Accounts, 'byId'>,
  token: string,
  now: Instant,
): Promise<Account> {
  const link = partsOf(token)
  if (link === null || (await store.people.once.look(link.hash, purposeOf(link.account), now)) === null) {
    throw doesNotOpen()
  }
  const account = await accounts.byId(link.account)
  if (account.state !== 'invited') throw doesNotOpen()
  return account
}

/**
 * Sets the password and opens the account. The link is used up only when everything else is in order, so a password that
 * is refused can be chosen anew.
 * @throws AppError not-allowed when the link does not open, bad-input with what is wrong with the password
 */
export async function acceptInvitation(
  { store, accounts, oneByOne }: { store: Kept; accounts: Accounts; oneByOne: OneByOne },
  { token, password }: { readonly token: string; readonly password: string },
  now: Instant,
): Promise<Account> {
  const { name, email } = await lookAtInvitation(store, accounts, token, now)
  const [why] = await judgePassword(password, { words: [name, email] })
  if (why !== undefined) throw new AppError('bad-input', why)
  const stored = await hashPassword(password)
  // Against whoever closes the account or makes a newer link at this moment.
  return await oneByOne(async () => {
    const account = await lookAtInvitation(store, accounts, token, now)
    const hash = partsOf(token)?.hash
    if (hash === undefined || (await store.people.once.take(hash, purposeOf(account.id), now)) === null) {
      throw doesNotOpen()
    }
    await changeSecrets(store, account.id, () => ({
      change: { password: stored, totp: null, recovery: [], passkeys: [] },
      evidence: [evidenceOf('password-set', account.id, account.id, {})],
      result: null,
    }))
    return await accounts.change(account, { state: 'active' }, { by: account.id })
  })
}

function partsOf(token: string): { readonly account: string; readonly hash: Uint8Array } | null {
  const [, account, secret] = /^([0-9a-f]{16})([\w-]{43})$/.exec(token) ?? []
  const hash = secret === undefined ? null : hashOfToken(secret)
  return account === undefined || hash === null ? null : { account: `u-${account}`, hash }
}

function doesNotOpen(): AppError {
  return new AppError(
    'not-allowed',
    'This link does not open: it was used, it has ended, or a newer one was made. Ask whoever gave it to you for a new one.',
  )
}
