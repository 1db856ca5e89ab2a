import { AppError } from '../../base/app-error.ts'
import { type Instant, instantFromMilliseconds, millisecondsOf } from '../../base/time.ts'
import type { Session } from '../../store/people/sessions.ts'
import type { Store } from '../../store/store.ts'
import type { Client } from '../api/define-route.ts'
import type { Account } from '../auth/account.ts'
import { factorsOf, readSecrets } from '../auth/secrets.ts'
import { isFresh } from '../auth/sessions.ts'
import { openTries } from '../auth/sign-in-tries.ts'
import { type GivenCode, useCode } from '../auth/use-code.ts'

type Kept = Pick<Store, 'people' | 'installationEvidence'>

/**
 * What a signer has to bring beside the fresh proof that the permission asks for: nothing more, a code of the
 * authenticator, a proof with the passkey, or a second factor that is not there yet.
 */
export type ProofNeed = 'nothing' | 'code' | 'passkey' | 'set-up'

interface Asks {
  readonly account: Account
  readonly session: Session
  /** The practice clinic lets whoever tries Ward sign with what they have; what that was is said. */
  readonly practice: boolean
  readonly now: Instant
}

/** What is still needed for a fresh second factor, and how the last proof was made. */
export async function proofNeed(
  store: Kept,
  { account, session, practice, now }: Asks,
): Promise<{ readonly need: ProofNeed; readonly method: string }> {
  const method = await lastMethod(store, session)
  const factors = factorsOf(await readSecrets(store, account.id))
  // Whoever has to prove it anew may do that with the password alone, and needs the code as well.
  if (isSecondFactor(method) && isFresh(session, now)) return { need: 'nothing', method }
  if (factors.includes('totp')) return { need: 'code', method }
  if (factors.includes('passkey')) return { need: 'passkey', method }
  if (isSecondFactor(method)) return { need: 'nothing', method }
  return { need: practice ? 'nothing' : 'set-up', method }
}

/**
 * How it was proven, freshly and with a second factor, who signs.
 * @returns the method as it is recorded, and when, in milliseconds before now
 * @throws AppError not-allowed for a second factor that is missing or wrong, too-many
 */
export async function provenSigner(
  store: Kept,
  asks: Asks & { readonly code: GivenCode | null; readonly client: Client },
): Promise<{ readonly method: string; readonly ageMilliseconds: number }> {
  const { account, session, code, client, now } = asks
  const { need, method } = await proofNeed(store, asks)
  const ageMilliseconds = Math.max(0, millisecondsOf(now) - millisecondsOf(session.provenAt))
  if (need === 'nothing') return { method, ageMilliseconds }
  if (need === 'set-up') {
    throw new AppError(
      'not-allowed',
      method === 'microsoft'
        ? 'Microsoft does not say that it asked you for a second factor, and to sign you need one. Set up an authenticator app or a passkey at /account, then sign.'
        : 'To sign you need a second factor. Set up an authenticator app or a passkey at /account, then sign.',
    )
  }
  if (need === 'passkey') {
    throw new AppError('not-allowed', 'Prove with your passkey that it is you, then sign.')
  }
  if (code === null) throw new AppError('bad-input', 'Type the code of your authenticator app.')
  const tried = await openTries(store).check(account.email, client.address, now)
  if (!(await useCode(store, account.id, code, now))) {
    throw new AppError(
      'not-allowed',
      'This code is not right. Each code works once: wait for the next one, or use a recovery code.',
    )
  }
  await tried.passed()
  return { method: `${method}+${code.factor}`, ageMilliseconds: 0 }
}

/** A moment of another clock: the practice clinic’s stands still. */
export function momentBefore(now: Instant, ageMilliseconds: number): Instant {
  return instantFromMilliseconds(millisecondsOf(now) - ageMilliseconds)
}

/**
 * Microsoft counts only where its token says that it asked for two factors (`microsoft+mfa`). What Conditional Access of the
 * directory asks for when somebody signs in here, Ward does not know.
 */
function isSecondFactor(method: string): boolean {
  return method.includes('+') || method === 'passkey'
}

/** How the person proved who they are the last time in this session. */
async function lastMethod(store: Kept, session: Session): Promise<string> {
  if (session.provenAt === session.beganAt) return session.method
  const { items } = await store.installationEvidence.find(
    { kinds: ['identity-proven'], subject: session.id },
    { limit: 1 },
  )
  const method = items[0]?.entry['method']
  // What does not say so was written before it did: a password proves the least.
  return typeof method === 'string' ? method : 'password'
}
