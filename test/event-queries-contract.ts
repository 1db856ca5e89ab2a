import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TenantScope, tenantName } from '../src/base/ids.ts'
import type { EventQuery, NewEvent } from '../src/store/audit/event-store.ts'
import type { Store } from '../src/store/store.ts'
import { at, eventOf, eventsOf, guidOf, importEvents } from './crash/audit-fixtures.ts'
import { refused } from './crash/store-fixtures.ts'
import type { EventStoreUnderTest } from './event-store-contract.ts'

const deed = { by: 'tester' }
const NURSE = { id: 'nurse@clinic.example', name: 'Nurse@clinic.example' }
const PUID = '1003200012345678'

/** Five events with something to ask for in each. */
const ASKED: readonly NewEvent[] = [
  eventOf(0, { event: { actor: NURSE, aliases: [{ kind: 'puid', id: NURSE.id, other: PUID }] } }),
  eventOf(1, {
    event: { actor: { id: PUID, name: PUID }, act: 'delete', operation: 'HardDelete', session: 'evening' },
  }),
  eventOf(2, {
    event: {
      act: 'grant',
      operation: 'Add-MailboxPermission',
      target: { kind: 'user', ...NURSE },
      right: 'FullAccess',
      place: { kind: 'mailbox', id: 'shared@clinic.example', name: 'Shared@Clinic.example' },
      result: 'failed',
      app: { id: 'app-id', name: 'Outlook' },
    },
  }),
  eventOf(3, { event: { throttled: true, itemCount: 1000 } }),
  eventOf(4, { event: { time: at(3), mailAccess: 'sync', act: 'sync' } }),
]

