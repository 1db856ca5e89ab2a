import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TenantScope, tenantName } from '../src/base/ids.ts'
import { MOST_DOCUMENT_BYTES } from '../src/store/documents.ts'
import type { Store } from '../src/store/store.ts'
import { refused } from './crash/store-fixtures.ts'
import type { StoreUnderTest } from './store-contract.ts'

const deed = { by: 'officer' }
const AGREEMENT = Buffer.from('%PDF-1.7 between Quartermaine Clinic and Tidewater')

/** What every implementation of Store keeps to for documents: files that people agreed on or signed. */
export function documentsContract(name: string, make: () => StoreUnderTest): void {
  describe(`${name} keeps the contract of documents`, () => {
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

    test('a document is kept once, under its hash, with one leaf, and read byte for byte', async () => {
      const first = await store.documents.keep(clinic, AGREEMENT, deed)
      expect(first).toMatchObject({ bytes: AGREEMENT.length, by: 'officer', leaf: 0, kept: true })
      expect(first.sha256).toMatch(/^[0-9a-f]{64}$/)
      const again = await store.documents.keep(clinic, AGREEMENT, { by: 'another' })
      expect(again).toEqual({ ...first, kept: false })
      expect(Buffer.from(await store.documents.read(clinic, first.sha256)).equals(AGREEMENT)).toBe(true)
      expect(await store.evidence.size(clinic)).toBe(1)
      const { items } = await store.evidence.find(clinic, { kinds: ['document-kept'] })
      expect(items.map(({ entry }) => entry)).toMatchObject([
        { by: 'officer', subject: first.sha256, sha256: first.sha256, bytes: AGREEMENT.length },
      ])
    })

    test('two at once keep it once', async () => {
      const bytes = Buffer.from('%PDF-1.7 of two')
      const both = await Promise.all([bytes, bytes].map(one => store.documents.keep(practice, one, deed)))
      expect(both.filter(({ kept }) => kept)).toHaveLength(1)
      expect(both[0]?.leaf).toBe(both[1]?.leaf)
    })

    test('another tenant has not got it', async () => {
      const { sha256 } = await store.documents.keep(clinic, AGREEMENT, deed)
      await refused(store.documents.read(practice, sha256), 'not-found')
    })

    test.each([
      ['an unknown hash', '0'.repeat(64)],
      ['a hash in capitals', 'A'.repeat(64)],
      ['a path', '../../state.sqlite'],
      ['nothing', ''],
    ])('%s is not found', async (_, sha256) => {
      await refused(store.documents.read(clinic, sha256), 'not-found')
    })

    test('an empty file and one that is too large are refused, and nothing is kept of them', async () => {
      const before = await store.evidence.size(clinic)
      await refused(store.documents.keep(clinic, Buffer.alloc(0), deed), 'bad-input')
      await refused(store.documents.keep(clinic, Buffer.alloc(MOST_DOCUMENT_BYTES + 1), deed), 'too-large')
      expect(await store.evidence.size(clinic)).toBe(before)
    })

    test('no word of it stands anywhere in the clear, and the log verifies', async () => {
      await store.documents.keep(clinic, AGREEMENT, deed)
      const told = readdirSync(place.dataFolder, { recursive: true, encoding: 'utf8' }).filter(name => {
        const path = join(place.dataFolder, name)
        return statSync(path).isFile() && /Quartermaine|Tidewater/.test(readFileSync(path, 'latin1'))
      })
      expect(told).toEqual([])
      expect(await store.evidence.verify(clinic)).toMatchObject({ ok: true, problems: [] })
    })
  })
}
