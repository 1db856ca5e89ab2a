import { expect, test } from 'vitest'
import { eventIdKey } from './event-id.ts'
import { pendingKeys } from './pending-keys.ts'

const keyOf = (id: string): Buffer => Buffer.from(eventIdKey(id))

test('every row is found by its key, whatever the others are', () => {
  const keys = pendingKeys()
  const ids = Array.from({ length: 20_000 }, (_, at) => `event ${at}`)
  ids.forEach((id, row) => keys.add(keyOf(id), row))
  expect(ids.every((id, row) => keys.rows(keyOf(id)).join() === String(row))).toBe(true)
  expect(keys.rows(keyOf('another'))).toEqual([])
})

test('ids that begin and end alike are told apart', () => {
  const keys = pendingKeys()
  const ids = Array.from(
    { length: 1000 },
    (_, at) => `00000000-0000-4000-${String(at).padStart(4, '0')}-000000000000`,
  )
  ids.forEach((id, row) => keys.add(keyOf(id), row))
  expect(ids.every((id, row) => keys.rows(keyOf(id)).join() === String(row))).toBe(true)
})

test('versions of one id stand together, in the order they came', () => {
  const keys = pendingKeys()
  for (const row of [0, 3, 7]) keys.add(keyOf('same'), row)
  keys.add(keyOf('other'), 1)
  expect(keys.rows(keyOf('same'))).toEqual([0, 3, 7])
  for (let row = 10; row < 10_000; row += 1) keys.add(keyOf(`filler ${row}`), row)
  keys.add(keyOf('same'), 10_000)
  expect(keys.rows(keyOf('same')), 'also when there is room for more').toEqual([0, 3, 7, 10_000])
  keys.clear()
  expect(keys.rows(keyOf('same')), 'a new segment knows nothing of the last').toEqual([])
})
