import { AppError } from '../../base/app-error.ts'
import type { Permission } from '../../base/people/permissions.ts'
import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import type { Account } from './account.ts'
import type { Caller } from './caller.ts'
import { factorsOf, readSecrets } from './secrets.ts'
import { secondFactorDue, staysOpen, waitsForSecondFactor } from './second-factor-rule.ts'

type Kept = Pick<Store, 'people' | 'installationRecords'>

/** When the person's second factor is due; null where none is (second-factor-rule.ts). */
export async function secondFactorDueOf(store: Kept, account: Account): Promise<Instant | null> {
  const secrets = await readSecrets(store, account.id)
  const ways = {
    kind: account.kind,
    hasPassword: secrets.password !== null,
    factors: factorsOf(secrets).length,
  }
  const {
    items: [first],
  } = await store.installationRecords.history('account', account.id, { limit: 1 })
  return secondFactorDue({ ...ways, madeAt: first?.at ?? account.changedAt })
}

/** @throws AppError not-allowed when a second factor has to be set up first; a token of the person waits as well */
export async function demandSecondFactor(
  store: Kept,
  { account }: Pick<Caller, 'account'>,
  permission: Permission,
  now: Instant,
): Promise<void> {
  if (staysOpen(permission)) return
  if (!waitsForSecondFactor(permission, await secondFactorDueOf(store, account), now)) return
  throw new AppError(
    'not-allowed',
    'Set up a second factor at /account first: an authenticator app or a passkey. Until then nothing else opens.',
  )
}
