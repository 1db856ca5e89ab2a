import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { at, eventOf, eventsOf, guidOf, importEvents } from '../../../test/crash/audit-fixtures.ts'
import { refused, removeFolder, temporaryFolder } from '../../../test/crash/store-fixtures.ts'
import { type TenantScope, tenantName } from '../../base/ids.ts'
import { type Instant, instantFromMilliseconds, parseInstant } from '../../base/time.ts'
import { openInstallation } from '../../host/keys.ts'
import { openStore } from '../open-store.ts'
import type { Store } from '../store.ts'
import { isHeld } from './legal-hold.ts'
import { yearsBefore } from './retention.ts'

const folder = temporaryFolder()
const deed = { by: 'officer' }
let now = Date.parse('2026-11-01T00:00:00Z')
const clock = (): Instant => {
  now += 1
  return instantFromMilliseconds(now)
}
const dataFolder = join(folder, 'data')
const installation = openInstallation({ dataFolder, keyFile: join(folder, 'key'), env: {}, clock })
const store: Store = await openStore({ dataFolder, installation, clock, segmentSizes: { segmentEvents: 10 } })
afterAll(async () => {
  await store.close()
  removeFolder(folder)
})
let made = 0
async function tenant(): Promise<TenantScope> {
  made += 1
  return store.tenants.add(tenantName(`clinic-${made}`), deed)
}
const filesOf = ({ tenant: name }: TenantScope): string[] =>
  ['events', 'sealed']
    .flatMap(part => readdirSync(join(dataFolder, 'tenants', name, part)))
    .filter(file => /^\d/.test(file))

test.each([
  ['2026-11-01T08:00:00.000Z', 6, '2020-11-01T08:00:00.000Z', 'the same day'],
  ['2024-02-29T23:00:00.000Z', 6, '2018-03-01T23:00:00.000Z', 'a day that year does not have'],
  ['2024-02-29T23:00:00.000Z', 8, '2016-02-29T23:00:00.000Z', 'a day that year has'],
  ['2026-01-01T00:00:00.000Z', 100, '1926-01-01T00:00:00.000Z', 'the most there is'],
])('%s less %i years is %s: %s', (moment, years, then) => {
  expect(yearsBefore(parseInstant(moment), years)).toBe(then)
})

const hold = (from: string | null, to: string | null) => ({
  id: 'hold-0',
  reason: 'r',
  by: 'b',
  since: at(0),
  from: from === null ? null : parseInstant(from),
  to: to === null ? null : parseInstant(to),
})
test.each([
  ['a hold on everything', null, null, true],
  ['one that begins with the last event', '2020-02-01', null, true],
  ['one that begins after it', '2020-02-01T00:00:00.001Z', null, false],
  ['one that ends with the first event, exclusive', null, '2020-01-01', false],
  ['one that ends just after it', null, '2020-01-01T00:00:00.001Z', true],
  ['one inside', '2020-01-10', '2020-01-11', true],
])('events of January 2020 and %s', (_, from, to, held) => {
  const time = { first: Date.parse('2020-01-01'), last: Date.parse('2020-02-01') }
  expect(isHeld([hold(from, to)], time)).toBe(held)
})

describe('how long events are kept', () => {
  test('six years unless more is set; fewer are refused', async () => {
    const scope = await tenant()
    expect(await store.events.retention(scope)).toEqual({ years: 6, holds: [] })
    expect(await store.events.setRetention(scope, 10, deed)).toEqual({ years: 10, holds: [] })
    for (const years of [5, 0, -1, 6.5, 101, Number.NaN, Number.POSITIVE_INFINITY]) {
      await refused(store.events.setRetention(scope, years, deed), 'bad-input')
    }
    expect((await store.events.setRetention(scope, 6, deed)).years).toBe(6)
    expect(await store.evidence.verify(scope)).toMatchObject({ problems: [], entries: 2 })
  })

  test('holds are added, listed and released, and what they say is checked', async () => {
    const scope = await tenant()
    const one = await store.events.hold(scope, { reason: ' A subpoena. ', from: null, to: at(5) }, deed)
    expect(one).toMatchObject({ reason: 'A subpoena.', by: 'officer', from: null, to: at(5) })
    const other = await store.events.hold(scope, { reason: 'All.', from: null, to: null }, deed)
    const { holds } = await store.events.retention(scope)
    expect(holds).toHaveLength(2)
    expect(holds).toEqual(expect.arrayContaining([one, other]))
    await store.events.release(scope, one.id, deed)
    await store.events.release(scope, one.id, deed)
    expect((await store.events.retention(scope)).holds).toEqual([other])
    for (const id of ['hold-000000000000', 'nobody', '__proto__', '../x', '']) {
      await refused(store.events.release(scope, id, deed), 'not-found')
    }
    for (const bad of [
      { reason: ' ', from: null, to: null },
      { reason: 'x'.repeat(4001), from: null, to: null },
      { reason: 'x', from: at(1), to: at(1) },
    ]) {
      await refused(store.events.hold(scope, bad, deed), 'bad-input')
    }
  })
})

