import type { Json } from '../../base/canonical-json.ts'
import type { Instant } from '../../base/time.ts'
import { type InstallationFolder, sealedBodies } from './sealed-bodies.ts'

export interface Draft {
  readonly body: Json
  readonly keptAt: Instant
}

/** What somebody was writing when the session ended; only the same account gets it back. */
export interface DraftStore {
  readonly keep: (account: string, name: string, body: Json) => Promise<void>
  readonly read: (account: string, name: string) => Promise<Draft | null>
  readonly remove: (account: string, name: string) => Promise<void>
}

export function draftStore(folder: () => InstallationFolder): DraftStore {
  const bodies = () => sealedBodies(folder(), 'drafts')
  return {
    keep: (account, name, body) =>
      folder().write(turn =>
        turn.accept([], async (trx, _, at) => {
          const row = { body: bodies().seal(body, `${account}/${name}`), kept_at: at }
          await trx
            .insertInto('drafts')
            .values({ account, name, ...row })
            .onConflict(conflict => conflict.columns(['account', 'name']).doUpdateSet(row))
            .execute()
        }),
      ),
    read: async (account, name) => {
      const row = await folder()
        .database.read.selectFrom('drafts')
        .selectAll()
        .where('account', '=', account)
        .where('name', '=', name)
        .executeTakeFirst()
      return row === undefined
        ? null
        : { body: bodies().open(row.body, `${account}/${name}`), keptAt: row.kept_at }
    },
    remove: (account, name) =>
      folder().write(turn =>
        turn.accept([], async trx => {
          await trx.deleteFrom('drafts').where('account', '=', account).where('name', '=', name).execute()
        }),
      ),
  }
}
