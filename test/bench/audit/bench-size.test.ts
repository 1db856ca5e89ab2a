import { expect, test } from 'vitest'
import { benchSize, median } from './bench-size.ts'

test.each<readonly [string | undefined, number, string]>([
  [undefined, 7, 'not set'],
  ['', 7, 'set to nothing'],
  ['50000', 50_000, 'digits'],
  ['10_000_000', 10_000_000, 'digits as in the code'],
])('%j is %d: %s', (given, size) => {
  expect(benchSize('WARD_BENCH_EVENTS', 7, { WARD_BENCH_EVENTS: given })).toBe(size)
})

test.each([
  ['0', 'nothing to measure'],
  ['1e6', 'not digits'],
  ['-5', 'no count'],
  ['9'.repeat(20), 'more than any disk holds'],
])('%j is refused by its name: %s', given => {
  expect(() => benchSize('WARD_BENCH_EVENTS', 7, { WARD_BENCH_EVENTS: given })).toThrow('WARD_BENCH_EVENTS')
})

test('the median does not mind the order, or one round that was disturbed', () => {
  expect(median([3, 1, 900])).toBe(3)
})
