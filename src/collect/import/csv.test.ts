import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from './csv.ts'

const cellsOf = (text: string) => [...readCsv(text)].map(row => row.cells)

it.each([
  ['nothing is no record', '', []],
  ['a byte order mark is not part of the first cell', '\ufeffa,b\n', [['a', 'b']]],
  [
    'LF and CRLF end a line, also side by side',
    'a,b\r\nc,d\ne,f',
    [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ],
  ],
  ['the last line needs no break', 'a', [['a']]],
  ['a comma within quotes is text', '"a,b",c', [['a,b', 'c']]],
  ['a doubled quote is a quote', '"say ""yes""",c', [['say "yes"', 'c']]],
  ['line breaks within quotes are text, as they are', '"a\r\nb",c\n', [['a\r\nb', 'c']]],
  ['an empty cell at the end counts', 'a,\n', [['a', '']]],
  ['an empty quoted cell counts', '"",""\r\n', [['', '']]],
  ['a quote within an unquoted cell is text', '5" disk,b', [['5" disk', 'b']]],
  ['a blank line is one empty cell', 'a\n\nb', [['a'], [''], ['b']]],
  ['a return before a comma is text', 'a\r,b', [['a\r', 'b']]],
])('%s', (_, text, cells) => {
  expect(cellsOf(text)).toEqual(cells)
})

describe('quotes that are wrong', () => {
  it.each([
    [
      'text after a closing quote',
      'a\n"b"c,d\ne',
      { line: 2, cells: ['bc', 'd'], problem: 'text-after-quote' },
      ['e'],
    ],
    [
      'a quote that never closes costs its own line only',
      'a\n"b,c\ne',
      { line: 2, cells: ['"b,c'], problem: 'quote-not-closed' },
      ['e'],
    ],
  ])('%s', (_, text, bad, next) => {
    const rows = [...readCsv(text)]
    expect(rows[1]).toEqual(bad)
    expect(rows[2]).toEqual({ line: 3, cells: next })
  })
})

it('tells the line on which each record begins', () => {
  expect([...readCsv('a\n"b\nb\nb",c\n\nd')].map(row => row.line)).toEqual([1, 2, 5, 6])
})

const cell = fc.oneof(
  fc.string({ unit: 'binary' }).filter(text => !text.startsWith('\ufeff')),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' ', '–', '\u00a0', '\t') }),
)
const table = fc
  .integer({ min: 1, max: 5 })
  .chain(width =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  )

it('reads back whatever csv-stringify writes, quoted where it must be or everywhere', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, ends, bom) => {
      const all = stringify(rows, { quoted: true, quoted_empty: true, record_delimiter: ends, bom })
      expect(cellsOf(all)).toEqual(rows)
      const some = stringify(rows, {
        quoted_empty: true,
        quoted_match: /[\r\n]/,
        record_delimiter: ends,
        bom,
      })
      expect(cellsOf(some)).toEqual(rows)
    }),
  )
})

it('never throws, never stops early and never stays on a line, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a') }), text => {
      const lines = [...readCsv(text)].map(row => row.line)
      expect(lines).toEqual([...new Set(lines)].toSorted((a, b) => a - b))
      expect(lines.at(-1) ?? 0).toBeLessThanOrEqual(text.split('\n').length)
    }),
  )
})
