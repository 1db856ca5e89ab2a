import { AppError } from '../../base/app-error.ts'
import type { Cloud } from '../../base/fact.ts'
import type { Day } from '../../base/days.ts'
import type { TenantScope } from '../../base/ids.ts'
import {
  latestFirst,
  type ScopeDiff,
  scopeDiff,
  type ServiceScope,
} from '../../assess/services/service-scope.ts'
import { serviceNamed } from '../../assess/services/services.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import { readBody } from '../record-body.ts'
import { type KeptScopeBody, MOST_LISTED, scopeBody } from './service-body.ts'

type Records = Pick<Store, 'records'>
const KIND = 'service-scope'
const SCHEMA = 'ward.service-scope/1'

/** A list with who took it down and when. */
export interface KeptScope extends ServiceScope {
  readonly file: string
  readonly by: KeptScopeBody['by']
  readonly at: KeptScopeBody['at']
  readonly version: number
}

export interface ScopeKept {
  readonly list: KeptScope
  /** False when the very same list was here already. */
  readonly isNew: boolean
  /** The latest list of the cloud of a day before, or of the same day where this one corrects it. */
  readonly before: KeptScope | null
  readonly diff: ScopeDiff
}

/**
 * What keeping the list would change; keeps nothing.
 * @throws AppError bad-input for a day that is none, lies ahead or before the law
 */
export async function lookAtScope(
  store: Records,
  scope: TenantScope,
  list: KeptScopeBody,
  today: Day,
): Promise<ScopeKept> {
  if (list.rows.length > MOST_LISTED) throw bad(`A list names up to ${MOST_LISTED} services.`)
  const body = readBody(scopeBody, { schema: SCHEMA, ...list }, 'list of services')
  if (body.asOf > today)
    throw bad('The list’s day lies ahead: give the day on which it was taken from Microsoft.')
  if (body.asOf < '2010-01-01')
    throw bad('The list’s day is too early: give the day on which it was taken from Microsoft.')
  const all = await serviceScopesOf(store, scope)
  const [before = null] = latestFirst(all, body.cloud).filter(one => one.asOf <= body.asOf)
  const version = all.find(one => one.asOf === body.asOf && one.cloud === body.cloud)?.version ?? 0
  const shown = shownScope(body, version)
  const isNew =
    before === null ||
    before.asOf !== body.asOf ||
    JSON.stringify(told(before)) !== JSON.stringify(told(shown))
  return { list: shown, isNew, before, diff: scopeDiff(before, shown) }
}

/** What makes two lists the same, whoever brought them when. */
function told({ source, complete, rows }: ServiceScope): object {
  return { source, complete, rows: rows.map(({ name, covered }) => [name, covered]) }
}

/**
 * Keeps a list. One of the same cloud and day follows as its correction; the later day holds, whichever was brought first,
 * and all stay in the history. @throws AppError bad-input, lease-held
 */
export async function keepScope(
  store: Records,
  scope: TenantScope,
  list: KeptScopeBody,
  today: Day,
  deed: Deed,
): Promise<ScopeKept> {
  const looked = await lookAtScope(store, scope, list, today)
  if (!looked.isNew) return looked
  const { asOf, cloud } = looked.list
  const body = { schema: SCHEMA, ...list }
  const { version } = await store.records.keep(
    scope,
    { kind: KIND, id: `${cloud}:${asOf}`, body, expects: looked.list.version },
    deed,
  )
  return { ...looked, list: { ...looked.list, version } }
}

/** Every list, by cloud and day; of each day the last version. @throws AppError not-verified */
export async function serviceScopesOf(store: Records, scope: TenantScope): Promise<readonly KeptScope[]> {
  const records = await store.records.current(scope, KIND)
  return records.map(({ body, version }) =>
    shownScope(readBody(scopeBody, body, 'list of services'), version),
  )
}

/** The list that holds in a cloud today. */
export function latestScope(lists: readonly KeptScope[], cloud: Cloud): KeptScope | null {
  return latestFirst(lists, cloud)[0] ?? null
}

function shownScope(body: KeptScopeBody, version: number): KeptScope {
  const { asOf, cloud, source, complete, file, rows, by, at } = body
  return {
    asOf,
    cloud,
    source,
    complete,
    file,
    by,
    at,
    version,
    rows: rows.map(({ name, covered }) => ({ name, covered, service: serviceNamed(name)?.id ?? null })),
  }
}

const bad = (sentence: string) => new AppError('bad-input', sentence)
