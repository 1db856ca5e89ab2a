import type { Json } from '../../base/canonical-json.ts'
import type { EvidenceDraft } from '../evidence/entry.ts'
import { type InstallationFolder, sealedBodies } from './sealed-bodies.ts'

/** What a change leaves: the new body, and what of it the evidence log tells; null leaves everything as it is. */
export interface SecretChange<R> {
  readonly body: Json | null
  readonly evidence?: readonly EvidenceDraft[] | undefined
  /** Told to whoever asked for the change. */
  readonly result: R
}

/** What proves who somebody is (hashes, keys) and how the last tries went. One body for each account, replaced whole. */
export interface SecretStore {
  /** Null for an account that has none yet. @throws AppError not-verified */
  readonly read: (account: string) => Promise<Json | null>
  /**
   * Changes it while nobody else does: the work sees what is there and says what is to be there.
   * @throws AppError not-verified, lease-held, disk-failed
   */
  readonly change: <R>(account: string, work: (body: Json | null) => SecretChange<R>) => Promise<R>
}

export function secretStore(folder: () => InstallationFolder): SecretStore {
  const read = async (account: string): Promise<{ body: Json; version: number } | null> => {
    const row = await folder()
      .database.read.selectFrom('secrets')
      .selectAll()
      .where('account', '=', account)
      .executeTakeFirst()
    if (row === undefined) return null
    const body = sealedBodies(folder(), 'secrets').open(row.body, `${account}/${row.version}`)
    return { body, version: row.version }
  }
  return {
    read: async account => (await read(account))?.body ?? null,
    change: (account, work) =>
      folder().write(async turn => {
        const there = await read(account)
        const { body, evidence = [], result } = work(there?.body ?? null)
        if (body === null && evidence.length === 0) return result
        const version = (there?.version ?? 0) + 1
        await turn.accept(evidence, async (trx, _, at) => {
          if (body === null) return
          const sealed = sealedBodies(folder(), 'secrets').seal(body, `${account}/${version}`)
          const row = { version, body: sealed, changed_at: at }
          await trx
            .insertInto('secrets')
            .values({ account, ...row })
            .onConflict(conflict => conflict.column('account').doUpdateSet(row))
            .execute()
        })
        return result
      }),
  }
}
