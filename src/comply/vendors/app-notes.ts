import * as z from 'zod'
import { AppError } from '../../base/app-error.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { AppNote } from '../../base/vendors/vendor.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { line, moment, readBody } from '../record-body.ts'
import { nextId, retried } from './numbered.ts'
import { day, doer, vendorId } from './vendor-body.ts'
import type { By } from './vendor-records.ts'
import { vendorById } from './vendor-records.ts'

type Records = Pick<Store, 'records'>

export const APP_NOTE_KIND = 'vendor-app'
const SCHEMA = 'ward.vendor-app/1'

/** As assess/vendors makes it: a word, a colon, and what tells the thing from others. */
export const appKey = z
  .string()
  .min(3)
  .max(400)
  .regex(/^[a-z-]{2,20}:[^\p{Cc}]+$/u)

const body = z.strictObject({
  schema: z.literal(SCHEMA),
  key: appKey,
  name: line(200),
  vendor: vendorId.nullable(),
  inScope: z.boolean().nullable(),
  inScopeOf: z.string().max(64).nullable().default(null),
  removed: z.strictObject({ on: day, note: z.string().trim().max(1_000), by: doer, at: moment }).nullable(),
  by: doer,
  at: moment,
})

export interface KeptNote extends Kept<AppNote> {
  readonly id: string
}

/** What people said about apps, by the app's key. */
export async function appNotesOf(store: Records, scope: TenantScope): Promise<ReadonlyMap<string, KeptNote>> {
  const records = await store.records.current(scope, APP_NOTE_KIND)
  return new Map(
    records.map(({ id, body: given, version }) => {
      const { schema: _, ...value } = readBody(body, given, 'note on an app')
      return [value.key, { id, value, version }]
    }),
  )
}

/** What is said anew; what is left out stays as it was. */
export interface AppSaid {
  readonly vendor?: string | null
  readonly inScope?: boolean | null
  /** Of which agreement that is said. */
  readonly inScopeOf?: string | null
  readonly removed?: { readonly on: string; readonly note: string } | null
}

/**
 * Says something about one app: whose it is, whether the agreement covers it, that it is gone.
 * @param app as it was found
 * @param expects the version of the note that was seen, 0 for none
 * @throws AppError bad-input, not-found for a vendor that is not here, conflict
 */
export async function noteApp(
  store: Records,
  scope: TenantScope,
  app: Pick<AppNote, 'key' | 'name'>,
  { said, expects }: { readonly said: AppSaid; readonly expects: number },
  { by, at }: By,
  deed: Deed,
): Promise<KeptNote> {
  if (said.vendor !== undefined && said.vendor !== null) await vendorById(store, scope, said.vendor)
  return await retried(
    async () => {
      const all = await appNotesOf(store, scope)
      const before = all.get(app.key)
      if ((before?.version ?? 0) !== expects) throw conflict()
      const next = {
        schema: SCHEMA,
        key: app.key,
        name: app.name,
        vendor: said.vendor === undefined ? (before?.value.vendor ?? null) : said.vendor,
        ...scopeNow(said, before?.value ?? null),
        removed: removedNow(said.removed, before?.value.removed ?? null, { by, at }),
        by,
        at,
      }
      const { schema, ...value } = readBody(body, next, 'note on an app')
      const id =
        before?.id ??
        nextId(
          'app',
          [...all.values()].map(one => one.id),
        )
      const draft = { kind: APP_NOTE_KIND, id, body: { schema, ...value }, expects }
      const { version } = await store.records.keep(scope, draft, deed)
      return { id, value, version }
    },
    // Of one that is there already, the conflict is about what was seen; of a new one about its number.
    () => expects === 0,
  )
}

/** What was said of one vendor's agreement says nothing of another's. */
function scopeNow(
  { vendor, inScope, inScopeOf = null }: AppSaid,
  before: AppNote | null,
): Pick<AppNote, 'inScope' | 'inScopeOf'> {
  if (inScope !== undefined) return { inScope, inScopeOf: inScope === null ? null : inScopeOf }
  const isOther = vendor !== undefined && vendor !== (before?.vendor ?? null)
  if (isOther || before === null) return { inScope: null, inScopeOf: null }
  return { inScope: before.inScope, inScopeOf: before.inScopeOf }
}

function removedNow(
  said: AppSaid['removed'],
  before: AppNote['removed'],
  { by, at }: By,
): AppNote['removed'] {
  if (said === undefined) return before
  return said === null ? null : { ...said, by, at }
}

function conflict(): AppError {
  return new AppError(
    'conflict',
    'Somebody else has said something about this app meanwhile. Look at it again.',
  )
}
