import { expect, test } from 'vitest'
import { nextRun } from './compact.ts'
import type { SegmentRow } from './segments.ts'

const MB = 1024 * 1024

/** Segments of these sizes, one after the other; a negative number is a gap. */
function segmentsOf(sizes: readonly number[], bytes = 1000): SegmentRow[] {
  let place = 0
  return sizes.flatMap((size, leaf) => {
    const from_seq = place
    place += Math.abs(size)
    if (size < 0) return []
    const hashes = { sha256: '', items_sha256: null, sealed_sha256: '', root: '' }
    return [
      {
        name: String(from_seq),
        from_seq,
        to_seq: place,
        first: 0,
        last: 0,
        items: 0,
        bytes,
        leaf,
        ...hashes,
      },
    ]
  })
}

test.each<[because: string, sizes: readonly number[], joined: readonly number[], bytes?: number]>([
  ['nothing', [], []],
  ['three are too few', [1, 1, 1], []],
  ['four are a run', [1, 1, 1, 1], [1, 1, 1, 1]],
  ['large ones are left', [100_000, 100_000, 100_000, 100_000], []],
  ['a large one ends the run', [5, 5, 100_000, 5, 5], []],
  ['the run after a large one', [100_000, 5, 6, 7, 8], [5, 6, 7, 8]],
  ['a gap ends the run', [5, 5, -100, 5, 5], []],
  ['one that outweighs the others waits', [9_000, 1, 1, 1], []],
  ['while the small ones after it are joined', [9_000, 1, 2, 3, 4], [1, 2, 3, 4]],
  ['and with enough of them it is joined too', [900, 300, 300, 300], [900, 300, 300, 300]],
  ['no more than 200,000 events', [45_000, 45_000, 45_000, 45_000, 45_000], [45_000, 45_000, 45_000, 45_000]],
  ['no more than 64 MB', [10, 11, 12, 13, 14], [10, 11, 12, 13], 15 * MB],
  ['three that fill 64 MB are not worth it', [10, 10, 10, 10], [], 20 * MB],
  [
    'a hundred names in one entry',
    Array.from({ length: 130 }, () => 3),
    Array.from({ length: 100 }, () => 3),
  ],
])('%s', (_, sizes, joined, bytes) => {
  expect(nextRun(segmentsOf(sizes, bytes)).map(({ from_seq, to_seq }) => to_seq - from_seq)).toEqual(joined)
})
