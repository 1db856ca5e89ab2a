import { AppError } from '../../base/app-error.ts'
import type { Instant } from '../../base/time.ts'
import { EVERY_TENANT } from '../../base/people/grants.ts'
import type { Store } from '../../store/store.ts'
import type { Account } from './account.ts'
import { type Accounts, newAccountId } from './accounts.ts'
import { LINK_MINUTES } from './link-minutes.ts'
import { hashPassword } from './password-hash.ts'
import { judgePassword } from './password-rules.ts'
import { changeSecrets } from './secrets.ts'
import { hashOfToken, newSecretToken } from './secret-token.ts'
import { evidenceOf, later } from './sessions.ts'

const PURPOSE = 'first-run'

/** Whether somebody runs the installation already. */
export async function hasAdministrator(accounts: Pick<Accounts, 'list'>): Promise<boolean> {
  return (await accounts.list()).some(
    ({ state, kind, grants }) =>
      kind === 'person' &&
      state === 'active' &&
      grants.some(
        ({ role, tenant, until }) =>
          role === 'hipaa-administrator' && tenant === EVERY_TENANT && until === undefined,
      ),
  )
}

/** The token of the one-time link that makes the first administrator. Links given before open nothing any more. */
export async function newFirstRunLink({ people }: Pick<Store, 'people'>, now: Instant): Promise<string> {
  const { token, hash } = newSecretToken()
  await people.once.clear(PURPOSE)
  await people.once.add(hash, {
    purpose: PURPOSE,
    body: {},
    madeAt: now,
    endsAt: later(now, LINK_MINUTES * 60),
  })
  return token
}

export interface FirstAdministrator {
  readonly token: string
  readonly name: string
  readonly email: string
  readonly password: string
}

/**
 * Makes the first HIPAA administrator. The link is used up only when everything else was in order, so a password that is
 * refused can be chosen anew.
 * @throws AppError not-allowed when the link does not open, bad-input with what is wrong with the password
 */
export async function makeFirstAdministrator(
  store: Store,
  accounts: Accounts,
  { token, name, email, password }: FirstAdministrator,
  now: Instant,
): Promise<Account> {
  const hash = hashOfToken(token)
  const opens = hash !== null && (await store.people.once.look(hash, PURPOSE, now)) !== null
  if (!opens || (await hasAdministrator(accounts))) throw closed()
  const [why] = await judgePassword(password, { words: [name, email] })
  if (why !== undefined) throw new AppError('bad-input', why)
  const stored = await hashPassword(password)
  if ((await store.people.once.take(hash, PURPOSE, now)) === null) throw closed()
  // Before the account: a machine that stops in between leaves nobody who runs Ward and cannot come in.
  const id = newAccountId()
  await changeSecrets(store, id, () => ({
    change: { password: stored },
    evidence: [evidenceOf('password-set', id, id, {})],
    result: null,
  }))
  const grants = [{ role: 'hipaa-administrator' as const, tenant: EVERY_TENANT }]
  return await accounts.add(
    { name, email, kind: 'person', state: 'active', grants, loans: [], microsoft: null },
    { by: 'first-run' },
    id,
  )
}

function closed(): AppError {
  return new AppError(
    'not-allowed',
    'This link does not open: it was used, it is older than 10 minutes, or Ward has an administrator already. Start Ward again for a new link, or sign in.',
  )
}
