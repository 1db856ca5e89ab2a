import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TenantScope, tenantName } from '../src/base/ids.ts'
import type { SegmentSizes } from '../src/store/audit/open-event-store.ts'
import type { Store } from '../src/store/store.ts'
import { at, eventOf, eventsOf, guidOf, importEvents, SOURCE } from './crash/audit-fixtures.ts'
import { refused } from './crash/store-fixtures.ts'

/** An event store under test: one data folder that can be opened any number of times. */
export interface EventStoreUnderTest {
  readonly open: (options?: {
    readonly segmentSizes?: SegmentSizes
    readonly wait?: number
  }) => Promise<Store>
  readonly remove: () => void
}

const deed = { by: 'tester' }
const SMALL = { segmentSizes: { segmentEvents: 40, compact: { small: 200, most: 400 } }, wait: 20_000 }

/** What every implementation of EventStore keeps to: exactly once, and what comes back. */
export function eventStoreContract(name: string, make: () => EventStoreUnderTest): void {
  describe(`${name} keeps the contract of events: what goes in`, () => {
    let place: EventStoreUnderTest
    let store: Store
    let made = 0
    beforeAll(async () => {
      place = make()
      store = await place.open()
    })
    afterAll(async () => {
      await store.close()
      place.remove()
    })
    const tenant = (): Promise<TenantScope> => {
      made += 1
      return store.tenants.add(tenantName(`clinic-${made}`), deed)
    }
    const counts = async (of: Store, scope: TenantScope) => {
      const { events, conflicts } = await of.events.coverage(scope)
      return { events, conflicts, rows: (await of.events.rows(scope, {})).length }
    }

    test('an event that comes again is a duplicate: in a batch, a later one, another import, after reopening', async () => {
      const scope = await tenant()
      const writer = await store.events.writer(scope, SOURCE, deed)
      await writer.add([...eventsOf(0, 50), ...eventsOf(20, 10)])
      await writer.add(eventsOf(40, 20))
      await writer.flush()
      expect(writer.added()).toEqual({ stored: 60, duplicates: 20, conflicts: 0 })
      await writer.add(eventsOf(0, 60))
      expect(await writer.close(3)).toEqual({ stored: 60, duplicates: 80, conflicts: 0 })
      expect(await importEvents(store, scope, eventsOf(30, 60), 7)).toEqual({
        stored: 30,
        duplicates: 30,
        conflicts: 0,
      })
      const other = await place.open()
      try {
        expect(await importEvents(other, scope, eventsOf(0, 91))).toEqual({
          stored: 1,
          duplicates: 90,
          conflicts: 0,
        })
        expect(await counts(other, scope)).toEqual({ events: 91, conflicts: 0, rows: 91 })
      } finally {
        await other.close()
      }
      const { imports } = await store.events.coverage(scope)
      expect(imports.map(({ stored, duplicates, rejected }) => [stored, duplicates, rejected])).toEqual([
        [1, 90, 0],
        [30, 30, 0],
        [60, 80, 3],
      ])
      expect(imports.every(({ ended }) => ended !== null)).toBe(true)
    })

    test('the same in another order of keys is a duplicate', async () => {
      const scope = await tenant()
      const one = (text: string) => eventOf(1, { original: Buffer.from(text) })
      await importEvents(store, scope, [one('{"a":1,"b":{"c":2}}'), one('{"b":{"c":2},"a":1}')])
      expect(await importEvents(store, scope, [one('{ "b": {"c":2}, "a":1 }')])).toEqual({
        stored: 0,
        duplicates: 1,
        conflicts: 0,
      })
      const originals = await store.events.originals(scope, [0])
      expect(Buffer.from(originals.get(0) ?? []).toString(), 'the first is kept as it came').toBe(
        '{"a":1,"b":{"c":2}}',
      )
    })

    test.each([
      ['in one batch', 1],
      ['in batches of one', 0],
      ['in imports of one', 2],
    ] as const)(
      'the same id with other content is kept beside the first and counted once, %s',
      async (_, how) => {
        const scope = await tenant()
        const version = (text: string) => eventOf(7, { original: Buffer.from(`{"v":"${text}"}`) })
        const coming = [
          version('one'),
          version('two'),
          version('two'),
          version('one'),
          version('three'),
          version('two'),
        ]
        const totals = { stored: 0, duplicates: 0, conflicts: 0 }
        for (const some of how === 2 ? coming.map(one => [one]) : [coming]) {
          const added = await importEvents(
            store,
            scope,
            [...some, ...(how === 2 ? [] : eventsOf(100, 5))],
            how === 0 ? 1 : 100,
          )
          totals.stored += added.stored
          totals.duplicates += added.duplicates
          totals.conflicts += added.conflicts
        }
        const others = how === 2 ? 0 : 5
        expect(totals).toEqual({ stored: 1 + others, duplicates: 3, conflicts: 2 })
        expect(await counts(store, scope)).toEqual({ events: 1 + others, conflicts: 2, rows: 1 + others })
        const versions = await store.events.byId(scope, [guidOf(7)])
        expect(versions.map(one => one.version).sort((a, b) => a - b)).toEqual([0, 1, 2])
        const originals = await store.events.originals(
          scope,
          versions.map(({ seq }) => seq),
        )
        expect(
          versions
            .toSorted((a, b) => a.version - b.version)
            .map(({ seq }) => Buffer.from(originals.get(seq) ?? []).toString()),
        ).toEqual(['{"v":"one"}', '{"v":"two"}', '{"v":"three"}'])
        const days = (await store.events.coverage(scope)).days.reduce((sum, { count }) => sum + count, 0)
        expect(days, 'a conflict is not counted again').toBe(1 + others)
        expect(await store.evidence.verify(scope)).toMatchObject({ problems: [] })
      },
    )

    test('an id in upper case is the same event; one that is no GUID is its text', async () => {
      const scope = await tenant()
      const named = (id: string, number: number) => eventOf(number, { event: { id } })
      const upper = guidOf(1).toUpperCase()
      const same = Buffer.from('{}')
      const added = await importEvents(store, scope, [
        eventOf(1, { event: { id: upper }, original: same }),
        eventOf(1, { original: same }),
        named('SecurityAlert-17', 2),
        named('securityalert-17', 3),
        named('', 4),
        named('日本 🩺', 5),
        named(`{${guidOf(6)}}`, 6),
        named('x'.repeat(5000), 7),
      ])
      expect(added).toEqual({ stored: 7, duplicates: 1, conflicts: 0 })
      expect((await store.events.byId(scope, [guidOf(1)]))[0]?.id, 'as it was logged').toBe(upper)
      for (const id of ['SecurityAlert-17', 'securityalert-17', '日本 🩺', `{${guidOf(6)}}`]) {
        expect((await store.events.byId(scope, [id])).map(row => row.id)).toEqual([id])
      }
      const [group] = await store.events.groups(scope, {
        roles: [],
        rolesKnown: [],
        operations: ['MailItemsAccessed'],
        to: at(2),
      })
      expect(group?.eventIds).toEqual([upper])
    })

    test('an import without events is on record; what nobody knows yet is kept and shown', async () => {
      const scope = await tenant()
      expect(await importEvents(store, scope, [])).toEqual({ stored: 0, duplicates: 0, conflicts: 0 })
      expect((await store.events.coverage(scope)).imports).toHaveLength(1)
      expect(await store.events.rows(scope, {})).toEqual([])
      expect(await store.events.groups(scope, { roles: [], rolesKnown: [] })).toEqual([])
      const odd = {
        operation: '__proto__',
        act: 'unknown',
        workload: null,
        actor: null,
        place: null,
        owner: null,
      } as const
      await importEvents(store, scope, [
        eventOf(0, { event: { ...odd, recordType: 4242 } }),
        eventOf(1, { event: { ...odd, recordType: -1, items: [], itemCount: null, session: null } }),
        eventOf(2, { event: { ...odd, recordType: null, throttled: null, mailAccess: null, result: null } }),
      ])
      expect(await store.events.rows(scope, { acts: ['unknown'] })).toMatchObject([
        { recordType: 4242, operation: '__proto__', workload: null, actor: null, place: null, itemCount: 1 },
        { recordType: -1, itemCount: null },
        { recordType: null, throttled: null, mailAccess: null, result: null },
      ])
    })

    test('a record of 30 MB is kept whole, among others', async () => {
      const scope = await tenant()
      const large = Buffer.from(`{"large":"${'Zm9v'.repeat(7_500_000)}"}`)
      await importEvents(store, scope, [eventOf(0), eventOf(1, { original: large }), eventOf(2)], 1)
      expect(large.equals(Buffer.from((await store.events.originals(scope, [1])).get(1) ?? []))).toBe(true)
      expect(await importEvents(store, scope, [eventOf(1, { original: large })])).toMatchObject({
        stored: 0,
        duplicates: 1,
      })
    })

    test('two writers at once, of two processes: each event once', async () => {
      const scope = await tenant()
      const [one, other] = await Promise.all([place.open(SMALL), place.open(SMALL)])
      try {
        const added = await Promise.all([
          importEvents(one, scope, eventsOf(0, 300), 30),
          importEvents(other, scope, eventsOf(150, 300), 25),
          importEvents(one, scope, eventsOf(100, 100), 10),
        ])
        expect(added.reduce((sum, { stored }) => sum + stored, 0)).toBe(450)
        expect(added.reduce((sum, { duplicates }) => sum + duplicates, 0)).toBe(250)
        expect(await counts(one, scope)).toEqual({ events: 450, conflicts: 0, rows: 450 })
        expect(await other.evidence.verify(scope)).toMatchObject({ problems: [] })
      } finally {
        await one.close()
        await other.close()
      }
    })

    test('what one tenant has no other sees', async () => {
      const [one, other] = [await tenant(), await tenant()]
      await importEvents(store, one, eventsOf(0, 10))
      expect(await store.events.rows(other, {})).toEqual([])
      expect(await store.events.byId(other, [guidOf(1)])).toEqual([])
      expect((await store.events.originals(other, [1])).size).toBe(0)
      expect(await store.events.items(other, [1])).toEqual([])
      expect(await store.events.namesOf(other, 'nurse-1@clinic.example')).toEqual([])
      expect(await importEvents(store, other, eventsOf(0, 10))).toMatchObject({ stored: 10, duplicates: 0 })
      const token = async (scope: TenantScope) => (await store.events.items(scope, [3]))[0]?.token
      expect(await token(one), 'tokens of two tenants tell nothing of each other').not.toBe(
        await token(other),
      )
      await refused(store.events.rows({ tenant: tenantName('nobody') }, {}), 'not-found')
    })
  })
}
