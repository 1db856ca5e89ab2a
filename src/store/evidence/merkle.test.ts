import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  consistencyProof,
  EMPTY_ROOT,
  inclusionProof,
  leafHash,
  nodeHash,
  rootOf,
  subtreeConsistencyProof,
  subtreeInclusionProof,
  verifyConsistency,
  verifyInclusion,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
} from './merkle.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'))
const base64 = (text: string | null | undefined): Uint8Array =>
  Uint8Array.from(Buffer.from(text ?? '', 'base64'))

// The eight leaves that Certificate Transparency's implementations have shared since RFC 6962.
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const HASHES = LEAVES.map(leaf => leafHash(bytes(leaf)))

describe('the tree of RFC 6962', () => {
  test('hashes of nothing, of an empty leaf and of the known trees of 1 to 8 leaves', () => {
    expect(hex(EMPTY_ROOT)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(hex(leafHash(new Uint8Array(0)))).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    )
    expect(LEAVES.map((_, last) => hex(rootOf(HASHES.slice(0, last + 1))))).toEqual([
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ])
  })

  test('the example tree of RFC 6962 2.1.3: seven leaves, proofs named by the drawing', () => {
    const [a, b, c, d, e, f, j] = HASHES.slice(0, 7) as [Uint8Array, ...Uint8Array[]] as Uint8Array[]
    const node = (left?: Uint8Array, right?: Uint8Array) => nodeHash(left as Uint8Array, right as Uint8Array)
    const seven = HASHES.slice(0, 7)
    const [g, h, i] = [node(a, b), node(c, d), node(e, f)]
    const [k, l] = [node(g, h), node(i, j)]
    expect(rootOf(seven)).toEqual(node(k, l))
    expect(inclusionProof(seven, 0)).toEqual([b, h, l])
    expect(inclusionProof(seven, 3)).toEqual([c, g, l])
    expect(inclusionProof(seven, 4)).toEqual([f, j, k])
    expect(inclusionProof(seven, 6)).toEqual([i, k])
    expect(consistencyProof(seven, 3)).toEqual([c, d, g, l])
    expect(consistencyProof(seven, 4)).toEqual([l])
    expect(consistencyProof(seven, 6)).toEqual([i, j, k])
  })

  test('asking for what the tree does not have is a RangeError', () => {
    expect(() => inclusionProof(HASHES, 8)).toThrow(RangeError)
    expect(() => inclusionProof([], 0)).toThrow(RangeError)
    expect(() => consistencyProof(HASHES, 0)).toThrow(RangeError)
    expect(() => consistencyProof(HASHES, 9)).toThrow(RangeError)
    expect(() => subtreeConsistencyProof(HASHES, 2, 6)).toThrow(RangeError)
    expect(() => subtreeInclusionProof(HASHES, 1, 2, 4)).toThrow(RangeError)
  })
})