/** What every implementation of EventStore answers. */
export function eventQueriesContract(name: string, make: () => EventStoreUnderTest): void {
  describe(`${name} keeps the contract of events: what comes out`, () => {
    let place: EventStoreUnderTest
    let store: Store
    let clinic: TenantScope
    beforeAll(async () => {
      place = make()
      store = await place.open({ segmentSizes: { segmentEvents: 2, compact: { small: 2, most: 4 } } })
      clinic = await store.tenants.add(tenantName('clinic'), deed)
      // The last comes first: answers are in the order of time.
      await importEvents(store, clinic, ASKED.toReversed())
    })
    afterAll(async () => {
      await store.close()
      place.remove()
    })

    test.each<[because: string, query: EventQuery, numbers: readonly number[]]>([
      ['everything, by time, then as it came', {}, [0, 1, 2, 4, 3]],
      ['from is inclusive', { from: at(2) }, [2, 4, 3]],
      ['to is exclusive', { to: at(2) }, [0, 1]],
      ['nothing lies between', { from: at(1), to: at(1) }, []],
      ['acts', { acts: ['delete', 'grant'] }, [1, 2]],
      ['no act at all', { acts: [] }, []],
      ['operations', { operations: ['HardDelete', 'NoSuchOperation'] }, [1]],
      ['an operation nobody did', { operations: ['NoSuchOperation'] }, []],
      ['an actor by one name', { actor: NURSE.id }, [0, 1]],
      ['and by the other', { actor: PUID }, [0, 1]],
      ['an actor nobody knows', { actor: "' or 1=1 --" }, []],
      ['a target', { target: NURSE.id }, [2]],
      ['a place', { place: 'shared@clinic.example' }, [2]],
      ['a session', { session: 'evening' }, [1]],
      ['all at once', { actor: PUID, acts: ['delete'], from: at(1), to: at(2), session: 'evening' }, [1]],
    ])('rows: %s', async (_, query, numbers) => {
      const rows = await store.events.rows(clinic, query)
      expect(rows.map(({ id }) => id)).toEqual(numbers.map(guidOf))
    })

    test('a row says what the event said', async () => {
      const [row] = await store.events.rows(clinic, { acts: ['grant'] })
      const { event, logged } = ASKED[2] as NewEvent
      const {
        id,
        time,
        log,
        recordType,
        operation,
        act,
        workload,
        result,
        actor,
        place: where,
        owner,
      } = event
      expect(row).toEqual({
        seq: 2,
        version: 0,
        id,
        time,
        log,
        recordType,
        operation,
        act,
        workload,
        result,
        actor,
        place: where,
        owner,
        logged,
        target: event.target,
        right: 'FullAccess',
        address: event.address,
        app: event.app,
        itemCount: 1,
        mailAccess: 'bind',
        throttled: false,
      })
    })

    test('more rows than asked for are refused, not cut', async () => {
      expect(await store.events.rows(clinic, {}, 5)).toHaveLength(5)
      await refused(store.events.rows(clinic, {}, 4), 'bad-input')
    })

    test('originals and items are those of their place; a place that is not there is absent', async () => {
      const originals = await store.events.originals(clinic, [4, 0, 99, 4])
      expect([...originals.keys()].sort((a, b) => a - b)).toEqual([0, 4])
      expect(Buffer.from(originals.get(4) ?? [])).toEqual(ASKED[0]?.original)
      const items = await store.events.items(clinic, [0, 3])
      expect(items).toMatchObject([
        { seq: 0, kind: 'message', folder: '\\Inbox', bytes: 1004 },
        { seq: 3, kind: 'message', folder: '\\Inbox', bytes: 1001 },
      ])
      expect(new Set(items.map(({ token }) => token)).size).toBe(2)
      expect(await store.events.items(clinic, [])).toEqual([])
    })

    test('the names of an identity, over several steps', async () => {
      const names = await store.events.namesOf(clinic, PUID)
      expect([...names].sort()).toEqual([PUID, NURSE.id])
      expect(await store.events.namesOf(clinic, 'nobody')).toEqual([])
    })

    test('coverage: counts, days, the time of it, where Microsoft stopped logging', async () => {
      const coverage = await store.events.coverage(clinic)
      expect(coverage).toMatchObject({
        events: 5,
        conflicts: 0,
        first: at(0),
        last: at(3),
        days: [{ day: '2026-03-01', workload: 'Exchange', count: 5 }],
        imports: [{ kind: 'file', stored: 5, duplicates: 0, first: at(0), last: at(3) }],
        throttled: [{ at: at(3) }],
        removedBefore: null,
      })
      expect((await store.events.coverage(clinic, { to: at(3) })).throttled).toEqual([])
    })

    test('groups count; who held a role then is an administrator, and whether roles are on record is said', async () => {
      const scope = await store.tenants.add(tenantName('groups'), deed)
      const doctor = { id: 'doctor@clinic.example', name: 'doctor@clinic.example' }
      const mailbox = { kind: 'mailbox', id: 'm@clinic.example', name: 'M@clinic.example' } as const
      const event = { actor: doctor, place: mailbox, owner: null }
      const day = 86_400
      await importEvents(store, scope, [
        ...[0, 1, 2, 3].map(one =>
          eventOf(one, {
            event: { ...event, time: at(one * day), itemCount: one },
            logged: { roleDecides: true },
          }),
        ),
        eventOf(4, {
          event: { ...event, throttled: true, result: 'failed', itemCount: null },
          logged: { roleDecides: true },
        }),
        eventOf(5, { event, logged: { class: 'owner', rule: 'owner' } }),
      ])
      const role = { actor: doctor.id, from: at(day), to: at(3 * day) }
      const groups = await store.events.groups(scope, {
        roles: [role],
        rolesKnown: [{ from: at(day), to: null }],
        without: ['owner'],
        mostIds: 2,
      })
      const told = groups.map(({ class: of, roleKnown, count, items, throttled, failed }) => ({
        of,
        roleKnown,
        count,
        items,
        throttled,
        failed,
      }))
      expect(told).toEqual([
        { of: 'delegate', roleKnown: false, count: 2, items: 1, throttled: 1, failed: 1 },
        { of: 'administrator', roleKnown: true, count: 2, items: 3, throttled: 0, failed: 0 },
        { of: 'delegate', roleKnown: true, count: 1, items: 3, throttled: 0, failed: 0 },
      ])
      expect(groups[1]).toMatchObject({
        place: mailbox,
        actor: doctor,
        eventIds: [guidOf(1), guidOf(2)],
        first: at(day),
        last: at(2 * day),
        day: null,
        days: [
          { day: '2026-03-02', count: 1 },
          { day: '2026-03-03', count: 1 },
        ],
      })
      expect(groups[0]?.days, 'a day is told once').toEqual([{ day: '2026-03-01', count: 2 }])
      const asked = { roles: [role], rolesKnown: [] }
      const only = await store.events.groups(scope, { ...asked, classes: ['administrator'], byDay: true })
      expect(only.map(one => [one.day, one.days, one.roleKnown])).toEqual([
        ['2026-03-02', [{ day: '2026-03-02', count: 1 }], false],
        ['2026-03-03', [{ day: '2026-03-03', count: 1 }], false],
      ])
      const sets = [['delete'], ['read', 'download']] as const
      const bySet = await store.events.groups(scope, { ...asked, classes: ['owner'], sets })
      expect(bySet.map(one => [one.set, one.count])).toEqual([[1, 1]])
      expect(await store.events.groups(scope, { ...asked, sets: [['delete']] }), 'none of the sets').toEqual(
        [],
      )
      const ofNobody = await store.events.groups(scope, { ...asked, actors: ['nobody@clinic.example'] })
      expect(ofNobody).toEqual([])
      const ofSome = { ...asked, actors: ['nobody@clinic.example', doctor.id], classes: ['owner'] as const }
      expect(await store.events.groups(scope, ofSome)).toHaveLength(1)
      const without = await store.events.groups(scope, { ...asked, without: ['administrator', 'delegate'] })
      expect(without.map(one => [one.class, one.count, one.roleKnown])).toEqual([['owner', 1, true]])
      expect(await store.events.groups(scope, { ...asked, classes: [] })).toEqual([])
    })

    test('segments are joined while others read, and answers stay what they were', async () => {
      const scope = await store.tenants.add(tenantName('joined'), deed)
      const small = await place.open({ segmentSizes: { segmentEvents: 10, compact: { small: 1, most: 1 } } })
      const joining = await place.open({ segmentSizes: { compact: { small: 60, most: 100 } } })
      try {
        await importEvents(small, scope, eventsOf(0, 300), 10)
        const before = JSON.stringify(await small.events.rows(scope, {}))
        let over = false
        const joined = joining.events.compact(scope, deed).finally(() => {
          over = true
        })
        while (!over) {
          expect(JSON.stringify(await small.events.rows(scope, {})) === before).toBe(true)
          expect((await small.events.originals(scope, [0, 150, 299])).size).toBe(3)
          expect(await small.evidence.verify(scope)).toMatchObject({ problems: [] })
        }
        expect(await joined).toEqual({ from: 30, to: 3 })
        expect(JSON.stringify(await small.events.rows(scope, {})) === before).toBe(true)
        const places = Array.from({ length: 300 }, (_, seq) => seq)
        const originals = await small.events.originals(scope, places)
        for (const seq of places) expect(Buffer.from(originals.get(seq) ?? [])).toEqual(eventOf(seq).original)
        expect((await small.events.items(scope, places)).map(({ seq, bytes }) => [seq, bytes])).toEqual(
          places.map(seq => [seq, 1000 + seq]),
        )
        expect(await importEvents(small, scope, eventsOf(0, 300))).toEqual({
          stored: 0,
          duplicates: 300,
          conflicts: 0,
        })
        expect(await joining.events.compact(scope, deed)).toEqual({ from: 0, to: 0 })
        expect(await joining.evidence.verify(scope)).toMatchObject({ problems: [] })
      } finally {
        await small.close()
        await joining.close()
      }
    })
  })
}
