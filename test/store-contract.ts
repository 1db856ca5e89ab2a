import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SnapshotId, snapshotId, type TenantScope, tenantName } from '../src/base/ids.ts'
import { type Instant, parseInstant } from '../src/base/time.ts'
import type { AnySnapshot } from '../src/store/snapshots.ts'
import type { Store } from '../src/store/store.ts'
import { refused, snapshotOf } from './crash/store-fixtures.ts'

/** A store under test: one data folder that can be opened any number of times. */
export interface StoreUnderTest {
  readonly dataFolder: string
  readonly open: (options?: { readonly wait?: number }) => Promise<Store>
  readonly remove: () => void
}

const deed = { by: 'tester' }
const zero = '0'.repeat(64)
const note = (subject: string) => ({ kind: 'note-taken', by: 'tester', subject, sha256: zero })

/** What every implementation of Store keeps to. */
export function storeContract(name: string, make: () => StoreUnderTest): void {
  describe(`${name} keeps the store's contract`, () => {
    let place: StoreUnderTest
    let store: Store
    let clinic: TenantScope
    let practice: TenantScope

    beforeAll(async () => {
      place = make()
      store = await place.open()
      clinic = await store.tenants.add(tenantName('clinic'), deed)
      practice = await store.tenants.add(tenantName('practice'), deed)
    })
    afterAll(async () => {
      await store.close()
      place.remove()
    })

    describe('tenants', () => {
      test('are listed by name; making one twice is refused; one that is not here is not found', async () => {
        expect(await store.tenants.list()).toEqual(['clinic', 'practice'])
        await refused(store.tenants.add(tenantName('clinic'), deed), 'already-exists')
        await refused(store.tenants.scope(tenantName('nobody')), 'not-found')
        await refused(store.snapshots.list({ tenant: tenantName('nobody') }), 'not-found')
        await refused(store.evidence.verify({ tenant: tenantName('nobody') }), 'not-found')
        expect(await store.tenants.scope(tenantName('clinic'))).toEqual(clinic)
      })

      test('made by two at once: exactly one succeeds', async () => {
        const both = await Promise.allSettled([
          store.tenants.add(tenantName('twin'), deed),
          store.tenants.add(tenantName('twin'), deed),
        ])
        expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      })

      test('nothing of one is seen by another', async () => {
        const saved = await store.snapshots.save(clinic, snapshotOf(100), deed)
        await refused(store.snapshots.read(practice, saved.id), 'not-found')
        await refused(store.snapshots.fact(practice, saved.id, 'entra.fixed'), 'not-found')
        await refused(store.snapshots.summary(practice, saved.id), 'not-found')
        const assessment = { snapshot: saved.id, takenAt: parseInstant('2026-11-01'), verdicts: [] }
        await refused(store.findings.recordAssessment(practice, assessment, deed), 'not-found')
        expect((await store.snapshots.list(practice)).items).toEqual([])
        expect((await store.evidence.list(practice)).items).toEqual([])
      })
    })

    describe('snapshots', () => {
      test('are read back as they were saved, whole and by fact', async () => {
        const saved = await store.snapshots.save(clinic, snapshotOf(1), deed)
        expect(saved).toMatchObject({
          created: true,
          facts: 3,
          unread: 1,
          source: { tool: 'test', version: '1' },
        })
        expect(await store.snapshots.read(clinic, saved.id)).toEqual(snapshotOf(1))
        expect(await store.snapshots.fact(clinic, saved.id, 'exchange.unread')).toEqual(
          snapshotOf(1).facts['exchange.unread'],
        )
        await refused(store.snapshots.fact(clinic, saved.id, 'constructor'), 'not-found')
        await refused(store.snapshots.read(clinic, snapshotId(zero)), 'not-found')
      })

      test('saved twice, also at the same moment, are one, with one leaf', async () => {
        const leaves = async () => (await store.evidence.list(clinic, { limit: 500 })).items.length
        const first = await store.snapshots.save(clinic, snapshotOf(2), deed)
        const before = await leaves()
        const again = await Promise.all(
          [1, 2, 3].map(() => store.snapshots.save(clinic, snapshotOf(2), deed)),
        )
        expect(again).toEqual([1, 2, 3].map(() => ({ ...first, created: false })))
        const together = await Promise.all(
          [1, 2].map(() => store.snapshots.save(clinic, snapshotOf(3), deed)),
        )
        expect(together.filter(({ created }) => created)).toHaveLength(1)
        expect(await leaves()).toBe(before + 1)
      })

      test('are listed last first, in pages', async () => {
        const ids: SnapshotId[] = []
        for (const version of [10, 11, 12]) {
          ids.unshift((await store.snapshots.save(practice, snapshotOf(version, null), deed)).id)
        }
        const first = await store.snapshots.list(practice, { limit: 2 })
        const second = await store.snapshots.list(practice, { limit: 2, after: first.next ?? '' })
        expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids)
        expect(second.next).toBeNull()
        await refused(store.snapshots.list(practice, { limit: 501 }), 'bad-usage')
        await refused(store.snapshots.list(practice, { after: "0' or 1" }), 'bad-usage')
      })

      test.each([
        ['another form', { ...snapshotOf(1), schema: 'ward.snapshot/2' }],
        [
          'a fact that names a prototype',
          { ...snapshotOf(1), facts: JSON.parse('{"__proto__":{"read":true}}') },
        ],
        ['what JSON cannot hold', { ...snapshotOf(1), waivers: [Number.NaN] }],
      ])('%s is bad input, and nothing of it is kept', async (_, snapshot) => {
        const before = (await store.snapshots.list(clinic, { limit: 500 })).items.length
        await refused(store.snapshots.save(clinic, snapshot as unknown as AnySnapshot, deed), 'bad-input')
        expect((await store.snapshots.list(clinic, { limit: 500 })).items).toHaveLength(before)
      })
    })

    describe('evidence', () => {
      test('is appended in order, listed, proven and verified', async () => {
        const first = await store.evidence.append(practice, [note('one'), note('two')])
        const second = await store.evidence.append(practice, [note('three')])
        expect(second.index).toBe(first.index + 2)
        expect(second.size).toBe(first.size + 1)
        const { items } = await store.evidence.list(practice, { after: String(first.index) })
        expect(items.map(({ index, entry }) => [index - first.index, entry.subject])).toEqual([
          [0, 'one'],
          [1, 'two'],
          [2, 'three'],
        ])
        expect(items[0]?.entry).toMatchObject({ schema: 'ward.evidence/1', kind: 'note-taken', by: 'tester' })
        const proof = await store.evidence.prove(practice, first.index)
        expect(JSON.parse(proof.entry)).toEqual(items[0]?.entry)
        await refused(store.evidence.prove(practice, 10_000), 'not-found')
        expect(await store.evidence.verify(practice)).toMatchObject({
          ok: true,
          entries: second.size,
          problems: [],
        })
        expect(await store.installationEvidence.verify()).toMatchObject({ ok: true })
      })

      test('a checkpoint is a signed note and stands in the log of the installation once', async () => {
        const taken = await store.evidence.checkpoint(practice, deed)
        expect(taken.split('\n')[0]).toMatch(/\/tenant\/practice$/)
        expect(await store.evidence.checkpoint(practice, deed)).toBe(taken)
        const { items } = await store.installationEvidence.list({ limit: 500 })
        const mine = items.filter(
          ({ entry }) => entry.kind === 'tenant-checkpoint' && entry.subject === 'practice',
        )
        expect(mine).toHaveLength(1)
        expect(String(mine[0]?.entry['size'])).toBe(taken.split('\n')[1])
        expect(await store.installationEvidence.checkpoint(deed)).toContain('/installation\n')
      })

      test.each([
        ['no kind', { ...note('x'), kind: '' }],
        ['a moment of its own', { ...note('x'), at: '2020-01-01T00:00:00.000Z' }],
        ['a hash that is none', { ...note('x'), sha256: 'abc' }],
        [
          'too long',
          {
            ...note('x'),
            ...Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`field${at}`, 'x'.repeat(4000)])),
          },
        ],
      ])('a draft with %s is bad input', async (_, draft) => {
        const { size } = await store.evidence.append(clinic, [])
        await refused(store.evidence.append(clinic, [note('good'), draft as never]), 'bad-input')
        expect((await store.evidence.append(clinic, [])).size).toBe(size)
      })
    })

    describe('findings', () => {
      const when = (day: number): Instant => parseInstant(`2026-10-${String(day).padStart(2, '0')}`)
      const judge = async (scope: TenantScope, day: number, verdict: 'pass' | 'fail' | 'unknown') => {
        const saved = await store.snapshots.save(scope, snapshotOf(1000 + day), deed)
        const verdicts = [
          { check: 'entra.mfa', verdict, severity: 'high' as const, reason: 'MFA is off for some.' },
        ]
        return store.findings.recordAssessment(
          scope,
          { snapshot: saved.id, takenAt: when(day), verdicts },
          deed,
        )
      }

      test('open, stay open over what is unknown, are fixed and come back', async () => {
        const scope = await store.tenants.add(tenantName('findings'), deed)
        expect((await judge(scope, 1, 'unknown')).changes).toEqual([])
        expect((await judge(scope, 2, 'fail')).changes).toMatchObject([{ change: 'opened' }])
        expect((await judge(scope, 3, 'unknown')).changes).toEqual([])
        expect(await store.findings.list(scope)).toMatchObject([
          {
            status: 'open',
            openedAt: when(2),
            lastSeenAt: when(2),
            lastVerdict: 'unknown',
            lastAssessedAt: when(3),
          },
        ])
        expect((await judge(scope, 4, 'pass')).changes).toMatchObject([{ change: 'fixed' }])
        expect(await store.findings.list(scope, { status: 'open' })).toEqual([])
        expect((await judge(scope, 5, 'fail')).changes).toMatchObject([{ change: 'reopened' }])
        expect((await judge(scope, 5, 'fail')).recorded).toBe(false)
        const { items } = await store.findings.history(scope, 'entra.mfa')
        expect(items.map(({ change, at }) => [change, at])).toEqual([
          ['opened', when(2)],
          ['fixed', when(4)],
          ['reopened', when(5)],
        ])
        expect(await store.findings.list(scope)).toMatchObject([
          { status: 'open', timesOpened: 2, openedAt: when(2) },
        ])
        expect(await store.evidence.verify(scope)).toMatchObject({ ok: true })
      })
    })

    describe('writers', () => {
      test('many calls at once are one after the other, none lost', async () => {
        const scope = await store.tenants.add(tenantName('busy'), deed)
        const indexes = await Promise.all(
          Array.from({ length: 20 }, (_, at) => store.evidence.append(scope, [note(`call-${at}`)])),
        )
        expect(indexes.map(({ index }) => index).sort((a, b) => a - b)).toEqual([...Array(20).keys()])
        expect(await store.evidence.verify(scope)).toMatchObject({ ok: true, entries: 20 })
      })

      test('a second opening waits its turn, and says so when that does not come', async () => {
        const other = await place.open({ wait: 30 })
        const lease = await store.hold(clinic)
        const error = await refused(other.evidence.append(clinic, [note('second')]), 'lease-held')
        expect(error.message).toContain('clinic')
        // Reading and other tenants go on meanwhile, and so does the holder.
        expect((await other.snapshots.list(clinic)).items.length).toBeGreaterThan(0)
        await other.evidence.append(practice, [note('elsewhere')])
        await store.evidence.append(clinic, [note('holder')])
        lease.release()
        lease.release()
        const { index } = await other.evidence.append(clinic, [note('second')])
        expect((await store.evidence.append(clinic, [note('third')])).index).toBe(index + 1)
        await other.close()
        expect(await store.evidence.verify(clinic)).toMatchObject({ ok: true })
      })

      test('what is in folders and files is for their owner only', () => {
        if (process.platform === 'win32') return
        const walk = (folder: string): string[] =>
          readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
            const path = join(folder, entry.name)
            return entry.isDirectory() ? [path, ...walk(path)] : [path]
          })
        const wide = walk(place.dataFolder).filter(path => (statSync(path).mode & 0o077) !== 0)
        expect(wide).toEqual([])
      })

      test('no value of a snapshot stands anywhere in the clear', () => {
        const files = readdirSync(place.dataFolder, { recursive: true, encoding: 'utf8' })
        const clear = files.filter(file => {
          const path = join(place.dataFolder, file)
          return statSync(path).isFile() && /user-199|Main Street Clinic/.test(readFileSync(path, 'latin1'))
        })
        expect(clear).toEqual([])
      })
    })
  })
}
