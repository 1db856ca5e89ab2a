import type { NewEvent } from '../../../src/store/audit/event-store.ts'
import { type DataPlace, measuredProcess } from './measured-process.ts'

export interface FillOrders {
  readonly place: DataPlace
  /** Number of the first event: ids follow from it. */
  readonly first: number
  readonly count: number
  /** Milliseconds since 1970 of the first, and between two. */
  readonly from: number
  readonly step: number
}

/** People of the organisation. */
export const PEOPLE = 2_000
/** Events that differ in all their fields; the stored ones are these with another id, time, message and original. */
const MODELS = 40_000
const BATCH = 1_000
const TOLD = 500_000

/** Puts events in order of their time into a store, through its writer. Made in a process of its own; seconds of CPU. */
export function fillStore(orders: FillOrders): number {
  return measuredProcess(import.meta.filename, [JSON.stringify(orders)]).cpu
}

/** Models of events, normalised and judged as an import does it, their times of no meaning. */
async function models(): Promise<readonly NewEvent[]> {
  const { auditEvents } = await import('../audit-events.ts')
  const { createNormaliser } = await import('../../../src/collect/audit/normalise/normalise-record.ts')
  const { createActorJudge } = await import('../../../src/assess/audit/classify-actor.ts')
  const normalise = createNormaliser()
  const judge = createActorJudge()
  const wanted = { seed: 10, from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z', people: PEOPLE }
  return [...auditEvents(MODELS, wanted)].map(record => {
    const event = normalise({ record, form: 'unified', envelope: null })
    if ('rejected' in event) throw new Error(event.rejected)
    return { event, logged: judge(event), original: new Uint8Array() }
  })
}

/** The id of an event by its number: 32-bit arithmetic that goes through all numbers once, so that ids are in no order. */
function idOf(number: number): string {
  const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0')
  const mixed = hex(Math.imul(number, 2_654_435_761))
  const other = hex(Math.imul(number ^ 0x5bd1e995, 0x85ebca6b))
  return `${mixed}-${other.slice(0, 4)}-4${other.slice(5)}-a000-0000${hex(number)}`
}

if (import.meta.main) {
  const orders: FillOrders = JSON.parse(process.argv[2] ?? '')
  const { openBenchStore } = await import('./open-bench-store.ts')
  const { instantFromMilliseconds } = await import('../../../src/base/time.ts')
  const { store, scope } = await openBenchStore(orders.place)
  const all = await models()
  const source = { kind: 'file', sha256: null, isSame: () => true }
  const writer = await store.events.writer(scope, source, { by: 'bench' })
  const end = orders.first + orders.count
  for (let from = orders.first; from < end; from += BATCH) {
    const batch: NewEvent[] = []
    for (let number = from; number < Math.min(end, from + BATCH); number += 1) {
      // In another order at each round, so that a day's events are not those of another day.
      const round = Math.floor(number / MODELS)
      const model = all[(number * (round % 2 === 0 ? 7 : 11) + round) % MODELS] as NewEvent
      const id = idOf(number)
      const time = instantFromMilliseconds(orders.from + Math.floor((number - orders.first) * orders.step))
      const items = model.event.items.map(item => ({ ...item, id: `${id}-${item.id}` }))
      const event = { ...model.event, id, time, items }
      batch.push({ event, logged: model.logged, original: Buffer.from(`{"Id":"${id}"}`) })
    }
    await writer.add(batch)
    if (from % TOLD === 0 && from > orders.first)
      console.error(`${from.toLocaleString('en')} events stored ...`)
  }
  const { stored } = await writer.close(0)
  if (stored !== orders.count) throw new Error(`${stored} of ${orders.count} events were stored`)
  await store.close()
}
