import { AppError } from '../base/app-error.ts'
import { canonicalJson, type Json } from '../base/canonical-json.ts'
import type { Instant } from '../base/time.ts'
import { sha256Hex } from '../host/crypto.ts'
import { checkedPage, type Page, type PageRequest } from './page.ts'
import type { ScopeFolder } from './scope-folder.ts'
import { recordText, type SealedRecords, sealedRecords } from './sealed-records.ts'
import type { RecordTables } from './tables.ts'

/** What a person decided or signed, to be kept as the next version of its record. */
export interface RecordDraft {
  /** What it is, such as `waiver`: a small letter, then up to 63 small letters, digits and dashes. In the clear. */
  readonly kind: string
  /** Which one, such as `164.308(a)(1)(ii)(A)`: up to 128 characters. It stands in the evidence log, so it names no person. */
  readonly id: string
  /** An object of up to 256 KiB as canonical JSON. Kept sealed. */
  readonly body: Json
  /** The version the writer saw, 0 for none; without it the draft follows whatever is there. */
  readonly expects?: number | undefined
}

export interface KeptVersion {
  /** 1 for the first. */
  readonly version: number
  readonly at: Instant
  /** Index of its leaf in the tenant's evidence log. */
  readonly leaf: number
  /** False when the last version had this body already; then it is that version which is told. */
  readonly kept: boolean
}

export interface KeptRecord {
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly at: Instant
  readonly by: string
  readonly body: Json
  readonly leaf: number
}

type Row = RecordTables['records']
type Named = Pick<Row, 'kind' | 'id' | 'version'>

const MOST_BODY_BYTES = 256 * 1024
const KIND = /^[a-z][a-z0-9-]{0,63}$/
// A citation's fourth level is a capital letter: 164.308(a)(1)(ii)(A).
const ID = /^[a-z0-9][A-Za-z0-9.()_:-]{0,127}$/

/** A folder seen as one of records: Kysely cannot see that tables that extend these have them. */
export function asRecords<T extends RecordTables>(folder: ScopeFolder<T>): ScopeFolder<RecordTables> {
  return folder as unknown as ScopeFolder<RecordTables>
}

/**
 * Keeps the draft as the record's next version: one row and one leaf, which is never edited after.
 * @throws AppError bad-input naming the field, conflict when the last version is not the expected one, not-verified when
 * the last version is damaged, lease-held, disk-failed
 */
export async function keepRecord(
  folder: ScopeFolder<RecordTables>,
  draft: RecordDraft,
  by: string,
): Promise<KeptVersion> {
  const { kind, id, expects } = draft
  checkName(kind, id)
  if (expects !== undefined && !(Number.isSafeInteger(expects) && expects >= 0)) throw badField('expects')
  const whole = bodyText(draft.body)
  const body = JSON.parse(whole) as Json
  const records = sealedRecords(folder)
  return folder.write(async turn => {
    const last = await ofRecord(folder, kind, id).orderBy('version', 'desc').limit(1).executeTakeFirst()
    // Before what is expected: a writer that was cut off before it heard of its success sends the same again.
    if (last !== undefined && canonicalJson(opened(records, last).body) === whole) {
      return { version: last.version, at: last.kept_at, leaf: last.leaf, kept: false }
    }
    const before = last?.version ?? 0
    if (expects !== undefined && expects !== before) throw conflict(kind, before, expects)
    const version = before + 1
    const text = recordText({ kind, id, version, body })
    const sha256 = sha256Hex(Buffer.from(text))
    const evidence = { kind: 'record-kept', by, subject: `${kind}/${id}/${version}`, sha256 }
    return turn.accept([evidence], async (trx, [leaf = -1], at) => {
      const row = { kind, id, version, kept_at: at, kept_by: by, sha256, leaf }
      await trx
        .insertInto('records')
        .values({ ...row, body: records.seal(text, row) })
        .execute()
      return { version, at, leaf, kept: true }
    })
  })
}

