import * as z from 'zod'
import type { TenantScope } from '../../base/ids.ts'
import type { Instant } from '../../base/time.ts'
import { SAID_USES } from '../../assess/services/service-states.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import { line, moment, readBody, words } from '../record-body.ts'
import { importAzure, putSubscription } from './azure-records.ts'
import { AZURE_HOLDS, day } from './service-body.ts'
import { keepUse } from './use-records.ts'
import { keepUserPlans } from './user-plans-records.ts'

const who = z.string().regex(/^[a-z]{1,30}$/)
const act = { by: who, at: moment }
const index = z.int().min(0)

const story = z.strictObject({
  schema: z.literal('ward.practice-services/1'),
  people: z.record(who, line()),
  uses: z.array(z.strictObject({ service: line(), use: z.enum(SAID_USES), reason: words(), ...act })),
  users: z.strictObject({
    asOf: day,
    file: line(),
    products: z.array(line()),
    sets: z.array(z.array(index)),
    /** Name, user principal name, whether sign-in is open, set. */
    people: z.array(z.tuple([line(), line(300), z.boolean(), index])),
    ...act,
  }),
  azure: z.strictObject({
    asOf: day,
    subscriptions: z.array(
      z.strictObject({
        id: line(),
        name: line(),
        state: line(),
        tenantId: line(),
        offer: line(),
        holds: z.enum(AZURE_HOLDS),
        note: line(500),
      }),
    ),
    ...act,
  }),
})
export type ServicesStory = Omit<z.infer<typeof story>, 'schema'>

/** What the people of a made-up clinic said of services and plans. @throws AppError bad-input naming the field */
export function readServicesStory(text: string): ServicesStory {
  const { schema: _, ...read } = readBody(story, JSON.parse(text), 'story of the services')
  return read
}

/**
 * Keeps it in a tenant of which nothing is said yet, as if they had done it there; nothing of after `until`.
 * @throws AppError bad-input, conflict, lease-held
 */
export async function keepServicesStory(
  store: Pick<Store, 'records' | 'documents'>,
  scope: TenantScope,
  { people, uses, users, azure }: ServicesStory,
  until: Instant,
  deed: Deed = { by: 'ward' },
): Promise<void> {
  const by = (id: string, at: Instant) => ({ by: { id: `practice-${id}`, name: people[id] ?? id }, at })
  const today = until.slice(0, 10)
  for (const { by: person, at, ...said } of uses.filter(one => one.at <= until)) {
    await keepUse(store, scope, { value: { ...said, ...by(person, at) }, version: 0 }, deed)
  }
  if (users.at <= until) {
    const list = {
      products: users.products.map(name => ({ sku: null, name, servicePlans: null })),
      sets: users.sets.map(set => set.map(product => ({ product, disabled: [] }))),
      users: users.people.map(([name, upn, enabled, set]) => ({ name, upn, enabled, set })),
    }
    const left = { deleted: 0, twice: 0, bad: 0, isPart: false } as const
    const about = {
      asOf: users.asOf,
      file: users.file,
      form: 'csv' as const,
      ...left,
      ...by(users.by, users.at),
    }
    await keepUserPlans(store, scope, list, about, today, deed)
  }
  if (azure.at > until) return
  const who = by(azure.by, azure.at)
  const listed = azure.subscriptions.map(({ holds: _, note: __, ...one }) => one)
  let { version } = await importAzure(store, scope, listed, { ...who, asOf: azure.asOf, today }, deed)
  for (const one of azure.subscriptions) {
    const put = await putSubscription(store, scope, one, { ...who, expects: version }, deed)
    version = put.version
  }
}
