import { describe, expect, it } from 'vitest'
import type { Surroundings } from './agreement-body.ts'
import { look, surroundings } from './agreements.fixture.ts'
import { productsIn } from './surroundings.ts'
import { type Basis, documentSeen, whatChanged } from './what-changed.ts'

const BASIS: Basis = {
  document: { title: 'HIPAA BAA', version: 'October 2021', date: '2021-12-03', sha256: 'a'.repeat(64) },
  licence: { kind: 'portal', number: 'BA-1', terms: null },
  surroundings: surroundings(),
  checklist: 1,
  guidance: 1,
}
const around = (changes: Partial<Surroundings>): Partial<Basis> => ({ surroundings: surroundings(changes) })

describe('what changed since', () => {
  it.each([
    ['nothing', {}, []],
    ['another version', { document: { ...BASIS.document, version: 'May 2026' } }, ['document']],
    [
      'another file of the same name',
      { document: { ...BASIS.document, sha256: 'b'.repeat(64) } },
      ['document'],
    ],
    [
      'another day of the same version',
      { document: { ...BASIS.document, date: '2022-01-01' } },
      ['document'],
    ],
    [
      'bought elsewhere',
      { licence: { kind: 'reseller', number: 'BA-1', terms: null } as const },
      ['licence'],
    ],
    ['another number', { licence: { kind: 'portal', number: 'BA-2', terms: null } as const }, ['licence']],
    ['another tenant', around({ tenant: { id: 'tenant-2', name: 'Main Street Clinic' } }), ['tenant']],
    ['the tenant is called otherwise', around({ tenant: { id: 'tenant-1', name: 'Main St' } }), ['tenant']],
    ['the tenant was not read this time', around({ tenant: { id: null, name: null } }), []],
    ['another cloud', around({ cloud: 'gcc' }), ['cloud']],
    ['the products were not read this time', around({ products: null }), ['products-not-read']],
    [
      'a product was bought and another ended',
      around({ products: [{ id: 'e5', name: 'Microsoft 365 E5', units: 30 }] }),
      ['product-bought', 'product-ended'],
    ],
    [
      'more units of the same product',
      around({ products: [{ id: 'spb', name: 'Microsoft 365 Business Premium', units: 35 }] }),
      [],
    ],
    [
      'a newer list of services',
      around({ scope: { source: 'https://learn.microsoft.com/list', asOf: '2026-10-01' } }),
      ['scope'],
    ],
    ['another contact', around({ contact: 'Kim Park' }), ['contact']],
    ['no contact any more', around({ contact: null }), ['contact']],
    ['another checklist and guidance', { checklist: 2, guidance: 2 }, ['checklist', 'guidance']],
  ])('%s', (_, change, expected) => {
    expect(whatChanged(BASIS, { ...BASIS, ...change }).map(({ what }) => what)).toEqual(expected)
  })

  it('says nothing of products that nobody had read then', () => {
    expect(whatChanged({ ...BASIS, ...around({ products: null }) }, BASIS)).toEqual([])
  })

  it('takes the document as the last look found it', () => {
    expect(documentSeen(BASIS.document, null)).toBe(BASIS.document)
    expect(documentSeen(BASIS.document, look('2026-05-01', 'the-same'))).toBe(BASIS.document)
    expect(documentSeen(BASIS.document, look('2026-05-01'))).toMatchObject({
      version: 'May 2026',
      sha256: null,
    })
  })
})

describe('the products of a snapshot', () => {
  it('are listed once, by name, with their units added up', () => {
    const list = [
      { skuId: 'B', skuPartNumber: 'ZZ', prepaidUnits: { enabled: 3 } },
      { skuId: 'A', skuPartNumber: 'AA', prepaidUnits: { enabled: 1 } },
      { skuId: 'a ', skuPartNumber: 'AA', prepaidUnits: { enabled: 2 } },
      { skuId: 'C', skuPartNumber: 'QQ' },
    ]
    expect(productsIn(list)).toEqual([
      { id: 'a', name: 'AA', units: 3 },
      { id: 'c', name: 'QQ', units: null },
      { id: 'b', name: 'ZZ', units: 3 },
    ])
  })

  it.each([
    ['no list', {}],
    ['a list of texts', ['SPB']],
  ])('are not read from %s', (_, value) => {
    expect(productsIn(value)).toBeNull()
  })
})
