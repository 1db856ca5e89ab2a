import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../src/base/app-error.ts'
import { type TenantScope, tenantName } from '../src/base/ids.ts'
import type { RecordDraft } from '../src/store/records.ts'
import type { Store } from '../src/store/store.ts'
import { refused } from './crash/store-fixtures.ts'
import type { StoreUnderTest } from './store-contract.ts'

const deed = { by: 'officer' }
const CITATION = '164.308(a)(1)(ii)(A)'
/** In a body, and nowhere else. */
const CANARY = 'Quartermaine'
const KIB = 1024

/** What every implementation of Store keeps to for records: what people decide and sign. */
export function recordsContract(name: string, make: () => StoreUnderTest): void {
  describe(`${name} keeps the contract of records`, () => {
    let place: StoreUnderTest
    let store: Store
    let clinic: TenantScope
    let practice: TenantScope
    let made = 0
    /** A tenant of its own for a test that counts. */
    const anew = (): Promise<TenantScope> => {
      made += 1
      return store.tenants.add(tenantName(`records-${made}`), deed)
    }

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

    test('a record has versions, and the last of each is the current one, by id', async () => {
      const scope = await anew()
      const one = { kind: 'decision', id: CITATION, body: { decision: 'implemented', why: CANARY } }
      const two = {
        kind: 'decision',
        id: CITATION,
        body: { decision: 'alternative', why: 'é 日本 null', at: null },
      }
      const other = { kind: 'decision', id: '164.312(a)(2)(iii)', body: { list: [1, 1.5, [], {}, false] } }
      const first = await store.records.keep(scope, { ...one, expects: 0 }, deed)
      const third = await store.records.keep(scope, other, deed)
      const second = await store.records.keep(scope, { ...two, expects: 1 }, { by: 'privacy' })
      await store.records.keep(scope, { kind: 'waiver', id: CITATION, body: {} }, deed)
      expect([first, third, second]).toMatchObject([
        { version: 1, leaf: 0, kept: true },
        { version: 1, leaf: 1, kept: true },
        { version: 2, leaf: 2, kept: true },
      ])
      const last = { ...two, version: 2, at: second.at, by: 'privacy', leaf: 2 }
      expect(await store.records.current(scope, 'decision')).toEqual([
        last,
        { ...other, version: 1, at: third.at, by: 'officer', leaf: 1 },
      ])
      expect(await store.records.history(scope, 'decision', CITATION)).toEqual({
        items: [{ ...one, version: 1, at: first.at, by: 'officer', leaf: 0 }, last],
        next: null,
      })
      expect(await store.evidence.verify(scope)).toMatchObject({ ok: true, entries: 4, problems: [] })
    })

    test('the evidence log says who kept which version when, and nothing of the body', async () => {
      const scope = await anew()
      const draft = { kind: 'profile', id: 'entity', body: { name: CANARY } }
      const { at } = await store.records.keep(scope, draft, deed)
      const twin = await anew()
      await store.records.keep(twin, draft, deed)
      const [entry, other] = await Promise.all(
        [scope, twin].map(async one => (await store.evidence.list(one)).items[0]?.entry),
      )
      const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/) as string
      expect(entry).toEqual({
        schema: 'ward.evidence/1',
        kind: 'record-kept',
        by: 'officer',
        subject: 'profile/entity/1',
        at,
        sha256,
      })
      // A body that can be guessed is not given away by its hash: the same one has another hash each time.
      expect(entry?.sha256).not.toBe(other?.sha256)
    })

    test('the same body again, also at the same moment or with what the writer saw first, is no new version', async () => {
      const scope = await anew()
      const draft = { kind: 'profile', id: 'entity', body: { b: 1, a: { d: [null], c: 'x' } }, expects: 0 }
      const { at, leaf } = await store.records.keep(scope, draft, deed)
      const same = { ...draft, body: { a: { c: 'x', d: [null] }, b: 1 } }
      const again = await Promise.all([1, 2, 3].map(() => store.records.keep(scope, same, { by: 'another' })))
      expect(again).toEqual([1, 2, 3].map(() => ({ version: 1, at, leaf, kept: false })))
      expect(await store.records.current(scope, 'profile')).toMatchObject([{ version: 1, by: 'officer' }])
      // What was once so and is no longer is a change like any other.
      await store.records.keep(scope, { ...draft, body: {}, expects: 1 }, deed)
      await refused(store.records.keep(scope, draft, deed), 'conflict')
      expect(await store.records.keep(scope, { ...draft, expects: 2 }, deed)).toMatchObject({ version: 3 })
      expect(await store.evidence.verify(scope)).toMatchObject({ ok: true, entries: 3 })
    })

    test.each<[because: string, expects: number]>([
      ['the writer had seen none, and there is one', 0],
      ['the writer had seen the version before', 1],
      ['the writer says it saw one that is not there', 3],
    ])('a conflict when %s, and nothing is kept', async (_, expects) => {
      const scope = await anew()
      for (const turn of [1, 2]) {
        await store.records.keep(scope, { kind: 'waiver', id: 'w1', body: { turn } }, deed)
      }
      const late = { kind: 'waiver', id: 'w1', body: { turn: CANARY }, expects }
      const error = await refused(store.records.keep(scope, late, deed), 'conflict')
      // A person reads it: neither the name of the record nor a number helps them.
      expect(error.message).toBe(
        'Somebody else has changed this meanwhile. Look at it again before you change it.',
      )
      expect(error.detail).toEqual({ kind: 'waiver', version: 2, expects })
      expect(error.message).not.toContain(CANARY)
      expect(await store.records.current(scope, 'waiver')).toMatchObject([{ version: 2, body: { turn: 2 } }])
      expect((await store.evidence.list(scope)).items).toHaveLength(2)
    })

    test('of writers in two openings who saw the same version exactly one wins', async () => {
      const scope = await anew()
      const other = await place.open()
      for (let expects = 0; expects < 5; expects += 1) {
        const both = await Promise.allSettled(
          [store, other].map((one, by) =>
            one.records.keep(scope, { kind: 'risk', id: 'r1', body: { by, expects }, expects }, deed),
          ),
        )
        expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
        const [lost] = both.flatMap(one => (one.status === 'rejected' ? [one.reason as unknown] : []))
        expect(lost).toBeInstanceOf(AppError)
        expect(lost).toMatchObject({ code: 'conflict' })
      }
      await other.close()
      const { items } = await store.records.history(scope, 'risk', 'r1')
      expect(items.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5])
      expect(await store.evidence.verify(scope)).toMatchObject({ ok: true, entries: 5 })
    })

    test('history comes in pages', async () => {
      const scope = await anew()
      for (const turn of [1, 2, 3, 4, 5]) {
        await store.records.keep(scope, { kind: 'risk', id: 'r1', body: { turn } }, deed)
        await store.records.keep(scope, { kind: 'risk', id: 'r2', body: { turn } }, deed)
      }
      const seen: number[][] = []
      for (let after: string | undefined = '0'; after !== undefined; ) {
        const page: Awaited<ReturnType<Store['records']['history']>> = await store.records.history(
          scope,
          'risk',
          'r1',
          { limit: 2, after },
        )
        seen.push(page.items.map(({ version }) => version))
        after = page.next ?? undefined
      }
      expect(seen).toEqual([[1, 2], [3, 4], [5]])
      await refused(store.records.history(scope, 'risk', 'r1', { limit: 501 }), 'bad-usage')
      await refused(store.records.history(scope, 'risk', 'r1', { after: "0' or 1" }), 'bad-usage')
    })

    test("another tenant's are not there, and a tenant that is not here is not found", async () => {
      await store.records.keep(clinic, { kind: 'waiver', id: 'w1', body: { of: 'clinic' } }, deed)
      expect(await store.records.current(practice, 'waiver')).toEqual([])
      expect(await store.records.history(practice, 'waiver', 'w1')).toEqual({ items: [], next: null })
      const mine = { kind: 'waiver', id: 'w1', body: { of: 'practice' }, expects: 0 }
      expect(await store.records.keep(practice, mine, deed)).toMatchObject({ version: 1, kept: true })
      expect(await store.records.current(clinic, 'waiver')).toMatchObject([{ body: { of: 'clinic' } }])
      const nobody = { tenant: tenantName('nobody') }
      await refused(store.records.current(nobody, 'waiver'), 'not-found')
      await refused(store.records.history(nobody, 'waiver', 'w1'), 'not-found')
      await refused(store.records.keep(nobody, mine, deed), 'not-found')
    })

    const good = { kind: 'waiver', id: 'w1', body: { name: CANARY } }
    test.each<[because: string, field: string, draft: unknown]>([
      ['no kind', 'kind', { ...good, kind: undefined }],
      ['a kind with a capital letter', 'kind', { ...good, kind: 'Waiver' }],
      ['a kind that would be another path', 'kind', { ...good, kind: 'waiver/w1' }],
      ['a kind that is too long', 'kind', { ...good, kind: 'w'.repeat(65) }],
      ['an empty id', 'id', { ...good, id: '' }],
      ['no id', 'id', { ...good, id: null }],
      ['an id with a space', 'id', { ...good, id: 'Jane Quartermaine' }],
      ['an id that begins with a dot', 'id', { ...good, id: '.w1' }],
      ['an id with a slash', 'id', { ...good, id: 'w1/2' }],
      ['an id with a line after it', 'id', { ...good, id: 'w1\n' }],
      ['an id that is too long', 'id', { ...good, id: 'w'.repeat(129) }],
      ['no body', 'body', { ...good, body: undefined }],
      ['a body that is a list', 'body', { ...good, body: [CANARY] }],
      ['a body that is a word', 'body', { ...good, body: CANARY }],
      ['what JSON cannot hold', 'body', { ...good, body: { [CANARY]: Number.NaN } }],
      ['a body of one byte too many', 'body', { ...good, body: bodyOf(256 * KIB + 1) }],
      ['an expected version below none', 'expects', { ...good, expects: -1 }],
      ['an expected version that is no number', 'expects', { ...good, expects: '0' }],
      ['an expected version between two', 'expects', { ...good, expects: 0.5 }],
    ])(
      '%s is bad input that names the field and not the value, and nothing is kept',
      async (_, field, draft) => {
        const { size } = await store.evidence.append(clinic, [])
        const error = await refused(store.records.keep(clinic, draft as RecordDraft, deed), 'bad-input')
        expect(error.message).toContain(`"${field}"`)
        expect(JSON.stringify([error.message, error.detail, String(error.cause)])).not.toContain(CANARY)
        expect((await store.evidence.append(clinic, [])).size).toBe(size)
      },
    )

    test('a kind or an id that is none is bad input also where it is looked for', async () => {
      await refused(store.records.current(clinic, "x' or 1"), 'bad-input')
      await refused(store.records.history(clinic, 'waiver', ''), 'bad-input')
    })

    test.each<[because: string, draft: RecordDraft]>([
      ['the longest kind and id', { kind: 'w'.repeat(64), id: '9'.repeat(128), body: {} }],
      ['every character an id may have', { kind: 'w-1', id: 'aZ09.()_:-', body: {} }],
      ['a body of exactly 256 KiB', { kind: 'large', id: '1', body: bodyOf(256 * KIB) }],
      [
        'names that objects have of their own',
        { kind: 'odd', id: '1', body: JSON.parse('{"__proto__":{"a":1}}') },
      ],
    ])('%s is kept and read back', async (_, draft) => {
      expect(await store.records.keep(clinic, draft, deed)).toMatchObject({ version: 1, kept: true })
      const { items } = await store.records.history(clinic, draft.kind, draft.id)
      expect(JSON.stringify(items.map(({ body }) => body))).toBe(JSON.stringify([draft.body]))
      expect(await store.evidence.verify(clinic)).toMatchObject({ ok: true })
    })

    test('no body stands anywhere in the clear', () => {
      const files = readdirSync(place.dataFolder, { recursive: true, encoding: 'utf8' })
      const clear = files.filter(file => {
        const path = join(place.dataFolder, file)
        return statSync(path).isFile() && readFileSync(path, 'latin1').includes(CANARY)
      })
      expect(clear).toEqual([])
    })
  })
}

/** A body whose canonical text has exactly so many bytes. */
function bodyOf(bytes: number): { text: string } {
  return { text: 'x'.repeat(bytes - '{"text":""}'.length) }
}