describe('the end of the retention', () => {
  /** Two segments: one of March 2020, one of January 2021. */
  async function kept(): Promise<TenantScope> {
    const scope = await tenant()
    const old = (number: number, time: string) => eventOf(number, { event: { time: parseInstant(time) } })
    await importEvents(
      store,
      scope,
      [...Array(10).keys()].map(one => old(one, '2020-03-01T08:00:00Z')),
    )
    await importEvents(
      store,
      scope,
      [...Array(10).keys()].map(one => old(10 + one, '2021-01-01')),
    )
    return scope
  }

  test('takes segments whose last event is older, and their files; a leaf with their hashes stays', async () => {
    const scope = await kept()
    expect(await store.events.expire(scope, deed)).toEqual({ segments: 1, events: 10 })
    expect(filesOf(scope)).toHaveLength(3)
    expect(await store.events.rows(scope, {})).toHaveLength(10)
    expect(await store.events.byId(scope, [guidOf(1)])).toEqual([])
    expect((await store.events.originals(scope, [0, 12])).size).toBe(1)
    expect((await store.events.coverage(scope)).removedBefore).toBe('2020-03-01T08:00:00.000Z')
    const { items } = await store.evidence.list(scope, { limit: 100 })
    expect(items.at(-1)?.entry).toMatchObject({
      kind: 'audit-segments-removed',
      by: 'officer',
      subject: 'events/0-10',
      events: 10,
      years: 6,
      last: Date.parse('2020-03-01T08:00:00Z'),
      sha256: items[0]?.entry.sha256,
      root: items[0]?.entry['root'],
    })
    expect(await store.evidence.verify(scope)).toMatchObject({ problems: [] })
    expect(await store.events.expire(scope, deed), 'once').toEqual({ segments: 0, events: 0 })
    // What was removed was here: it is not taken in again.
    const again = await importEvents(store, scope, [eventOf(1, { original: Buffer.from('{}') }), eventOf(30)])
    expect(again).toEqual({ stored: 1, duplicates: 1, conflicts: 0 })
    expect(
      (await store.events.rows(scope, {})).map(({ seq }) => seq).at(-1),
      'places are not used again',
    ).toBe(20)
    expect(await store.evidence.verify(scope)).toMatchObject({ problems: [] })
  })

  test('is later when more years are set, and comes', async () => {
    const scope = await kept()
    await store.events.setRetention(scope, 7, deed)
    expect(await store.events.expire(scope, deed)).toEqual({ segments: 0, events: 0 })
    const was = now
    now = Date.parse('2030-01-01T00:00:00Z')
    expect(await store.events.expire(scope, deed)).toEqual({ segments: 2, events: 20 })
    now = was
    expect(filesOf(scope)).toEqual([])
    expect(await store.events.rows(scope, {})).toEqual([])
    expect(await importEvents(store, scope, eventsOf(50, 1))).toMatchObject({ stored: 1 })
    expect((await store.events.byId(scope, [guidOf(50)]))[0]?.seq, 'also after the last was removed').toBe(20)
    expect(await store.evidence.verify(scope)).toMatchObject({ problems: [] })
  })

  test.each<[because: string, from: string | null, to: string | null, segments: number]>([
    ['a hold on all events', null, null, 0],
    ['a hold on a time of the segment', '2020-03-01', '2020-03-02', 0],
    ['a hold on another time', '2020-06-01', null, 1],
  ])('%s', async (_, from, to, segments) => {
    const scope = await kept()
    const { id } = await store.events.hold(scope, hold(from, to), deed)
    expect((await store.events.expire(scope, deed)).segments).toBe(segments)
    await store.events.release(scope, id, deed)
    expect((await store.events.expire(scope, deed)).segments).toBe(1 - segments)
    expect(existsSync(join(dataFolder, 'tenants', scope.tenant, 'events'))).toBe(true)
    expect(await store.evidence.verify(scope)).toMatchObject({ problems: [] })
  })
})
