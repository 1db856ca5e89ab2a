import * as z from 'zod'
import { AppError } from '../../base/app-error.ts'
import { canonicalJson, type Json } from '../../base/canonical-json.ts'
import type { Day } from '../../base/days.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { UserList } from '../../base/services/user-list.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { readBody } from '../record-body.ts'
import { type UserPlans, userPlansBody } from './service-body.ts'

type Stores = Pick<Store, 'records' | 'documents'>
const KIND = 'user-plans'
const ID = 'users'
const SCHEMA = 'ward.user-plans/1'
const LIST_SCHEMA = 'ward.user-list/1'

const index = z.int().min(0)
const listBody = z.object({
  schema: z.literal(LIST_SCHEMA),
  products: z.array(
    z.object({
      sku: z.string().nullable(),
      name: z.string().nullable(),
      servicePlans: z.array(z.string()).nullable(),
    }),
  ),
  sets: z.array(z.array(z.object({ product: index, disabled: z.array(z.string()) }))),
  /** Name, user principal name, whether sign-in is open, set. */
  users: z.array(z.tuple([z.string(), z.string(), z.boolean().nullable(), index])),
})

/**
 * Keeps who has which licences. The list is a document, sealed under its hash: ten thousand people are more than a record
 * holds. It is no fact of a snapshot either: it is of another day and another source than the settings, and a person who
 * brings it answers for it. The list before stays, with the record's version that names it.
 * @throws AppError bad-input for a day that lies ahead, too-large, conflict, lease-held
 */
export async function keepUserPlans(
  store: Stores,
  scope: TenantScope,
  list: UserList,
  about: Omit<UserPlans, 'document' | 'bytes' | 'users'>,
  today: Day,
  deed: Deed,
): Promise<Kept<UserPlans>> {
  if (about.asOf > today) {
    throw new AppError('bad-input', 'The list’s day lies ahead: give the day on which it was exported.')
  }
  const text = canonicalJson({
    schema: LIST_SCHEMA,
    products: list.products,
    sets: list.sets,
    users: list.users.map(({ name, upn, enabled, set }) => [name, upn, enabled, set]),
  } as unknown as Json)
  const before = await userPlansOf(store, scope)
  if (before !== null && about.asOf < before.value.asOf) {
    throw new AppError(
      'bad-input',
      `A list of ${before.value.asOf} is here already: an older one would put back what has changed since.`,
    )
  }
  const draft = { ...about, document: '0'.repeat(64), bytes: 0, users: list.users.length }
  // Before the document is kept: a list that cannot be kept leaves nothing behind.
  readBody(userPlansBody, { schema: SCHEMA, ...draft }, 'list of users')
  const { sha256, bytes } = await store.documents.keep(scope, Buffer.from(text), deed)
  const value = { ...draft, document: sha256, bytes }
  const body = { schema: SCHEMA, ...value }
  const { version } = await store.records.keep(
    scope,
    { kind: KIND, id: ID, body, expects: before?.version ?? 0 },
    deed,
  )
  return { value, version }
}

/** What is known of the last list; null where none was brought. @throws AppError not-verified */
export async function userPlansOf(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
): Promise<Kept<UserPlans> | null> {
  const record = await store.records.last(scope, KIND, ID)
  if (record === null) return null
  const { schema: _, ...value } = readBody(userPlansBody, record.body, 'list of users')
  return { value, version: record.version }
}

/** The list itself. @throws AppError not-found, not-verified */
export async function readUserList(
  store: Pick<Store, 'documents'>,
  scope: TenantScope,
  document: string,
): Promise<UserList> {
  const bytes = await store.documents.read(scope, document)
  const parsed = listBody.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  if (!parsed.success) throw new AppError('not-verified', 'The list of users is not one that Ward wrote.')
  const { products, sets, users } = parsed.data
  return { products, sets, users: users.map(([name, upn, enabled, set]) => ({ name, upn, enabled, set })) }
}
