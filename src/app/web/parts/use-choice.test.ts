import { expect, test } from 'vitest'
import { nextRow } from './use-choice.ts'

const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false })

test.each<[Parameters<typeof nextRow>[0], number, number, number | undefined, string]>([
  [key('ArrowDown'), -1, 3, 0, 'from the field to the first'],
  [key('ArrowDown'), 2, 3, 0, 'from the last to the first'],
  [key('ArrowUp'), 0, 3, 2, 'from the first to the last'],
  [key('ArrowUp'), -1, 3, 2, 'from the field to the last'],
  [key('End', true), 0, 3, 2, 'with Ctrl to the last'],
  [key('End'), 0, 3, undefined, 'without it to the end of the words'],
  [key('ArrowDown'), -1, 0, undefined, 'nowhere where nothing is'],
  [key('x'), 0, 3, undefined, 'a letter is written'],
])('%o at %i of %i leads to %s: %s', (pressed, active, count, row) => {
  expect(nextRow(pressed, active, count)).toBe(row)
})
