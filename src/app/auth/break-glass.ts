import { AppError } from '../../base/app-error.ts'
import { EVERY_TENANT } from '../../base/people/grants.ts'
import type { Instant } from '../../base/time.ts'
import { sha256Hex } from '../../host/crypto.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import type { Client } from '../api/define-route.ts'
import type { Account } from './account.ts'
import type { Accounts } from './accounts.ts'
import { raiseAlarm } from './alarms.ts'
import { findRecoveryCode, newRecoveryCodes } from './recovery-codes.ts'
import { changeSecrets, readSecrets } from './secrets.ts'
import { beginSession, evidenceOf } from './sessions.ts'
import { openTries } from './sign-in-tries.ts'

/** No mail can reach it, and nobody can be invited under it (RFC 2606). */
const EMAIL = 'break-glass@ward.invalid'
/** Hours after which an emergency session ends. */
export const BREAK_GLASS_HOURS = 1

/** Where the emergency code stands. */
export interface BreakGlassState {
  /** What a change names as seen: it is another for every code. */
  readonly version: string
  readonly isReady: boolean
}

const NONE = 'none'

export async function breakGlassState(
  store: Pick<Store, 'people'>,
  accounts: Accounts,
): Promise<BreakGlassState> {
  const account = await find(accounts)
  const { recovery } = account === null ? { recovery: [] } : await readSecrets(store, account.id)
  return { version: versionOf(recovery), isReady: recovery.length > 0 }
}

/** Of the hash of a code of 80 bits at least, so it opens nothing and leads to nothing. */
function versionOf([hash]: readonly string[]): string {
  return hash === undefined ? NONE : sha256Hex(Buffer.from(hash)).slice(0, 16)
}

/** @throws AppError conflict */
function refuseOther(expects: string | null, recovery: readonly string[]): void {
  if (expects === null || expects === versionOf(recovery)) return
  throw new AppError(
    'conflict',
    'Somebody else changed the emergency code meanwhile. Look at it as it is now, then decide again.',
  )
}

/**
 * The account for an emergency: when nobody who may can sign in, and patients cannot wait (45 CFR 164.312(a)(2)(ii), 164.308(a)(7)(ii)(C)).
 * It has one printed code, which works once. A new code makes the one before worthless.
 * @param expects the version that was seen; null follows whatever is there
 * @returns the code, shown once and kept nowhere
 * @throws AppError conflict
 */
export async function makeBreakGlass(
  store: Store,
  accounts: Accounts,
  deed: Deed,
  expects: string | null = null,
): Promise<string> {
  const account = (await find(accounts)) ?? (await add(accounts, deed))
  const { codes, hashes } = newRecoveryCodes()
  const [code] = codes
  const [hash] = hashes
  if (code === undefined || hash === undefined) throw new Error('no code was made')
  await changeSecrets(store, account.id, ({ recovery }) => {
    refuseOther(expects, recovery)
    const evidence = [evidenceOf('break-glass-made', deed.by, account.id, {})]
    return { change: { recovery: [hash] }, evidence, result: null }
  })
  return code
}

/** Makes the printed code worthless, and ends a session that it opened. @returns whether there was one to end. @throws AppError conflict */
export async function endBreakGlass(
  store: Store,
  accounts: Accounts,
  deed: Deed,
  expects: string | null = null,
): Promise<boolean> {
  const account = await find(accounts)
  if (account === null) return false
  const had = await changeSecrets(store, account.id, ({ recovery }) => {
    refuseOther(expects, recovery)
    const had = recovery.length > 0
    const evidence = had ? [evidenceOf('break-glass-ended', deed.by, account.id, {})] : []
    return { change: had ? { recovery: [] } : null, evidence, result: had }
  })
  const evidence = [evidenceOf('session-ended', deed.by, account.id, {})]
  const ended = await store.people.sessions.end(account.id, { except: null }, evidence)
  return had || ended > 0
}

/**
 * Opens a session of an hour with the printed code. The code is used up, and every officer is alarmed until each has seen it.
 * @throws AppError not-signed-in, too-many
 */
export async function useBreakGlass(
  store: Store,
  accounts: Accounts,
  given: { readonly code: string; readonly reason: string },
  client: Client,
  now: Instant,
): Promise<{ readonly token: string; readonly account: Account }> {
  const attempt = await openTries(store).check(EMAIL, client.address, now)
  const account = await find(accounts)
  const opens = account !== null && (await useUp(store, account, given.code, client))
  if (!opens) {
    await store.installationEvidence.append([
      evidenceOf('break-glass-failed', 'unknown', account?.id ?? 'unknown', { address: client.address }),
    ])
    throw new AppError(
      'not-signed-in',
      'This emergency code does not open. It works once; use the newest sheet.',
    )
  }
  // Before the session: an alarm without a session harms nobody, the other way round it would.
  await raiseAlarm(
    store,
    { what: 'break-glass-used', account: account.id, reason: given.reason, at: now },
    { by: account.id },
  )
  await attempt.passed()
  const { token } = await beginSession(store, account, 'break-glass', client, now, BREAK_GLASS_HOURS)
  return { token, account }
}

function useUp(store: Store, account: Account, code: string, client: Client): Promise<boolean> {
  return changeSecrets(store, account.id, ({ recovery }) => {
    if (findRecoveryCode(code, recovery) < 0) return { change: null, result: false }
    const evidence = [evidenceOf('break-glass-used', account.id, account.id, { address: client.address })]
    return { change: { recovery: [] }, evidence, result: true }
  })
}

async function find(accounts: Accounts): Promise<Account | null> {
  const account = await accounts.byEmail(EMAIL)
  return account?.kind === 'break-glass' ? account : null
}

function add(accounts: Accounts, deed: Deed): Promise<Account> {
  return accounts.add(
    {
      name: 'Emergency access',
      email: EMAIL,
      kind: 'break-glass',
      state: 'active',
      grants: [
        { role: 'hipaa-administrator', tenant: EVERY_TENANT },
        { role: 'privacy-officer', tenant: EVERY_TENANT },
        { role: 'security-officer', tenant: EVERY_TENANT },
      ],
      loans: [],
      microsoft: null,
    },
    deed,
  )
}
