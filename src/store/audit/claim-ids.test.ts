import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { eventOf, eventsOf, guidOf, importEvents, SOURCE } from '../../../test/crash/audit-fixtures.ts'
import { removeFolder, steppingClock, temporaryFolder } from '../../../test/crash/store-fixtures.ts'
import { type TenantScope, tenantName } from '../../base/ids.ts'
import { openInstallation } from '../../host/keys.ts'
import { openStore } from '../open-store.ts'
import { openConnection } from '../sqlite/driver.ts'
import type { Store } from '../store.ts'
import { eventIdKey } from './event-id.ts'

const folder = temporaryFolder()
afterAll(() => removeFolder(folder))
const clock = steppingClock()
const deed = { by: 'tester' }
const clinic: TenantScope = { tenant: tenantName('clinic') }

async function using<T>(
  dataFolder: string,
  work: (store: Store) => Promise<T>,
  segmentEvents = 40,
): Promise<T> {
  const installation = openInstallation({ dataFolder, keyFile: `${dataFolder}.key`, env: {}, clock })
  const store = await openStore({ dataFolder, installation, clock, segmentSizes: { segmentEvents } })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** What a writer leaves behind that was killed between putting in ids and accepting their segment. */
function leaveClaim(dataFolder: string, from: number, numbers: readonly number[]): void {
  const connection = openConnection(join(dataFolder, 'tenants/clinic/state.sqlite'))
  connection.repeat('insert into audit_claims (from_seq) values (?)').run(from)
  const insert = connection.repeat('insert into audit_ids (id, seq) values (?, ?)')
  numbers.forEach((number, at) => insert.run(eventIdKey(guidOf(number)), from + at))
  connection.close()
}

function left(dataFolder: string): readonly unknown[] {
  const connection = openConnection(join(dataFolder, 'tenants/clinic/state.sqlite'))
  const rows = connection
    .repeat('select (select count(*) from audit_claims) as claims, (select count(*) from audit_ids) as ids')
    .all()
  connection.close()
  return rows
}

describe('ids that a killed writer put in ahead of their segment', () => {
  test('lead nowhere, and go out before the next segment comes in', async () => {
    const data = join(folder, 'killed')
    await using(data, async store => {
      await store.tenants.add(clinic.tenant, deed)
      await importEvents(store, clinic, eventsOf(0, 10))
    })
    leaveClaim(data, 10, [10, 11, 12])
    await using(data, async store => {
      expect(await store.events.byId(clinic, [guidOf(11)]), 'nobody finds them').toEqual([])
      expect((await store.evidence.verify(clinic)).problems, 'they are no fault').toEqual([])
      const added = await importEvents(store, clinic, [...eventsOf(11, 2), eventOf(20)])
      expect(added, 'they were never stored').toMatchObject({ stored: 3, duplicates: 0, conflicts: 0 })
      expect(await store.events.byId(clinic, [guidOf(10)])).toEqual([])
      expect((await store.events.byId(clinic, [guidOf(11)])).map(({ id }) => id)).toEqual([guidOf(11)])
      expect((await store.evidence.verify(clinic)).problems).toEqual([])
    })
    expect(left(data)).toEqual([{ claims: 0, ids: 13 }])
  })

  test('are not taken for events that came before', async () => {
    const data = join(folder, 'again')
    await using(data, async store => {
      await store.tenants.add(clinic.tenant, deed)
      await importEvents(store, clinic, eventsOf(0, 10))
    })
    leaveClaim(
      data,
      10,
      Array.from({ length: 30 }, (_, at) => 10 + at),
    )
    await using(data, async store => {
      const added = await importEvents(store, clinic, eventsOf(0, 40))
      expect(added).toMatchObject({ stored: 30, duplicates: 10, conflicts: 0 })
      expect((await store.evidence.verify(clinic)).problems).toEqual([])
    })
    expect(left(data)).toEqual([{ claims: 0, ids: 40 }])
  })
})

test('one id that is there takes back those that went in before it', async () => {
  const data = join(folder, 'taken')
  await using(data, async store => {
    await store.tenants.add(clinic.tenant, deed)
    await importEvents(store, clinic, [eventOf(17)])
    // Only the first of sixteen is looked for, so the index itself has to refuse number 17.
    const added = await importEvents(store, clinic, eventsOf(0, 40))
    expect(added).toMatchObject({ stored: 39, duplicates: 1, conflicts: 0 })
    expect((await store.evidence.verify(clinic)).problems).toEqual([])
  })
  expect(left(data)).toEqual([{ claims: 0, ids: 40 }])
})

test('a segment that somebody else brought meanwhile is compared part by part, and its versions follow each other', async () => {
  const data = join(folder, 'meanwhile')
  const all = eventsOf(0, 4_500)
  const other = (content: string) => eventOf(7, { original: Buffer.from(JSON.stringify({ content })) })
  await using(
    data,
    async store => {
      await store.tenants.add(clinic.tenant, deed)
      const late = await store.events.writer(clinic, SOURCE, deed)
      // Two versions of one event, with more between them than is compared at once.
      await late.add([
        ...all.slice(0, 7),
        other('one'),
        ...all.slice(8, 4_400),
        other('two'),
        ...all.slice(4_400),
      ])
      expect(await importEvents(store, clinic, all)).toMatchObject({ stored: 4_500 })
      expect(await late.close(0)).toEqual({ stored: 0, duplicates: 4_499, conflicts: 2 })
      const versions = await store.events.byId(clinic, [guidOf(7)])
      expect(versions.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual([0, 1, 2])
      expect((await store.evidence.verify(clinic)).problems).toEqual([])
    },
    10_000,
  )
  expect(left(data)).toEqual([{ claims: 0, ids: 4_500 }])
})
