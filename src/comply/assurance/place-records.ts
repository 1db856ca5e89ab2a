import * as z from 'zod'
import {
  type EphiPlace,
  PLACE_ENCRYPTIONS,
  PLACE_KINDS,
  PLACE_RUNNERS,
  SUGGESTED_PLACES,
} from '../../base/assurance/ephi-place.ts'
import { AppError } from '../../base/app-error.ts'
import type { Json } from '../../base/canonical-json.ts'
import { type Day, isDay } from '../../base/days.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { line, moment, readBody, words } from '../record-body.ts'
import { nextId, retried } from './numbered.ts'
import type { Doer } from './report-records.ts'

type Records = Pick<Store, 'records'>

const KIND = 'ephi-place'
const SCHEMA = 'ward.ephi-place/1'

const body = z.strictObject({
  schema: z.literal(SCHEMA),
  id: line(64),
  kind: z.enum(PLACE_KINDS),
  name: line(),
  holds: words(2_000),
  runs: z.enum(PLACE_RUNNERS),
  provider: z.strictObject({ vendor: line(128).nullable(), name: line() }).nullable(),
  encryption: z.enum(PLACE_ENCRYPTIONS),
  how: z.string().trim().max(2_000),
  agreement: z.enum(['on-record', 'missing', 'not-needed', 'unknown']),
  why: z.string().trim().max(2_000),
  looked: z.strictObject({ by: line(64), name: line(), at: moment, on: z.string().refine(isDay) }),
  over: z.boolean(),
})

export type PlaceFacts = Omit<EphiPlace, 'id' | 'looked'>

/** What people have said of each place, by id. */
export async function placesOf(store: Records, scope: TenantScope): Promise<readonly Kept<EphiPlace>[]> {
  const records = await store.records.current(scope, KIND)
  return records.map(({ body: kept, version }) => ({ value: readPlace(kept), version }))
}

/**
 * Says what holds of a place: a new one, one of Ward's suggestions, or one that is on record.
 * @param id null for a new place
 * @param expects the version that was seen, 0 for none
 * @throws AppError bad-input, not-found, conflict
 */
export async function keepPlace(
  store: Records,
  scope: TenantScope,
  id: string | null,
  said: { readonly facts: PlaceFacts; readonly expects: number; readonly at: Instant; readonly on: Day },
  doer: Doer,
): Promise<Kept<EphiPlace>> {
  const { facts, expects, at, on } = said
  check(facts)
  const looked = { by: doer.id, name: doer.name, at, on }
  if (id === null) {
    return retried(async () => {
      const fresh = nextId(
        'place',
        (await store.records.current(scope, KIND)).map(record => record.id),
      )
      return keep(store, scope, { id: fresh, ...facts, looked }, 0, doer)
    })
  }
  const suggested = SUGGESTED_PLACES.find(place => place.id === id)
  if (suggested === undefined && (!/^place-\d{1,9}$/.test(id) || expects === 0)) throw noPlace()
  if (suggested === undefined && (await store.records.last(scope, KIND, id)) === null) throw noPlace()
  const kind = suggested?.kind ?? facts.kind
  return keep(store, scope, { id, ...facts, kind, looked }, expects, doer)
}

function check({ runs, provider, agreement, why }: PlaceFacts): void {
  if (runs === 'provider' && provider === null) {
    throw new AppError('bad-input', 'Say who runs it: whoever can reach what lies there.')
  }
  if (agreement === 'not-needed' && runs === 'provider' && why.trim().length < 10) {
    throw new AppError('bad-input', 'Say why who runs it needs no agreement.')
  }
}

async function keep(
  store: Records,
  scope: TenantScope,
  place: EphiPlace,
  expects: number,
  { id: by }: Doer,
): Promise<Kept<EphiPlace>> {
  const value = readPlace({
    schema: SCHEMA,
    ...place,
    provider: place.runs === 'provider' ? place.provider : null,
  })
  const kept = JSON.parse(JSON.stringify({ schema: SCHEMA, ...value })) as Json
  const { version } = await store.records.keep(
    scope,
    { kind: KIND, id: value.id, body: kept, expects },
    { by },
  )
  return { value, version }
}

function readPlace(given: unknown): EphiPlace {
  const { schema: _, ...place } = readBody(body, given, 'place of ePHI')
  return place
}

function noPlace(): AppError {
  return new AppError('not-found', 'There is no such place in the register.')
}
