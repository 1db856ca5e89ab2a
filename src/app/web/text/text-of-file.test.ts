import { describe, expect, test } from 'vitest'
import { LARGEST, textOfFile, TOO_LARGE } from './text-of-file.ts'

const bytes = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0))
const utf16 = (text: string) => bytes(`\u00ff\u00fe${text.replace(/./g, '$&\u0000')}`)

describe('a file is read as text', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', new TextEncoder().encode('Zoë Müller'), 'Zoë Müller'],
    ['UTF-8 with its mark', new TextEncoder().encode('\ufeffone'), 'one'],
    ['UTF-16, as Excel saves “Unicode text”', utf16('one\ttwo'), 'one\ttwo'],
    ['Windows-1252, as older programs save', bytes('Zo\u00eb'), 'Zoë'],
    ['nothing', bytes(''), ''],
  ])('%s', (_why, given, text) => {
    expect(textOfFile(given)).toEqual({ text })
  })

  test.each<[string, Uint8Array, RegExp]>([
    ['a PDF', bytes('%PDF-1.7 ...'), /PDF/],
    ['a Word file', bytes('PK\u0003\u0004...'), /Word/],
    ['a picture', bytes('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR'), /not text/],
    ['a program', bytes('\u007fELF\u0002\u0001\u0001\u0000'), /not text/],
    ['too large', new Uint8Array(LARGEST + 1), /20 MB/],
  ])('%s is none', (_why, given, problem) => {
    expect(textOfFile(given)).toEqual({ problem: expect.stringMatching(problem) })
  })

  test('the size is the one that is told', () => {
    expect(TOO_LARGE).toContain(`${LARGEST / 1024 / 1024} MB`)
  })
})
