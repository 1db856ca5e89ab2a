import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'

test.each<[string, string, string[]]>([
  ['one value', 'one', ['one']],
  ['an end of line behind the last begins no other', 'one\n', ['one']],
  ['LF', 'one\ntwo', ['one', 'two']],
  ['CRLF, as Windows copies', 'one\r\ntwo\r\n', ['one', 'two']],
  ['a blank line is one', 'one\n\ntwo', ['one', '', 'two']],
  ['CR alone ends no line', 'one\rtwo\r', ['one\rtwo\r']],
  ['nor does a line separator of Unicode', 'one\u2028two', ['one\u2028two']],
  ['blank lines only', '\n\n', ['', '']],
  ['nothing', '', ['']],
])('%s', (_why, text, values) => {
  const lines = linesOf(text)
  const read = Array.from({ length: lines.count }, (_, line) => {
    const { from, to } = lines.at(line)
    return text.slice(from, to)
  })
  expect(read).toEqual(values)
})
