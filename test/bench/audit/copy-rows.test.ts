import { expect, test } from 'vitest'
import { copyRow } from './copy-rows.ts'
import { HOT_COLUMNS } from './hot-columns.ts'

const columns = Object.keys(HOT_COLUMNS)

test('a row has the id, every hot column and the record as received; absent is NULL, never an empty text', () => {
  const line = JSON.stringify({ Id: 'a-1', Operation: 'Send', RecordType: 0, UserId: '' })
  const cells = copyRow(line).trimEnd().split('\t')
  expect(cells).toHaveLength(columns.length + 2)
  expect(cells[0]).toBe('a-1')
  expect(cells[1 + columns.indexOf('operation')]).toBe('Send')
  expect(cells[1 + columns.indexOf('record_type')]).toBe('0')
  expect(cells[1 + columns.indexOf('user_id')]).toBe('')
  expect(cells[1 + columns.indexOf('session')]).toBe('\\N')
  expect(cells.at(-1)).toBe(line)
})

test.each([
  ['\t', '\\t', 'a tab ends a column'],
  ['\n', '\\n', 'a line end ends the row'],
  ['\\N', '\\\\N', 'a name of these two characters is no NULL'],
])('%j in a field is written as %j: %s', (text, written) => {
  const row = copyRow(JSON.stringify({ Id: '1', Operation: text }))
  expect(row.split('\t')[1 + columns.indexOf('operation')]).toBe(written)
  expect(row.split('\t')).toHaveLength(columns.length + 2)
  expect(row.indexOf('\n')).toBe(row.length - 1)
})
