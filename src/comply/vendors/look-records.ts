import * as z from 'zod'
import type { SnapshotId, TenantScope } from '../../base/ids.ts'
import { APP_LIST_KIND_NAMES, type AppListKind } from '../../base/vendors/lists.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { moment, readBody } from '../record-body.ts'
import { doer } from './vendor-body.ts'
import type { By } from './vendor-records.ts'

export const LOOK_KIND = 'vendor-look'
const SCHEMA = 'ward.vendor-look/1'
const ID = 'apps'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const body = z.strictObject({
  schema: z.literal(SCHEMA),
  /** What was looked at: the settings and lists by their hashes. What is not in them is new. */
  snapshot: z
    .custom<SnapshotId>(value => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value))
    .nullable(),
  lists: z
    .array(
      z.strictObject({
        kind: z.custom<AppListKind>(value => APP_LIST_KIND_NAMES.some(kind => kind === value)),
        document: sha256,
      }),
    )
    .max(20),
  /** How many apps reached mail or files then. */
  apps: z.int().min(0),
  by: doer,
  at: moment,
})

/** That somebody looked through the apps that reach mail or files. */
export type Look = Omit<z.infer<typeof body>, 'schema'>

/** The last look; null where nobody has looked yet. */
export async function lastLook(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
): Promise<Kept<Look> | null> {
  const record = await store.records.last(scope, LOOK_KIND, ID)
  if (record === null) return null
  const { schema: _, ...value } = readBody(body, record.body, 'look at the apps')
  return { value, version: record.version }
}

/** Writes down that somebody looked. @throws AppError conflict where somebody else has, meanwhile */
export async function keepLook(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
  { seen, expects }: { readonly seen: Pick<Look, 'snapshot' | 'lists' | 'apps'>; readonly expects: number },
  { by, at }: By,
  deed: Deed,
): Promise<Kept<Look>> {
  const read = readBody(body, { schema: SCHEMA, ...seen, by, at }, 'look at the apps')
  const { version } = await store.records.keep(scope, { kind: LOOK_KIND, id: ID, body: read, expects }, deed)
  const { schema: _, ...value } = read
  return { value, version }
}
