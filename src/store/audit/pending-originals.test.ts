import { expect, test } from 'vitest'
import { leafHash, rootOf } from '../evidence/merkle.ts'
import { leafBuffer, pendingOriginals } from './pending-originals.ts'

const SIZES = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 100, 1000, 2500, 5000]
const record = (at: number): Uint8Array =>
  Buffer.from(`${String.fromCharCode(at % 256)}record ${at} ${'x'.repeat(at % 700)}`)

test.each(SIZES)(
  '%i records keep their bytes, and their root is that of the tree of the evidence log',
  size => {
    const originals = pendingOriginals()
    const leaves = leafBuffer()
    const records = Array.from({ length: size }, (_, at) => record(at))
    records.forEach((one, at) => leaves.put(at, originals.add(one)))
    expect(records.every((one, at) => Buffer.compare(originals.at(at), one) === 0)).toBe(true)
    const expected = Buffer.from(rootOf(records.map(leafHash))).toString('base64')
    expect(leaves.root(size)).toBe(expected)
    expect(leaves.root(size), 'asking changes nothing').toBe(expected)
    expect(originals.packed().reduce((sum, { count }) => sum + count, 0)).toBe(size)
  },
)

test('a record larger than a block has one of its own, and an empty one is a record', () => {
  const originals = pendingOriginals()
  const records = [record(1), new Uint8Array(0), Buffer.alloc(3 * 1024 * 1024, 7), record(2)]
  const leaves = records.map(one => originals.add(one))
  expect(records.every((one, at) => Buffer.compare(originals.at(at), one) === 0)).toBe(true)
  expect(leaves.map(leaf => Buffer.from(leaf, 'latin1'))).toEqual(
    records.map(one => Buffer.from(leafHash(one))),
  )
  expect(originals.packed().map(({ from, count }) => [from, count])).toEqual([
    [0, 2],
    [2, 1],
    [3, 1],
  ])
})
