import { AppError } from '../../base/app-error.ts'
import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import type { Client } from '../api/define-route.ts'
import type { Account } from './account.ts'
import { raiseUnlessUnseen } from './alarms.ts'
import { notAccepted, refused } from './passkey-refusals.ts'
import { type Passkey, type RelyingParty, verifyAuthentication } from './passkeys.ts'
import { changeSecrets } from './secrets.ts'
import { evidenceOf } from './sessions.ts'

type Kept = Pick<Store, 'people' | 'installationEvidence' | 'installationRecords'>

/** An answer of a device, and whose passkey it claims to be made with; null where there is no such passkey. */
export interface PasskeyUse {
  readonly party: RelyingParty
  readonly challenge: string
  readonly response: unknown
  readonly owned: { readonly account: Account; readonly passkey: Passkey } | null
}

/** `verifyAuthentication` names the sign of a copied key so. */
const COPIED = 'counter-went-back'

/**
 * Checks the answer and keeps what the device said of itself. A refusal goes on record; the sign of a copied key is an alarm
 * to every officer.
 * @throws AppError not-signed-in with one sentence that tells a stranger nothing
 */
export async function acceptPasskey(
  store: Kept,
  { party, challenge, response, owned }: PasskeyUse,
  client: Client,
  now: Instant,
): Promise<Account> {
  try {
    if (owned === null) throw notAccepted('unknown')
    const verified = await verifyAuthentication({ party, challenge, response, passkey: owned.passkey })
    await keepUsed(store, owned.account, verified.passkey)
    return owned.account
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'bad-input') throw error
    await note(store, owned?.account ?? null, client, error.detail['reason'] === COPIED ? now : null)
    throw new AppError('not-signed-in', error.message, { detail: error.detail })
  }
}

/** @param copied when the sign of a copied key was seen; null where it was not */
async function note(
  store: Kept,
  account: Account | null,
  client: Client,
  copied: Instant | null,
): Promise<void> {
  const who = account?.id ?? 'unknown'
  if (copied !== null && account !== null) {
    await raiseUnlessUnseen(
      store,
      { what: 'passkey-cloned', account: account.id, reason: null, at: copied },
      { by: account.id },
    )
  }
  const kind = copied === null ? 'sign-in-failed' : 'passkey-cloned'
  const fields = { method: 'passkey', address: client.address }
  await store.installationEvidence.append([evidenceOf(kind, who, who, fields)])
}

/** Keeps what the device said of itself, unless the passkey was used or removed at the same moment. */
function keepUsed(store: Pick<Store, 'people'>, account: Account, used: Passkey): Promise<void> {
  return changeSecrets(store, account.id, ({ passkeys }) => {
    const there = passkeys.find(({ id }) => id === used.id)
    if (there === undefined) throw notAccepted('unknown')
    if (there.counter > 0 && used.counter <= there.counter) {
      // Whichever came second here may have been signed first: no sign of a copy.
      throw refused('This passkey was used twice at the same moment. Try again.', 'raced')
    }
    const { counter, backedUp } = used
    const next = passkeys.map(one => (one === there ? { ...one, counter, backedUp } : one))
    return { change: { passkeys: next }, result: undefined }
  })
}
