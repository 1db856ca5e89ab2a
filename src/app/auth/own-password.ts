import { AppError } from '../../base/app-error.ts'
import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import type { Client } from '../api/define-route.ts'
import type { Account } from './account.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { judgePassword } from './password-rules.ts'
import { changeSecrets, readSecrets } from './secrets.ts'
import { evidenceOf } from './sessions.ts'
import type { SignIn } from './sign-in.ts'

export interface PasswordChange {
  readonly account: Account
  /** The session it is asked in, which goes on. */
  readonly session: string
  readonly current: string
  readonly next: string
  /** What a guesser knows beside name and address: the names of the clinics. */
  readonly words: readonly string[]
  readonly client: Client
  readonly now: Instant
}

/**
 * Changes the own password and ends all other sessions.
 * @returns how many sessions were ended
 * @throws AppError not-allowed when the current one is wrong, bad-input with what is wrong with the new one, too-many,
 * conflict when it was changed at the same moment
 */
export async function changeOwnPassword(
  store: Store,
  signIn: Pick<SignIn, 'provePassword'>,
  change: PasswordChange,
): Promise<number> {
  const { account, next, words } = change
  await proveCurrent(signIn, change)
  const before = (await readSecrets(store, account.id)).password
  if (before === null || (await verifyPassword(next, before)).ok) {
    throw new AppError('bad-input', 'The new password is the one you have. Choose another.')
  }
  const [why] = await judgePassword(next, { words: [account.name, account.email, ...words] })
  if (why !== undefined) throw new AppError('bad-input', why)
  const stored = await hashPassword(next)
  await changeSecrets(store, account.id, there => {
    if (there.password !== before) {
      throw new AppError('conflict', 'The password was changed elsewhere meanwhile. Sign in again.')
    }
    return {
      change: { password: stored },
      evidence: [evidenceOf('password-changed', account.id, account.id, {})],
      result: undefined,
    }
  })
  const ended = [evidenceOf('other-sessions-ended', account.id, account.id, { why: 'password-changed' })]
  return store.people.sessions.end(account.id, { except: change.session }, ended)
}

/** A wrong one counts as a failed sign-in; 401 would tell the page that the session has ended. */
async function proveCurrent(
  signIn: Pick<SignIn, 'provePassword'>,
  { account, current, client, now }: PasswordChange,
): Promise<void> {
  try {
    await signIn.provePassword(account, current, client, now)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-signed-in') throw error
    throw new AppError('not-allowed', 'The current password is not right. Type it again.')
  }
}
