import { expect, test } from 'vitest'
import { darkRuns } from './dark-runs.ts'

test.each([
  [
    ['010', '111'],
    [
      { x: 1, y: 0, width: 1 },
      { x: 0, y: 1, width: 3 },
    ],
    'rows from the top',
  ],
  [
    ['1011'],
    [
      { x: 0, y: 0, width: 1 },
      { x: 2, y: 0, width: 2 },
    ],
    'light between two',
  ],
  [['000', ''], [], 'nothing dark'],
])('%j: %j, %s', (rows, runs) => {
  expect(darkRuns(rows)).toEqual(runs)
})
