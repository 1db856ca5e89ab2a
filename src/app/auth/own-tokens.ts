import { randomBytes } from 'node:crypto'
import { AppError } from '../../base/app-error.ts'
import { EVERY_TENANT, type Given, may } from '../../base/people/grants.ts'
import { type Permission, PERMISSION_NAMES, ruleOf } from '../../base/people/permissions.ts'
import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import type { Account } from './account.ts'
import { type TokenBody, tokenBody } from './api-tokens.ts'
import { API_TOKEN_PREFIX, newSecretToken } from './secret-token.ts'
import { evidenceOf, later } from './sessions.ts'

/** So that a program that makes tokens by mistake is stopped. */
const MOST_TOKENS = 50
const DAY_SECONDS = 86_400

/** An API token as its owner sees it. */
export interface OwnToken extends TokenBody {
  readonly id: string
  readonly madeAt: Instant
  readonly endsAt: Instant
  readonly usedAt: Instant | null
}

/**
 * What a token may be made for: what the account may do now, in any of the tenants, less what asks for a fresh proof of
 * who is there, which no program can give, and what belongs to the person alone.
 * @param tenants names of tenants there are, or `*` for those to come
 */
export function tokenPermissions(
  account: Given,
  tenants: readonly string[],
  now: Instant,
): readonly Permission[] {
  return PERMISSION_NAMES.filter(permission => {
    const { scope, stepUp } = ruleOf(permission)
    if (scope === 'own' || stepUp) return false
    if (scope === 'installation') return may(account, permission, null, now)
    return tenants.some(tenant => may(account, permission, tenant, now))
  })
}

export interface NewToken extends TokenBody {
  /** 1 to 365. */
  readonly days: number
}

/**
 * Makes a token, whose text is told once and kept nowhere.
 * @param known names of tenants that the account may know of
 * @throws AppError bad-input, not-allowed
 */
export async function makeToken(
  { people }: Pick<Store, 'people'>,
  account: Account,
  { name, permissions, tenants, days }: NewToken,
  known: readonly string[],
  now: Instant,
): Promise<{ readonly id: string; readonly token: string; readonly endsAt: Instant }> {
  if (tenants?.some(tenant => !known.includes(tenant))) {
    throw new AppError('bad-input', 'One of the tenants is not there for you. Choose among those you see.')
  }
  // A role over all tenants counts where there is none yet.
  const allowed = tokenPermissions(account, tenants ?? [...known, EVERY_TENANT], now)
  const refused = permissions.find(permission => !allowed.includes(permission))
  if (refused !== undefined) {
    throw new AppError(
      'not-allowed',
      `A token of yours may not ${ruleOf(refused).allows}. Choose among what you may do yourself in these tenants.`,
    )
  }
  if ((await people.apiTokens.ofAccount(account.id)).length >= MOST_TOKENS) {
    throw new AppError(
      'bad-input',
      `An account has at most ${MOST_TOKENS} API tokens, ended ones among them. Remove those that nothing uses any more.`,
    )
  }
  const { token, hash } = newSecretToken(API_TOKEN_PREFIX)
  const id = `t-${randomBytes(8).toString('hex')}`
  const endsAt = later(now, days * DAY_SECONDS)
  const body = {
    name,
    permissions: [...new Set(permissions)],
    tenants: tenants === null ? null : [...new Set(tenants)],
  }
  await people.apiTokens.add(hash, { id, account: account.id, body, madeAt: now, endsAt }, [
    evidenceOf('token-made', account.id, id, { endsAt, permissions: body.permissions.join(' ') }),
  ])
  return { id, token, endsAt }
}

/** First made first. */
export async function ownTokens(
  { people }: Pick<Store, 'people'>,
  account: Account,
): Promise<readonly OwnToken[]> {
  const kept = await people.apiTokens.ofAccount(account.id)
  return kept.map(({ id, body, madeAt, endsAt, usedAt }) => ({
    ...readable(body),
    id,
    madeAt,
    endsAt,
    usedAt,
  }))
}

/** A token that a newer Ward made may allow what this one does not know: it opens nothing here, and can be revoked. */
function readable(body: unknown): TokenBody {
  const checked = tokenBody.safeParse(body)
  return checked.success ? checked.data : { name: 'Made by a newer Ward', permissions: [], tenants: null }
}

/** @throws AppError not-found */
export async function revokeToken(
  { people }: Pick<Store, 'people'>,
  account: Account,
  id: string,
): Promise<void> {
  const evidence = [evidenceOf('token-revoked', account.id, id, {})]
  if (await people.apiTokens.revoke(account.id, id, evidence)) return
  throw new AppError('not-found', 'There is no such API token of yours; it may have been revoked.')
}
