import { AppError } from '../../base/app-error.ts'
import type { TenantScope } from '../../base/ids.ts'
import { serviceById } from '../../assess/services/services.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { readBody } from '../record-body.ts'
import { type DynamicsUse, dynamicsBody, type KeptUse, useBody } from './service-body.ts'

type Records = Pick<Store, 'records'>
const USE = { kind: 'service-use', schema: 'ward.service-use/1' } as const
const DYNAMICS = { kind: 'dynamics-channel', schema: 'ward.dynamics-channel/1', id: 'dynamics-365' } as const

/**
 * Keeps what somebody says of a service. @param expects the version that was seen, 0 for none
 * @throws AppError not-found for a service Ward does not know, bad-input, conflict, lease-held
 */
export async function keepUse(
  store: Records,
  scope: TenantScope,
  { value, version: expects }: Kept<KeptUse>,
  deed: Deed,
): Promise<Kept<KeptUse>> {
  if (serviceById(value.service) === undefined) {
    throw new AppError('not-found', 'There is no such service in Ward’s table.')
  }
  const body = readBody(useBody, { schema: USE.schema, ...value }, 'word on a service')
  const { version } = await store.records.keep(
    scope,
    { kind: USE.kind, id: body.service, body, expects },
    deed,
  )
  const { schema: _, ...kept } = body
  return { value: kept, version }
}

/**
 * Keeps what somebody says of several services at once. What each is expected to be is looked at before the first is kept, so
 * that two people who decide at once do not each get a part; a service named twice is refused.
 * @throws AppError not-found, bad-input, conflict naming the services, lease-held
 */
export async function keepUses(
  store: Records,
  scope: TenantScope,
  drafts: readonly Kept<KeptUse>[],
  deed: Deed,
): Promise<readonly Kept<KeptUse>[]> {
  const ids = drafts.map(({ value }) => value.service)
  if (new Set(ids).size < ids.length) {
    throw new AppError('bad-input', 'A service is named twice. Name each once.')
  }
  if (ids.some(id => serviceById(id) === undefined)) {
    throw new AppError('not-found', 'There is no such service in Ward’s table.')
  }
  const there = new Map((await usesOf(store, scope)).map(({ value, version }) => [value.service, version]))
  const changed = drafts.filter(({ value, version }) => (there.get(value.service) ?? 0) !== version)
  if (changed.length > 0) {
    const names = changed.map(({ value }) => serviceById(value.service)?.name ?? value.service)
    throw new AppError(
      'conflict',
      `Somebody has said something of ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''} meanwhile. Nothing was kept: load the page again, and look.`,
    )
  }
  const kept: Kept<KeptUse>[] = []
  for (const draft of drafts) kept.push(await keepUse(store, scope, draft, deed))
  return kept
}

/** What was last said of each service. @throws AppError not-verified */
export async function usesOf(store: Records, scope: TenantScope): Promise<readonly Kept<KeptUse>[]> {
  const records = await store.records.current(scope, USE.kind)
  return records.map(({ body, version }) => {
    const { schema: _, ...value } = readBody(useBody, body, 'word on a service')
    return { value, version }
  })
}

/** Keeps how Dynamics 365 was bought. @throws AppError bad-input, conflict, lease-held */
export async function keepDynamics(
  store: Records,
  scope: TenantScope,
  { value, version: expects }: Kept<DynamicsUse>,
  deed: Deed,
): Promise<Kept<DynamicsUse>> {
  const body = readBody(dynamicsBody, { schema: DYNAMICS.schema, ...value }, 'word on Dynamics 365')
  if (body.channel === 'other' && body.administered === '') {
    throw new AppError('bad-input', 'Say where and by whom it is administered.')
  }
  const draft = { kind: DYNAMICS.kind, id: DYNAMICS.id, body, expects }
  const { version } = await store.records.keep(scope, draft, deed)
  const { schema: _, ...kept } = body
  return { value: kept, version }
}

/** Null where nobody has said. @throws AppError not-verified */
export async function dynamicsOf(store: Records, scope: TenantScope): Promise<Kept<DynamicsUse> | null> {
  const record = await store.records.last(scope, DYNAMICS.kind, DYNAMICS.id)
  if (record === null) return null
  const { schema: _, ...value } = readBody(dynamicsBody, record.body, 'word on Dynamics 365')
  return { value, version: record.version }
}
