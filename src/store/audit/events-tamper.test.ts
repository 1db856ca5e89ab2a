import { cpSync, globSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { eventOf, eventsOf, importEvents } from '../../../test/crash/audit-fixtures.ts'
import {
  flipBit,
  refused,
  removeFolder,
  steppingClock,
  temporaryFolder,
} from '../../../test/crash/store-fixtures.ts'
import { type TenantScope, tenantName } from '../../base/ids.ts'
import { openInstallation } from '../../host/keys.ts'
import { openStore } from '../open-store.ts'
import { openConnection } from '../sqlite/driver.ts'
import type { Store } from '../store.ts'

const folder = temporaryFolder()
afterAll(() => removeFolder(folder))
const clock = steppingClock()
const deed = { by: 'tester' }
const clinic: TenantScope = { tenant: tenantName('clinic') }
const compact = { small: 30, most: 100 }
let copies = 0

async function using<T>(dataFolder: string, work: (store: Store) => Promise<T>): Promise<T> {
  const installation = openInstallation({ dataFolder, keyFile: join(folder, 'key'), env: {}, clock })
  const segmentSizes = { segmentEvents: 40, compact }
  const store = await openStore({ dataFolder, installation, clock, segmentSizes })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Three segments of 40 places, one of them another version of an event, and one segment that was joined from four. */
const original = join(folder, 'original')
await using(original, async store => {
  await store.tenants.add(clinic.tenant, deed)
  await importEvents(store, clinic, eventsOf(0, 119))
  await importEvents(store, clinic, [eventOf(3, { original: Buffer.from('{"v":2}') })])
  for (let from = 200; from < 240; from += 10) await importEvents(store, clinic, eventsOf(from, 10))
})

function copy(): string {
  copies += 1
  const path = join(folder, `copy-${copies}`)
  cpSync(original, path, { recursive: true })
  return path
}

const within = (path: string, ...parts: string[]): string => join(path, 'tenants/clinic', ...parts)
const filesOf = (path: string, end: string): string[] => globSync(`${within(path)}/*/*${end}`).sort()

function edit(path: string, sql: string): void {
  const connection = openConnection(within(path, 'state.sqlite'))
  connection.execute(sql)
  connection.close()
}

const problemsOf = (path: string): Promise<string> =>
  using(path, async store =>
    (await store.evidence.verify(clinic)).problems.map(one => one.problem).join('\n'),
  )

test('what nobody touched verifies', async () => {
  expect(filesOf(original, '.events.parquet')).toHaveLength(5)
  expect(await problemsOf(copy())).toBe('')
})

const ID = '(select id from audit_ids where seq = 7)'
describe('an edit of the state database is seen by verify', () => {
  test.each<[because: string, edit: string, says: RegExp]>([
    [
      'a segment is taken out',
      'delete from audit_segments where from_seq = 40',
      /lost the segment of audit events of entry 1/,
    ],
    [
      'the last segment is taken out',
      'delete from audit_segments where from_seq = (select max(from_seq) from audit_segments)',
      /lost the segment/,
    ],
    [
      'its hash is another',
      `update audit_segments set sha256 = '${'0'.repeat(64)}' where from_seq = 0`,
      /something else at entry 0/,
    ],
    [
      'its root is another',
      "update audit_segments set root = 'AAAA' where from_seq = 0",
      /something else at entry 0/,
    ],
    [
      'its time is another, so that reports pass it over',
      'update audit_segments set last = first where from_seq = 0',
      /something else at entry 0/,
    ],
    [
      'its items are said to be none',
      'update audit_segments set items = 0, items_sha256 = null where from_seq = 0',
      /something else at entry 0/,
    ],
    [
      'its places are others',
      'update audit_segments set to_seq = 41 where from_seq = 0',
      /do not follow each other at place 41/,
    ],
    [
      'a segment is invented',
      "insert into audit_segments select 'x', 999, 1000, first, last, items, bytes, sha256, items_sha256, sealed_sha256, root, 99 from audit_segments where from_seq = 0",
      /row for entry 99/,
    ],
    [
      'the leaves of two segments are swapped',
      'update audit_segments set leaf = 1 - leaf where from_seq < 80',
      /something else at entry 0/,
    ],
    [
      'a joined segment comes back',
      "insert into audit_segments select 'y', 5000, 5001, first, last, items, bytes, sha256, items_sha256, sealed_sha256, root, (select max(leaf) - 9 from audit_segments) from audit_segments where from_seq = 0",
      /something else at entry|still has the segment/,
    ],
    [
      'an id leads elsewhere',
      `update audit_ids set seq = 8 where id = ${ID}`,
      /does not lead to 1 of the events of the segment of entry 0/,
    ],
    [
      'an id is another',
      `update audit_ids set id = x'00000000000000000000000000000001' where id = ${ID}`,
      /does not lead to 1 of the events/,
    ],
    ['an id is lost', `delete from audit_ids where id = ${ID}`, /159 ids for 160 places/],
    [
      'an id is invented, so that its event is never taken in',
      "insert into audit_ids values (x'00000000000000000000000000000001', 7)",
      /161 ids for 160 places/,
    ],
    ['ids are said to be of no event yet', 'insert into audit_claims values (0)', /0 ids for 160 places/],
    ['a conflict is hidden', 'delete from audit_versions', /159 ids for 160 places/],
    ['a conflict leads elsewhere', 'update audit_versions set seq = 1', /does not lead to 1 of the events/],
    [
      'events are said to be past their time',
      'delete from audit_segments where from_seq = 40; insert into audit_removed values (40, 80, 0, 77)',
      /row for entry 77/,
    ],
    [
      'a word is another',
      'update audit_word_blocks set sealed = zeroblob(length(sealed)) where from_id = 1',
      /Words 1 to \d+ of the audit events are not/,
    ],
    [
      'words are lost',
      'delete from audit_word_blocks where from_id = (select max(from_id) from audit_word_blocks)',
      /names words that are lost|words without a number/,
    ],
    [
      'the first words are lost',
      'delete from audit_word_blocks where from_id = 1',
      /Words 1 to \d+ of the audit events are lost/,
    ],
    [
      'a word is found under another number',
      'update audit_words set id = id + 1 where id = (select max(id) from audit_words)',
      /is not found by its token/,
    ],
    [
      'a word cannot be asked for',
      'delete from audit_words where id = 3',
      /Word 3 of the audit events is not found/,
    ],
    [
      'an import counted more',
      'update audit_imports set stored = stored + 1 where id = 1',
      /something else at entry/,
    ],
    ['an import is hidden', 'delete from audit_imports where id = 1', /lost the import of entry/],
    [
      'an import goes on again',
      'update audit_imports set leaf = null where id = 1',
      /lost the import of entry/,
    ],
  ])('%s', async (_, sql, says) => {
    const path = copy()
    edit(path, sql)
    expect(await problemsOf(path)).toMatch(says)
  })
})

describe.each([
  ['the events', '.events.parquet', /events of the segment of audit events of entry 0 are/],
  ['the items', '.items.parquet', /items of the segment of audit events of entry 0 are/],
  ['the records', '.originals', /sealed records of the segment of audit events of entry 0 are/],
] as const)('%s of a segment', (_, end, says) => {
  test('changed by a bit, anywhere', async () => {
    const path = copy()
    const [file = ''] = filesOf(path, end)
    const bits = statSync(file).size * 8
    for (const bit of [100, bits >> 1, bits - 40]) {
      flipBit(file, bit)
      expect(await problemsOf(path), `bit ${bit}`).toMatch(says)
      flipBit(file, bit)
    }
    expect(await problemsOf(path)).toBe('')
  })

  test.each<[string, (file: string, other: string) => void]>([
    ['cut short', file => writeFileSync(file, readFileSync(file).subarray(0, -10))],
    ['empty', file => writeFileSync(file, '')],
    ['gone', file => rmSync(file)],
    ['those of another segment', (file, other) => cpSync(other, file)],
    [
      'swapped with those of another segment',
      (file, other) => {
        renameSync(file, `${file}.x`)
        renameSync(other, file)
        renameSync(`${file}.x`, other)
      },
    ],
  ])('%s', async (_how, harm) => {
    const path = copy()
    const [file = '', other = ''] = filesOf(path, end)
    harm(file, other)
    expect(await problemsOf(path)).toMatch(says)
  })
})

test('what is damaged is refused to those who read it, and is not joined with others', async () => {
  for (const [end, at] of [
    ['.events.parquet', 9],
    ['.items.parquet', 9],
    ['.originals', 40],
  ] as const) {
    const path = copy()
    // The first of many small segments: each could be joined.
    await using(path, async store => {
      for (let from = 300; from < 303; from += 1) await importEvents(store, clinic, [eventOf(from)])
    })
    const small = filesOf(path, end).filter(file => /\/00000000016\d-/.test(file))
    expect(small).toHaveLength(3)
    flipBit(small[1] ?? '', at * 8)
    await using(path, async store => {
      const before = filesOf(path, '').length
      expect(await importEvents(store, clinic, [eventOf(303)]), 'an import goes on').toMatchObject({
        stored: 1,
      })
      expect(filesOf(path, '')).toHaveLength(before + 3)
      await refused(store.events.compact(clinic, deed), 'not-verified')
    })
    expect(await problemsOf(path)).not.toBe('')
  }
  const path = copy()
  const [sealed = ''] = filesOf(path, '.originals')
  flipBit(sealed, 400)
  await using(path, store => refused(store.events.originals(clinic, [0]), 'not-verified'))
  const [events = ''] = filesOf(path, '.events.parquet')
  writeFileSync(events, readFileSync(events).subarray(0, -9))
  await using(path, store => refused(store.events.rows(clinic, {}), 'not-verified'))
})
