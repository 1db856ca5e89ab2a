import { AppError } from '../../base/app-error.ts'
import type { Store } from '../../store/store.ts'
import type { Account } from './account.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import { changeSecrets, factorsOf, type Secrets } from './secrets.ts'
import { evidenceOf } from './sessions.ts'

/** What a first second factor brings with it, so that a lost device locks nobody out. */
export function codesWithFirstFactor({ recovery }: Secrets, account: Account) {
  if (recovery.length > 0) return { codes: null, change: {}, evidence: [] }
  const { codes, hashes } = newRecoveryCodes()
  return { codes, change: { recovery: [...hashes] }, evidence: [madeEvidence(account, hashes.length)] }
}

/** Without a second factor its recovery codes stand for nothing: they go with the last one. */
export function withoutLoneCodes(there: Secrets, change: Partial<Secrets>): Partial<Secrets> {
  return factorsOf({ ...there, ...change }).length === 0 ? { ...change, recovery: [] } : change
}

/**
 * Ten new codes in the place of all there were, to be shown once.
 * @throws AppError bad-input when there is no second factor that they could stand in for
 */
export function renewRecoveryCodes(
  store: Pick<Store, 'people'>,
  account: Account,
): Promise<readonly string[]> {
  return changeSecrets(store, account.id, there => {
    if (factorsOf(there).length === 0) {
      throw new AppError(
        'bad-input',
        'Recovery codes stand in for a second factor: set up an authenticator or a passkey first.',
      )
    }
    const { codes, hashes } = newRecoveryCodes()
    return {
      change: { recovery: [...hashes] },
      evidence: [madeEvidence(account, hashes.length)],
      result: codes,
    }
  })
}

function madeEvidence({ id }: Account, codes: number) {
  return evidenceOf('recovery-codes-made', id, id, { codes })
}
