import * as z from 'zod'
import { AppError } from '../../base/app-error.ts'
import { canonicalJson, type Json } from '../../base/canonical-json.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Instant } from '../../base/time.ts'
import {
  APP_LIST_KIND_NAMES,
  APP_LIST_KINDS,
  type AppListKind,
  type AppLists,
  NO_LISTS,
} from '../../base/vendors/lists.ts'
import type { Deed } from '../../store/deed.ts'
import { MOST_DOCUMENT_BYTES } from '../../store/documents.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { moment, readBody } from '../record-body.ts'
import { doer } from './vendor-body.ts'
import type { By } from './vendor-records.ts'

export const APP_LIST_KIND = 'app-list'
const SCHEMA = 'ward.app-list/1'
/** Of what lies in the document. */
const ROWS_SCHEMA = 'ward.app-list-rows/1'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const kind = z.custom<AppListKind>(value => APP_LIST_KIND_NAMES.some(one => one === value))

const body = z.strictObject({
  schema: z.literal(SCHEMA),
  kind,
  /** What time the list tells of. */
  asOf: moment,
  rows: z.int().min(0),
  /** Of the document in which the rows lie. */
  document: sha256,
  /** Of the file that was read in, which is not kept: it tells more of people than Ward needs. */
  file: sha256,
  by: doer,
  at: moment,
})

/** That a list was read in, and where its rows lie. */
export type AppListRecord = Omit<z.infer<typeof body>, 'schema'>

type Kept1 = Kept<AppListRecord>

/**
 * Keeps a list. Its rows lie in a document, sealed under their hash: a record has 256 KiB, which ten thousand apps do not
 * fit in; and the snapshots are what checks judge, in whose order a list of apps would stand as the last collection.
 * @param list as the importer read it
 * @throws AppError bad-input where a newer list of its kind is here, too-large, conflict, lease-held
 */
export async function keepAppList(
  store: Pick<Store, 'records' | 'documents'>,
  scope: TenantScope,
  list: { readonly kind: AppListKind; readonly rows: readonly unknown[] },
  told: { readonly asOf: Instant; readonly file: string },
  { by, at }: By,
  deed: Deed,
): Promise<Kept1 & { readonly isNew: boolean }> {
  const last = await lastList(store, scope, list.kind)
  if (told.asOf > at)
    throw new AppError('bad-input', 'The list would be from tomorrow: give the day on which it was exported.')
  if (last !== null && last.value.asOf > told.asOf) {
    throw new AppError(
      'bad-input',
      `A newer list of this kind is here, as of ${last.value.asOf.slice(0, 10)}: ${APP_LIST_KINDS[list.kind]}.`,
    )
  }
  const bytes = Buffer.from(
    canonicalJson({ schema: ROWS_SCHEMA, kind: list.kind, rows: list.rows as Json[] }),
  )
  if (bytes.length > MOST_DOCUMENT_BYTES) {
    throw new AppError(
      'too-large',
      'The list holds more than Ward keeps of one: export the apps without their roles.',
    )
  }
  const { sha256: document } = await store.documents.keep(scope, bytes, deed)
  const value = { kind: list.kind, rows: list.rows.length, ...told, document, by, at }
  // The very same list again, as of the same moment, is one.
  if (last !== null && last.value.document === document && last.value.asOf === told.asOf) {
    return { ...last, isNew: false }
  }
  const read = readBody(body, { schema: SCHEMA, ...value }, 'list of apps')
  const draft = { kind: APP_LIST_KIND, id: list.kind, body: read, expects: last?.version ?? 0 }
  const { version } = await store.records.keep(scope, draft, deed)
  return { value, version, isNew: true }
}

/** The last of each kind that was read in. */
export async function appListsOf(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
): Promise<readonly Kept1[]> {
  const records = await store.records.current(scope, APP_LIST_KIND)
  return records.map(({ body: given, version }) => ({ value: read(given), version }))
}

/** The last versions of one kind, newest first. */
export async function appListHistory(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
  of: AppListKind,
): Promise<readonly Kept1[]> {
  const { items } = await store.records.history(scope, APP_LIST_KIND, of, { limit: 500 })
  return items.map(({ body: given, version }) => ({ value: read(given), version })).reverse()
}

/** The rows of lists by the documents they lie in. @throws AppError not-verified */
export async function rowsOfLists(
  store: Pick<Store, 'documents'>,
  scope: TenantScope,
  lists: readonly Pick<AppListRecord, 'kind' | 'document'>[],
): Promise<AppLists> {
  const found: { [K in AppListKind]?: unknown } = {}
  for (const { kind: of, document } of lists) {
    const { rows } = JSON.parse(
      Buffer.from(await store.documents.read(scope, document)).toString('utf8'),
    ) as {
      rows: unknown
    }
    found[of] = rows
  }
  // Ward wrote them, and the document is what it was: its bytes are held against their hash.
  return { ...NO_LISTS, ...(found as Partial<AppLists>) }
}

async function lastList(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
  of: AppListKind,
): Promise<Kept1 | null> {
  const record = await store.records.last(scope, APP_LIST_KIND, of)
  return record === null ? null : { value: read(record.body), version: record.version }
}

function read(given: unknown): AppListRecord {
  const { schema: _, ...value } = readBody(body, given, 'list of apps')
  return value
}
