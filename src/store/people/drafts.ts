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
  /** Names of those of the account, the one that was kept last first. */
  readonly names: (account: string) => Promise<readonly string[]>
  /** Removes forms of the account that were kept before the moment; what somebody has seen stays (`seen:`). */
  readonly removeOlder: (account: string, than: Instant) => Promise<void>
}

/** Names of what is no form, and has no end. */
const NO_FORM = 'seen:%'

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
    names: async account => {
      const rows = await folder()
        .database.read.selectFrom('drafts')
        .select('name')
        .where('account', '=', account)
        .orderBy('kept_at', 'desc')
        .orderBy('name')
        .execute()
      return rows.map(({ name }) => name)
    },
    removeOlder: async (account, than) => {
      const old = await folder()
        .database.read.selectFrom('drafts')
        .select('name')
        .where('account', '=', account)
        .where('kept_at', '<', than)
        .where('name', 'not like', NO_FORM)
        .limit(1)
        .executeTakeFirst()
      // Nearly always there is none, and nobody waits for a writer's turn.
      if (old === undefined) return
      await folder().write(turn =>
        turn.accept([], async trx => {
          await trx
            .deleteFrom('drafts')
            .where('account', '=', account)
            .where('kept_at', '<', than)
            .where('name', 'not like', NO_FORM)
            .execute()
        }),
      )
    },
  }
}
