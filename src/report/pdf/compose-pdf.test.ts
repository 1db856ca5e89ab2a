import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { removeFolder, temporaryFolder } from '../../../test/crash/store-fixtures.ts'
import type { PdfText } from '../../base/signing/pdf-text.ts'
import { composePdf } from './compose-pdf.ts'
import { FONT_NAMES } from './pdf-fonts.ts'
import { glyphsOf } from './pdf-glyphs.ts'
import { linesOf, widthOfAll } from './pdf-lines.ts'
import { inPdfThread } from './pdf-worker.ts'
import { readPdf } from './read-pdf.ts'

const text = (value: string): PdfText => ({ title: 'A title', parts: [{ kind: 'paragraph', text: value }] })

describe('a PDF that Ward writes', () => {
  it('has the same bytes for the same text, and others for another', async () => {
    const [one, again, other] = await Promise.all(['a', 'a', 'b'].map(each => composePdf(text(each))))
    expect(one).toEqual(again)
    expect(one).not.toEqual(other)
  })

  it('goes on over as many pages as it needs, each with its number and its foot', async () => {
    const long = text('The business associate safeguards. '.repeat(400))
    const bytes = await composePdf(long)
    const { pages } = await inPdfThread({ kind: 'read', bytes })
    expect(await readPdf(bytes)).toEqual({ pages, active: [] })
    expect(pages).toBeGreaterThan(3)
    const drawn = Buffer.from(bytes).toString('latin1')
    for (let page = 1; page <= pages; page += 1) expect(drawn).toContain(`(Page ${page} of ${pages})`)
    expect(drawn.split('Not legal advice; confirm with counsel.')).toHaveLength(pages + 1)
  })

  it('is refused when it is too long to be read', async () => {
    await expect(composePdf(text('x'.repeat(400_001)))).rejects.toMatchObject({ code: 'bad-input' })
    await expect(composePdf({ title: 'x'.repeat(301), parts: [] })).rejects.toMatchObject({
      code: 'bad-input',
    })
  })

  it('takes nothing from the text for its own language', async () => {
    const bytes = await composePdf(text(') Tj ET endstream endobj \\ (('))
    expect(Buffer.from(bytes).toString('latin1')).toContain('(\\) Tj ET endstream endobj \\\\ \\(\\()')
    expect(await inPdfThread({ kind: 'read', bytes })).toMatchObject({ pages: 1 })
  })
})

describe('lines', () => {
  it.each([
    ['between words', 'one two three '.repeat(40)],
    ['within a word that is longer than a line', 'x'.repeat(500)],
    ['a hash', 'ab12'.repeat(200)],
  ])('break %s and fit', (_, value) => {
    const lines = linesOf(value, 'regular', 10, 200)
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect((widthOfAll(line) * 10) / 1000).toBeLessThanOrEqual(200)
    const letters = value.replaceAll(' ', '').length
    expect(lines.flat().filter(({ space }) => !space)).toHaveLength(letters)
  })

  it('begin anew at a line feed, and an empty one stays', () => {
    expect(linesOf('a\n\nb', 'regular', 10, 200).map(line => line.length)).toEqual([1, 0, 1])
  })
})

describe('characters that the standard fonts lack', () => {
  it.each([
    ['Chinese: its code', '李', '\\u{674E}'],
    ['Cyrillic: its code', 'Я', '\\u{42F}'],
    ['what turns the writing round: seen', '\u202e', '\\u{202E}'],
    ['a nought: seen', '\u0000', '\\u{0}'],
  ])('%s', (_, character, seen) => {
    const codes = glyphsOf(character, 'regular').map(({ code }) => String.fromCharCode(code ?? 0))
    expect(codes.join('')).toBe(seen)
  })

  it.each(['ř', 'Ž', 'ł', 'Đ', 'đ', 'ễ', 'ị', 'Ő', 'ș', 'ķ', 'İ', 'ı', 'ą', 'ģ', '→', '≤'])(
    '%s is drawn as one letter',
    character => {
      const glyphs = glyphsOf(character, 'bold')
      expect(glyphs).toHaveLength(1)
      expect(glyphs[0]?.width).toBeGreaterThan(0)
    },
  )

  it.skipIf(!hasPdftotext())('are found as what they are', async () => {
    // In the title, the list and the foot.
    const names =
      'Jiří Dvořák, Łukasz Wałęsa, Đorđe Šarić, Nguyễn Thị Ánh, Őrsi Űrhajós, Ștefan Țepeș, Ļūcija Ķepīte'
    const folder = temporaryFolder()
    onTestFinished(() => removeFolder(folder))
    const path = join(folder, 'names.pdf')
    writeFileSync(path, await composePdf({ title: names, parts: [{ kind: 'list', items: [names] }] }))
    const found = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
    expect(found.normalize('NFC').split(names)).toHaveLength(4)
  })

  it('stand in no font but the three that every reader has', async () => {
    const drawn = Buffer.from(await composePdf(text('ř → 李'))).toString('latin1')
    const fonts = [...drawn.matchAll(/\/BaseFont \/(\S+?)[ >]/g)].map(([, name]) => name)
    expect(fonts).toEqual(Object.values(FONT_NAMES))
  })
})

function hasPdftotext(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
