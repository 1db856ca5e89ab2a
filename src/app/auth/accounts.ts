import { randomBytes } from 'node:crypto'
import { AppError } from '../../base/app-error.ts'
import type { Json } from '../../base/canonical-json.ts'
import type { Deed } from '../../store/deed.ts'
import type { KeptRecord } from '../../store/records.ts'
import type { Store } from '../../store/store.ts'
import { type Account, type AccountBody, accountBody } from './account.ts'

const KIND = 'account'

/** Those who may sign in. */
export interface Accounts {
  /** All of them, closed ones too, last changed last. */
  readonly list: () => Promise<readonly Account[]>
  /** @throws AppError not-found */
  readonly byId: (id: string) => Promise<Account>
  /** However the address is written; null when nobody has it. Closed accounts are left out. */
  readonly byEmail: (email: string) => Promise<Account | null>
  /** Closed accounts too: whoever was let go gets no new account by the same identity. */
  readonly byMicrosoft: (tenantId: string, objectId: string) => Promise<Account | null>
  /** @param id a new one of `newAccountId`. @throws AppError already-exists when the address has an account */
  readonly add: (body: Omit<AccountBody, 'schema'>, deed: Deed, id?: string) => Promise<Account>
  /** @throws AppError conflict when it was changed since that version, already-exists for another's address, not-found */
  readonly change: (account: Account, change: Partial<AccountBody>, deed: Deed) => Promise<Account>
}

/** Addresses are compared without case: no mail system in use tells Dana@ from dana@. */
export function foldEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase()
}

export function openAccounts({ installationRecords: records }: Pick<Store, 'installationRecords'>): Accounts {
  const list = async () => (await records.current(KIND)).map(accountOf).sort((a, b) => a.leaf - b.leaf)
  const find = async (is: (account: Account) => boolean) =>
    (await list()).find(account => account.state !== 'closed' && is(account)) ?? null
  const keep = async (id: string, body: AccountBody, expects: number, deed: Deed): Promise<Account> => {
    const checked = accountBody.parse(body)
    // Zod leaves a field that is undefined in, and JSON has none.
    const plain = JSON.parse(JSON.stringify(checked)) as Json
    await records.keep({ kind: KIND, id, body: plain, expects }, deed)
    return await byId(id)
  }
  const byId = async (id: string): Promise<Account> => {
    const record = /^u-[0-9a-f]{16}$/.test(id) ? await records.last(KIND, id) : null
    if (record === null) throw new AppError('not-found', 'There is no such account.')
    return accountOf(record)
  }
  return {
    list,
    byId,
    byEmail: email => find(account => account.email === foldEmail(email)),
    byMicrosoft: async (tenantId, objectId) =>
      (await list()).find(
        ({ microsoft }) => microsoft?.tenantId === tenantId && microsoft.objectId === objectId,
      ) ?? null,
    add: async (body, deed, id = newAccountId()) => {
      const email = foldEmail(body.email)
      const isTaken = (account: Account) => account.email === email
      if ((await find(isTaken)) !== null) throw taken()
      const account = await keep(id, { schema: 'ward.account/1', ...body, email }, 0, deed)
      const first = await find(isTaken)
      if (first === null || first.id === id) return account
      // Two were added at the same moment: the one that came first in the log stays.
      await keep(id, { ...bodyOf(account), state: 'closed' }, account.version, deed)
      throw taken()
    },
    change: async (account, change, deed) => {
      const next = { ...bodyOf(account), ...change }
      const email = foldEmail(next.email)
      const isTaken = (other: Account) => other.id !== account.id && other.email === email
      if (next.state !== 'closed' && (await find(isTaken)) !== null) throw taken()
      return await keep(account.id, { ...next, email }, account.version, deed)
    },
  }
}

/** An id that nobody has: 64 random bits. */
export function newAccountId(): string {
  return `u-${randomBytes(8).toString('hex')}`
}

function accountOf(record: KeptRecord): Account {
  const parsed = accountBody.safeParse(record.body)
  if (!parsed.success) {
    throw new AppError(
      'newer-format',
      'An account was written by a newer Ward. Use that Ward or a newer one.',
    )
  }
  const { id, version, at: changedAt, leaf } = record
  return { ...parsed.data, id, version, changedAt, leaf }
}

function bodyOf({ id: _, version: __, changedAt: ___, leaf: ____, ...rest }: Account): AccountBody {
  const { schema, name, email, kind, state, grants, loans, microsoft } = rest
  return { schema, name, email, kind, state, grants, loans, microsoft }
}

function taken(): AppError {
  return new AppError('already-exists', 'Somebody with this address has an account already.')
}
