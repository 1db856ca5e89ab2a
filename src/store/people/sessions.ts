import { AppError } from '../../base/app-error.ts'
import { canonicalJson } from '../../base/canonical-json.ts'
import type { Instant } from '../../base/time.ts'
import { deriveKey, equalBytes, hmacSha256 } from '../../host/crypto.ts'
import type { EvidenceDraft } from '../evidence/entry.ts'
import type { InstallationTables } from '../tables.ts'
import type { InstallationFolder } from './sealed-bodies.ts'

/** A signed-in browser. */
export interface Session {
  /** What a list names it by; it opens nothing. */
  readonly id: string
  readonly account: string
  /** How the person signed in: `password+totp`, `passkey`, ... */
  readonly method: string
  readonly beganAt: Instant
  /** The last request, kept to within a quarter of a minute. */
  readonly seenAt: Instant
  readonly endsAt: Instant
  readonly provenAt: Instant
  readonly agent: string
  readonly address: string
}

export interface SessionStore {
  readonly add: (token: Uint8Array, session: Session, evidence: readonly EvidenceDraft[]) => Promise<void>
  /** The session of a token, ended or not; null when there is none. @throws AppError not-verified for a row not of Ward's */
  readonly byToken: (token: Uint8Array) => Promise<Session | null>
  /** Last seen first. @throws AppError not-verified */
  readonly ofAccount: (account: string) => Promise<readonly Session[]>
  readonly seen: (token: Uint8Array, at: Instant) => Promise<void>
  /**
   * Gives the session a new token after the person proved who it is; the old one ends.
   * @throws AppError not-signed-in when it was ended meanwhile, not-verified
   */
  readonly prove: (
    from: Uint8Array,
    to: Uint8Array,
    at: Instant,
    evidence: readonly EvidenceDraft[],
  ) => Promise<void>
  /** Ends sessions of an account: one, or all but one. @returns how many there were */
  readonly end: (
    account: string,
    which: { readonly id: string } | { readonly except: string | null },
    evidence: readonly EvidenceDraft[],
  ) => Promise<number>
  /** Takes out those that ended before. */
  readonly sweep: (before: Instant, idleSince: Instant) => Promise<void>
}

type Row = InstallationTables['sessions']

export function sessionStore(folder: () => InstallationFolder): SessionStore {
  const read = () => folder().database.read.selectFrom('sessions').selectAll()
  const macOf = (row: Omit<Row, 'mac'>) => Buffer.from(rowMac(folder().dataKey, row)).toString('base64')
  const opened = (row: Row): Session => {
    if (!equalBytes(Buffer.from(row.mac), Buffer.from(macOf(row)))) throw notOurs()
    return sessionOf(row)
  }
  return {
    add: (token, session, evidence) =>
      folder().write(turn =>
        turn.accept(evidence, async trx => {
          const row = { token, ...rowOf(session) }
          // Nobody comes for those that ended: they go with the next that begins.
          await trx.deleteFrom('sessions').where('ends_at', '<=', session.beganAt).execute()
          await trx
            .insertInto('sessions')
            .values({ ...row, mac: macOf(row) })
            .execute()
        }),
      ),
    byToken: async token => {
      const row = await read().where('token', '=', token).executeTakeFirst()
      return row === undefined ? null : opened(row)
    },
    ofAccount: async account => {
      const rows = await read().where('account', '=', account).orderBy('seen_at', 'desc').execute()
      return rows.map(opened)
    },
    seen: (token, at) =>
      folder().write(turn =>
        turn.accept([], async trx => {
          await trx.updateTable('sessions').set({ seen_at: at }).where('token', '=', token).execute()
        }),
      ),
    prove: (from, to, at, evidence) =>
      folder().write(async turn => {
        const row = await read().where('token', '=', from).executeTakeFirst()
        if (row === undefined) throw new AppError('not-signed-in', 'This session has ended. Sign in again.')
        opened(row)
        const next = { ...row, token: to, proven_at: at, seen_at: at }
        await turn.accept(evidence, async trx => {
          await trx
            .updateTable('sessions')
            .set({ ...next, mac: macOf(next) })
            .where('token', '=', from)
            .execute()
        })
      }),
    end: (account, which, evidence) =>
      folder().write(async turn => {
        const all = await read().where('account', '=', account).execute()
        const ended = all.filter(({ id }) => ('id' in which ? id === which.id : id !== which.except))
        if (ended.length === 0) return 0
        await turn.accept(evidence, async trx => {
          for (const { id } of ended) await trx.deleteFrom('sessions').where('id', '=', id).execute()
        })
        return ended.length
      }),
    sweep: (before, idleSince) =>
      folder().write(turn =>
        turn.accept([], async trx => {
          await trx
            .deleteFrom('sessions')
            .where(query => query.or([query('ends_at', '<', before), query('seen_at', '<', idleSince)]))
            .execute()
        }),
      ),
  }
}

/** Who can write to the database, but has not the key, cannot let anybody in. */
function rowMac(dataKey: Uint8Array, row: Omit<Row, 'mac'>): Uint8Array {
  const { token, seen_at: _, ...rest } = row
  // A row that was read has its MAC in it.
  const { mac: __, ...bound } = rest as typeof rest & { readonly mac?: string }
  const text = canonicalJson({ ...bound, token: Buffer.from(token).toString('hex') })
  return hmacSha256(deriveKey(dataKey, 'people/sessions'), Buffer.from(text))
}

function notOurs(): AppError {
  return new AppError(
    'not-verified',
    'A session in the database is not one that Ward began; restore the data folder from a backup with "ward restore".',
  )
}

function rowOf(session: Session): Omit<Row, 'token' | 'mac'> {
  const { beganAt, seenAt, endsAt, provenAt, ...rest } = session
  return { ...rest, began_at: beganAt, seen_at: seenAt, ends_at: endsAt, proven_at: provenAt }
}

function sessionOf(row: Row): Session {
  const { id, account, method, agent, address } = row
  return {
    id,
    account,
    method,
    agent,
    address,
    beganAt: row.began_at,
    seenAt: row.seen_at,
    endsAt: row.ends_at,
    provenAt: row.proven_at,
  }
}