describe('proofs of random trees', () => {
  const trees = fc.integer({ min: 1, max: 300 }).chain(size =>
    fc.record({
      size: fc.constant(size),
      index: fc.nat(size - 1),
      earlier: fc.integer({ min: 1, max: size }),
      height: fc.nat(8),
      bit: fc.nat(255),
      which: fc.nat(),
    }),
  )
  const tree = (size: number) =>
    Array.from({ length: size }, (_, index) => leafHash(Uint8Array.of(index, index >> 8)))
  const flipped = (list: readonly Uint8Array[], which: number, bit: number) =>
    list.map((hash, at) => {
      if (at !== which % list.length) return hash
      const copy = Uint8Array.from(hash)
      copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      return copy
    })

  test('inclusion holds, and not with one bit of leaf, root or proof flipped', () => {
    fc.assert(
      fc.property(trees, ({ size, index, bit, which }) => {
        const leaves = tree(size)
        const leaf = leaves[index] as Uint8Array
        const claim = { index, size, leaf, proof: inclusionProof(leaves, index), root: rootOf(leaves) }
        expect(verifyInclusion(claim)).toBe(true)
        const all = flipped([claim.leaf, claim.root, ...claim.proof], which, bit)
        const [badLeaf, badRoot, ...badProof] = all as [Uint8Array, Uint8Array, ...Uint8Array[]]
        expect(verifyInclusion({ ...claim, leaf: badLeaf, root: badRoot, proof: badProof })).toBe(false)
        expect(verifyInclusion({ ...claim, proof: [...claim.proof, leaf] })).toBe(false)
        if (size > 1) expect(verifyInclusion({ ...claim, index: (index + 1) % size })).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  test('consistency holds, and not with one bit of either root or the proof flipped', () => {
    fc.assert(
      fc.property(trees, ({ size, earlier, bit, which }) => {
        const leaves = tree(size)
        const claim = {
          size1: earlier,
          size2: size,
          root1: rootOf(leaves.slice(0, earlier)),
          root2: rootOf(leaves),
          proof: consistencyProof(leaves, earlier),
        }
        expect(verifyConsistency(claim)).toBe(true)
        const all = flipped([claim.root1, claim.root2, ...claim.proof], which, bit)
        const [root1, root2, ...proof] = all as [Uint8Array, Uint8Array, ...Uint8Array[]]
        expect(verifyConsistency({ ...claim, root1, root2, proof })).toBe(false)
        expect(verifyConsistency({ ...claim, proof: [...claim.proof, claim.root2] })).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  test('subtrees: both kinds hold, and not with one bit flipped', () => {
    fc.assert(
      fc.property(trees, ({ size, index, height, bit, which }) => {
        const leaves = tree(size)
        const width = 2 ** height
        const start = Math.floor(index / width) * width
        const end = Math.min(size, start + width)
        // Cut on the right, the range is still a subtree if its start suits the smaller width, which it always does.
        const root = rootOf(leaves.slice(start, end))
        const leaf = leaves[index] as Uint8Array
        const within = {
          index,
          start,
          end,
          leaf,
          root,
          proof: subtreeInclusionProof(leaves, index, start, end),
        }
        expect(verifySubtreeInclusion(within)).toBe(true)
        const part = {
          start,
          end,
          size,
          root1: root,
          root2: rootOf(leaves),
          proof: subtreeConsistencyProof(leaves, start, end),
        }
        expect(verifySubtreeConsistency(part)).toBe(true)
        const [root1, root2, ...proof] = flipped([part.root1, part.root2, ...part.proof], which, bit)
        expect(
          verifySubtreeConsistency({
            ...part,
            root1: root1 as Uint8Array,
            root2: root2 as Uint8Array,
            proof,
          }),
        ).toBe(false)
      }),
      { numRuns: 150 },
    )
  })
})

/** One file of transparency-dev/merkle's testdata (Apache-2.0). Hashes are base64; `wantErr` says that it must not verify. */
interface Vector {
  readonly desc: string
  readonly wantErr: boolean
  readonly leafIdx: number
  readonly treeSize: number
  readonly start: number
  readonly end: number
  readonly size: number
  readonly size1: number
  readonly size2: number
  readonly root: string | null
  readonly root1: string | null
  readonly root2: string | null
  readonly leafHash: string | null
  readonly proof?: readonly string[] | null
}

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')
const vectors = join(process.env['WARD_SHARED'] ?? join(repository, '../shared'), 'data/merkle/testdata')
const haveVectors = existsSync(vectors)

describe.skipIf(!haveVectors)(
  haveVectors ? 'the vectors of transparency-dev/merkle' : 'no vectors: set WARD_SHARED to the shared folder',
  () => {
    const all = (kind: string) =>
      readdirSync(join(vectors, kind), { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.json'))
        .map(name => ({
          name,
          vector: JSON.parse(readFileSync(join(vectors, kind, name), 'utf8')) as Vector,
        }))
    const kinds: Record<string, { count: number; holds: (vector: Vector) => boolean }> = {
      inclusion: {
        count: 98,
        holds: v =>
          verifyInclusion({
            index: v.leafIdx,
            size: v.treeSize,
            leaf: base64(v.leafHash),
            proof: (v.proof ?? []).map(base64),
            root: base64(v.root),
          }),
      },
      subtreeinclusion: {
        count: 204,
        holds: v =>
          verifySubtreeInclusion({
            index: v.leafIdx,
            start: v.start,
            end: v.end,
            leaf: base64(v.leafHash),
            proof: (v.proof ?? []).map(base64),
            root: base64(v.root),
          }),
      },
      consistency: {
        count: 98,
        holds: v =>
          verifyConsistency({
            size1: v.size1,
            size2: v.size2,
            root1: base64(v.root1),
            root2: base64(v.root2),
            proof: (v.proof ?? []).map(base64),
          }),
      },
      subtreeconsistency: {
        count: 118,
        holds: v =>
          verifySubtreeConsistency({
            start: v.start,
            end: v.end,
            size: v.size,
            root1: base64(v.root1),
            root2: base64(v.root2),
            proof: (v.proof ?? []).map(base64),
          }),
      },
    }
    test.each(Object.entries(kinds))('%s', (kind, { count, holds }) => {
      const found = all(kind)
      expect(found.length).toBe(count)
      const wrong = found.filter(({ vector }) => holds(vector) === vector.wantErr).map(({ name }) => name)
      expect(wrong).toEqual([])
    })
  },
)
