import { constants, deflateRawSync, deflateSync } from 'node:zlib'
import { PDF } from '@libpdf/core'
import { describe, expect, it } from 'vitest'
import { NESTED, type Objects, withStreams, withTable } from './pdf.fixture.ts'
import { inPdfThread } from './pdf-worker.ts'
import { readPdf } from './read-pdf.ts'

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const bytesOf = (latin1: string): Uint8Array => new Uint8Array(Buffer.from(latin1, 'latin1'))

async function locked(userPassword: string): Promise<Uint8Array> {
  const pdf = await PDF.load(withTable(NESTED))
  pdf.setProtection({ userPassword, ownerPassword: 'owner', permissions: { modify: false } })
  return pdf.save()
}

function pagesOf(count: number): Objects {
  const kids = Array.from({ length: count }, (_, index) => index + 3)
  return {
    1: '<</Type /Catalog /Pages 2 0 R>>',
    2: `<</Type /Pages /Count ${count} /MediaBox [0 0 1 1] /Kids [${kids.map(kid => `${kid} 0 R`).join(' ')}]>>`,
    ...Object.fromEntries(kids.map(kid => [kid, '<</Type /Page /Parent 2 0 R>>'])),
  }
}

const BROKEN: readonly (readonly [why: string, () => Uint8Array | Promise<Uint8Array>, says: RegExp])[] = [
  ['no file at all', () => new Uint8Array(0), /is no PDF/],
  ['a Word document', () => bytesOf(`PK\u0003\u0004${'x'.repeat(5000)}`), /is no PDF/],
  ['a page of the web', () => bytesOf('<!doctype html><p>%%EOF'), /is no PDF/],
  ['a download that was cut off', () => withTable(NESTED).subarray(0, 700), /cut short/],
  ['no more than a header and an end', () => bytesOf('%PDF-1.7\n%%EOF\n'), /damaged/],
  [
    'a table of contents that leads nowhere',
    () => bytesOf(text(withTable(NESTED)).replace(/startxref\n\d+/, 'startxref\n7')),
    /damaged/,
  ],
  ['a catalog that is none', () => withTable({ ...NESTED, 1: '[1 2 3]' }), /damaged/],
  ['a password to open it', () => locked('secret'), /password/],
  ['a lock against changes, though anybody can read it', () => locked(''), /locked against changes/],
  ['no pages', () => withTable(pagesOf(0)), /no pages/],
  ['pages that are not there', () => withTable({ 1: '<</Type /Catalog /Pages 9 0 R>>' }), /damaged|no pages/],
  ['more pages than anybody reads', () => withTable(pagesOf(2001)), /2001 pages; at most 2000/],
  [
    'a tree of pages that bites its tail',
    () => withTable({ ...NESTED, 3: '<</Type /Pages /Kids [2 0 R]>>' }),
    /no pages/,
  ],
  [
    'a form that makes its pages itself (XFA)',
    () =>
      withTable({
        ...NESTED,
        1: '<</Type /Catalog /Pages 2 0 R /NeedsRendering true /AcroForm <</Fields []>>>>',
      }),
    /makes its pages/,
  ],
  [
    'arrays within arrays, a million deep',
    () => withTable({ ...NESTED, 1: `<</Type /Catalog /Pages 2 0 R /X ${'['.repeat(1_000_000)}>>` }),
    /damaged|within the time/,
  ],
  [
    'nodes of the tree, a hundred thousand deep',
    () => withTable(deepTree(100_000)),
    /damaged|within the time|no pages/,
  ],
  [
    'a table of ten thousand million objects',
    () => bytesOf(text(withTable(NESTED)).replace(/xref\n0 \d+/, 'xref\n0 9999999999')),
    /damaged|within the time/,
  ],
]

/** Some kilobytes that become four thousand million noughts. */
function bomb(body: Uint8Array): Uint8Array {
  const part = (bytes: Uint8Array): Buffer => deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH })
  const noughts = part(Buffer.alloc(10_000_000))
  const parts = Array.from({ length: 400 }, () => noughts)
  return deflateSync(Buffer.concat([Uint8Array.of(0x78, 0x9c), part(body), ...parts]))
}

function deepTree(depth: number): Objects {
  const nodes = Array.from({ length: depth }, (_, index) => [
    index + 2,
    `<</Type /Pages /Count 1 /Kids [${index + 3} 0 R]>>`,
  ])
  return {
    1: '<</Type /Catalog /Pages 2 0 R>>',
    ...Object.fromEntries(nodes),
    [depth + 2]: '<</Type /Page /MediaBox [0 0 1 1]>>',
  }
}

describe('a PDF that somebody brings', () => {
  it.each([
    ['with a cross-reference table', withTable(NESTED)],
    ['with streams', withStreams(NESTED)],
    ['with something before its header', bytesOf(`\n${text(withTable(NESTED))}`)],
  ])('is read: %s', async (_, bytes) => {
    // What stands before the header moves every offset: readers mend that, and Ward would have to rewrite the file.
    const read = readPdf(bytes)
    if (bytes[0] === 10) await expect(read).rejects.toMatchObject({ code: 'bad-input' })
    else expect(await read).toEqual({ pages: 2, active: [] })
  })

  it.each(BROKEN)('is refused with a reason: %s', async (_, make, says) => {
    const bytes = await make()
    await expect(readPdf(bytes)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(says),
    })
  })

  it('is given up when it unpacks without end', async () => {
    const bytes = withStreams(NESTED, body => ({ filter: '[/FlateDecode /FlateDecode]', data: bomb(body) }))
    expect(bytes.length).toBeLessThan(100_000)
    const limits = { milliseconds: 30_000, memory: 100 * 1024 * 1024 }
    await expect(inPdfThread({ kind: 'read', bytes }, limits)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('within the time and memory'),
    })
  })

  it('is given up when it takes too long, and the server goes on meanwhile', async () => {
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 1)
    const task = { kind: 'read', bytes: withTable(pagesOf(2000)) } as const
    await expect(inPdfThread(task, { milliseconds: 1, memory: 2 ** 40 })).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('within the time'),
    })
    clearInterval(timer)
    expect(turns).toBeGreaterThan(0)
  })
})