/** The last version of each record of a kind, by id. People write them one by one: no pages. */
export async function currentRecords(
  folder: ScopeFolder<RecordTables>,
  kind: string,
): Promise<readonly KeptRecord[]> {
  checkKind(kind)
  const records = sealedRecords(folder)
  const rows = await folder.database.read
    .selectFrom('records as record')
    .selectAll('record')
    .where('record.kind', '=', kind)
    .where('record.version', '=', query =>
      query
        .selectFrom('records as other')
        .select(({ fn }) => fn.max('other.version').as('last'))
        .whereRef('other.kind', '=', 'record.kind')
        .whereRef('other.id', '=', 'record.id'),
    )
    .orderBy('record.id')
    .execute()
  return rows.map(row => opened(records, row))
}

/** The last version of one record, or null when it was never kept. */
export async function lastRecord(
  folder: ScopeFolder<RecordTables>,
  kind: string,
  id: string,
): Promise<KeptRecord | null> {
  checkName(kind, id)
  const row = await ofRecord(folder, kind, id).orderBy('version', 'desc').limit(1).executeTakeFirst()
  return row === undefined ? null : opened(sealedRecords(folder), row)
}

/** All versions of one record, first first. `after` is the version to go on from. */
export async function recordHistory(
  folder: ScopeFolder<RecordTables>,
  kind: string,
  id: string,
  request: PageRequest = {},
): Promise<Page<KeptRecord>> {
  checkName(kind, id)
  const { limit, after } = checkedPage(request)
  const rows = await ofRecord(folder, kind, id)
    .where('version', '>', after ?? 0)
    .orderBy('version')
    .limit(limit + 1)
    .execute()
  const records = sealedRecords(folder)
  const items = rows.slice(0, limit).map(row => opened(records, row))
  return { items, next: rows.length > limit ? String(items.at(-1)?.version) : null }
}

/** Opens one version and hashes it. @throws AppError not-verified when it is not what was kept */
export async function proveRecord(folder: ScopeFolder<RecordTables>, named: Named): Promise<void> {
  const row = await ofRecord(folder, named.kind, named.id)
    .where('version', '=', named.version)
    .executeTakeFirst()
  if (row === undefined) throw damaged(named)
  opened(sealedRecords(folder), row)
}

function ofRecord(folder: ScopeFolder<RecordTables>, kind: string, id: string) {
  return folder.database.read.selectFrom('records').selectAll().where('kind', '=', kind).where('id', '=', id)
}

function opened(records: SealedRecords, row: Row): KeptRecord {
  const body = records.open(row)
  if (body === null) throw damaged(row)
  const { kind, id, version, leaf } = row
  return { kind, id, version, at: row.kept_at, by: row.kept_by, body, leaf }
}

function checkKind(kind: string): void {
  // A pattern takes undefined for the word.
  if (typeof kind !== 'string' || !KIND.test(kind)) throw badField('kind')
}

function checkName(kind: string, id: string): void {
  checkKind(kind)
  if (typeof id !== 'string' || !ID.test(id)) throw badField('id')
}

function bodyText(body: Json): string {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw badField('body')
  let text: string
  try {
    text = canonicalJson(body)
  } catch {
    throw new AppError('bad-input', 'The record\'s field "body" holds something that JSON cannot hold.')
  }
  if (Buffer.byteLength(text) > MOST_BODY_BYTES) {
    throw new AppError('bad-input', `The record's field "body" is larger than ${MOST_BODY_BYTES / 1024} KiB.`)
  }
  return text
}

function badField(field: string): AppError {
  return new AppError('bad-input', `The record's field "${field}" is not of the form it must have.`)
}

function conflict(kind: string, version: number, expects: number): AppError {
  return new AppError(
    'conflict',
    'Somebody else has changed this meanwhile. Look at it again before you change it.',
    { detail: { kind, version, expects } },
  )
}

function damaged({ kind, id, version }: Named): AppError {
  // An edited row can have any name.
  const name = `${kind}/${id}`.slice(0, 200)
  return new AppError(
    'not-verified',
    `Version ${String(version).slice(0, 20)} of the record "${name}" is not what was kept; restore it from a backup with "ward restore".`,
  )
}
