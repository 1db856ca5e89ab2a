import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { refused } from '../../test/crash/store-fixtures.ts'
import { clinic, edited, practice, twoClinics } from '../../test/crash/two-clinics.ts'
import type { TenantScope } from '../base/ids.ts'
import { openConnection } from './sqlite/driver.ts'
import type { Store } from './store.ts'

const { copy, older, problemsOf, remove, using } = await twoClinics()
afterAll(remove)

const STATE = 'tenants/clinic/state.sqlite'
const officer = { by: 'officer' }

/** Leaves 4 to 6, after those of two collections: a decision in two versions and a waiver. */
async function sign(store: Store, scope: TenantScope): Promise<void> {
  for (const decision of ['implemented', 'alternative']) {
    await store.records.keep(scope, { kind: 'decision', id: '164.312(d)', body: { decision } }, officer)
  }
  await store.records.keep(scope, { kind: 'waiver', id: 'w1', body: { check: 'a.check' } }, officer)
}

/** A copy with records in both tenants. */
async function signed(): Promise<string> {
  const path = copy()
  await using(path, async store => {
    for (const scope of [clinic, practice]) await sign(store, scope)
  })
  return path
}

const reading = (path: string) =>
  using(path, async store => {
    await store.records.current(clinic, 'decision')
    return store.records.history(clinic, 'decision', '164.312(d)')
  })

test('records that nobody touched verify', async () => {
  const path = await signed()
  expect(await problemsOf(path)).toBe('')
  expect((await reading(path)).items).toHaveLength(2)
})

describe('an edit of the records is seen by verify', () => {
  const where = "where kind = 'decision' and version ="
  test.each<[because: string, edit: string, says: RegExp]>([
    [
      'a body is changed',
      `update records set body = 'AAAA' ${where} 2`,
      /^Version 2 of the record "decision\/164\.312\(d\)"/,
    ],
    [
      'one character of a body is changed',
      `update records set body = substr(body, 1, 40) || case substr(body, 41, 1) when 'A' then 'B' else 'A' end || substr(body, 42) ${where} 1`,
      /^Version 1 of the record/,
    ],
    ['a body is no text', `update records set body = x'00ff' ${where} 2`, /^Version 2 of the record/],
    [
      'the last version is removed',
      `delete from records ${where} 2`,
      /^The state database has lost the record of entry 5/,
    ],
    ['the first version is removed', `delete from records ${where} 1`, /lost the record of entry 4/],
    ['a record is removed whole', "delete from records where kind = 'waiver'", /lost the record of entry 6/],
    ['all of them are removed', 'delete from records', /entry 4[^]*entry 5[^]*entry 6/],
    [
      'a version is added beyond the log',
      'insert into records select kind, id, 3, kept_at, kept_by, body, sha256, 7 from records where leaf = 5',
      /row for entry 7[^]*Version 3 of the record/,
    ],
    [
      'a version is added at an entry that has its row',
      'insert into records select kind, id, 3, kept_at, kept_by, body, sha256, leaf from records where leaf = 5',
      /something else at entry 5[^]*two rows for one entry/,
    ],
    [
      'a row is added at an entry of something else',
      'insert into records select kind, id, 3, kept_at, kept_by, body, sha256, 0 from records where leaf = 5',
      /something else at entry 0/,
    ],
    [
      'two versions are swapped',
      "update records set version = -version where kind = 'decision'; update records set version = 3 + version where version < 0",
      /something else at entry 4[^]*something else at entry 5/,
    ],
    [
      'the bodies of two versions are swapped',
      "create temp table was as select * from records; update records set body = (select was.body from was where was.kind = 'decision' and was.version = 3 - records.version) where kind = 'decision'",
      /Version 1 of the record[^]*Version 2 of the record/,
    ],
    [
      'two versions are swapped with their places, so that each is still an entry',
      "update records set version = -version where kind = 'decision'; update records set version = 3 + version, leaf = 9 - leaf where version < 0",
      /something else at entry/,
    ],
    [
      'the body of another record',
      `update records set body = (select body from records where kind = 'waiver') ${where} 2`,
      /^Version 2/,
    ],
    [
      'another kind',
      "update records set kind = 'consent' where kind = 'waiver'",
      /something else at entry 6/,
    ],
    ['another id', "update records set id = 'w2' where kind = 'waiver'", /something else at entry 6/],
    [
      'another one signed it',
      `update records set kept_by = 'somebody' ${where} 2`,
      /something else at entry 5/,
    ],
    [
      'it was signed earlier',
      `update records set kept_at = '2025-01-01T00:00:00.000Z' ${where} 2`,
      /something else at entry 5/,
    ],
    [
      'another hash',
      `update records set sha256 = '${'0'.repeat(64)}' ${where} 2`,
      /something else at entry 5/,
    ],
    [
      'a version that is no number',
      `update records set version = 'x' ${where} 2`,
      /something else at entry 5/,
    ],
    ['the table is gone', 'drop table records', /not as Ward made it/],
  ])('%s', async (_, edit, says) => {
    const path = await signed()
    edited(join(path, STATE), edit)
    expect(await problemsOf(path)).toMatch(says)
  })

  test("another tenant's row, put at the same place", async () => {
    const path = await signed()
    edited(
      join(path, STATE),
      `attach '${join(path, 'tenants/practice/state.sqlite')}' as other; delete from main.records; insert into main.records select * from other.records`,
    )
    expect(await problemsOf(path)).toMatch(/something else at entry 4/)
    await refused(reading(path), 'not-verified')
  })

  test('a row of another course of the same tenant, whole and sealed with its key', async () => {
    const path = copy()
    await using(path, store => sign(store, clinic))
    const other = copy()
    await using(other, async store => {
      await sign(store, clinic)
      await sign(store, clinic)
    })
    edited(
      join(path, STATE),
      `attach '${join(other, STATE)}' as other; delete from main.records; insert into main.records select * from other.records where leaf < 7`,
    )
    // Each row opens by itself: only the log tells that it was never kept here.
    expect((await reading(path)).items).toHaveLength(2)
    expect(await problemsOf(path)).toMatch(/something else at entry 4/)
  })
})

