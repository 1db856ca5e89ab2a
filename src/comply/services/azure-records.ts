import { AppError } from '../../base/app-error.ts'
import type { Day } from '../../base/days.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { AzureSubscription } from '../../base/services/azure-subscription.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { readBody } from '../record-body.ts'
import { type AzureList, azureBody, type KeptSubscription, MOST_SUBSCRIPTIONS } from './service-body.ts'

type Records = Pick<Store, 'records'>
const KIND = 'azure-subscriptions'
const ID = 'subscriptions'
const SCHEMA = 'ward.azure-subscriptions/1'

export async function azureOf(store: Records, scope: TenantScope): Promise<Kept<AzureList> | null> {
  const record = await store.records.last(scope, KIND, ID)
  if (record === null) return null
  const { schema: _, ...value } = readBody(azureBody, record.body, 'list of Azure subscriptions')
  return { value, version: record.version }
}

/** Puts what a list says beside what people said before; a subscription that the list does not have is marked as gone. */
export function withImported(
  before: readonly KeptSubscription[],
  listed: readonly AzureSubscription[],
): readonly KeptSubscription[] {
  const said = new Map(before.map(one => [one.id, one]))
  const fresh = listed.map(one => {
    const last = said.get(one.id)
    const known = {
      tenantId: one.tenantId ?? last?.tenantId ?? null,
      offer: one.offer ?? last?.offer ?? null,
    }
    return {
      ...one,
      ...known,
      holds: last?.holds ?? 'not-said',
      note: last?.note ?? '',
      gone: false,
    } as const
  })
  const now = new Set(listed.map(({ id }) => id))
  const gone = before.filter(({ id }) => !now.has(id)).map(one => ({ ...one, gone: true }))
  return [...fresh, ...gone]
}

/** Keeps what a list says. @throws AppError bad-input, conflict, lease-held */
export async function importAzure(
  store: Records,
  scope: TenantScope,
  listed: readonly AzureSubscription[],
  about: Pick<AzureList, 'by' | 'at'> & { readonly asOf: Day; readonly today: Day },
  deed: Deed,
): Promise<Kept<AzureList>> {
  const { by, at, asOf, today } = about
  if (asOf > today) {
    throw new AppError('bad-input', 'The list’s day lies ahead: give the day on which it was exported.')
  }
  const before = await azureOf(store, scope)
  const subscriptions = withImported(before?.value.subscriptions ?? [], listed)
  return keepAzure(
    store,
    scope,
    { asOf, subscriptions: [...subscriptions], by, at },
    before?.version ?? 0,
    deed,
  )
}

/** Writes one by hand, or changes it. @param expects the version of the list that was seen @throws AppError bad-input, conflict */
export async function putSubscription(
  store: Records,
  scope: TenantScope,
  one: Omit<KeptSubscription, 'gone'>,
  { by, at, expects }: Pick<AzureList, 'by' | 'at'> & { readonly expects: number },
  deed: Deed,
): Promise<Kept<AzureList>> {
  const before = await azureOf(store, scope)
  const all = before?.value.subscriptions ?? []
  const put = { ...one, gone: false }
  const subscriptions = all.some(({ id }) => id === one.id)
    ? all.map(each => (each.id === one.id ? put : each))
    : [...all, put]
  return keepAzure(store, scope, { asOf: before?.value.asOf ?? null, subscriptions, by, at }, expects, deed)
}

async function keepAzure(
  store: Records,
  scope: TenantScope,
  value: AzureList,
  expects: number,
  deed: Deed,
): Promise<Kept<AzureList>> {
  if (value.subscriptions.length > MOST_SUBSCRIPTIONS) {
    throw new AppError(
      'bad-input',
      `Ward keeps up to ${MOST_SUBSCRIPTIONS} Azure subscriptions: leave out those that hold no patient data.`,
    )
  }
  const body = readBody(azureBody, { schema: SCHEMA, ...value }, 'list of Azure subscriptions')
  const { version } = await store.records.keep(scope, { kind: KIND, id: ID, body, expects }, deed)
  const { schema: _, ...kept } = body
  return { value: kept, version }
}
