import { describe, expect, it } from 'vitest'
import { cellBytes } from './cell-bytes.ts'
import { cutRows } from './cut-rows.ts'
import { cellsOf } from './table-cells.ts'

/** Rows as `line:text`, lost ones as `line!why`. A row whose second cell is `torn` is told to be so. */
function cut(text: string, piece: number, tellsOpen: boolean, longest = 1000): readonly string[] {
  const seen: string[] = []
  const cutter = cutRows(
    (row, line) => {
      const second = cellBytes(row, 0x2c, 1)
      if (second === 'open') return 'open'
      if (second !== 'none' && Buffer.from(second).toString('utf8').startsWith('torn')) return 'torn'
      seen.push(`${line}:${Buffer.from(row).toString('utf8')}`)
      return 'read'
    },
    (line, why) => seen.push(`${line}!${why}`),
    { separator: ',', longest, firstLine: 2, tellsOpen },
  )
  const bytes = Buffer.from(text)
  for (let from = 0; from < bytes.length; from += piece) cutter.push(bytes.subarray(from, from + piece))
  cutter.end()
  return seen
}

describe('rows', () => {
  it.each<[reason: string, text: string, rows: readonly string[]]>([
    ['one a line', 'a,b\nc,d', ['2:a,b', '3:c,d']],
    ['with the line ends of Windows', 'a,b\r\nc,d\r\n', ['2:a,b', '3:c,d']],
    ['over several lines in quotes', 'a,"b\n\nc"\nd,e\n', ['2:a,"b\n\nc"', '5:d,e']],
    ['with doubled quotes about a line end', 'a,"b""\n""c"\nd,e', ['2:a,"b""\n""c"', '4:d,e']],
    ['with a quote in a cell that does not begin with one', 'a"b,c\nd,e', ['2:a"b,c', '3:d,e']],
    ['with text after a closing quote', 'a,"b"c"d\ne,f', ['2:a,"b"c"d', '3:e,f']],
    ['whose quote never closes', 'a,b\nc,"d\ne,f\ng,h', ['2:a,b', '3!open-quote', '4:e,f', '5:g,h']],
    ['torn in one line', 'a,torn\nb,c', ['2!torn', '3:b,c']],
    ['torn over two', 'a,"torn\nb,c"\nd,e', ['2!torn', '3:b,c"', '4:d,e']],
  ])('%s, wherever the bytes are cut', (_reason, text, rows) => {
    for (let piece = 1; piece <= text.length; piece += 1) {
      for (const tellsOpen of [true, false]) expect(cut(text, piece, tellsOpen), `${piece}`).toEqual(rows)
    }
  })

  it('longer than allowed are lost alone', () => {
    const text = `a,b\n${'x'.repeat(50)},c\nd,e\nf,"${'y'.repeat(50)}"\ng,h`
    for (let piece = 1; piece <= text.length; piece += 1) {
      for (const tellsOpen of [true, false])
        expect(cut(text, piece, tellsOpen, 40)).toEqual([
          '2:a,b',
          '3!too-long',
          '4:d,e',
          '5!too-long',
          '6:g,h',
        ])
    }
  })
})

it.each<[row: string]>([
  ['a,b,c'],
  ['"a,1","b""2""",c'],
  ['a"b,"c"d"e,'],
  [',,'],
  ['""," ",""""'],
  ['é,"ü,""ö"""'],
])('the cells of %s are the same as bytes and as text', row => {
  const cells = cellsOf(row, ',')
  for (const [column, cell] of cells.entries())
    expect(Buffer.from(cellBytes(Buffer.from(row), 0x2c, column) as Uint8Array).toString('utf8')).toBe(cell)
  expect(cellBytes(Buffer.from(row), 0x2c, cells.length)).toBe('none')
})