describe('a row that was edited is not given out as a record', () => {
  test.each<[because: string, edit: string]>([
    ['another body', "body = 'AAAA'"],
    ['another signer', "kept_by = 'somebody'"],
    ['another moment', "kept_at = '2025-01-01T00:00:00.000Z'"],
    ['another place in the log', 'leaf = 99'],
    ['another version', 'version = 7'],
    ['another hash', `sha256 = '${'0'.repeat(64)}'`],
  ])('%s: reading and keeping are refused', async (_, edit) => {
    const path = await signed()
    edited(join(path, STATE), `update records set ${edit} where kind = 'decision' and version = 2`)
    const error = await refused(reading(path), 'not-verified')
    expect(error.message).toMatch(
      /^Version [27] of the record "decision\/164\.312\(d\)" is not what was kept/,
    )
    const draft = { kind: 'decision', id: '164.312(d)', body: { decision: 'implemented' } }
    await using(path, store => refused(store.records.keep(clinic, draft, officer), 'not-verified'))
  })
})

describe('an older copy is seen', () => {
  test('of the state database beside its newer log', async () => {
    const path = copy()
    await using(path, store => sign(store, clinic))
    const before = join(path, 'state-before.sqlite')
    cpSync(join(path, STATE), before)
    const ending = { kind: 'waiver', id: 'w1', body: { ended: 'revoked' }, expects: 1 }
    await using(path, store => store.records.keep(clinic, ending, officer))
    cpSync(before, join(path, STATE))
    expect(await problemsOf(path)).toMatch(/older than the log/)
    await using(path, store => refused(store.records.keep(clinic, ending, officer), 'not-verified'))
  })

  test('of the whole tenant, once its records are in a checkpoint, and nothing more is kept in it', async () => {
    const path = await signed()
    await using(path, store => store.evidence.checkpoint(clinic, officer))
    rmSync(join(path, 'tenants/clinic'), { recursive: true })
    cpSync(join(older, 'tenants/clinic'), join(path, 'tenants/clinic'), { recursive: true })
    expect(await problemsOf(path)).toMatch(/cut back: it ends after 2 entries, but .* has 7/)
    const error = await using(path, store => refused(sign(store, clinic), 'not-verified'))
    expect(error.message).toMatch(/older copy/)
  })
})

test('rows of the records are only ever added', async () => {
  const path = await signed()
  const rows = () => {
    const connection = openConnection(join(path, STATE), { readOnly: true })
    try {
      return connection.prepare('select * from records order by leaf').all([])
    } finally {
      connection.close()
    }
  }
  const before = rows()
  await using(path, async store => {
    await store.records.keep(clinic, { kind: 'waiver', id: 'w1', body: { ended: 'revoked' } }, officer)
    await sign(store, clinic)
  })
  expect(rows().slice(0, before.length)).toEqual(before)
  expect(rows().length).toBeGreaterThan(before.length)
})
