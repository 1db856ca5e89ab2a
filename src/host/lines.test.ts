import { describe, expect, it } from 'vitest'
import { linesOf } from './lines.ts'

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function linesIn(bytes: Uint8Array, size: number, longest?: number): Promise<(Buffer | null)[]> {
  const lines: (Buffer | null)[] = []
  for await (const line of linesOf(chunksOf(bytes, size), longest)) lines.push(line && Buffer.from(line))
  return lines
}

const utf8 = (text: string) => Buffer.from(text, 'utf8')
const utf16le = (text: string) => Buffer.from(text, 'utf16le')
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

describe('lines', () => {
  it.each([
    {
      because: 'LF and CRLF end a line, a lone CR does not',
      text: 'a\r\nb\rc\nd',
      lines: ['a', 'b\rc', 'd'],
    },
    { because: 'blank lines are lines', text: '\n\r\n\na\n', lines: ['', '', '', 'a'] },
    { because: 'an empty end of file is none', text: 'a\n', lines: ['a'] },
    { because: 'a last line without an end counts', text: 'a\nb', lines: ['a', 'b'] },
    { because: 'nothing holds no line', text: '', lines: [] },
    { because: 'one character', text: '\n', lines: [''] },
    { because: 'a CR at the end of the file', text: 'ab\r', lines: ['ab'] },
    {
      because: 'letters whose UTF-16 holds a byte 0A or 0D',
      text: '{ਊĊ\u0d0a}\r\n{Ĉऍ}',
      lines: ['{ਊĊ\u0d0a}', '{Ĉऍ}'],
    },
  ])('$because', async ({ text, lines }) => {
    for (const size of [1, 2, 3, 1024]) {
      for (const encode of [utf8, utf16le, utf16be]) {
        const found = await linesIn(encode(text), size)
        expect(found, `${encode.name} in pieces of ${size}`).toEqual(lines.map(encode))
      }
    }
  })

  it('keeps the byte order mark with the first line', async () => {
    expect(await linesIn(utf16be('\ufeffa\nb'), 3)).toEqual([utf16be('\ufeffa'), utf16be('b')])
  })

  it('gives null for a line that is too long, and every other line', async () => {
    for (const size of [1, 2, 1024])
      expect(await linesIn(utf8('ab\nabcdef\n\nabc\nabcd'), size, 3)).toEqual([
        utf8('ab'),
        null,
        utf8(''),
        utf8('abc'),
        null,
      ])
  })

  it('gives a line out before the next one is there', async () => {
    const waiting = linesOf(
      (async function* () {
        yield utf8('{}\n')
        throw new Error('asked for more')
      })(),
    )
    expect(await waiting.next()).toEqual({ done: false, value: utf8('{}') })
  })
})
