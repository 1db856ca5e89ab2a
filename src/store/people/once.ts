import type { Json } from '../../base/canonical-json.ts'
import { type Instant, isStillToCome } from '../../base/time.ts'
import type { EvidenceDraft } from '../evidence/entry.ts'
import type { InstallationTables } from '../tables.ts'
import { type InstallationFolder, sealedBodies } from './sealed-bodies.ts'

/** What is used once before its end: a link, a challenge, a sign-in that was begun. */
export interface OnceStore {
  readonly add: (
    token: Uint8Array,
    kept: {
      readonly purpose: string
      readonly body: Json
      readonly madeAt: Instant
      readonly endsAt: Instant
    },
    evidence?: readonly EvidenceDraft[],
  ) => Promise<void>
  /** Its body, while it can be used; it stays. Null when it is not there, ended, made later than now, or for something else. */
  readonly look: (token: Uint8Array, purpose: string, now: Instant) => Promise<Json | null>
  /** As look, and nobody can use it again: of two at the same moment one gets it. */
  readonly take: (token: Uint8Array, purpose: string, now: Instant) => Promise<Json | null>
  /** Takes out all of a purpose, such as the links that a newer one replaces. */
  readonly clear: (purpose: string) => Promise<void>
}

type Row = InstallationTables['once']

export function onceStore(folder: () => InstallationFolder): OnceStore {
  const look: OnceStore['look'] = async (token, purpose, now) => {
    const row = await folder()
      .database.read.selectFrom('once')
      .selectAll()
      .where('token', '=', token)
      .where('purpose', '=', purpose)
      .where('ends_at', '>', now)
      .executeTakeFirst()
    // Made later than now: the clock was put back, and it would last longer for that.
    if (row === undefined || isStillToCome(row.made_at, now)) return null
    return sealedBodies(folder(), 'once').open(row.body, contextOf(row))
  }
  return {
    add: (token, { purpose, body, madeAt, endsAt }, evidence = []) =>
      folder().write(turn =>
        turn.accept(evidence, async trx => {
          const row = { token, purpose, made_at: madeAt, ends_at: endsAt }
          // What nobody came for is taken out by whoever comes next.
          await trx.deleteFrom('once').where('ends_at', '<=', madeAt).execute()
          await trx
            .insertInto('once')
            .values({ ...row, body: sealedBodies(folder(), 'once').seal(body, contextOf(row)) })
            .execute()
        }),
      ),
    look,
    take: (token, purpose, now) =>
      folder().write(async turn => {
        const body = await look(token, purpose, now)
        if (body === null) return null
        await turn.accept([], async trx => {
          await trx.deleteFrom('once').where('token', '=', token).execute()
        })
        return body
      }),
    clear: purpose =>
      folder().write(turn =>
        turn.accept([], async trx => {
          await trx.deleteFrom('once').where('purpose', '=', purpose).execute()
        }),
      ),
  }
}

/** Its end too: who can write to the database cannot make a link last longer. */
function contextOf({ token, purpose, ends_at: end }: Pick<Row, 'token' | 'purpose' | 'ends_at'>): string {
  return `${purpose}/${Buffer.from(token).toString('hex')}/${end}`
}
