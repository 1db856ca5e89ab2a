import type { Json } from '../../base/canonical-json.ts'
import type { Instant } from '../../base/time.ts'
import type { EvidenceDraft } from '../evidence/entry.ts'
import type { InstallationTables } from '../tables.ts'
import { type InstallationFolder, sealedBodies } from './sealed-bodies.ts'

/** A token by which a program acts for an account. */
export interface ApiToken {
  /** What a list names it by; it opens nothing. */
  readonly id: string
  readonly account: string
  /** Its name, and what of the account's permissions it has. */
  readonly body: Json
  readonly madeAt: Instant
  readonly endsAt: Instant
  readonly usedAt: Instant | null
}

export interface ApiTokenStore {
  readonly add: (
    token: Uint8Array,
    kept: Omit<ApiToken, 'usedAt'>,
    evidence: readonly EvidenceDraft[],
  ) => Promise<void>
  /** Null when there is none. @throws AppError not-verified */
  readonly byToken: (token: Uint8Array) => Promise<ApiToken | null>
  readonly ofAccount: (account: string) => Promise<readonly ApiToken[]>
  readonly used: (token: Uint8Array, at: Instant) => Promise<void>
  /** @returns whether there was such a token of the account */
  readonly revoke: (account: string, id: string, evidence: readonly EvidenceDraft[]) => Promise<boolean>
}

type Row = InstallationTables['api_tokens']

export function apiTokenStore(folder: () => InstallationFolder): ApiTokenStore {
  const read = () => folder().database.read.selectFrom('api_tokens').selectAll()
  const context = ({ token, id, account, ends_at: end }: Pick<Row, 'token' | 'id' | 'account' | 'ends_at'>) =>
    `${account}/${id}/${end}/${Buffer.from(token).toString('hex')}`
  const tokenOf = (row: Row): ApiToken => ({
    id: row.id,
    account: row.account,
    body: sealedBodies(folder(), 'api-tokens').open(row.body, context(row)),
    madeAt: row.made_at,
    endsAt: row.ends_at,
    usedAt: row.used_at,
  })
  return {
    add: (token, { id, account, body, madeAt, endsAt }, evidence) =>
      folder().write(turn =>
        turn.accept(evidence, async trx => {
          const row = { token, id, account, made_at: madeAt, ends_at: endsAt, used_at: null }
          const sealed = sealedBodies(folder(), 'api-tokens').seal(body, context(row))
          await trx
            .insertInto('api_tokens')
            .values({ ...row, body: sealed })
            .execute()
        }),
      ),
    byToken: async token => {
      const row = await read().where('token', '=', token).executeTakeFirst()
      return row === undefined ? null : tokenOf(row)
    },
    ofAccount: async account =>
      (await read().where('account', '=', account).orderBy('made_at').execute()).map(tokenOf),
    used: (token, at) =>
      folder().write(turn =>
        turn.accept([], async trx => {
          await trx.updateTable('api_tokens').set({ used_at: at }).where('token', '=', token).execute()
        }),
      ),
    revoke: (account, id, evidence) =>
      folder().write(async turn => {
        const there = await read().where('id', '=', id).where('account', '=', account).executeTakeFirst()
        if (there === undefined) return false
        await turn.accept(evidence, async trx => {
          await trx.deleteFrom('api_tokens').where('id', '=', id).execute()
        })
        return true
      }),
  }
}
