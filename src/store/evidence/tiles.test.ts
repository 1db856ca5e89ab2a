import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leafHash, rootOf } from './merkle.ts'
import {
  decodeBundle,
  decodeTile,
  edgeOfTree,
  encodeBundle,
  encodeTile,
  tileIndexPath,
  tilePath,
  tilesOfTree,
  treeEdge,
} from './tiles.ts'

const leaf = (index: number) => leafHash(Uint8Array.of(index, index >> 8, index >> 16))

describe('paths', () => {
  test.each([
    [0, '000'],
    [67, '067'],
    [999, '999'],
    [1000, 'x001/000'],
    [1_234_067, 'x001/x234/067'], // the example of the specification
  ])('tile index %i is %s', (index, path) => {
    expect(tileIndexPath(index)).toBe(path)
  })

  test('full and partial tiles and bundles', () => {
    expect(tilePath({ level: 0, index: 1234, width: 256 })).toBe('tile/0/x001/234')
    expect(tilePath({ level: 2, index: 0, width: 1 })).toBe('tile/2/000.p/1')
    expect(tilePath({ level: 'entries', index: 273, width: 112 })).toBe('tile/entries/273.p/112')
  })

  test('a tree of 70,000: the example of the specification', () => {
    const tiles = [...tilesOfTree(70_000)]
    const of = (level: number | 'entries') => tiles.filter(tile => tile.level === level)
    expect(of(0).filter(tile => tile.width === 256)).toHaveLength(273)
    expect(of(0).at(-1)).toEqual({ level: 0, index: 273, width: 112 })
    expect(of(1)).toEqual([
      { level: 1, index: 0, width: 256 },
      { level: 1, index: 1, width: 17 },
    ])
    expect(of(2)).toEqual([{ level: 2, index: 0, width: 1 }])
    expect(of('entries')).toHaveLength(274)
    expect(edgeOfTree(70_000)).toEqual(tiles.filter(tile => tile.width < 256))
  })

  test('a tree of 256 has a full level 0 tile and one hash at level 1; of 0 it has nothing', () => {
    expect([...tilesOfTree(256)].map(tilePath)).toEqual(['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1'])
    expect([...tilesOfTree(0)]).toEqual([])
  })
})

describe('bundles and tiles', () => {
  test('what is written is read back, an empty and a longest entry too', () => {
    const entries = [new Uint8Array(0), Uint8Array.of(7), new Uint8Array(65_535).fill(9)]
    const bundle = encodeBundle(entries)
    expect([...bundle.subarray(0, 5)]).toEqual([0, 0, 0, 1, 7])
    expect(decodeBundle(bundle, 3)).toEqual(entries)
    expect(() => encodeBundle([new Uint8Array(65_536)])).toThrow(RangeError)
  })

  test('a cut, lengthened or miscounted bundle or tile is null', () => {
    const bundle = encodeBundle([Uint8Array.of(1, 2), Uint8Array.of(3)])
    for (let cut = 0; cut < bundle.length; cut += 1) expect(decodeBundle(bundle.slice(0, cut), 2)).toBeNull()
    expect(decodeBundle(Uint8Array.of(...bundle, 0), 2)).toBeNull()
    expect(decodeBundle(bundle, 3)).toBeNull()
    expect(decodeTile(encodeTile([leaf(1), leaf(2)]), 3)).toBeNull()
    expect(decodeTile(encodeTile([leaf(1), leaf(2)]), 2)).toEqual([leaf(1), leaf(2)])
  })
})

describe('the edge of a growing tree', () => {
  const most = 66_000
  const leaves = Array.from({ length: most }, (_, index) => leaf(index))

  test('its root is the RFC root, also across tile borders of three levels', () => {
    const edge = treeEdge()
    const looked = new Set([
      0,
      1,
      2,
      3,
      255,
      256,
      257,
      511,
      512,
      65_535,
      65_536,
      65_537,
      65_792,
      65_793,
      most,
    ])
    for (let size = 0; size <= most; size += 1) {
      if (looked.has(size)) expect(edge.root(), `size ${size}`).toEqual(rootOf(leaves.slice(0, size)))
      if (size < most) edge.add(leaves[size] as Uint8Array)
    }
    expect(edge.partialTiles().map(({ name }) => name)).toEqual(
      edgeOfTree(most).filter(({ level }) => level !== 'entries'),
    )
  })

  test('an edge taken up again grows as one that never stopped', () => {
    fc.assert(
      fc.property(fc.nat(1200), fc.nat(600), (first, more) => {
        const edge = treeEdge()
        for (let index = 0; index < first; index += 1) edge.add(leaf(index))
        const again = treeEdge(
          first,
          new Map(edge.partialTiles().map(({ name, hashes }) => [Number(name.level), hashes])),
        )
        for (let index = first; index < first + more; index += 1) again.add(leaf(index))
        expect(again.size()).toBe(first + more)
        expect(again.root()).toEqual(rootOf(leaves.slice(0, first + more)))
      }),
      { numRuns: 12 },
    )
  })
})
