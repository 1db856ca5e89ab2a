import { AppError } from '../../base/app-error.ts'
import type { Instant } from '../../base/time.ts'
import { sha256 } from '../../host/crypto.ts'
import type { Session } from '../../store/people/sessions.ts'
import type { Store } from '../../store/store.ts'
import type { Account } from './account.ts'
import { codesWithFirstFactor, withoutLoneCodes } from './own-recovery-codes.ts'
import { changeSecrets } from './secrets.ts'
import { evidenceOf, later } from './sessions.ts'
import { base32, checkTotp, newTotpSecret, type QrMatrix, totpQr, totpUri } from './totp.ts'

const PURPOSE = 'totp-set-up'
/** Minutes in which the app has to be set up. */
const MINUTES = 10

type People = Pick<Store, 'people'>

export interface TotpBegun {
  /** Base32, to be typed where no camera is. */
  readonly secret: string
  readonly uri: string
  readonly qr: QrMatrix
}

/**
 * Makes a secret, which counts from when a code of it was entered. One that was begun before in this session is void.
 * @throws AppError conflict when it is begun twice at the same moment
 */
export async function beginTotp(
  { people }: People,
  account: Account,
  session: Session,
  now: Instant,
): Promise<TotpBegun> {
  const secret = newTotpSecret()
  const token = tokenOf(session)
  await people.once.take(token, PURPOSE, now)
  const kept = {
    purpose: PURPOSE,
    body: { account: account.id, secret: Buffer.from(secret).toString('base64') },
    madeAt: now,
    endsAt: later(now, MINUTES * 60),
  }
  try {
    await people.once.add(token, kept)
  } catch (error) {
    if ((await people.once.look(token, PURPOSE, now)) === null) throw error
    throw new AppError('conflict', 'This was begun twice at the same moment. Begin again.', { cause: error })
  }
  const uri = totpUri({ secret, account: account.email, issuer: 'Ward' })
  return { secret: base32(secret), uri, qr: totpQr(uri) }
}

/**
 * Keeps the secret once the app has shown that it holds it; one that was there before is replaced. The code is used up.
 * @returns recovery codes to be shown once, where the account had none
 * @throws AppError bad-input
 */
export async function confirmTotp(
  store: People,
  account: Account,
  session: Session,
  code: string,
  now: Instant,
): Promise<readonly string[] | null> {
  const token = tokenOf(session)
  const begun = (await store.people.once.look(token, PURPOSE, now)) as Begun | null
  if (begun === null || begun.account !== account.id) throw ended()
  const checked = checkTotp({ secret: Buffer.from(begun.secret, 'base64'), code, now, lastStep: null })
  if (!checked.ok) {
    throw new AppError(
      'bad-input',
      'This is not the code that the app should show now. Check that the device’s clock is right, and enter the newest code.',
    )
  }
  const taken = (await store.people.once.take(token, PURPOSE, now)) as Begun | null
  if (taken?.secret !== begun.secret) throw ended()
  return changeSecrets(store, account.id, there => {
    const first = codesWithFirstFactor(there, account)
    const totp = { secret: begun.secret, confirmedAt: now, lastStep: checked.step }
    const replaced = there.totp !== null
    return {
      change: { totp, ...first.change },
      evidence: [evidenceOf('totp-set-up', account.id, account.id, { replaced }), ...first.evidence],
      result: first.codes,
    }
  })
}

/** @throws AppError not-found when there is none */
export function removeTotp(store: People, account: Account): Promise<void> {
  return changeSecrets(store, account.id, there => {
    if (there.totp === null) throw new AppError('not-found', 'No authenticator is set up for your account.')
    return {
      change: withoutLoneCodes(there, { totp: null }),
      evidence: [evidenceOf('totp-removed', account.id, account.id, {})],
      result: undefined,
    }
  })
}

interface Begun {
  readonly account: string
  readonly secret: string
}

/** Bound to the session, so that what one browser shows is not ended by another. Whoever knows it is none the wiser. */
function tokenOf({ id }: Session): Uint8Array {
  return sha256(Buffer.from(`${PURPOSE}/${id}`))
}

function ended(): AppError {
  return new AppError(
    'bad-input',
    `This took longer than ${MINUTES} minutes, or was begun anew elsewhere. Begin again: the app needs the new code to scan.`,
  )
}
