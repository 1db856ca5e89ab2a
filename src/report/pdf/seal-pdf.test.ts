import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { removeFolder, temporaryFolder } from '../../../test/crash/store-fixtures.ts'
import { sha256Hex } from '../../host/crypto.ts'
import { fingerprintOf, newSealKey, type SealKey } from '../../host/seal-certificate.ts'
import { composePdf } from './compose-pdf.ts'
import { ACCEPTED_AT, NESTED, type Objects, signedFacts, withStreams, withTable } from './pdf.fixture.ts'
import { readPdf } from './read-pdf.ts'
import { sealPdf } from './seal-pdf.ts'
import { verifySealedPdf } from './verify-sealed-pdf.ts'

let seal: SealKey
beforeAll(async () => {
  seal = await newSealKey('11111111-2222-4333-8444-555555555555', ACCEPTED_AT)
})

const WITH_FORM: Objects = {
  ...NESTED,
  1: '<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [9 0 R] /NeedAppearances true>>>>',
  9: '<</FT /Tx /T (name) /V (somebody) /Type /Annot /Subtype /Widget /Rect [0 0 10 10] /P 4 0 R>>',
}
const WITH_FORM_APART: Objects = {
  ...WITH_FORM,
  1: '<</Type /Catalog /Pages 2 0 R /AcroForm 10 0 R>>',
  10: '<</Fields 11 0 R>>',
  11: '[9 0 R]',
}
const LINEARIZED: Objects = {
  1: '<</Linearized 1 /L 1000 /H [1 2] /O 4 /E 500 /N 2 /T 900>>',
  ...Object.fromEntries(
    Object.entries(NESTED).map(([number, object]) => [Number(number) + 1, shifted(object)]),
  ),
}
function shifted(object: string | Uint8Array): string {
  return String(object).replace(/(\d+) 0 R/g, (_, number) => `${Number(number) + 1} 0 R`)
}

const ORIGINALS: readonly (readonly [why: string, () => Uint8Array | Promise<Uint8Array>, pages: number])[] =
  [
    ['what Ward writes itself', async () => composePdf({ title: 'Agreement', parts: [] }), 1],
    ['a cross-reference table, and attributes that pages inherit', () => withTable(NESTED), 2],
    ['object streams and a cross-reference stream', () => withStreams(NESTED), 2],
    ['a form in the catalog', () => withTable(WITH_FORM), 2],
    ['a form and its list as objects of their own, in a stream', () => withStreams(WITH_FORM_APART), 2],
    [
      'laid out for slow lines (linearized), which most programs of offices do',
      () => withTable(LINEARIZED, '/Root 2 0 R'),
      2,
    ],
    ['no line feed at the end', () => withTable(NESTED).subarray(0, -1), 2],
  ]

async function sealedOf(original: Uint8Array, key = seal): Promise<Uint8Array> {
  const { pages } = await readPdf(original)
  return sealPdf({ original, facts: signedFacts(original, pages), seal: key })
}

describe('a sealed PDF', () => {
  it.each(ORIGINALS)('keeps the original’s bytes: %s', async (_, make, pages) => {
    const original = await make()
    const sealed = await sealedOf(original)
    expect(Buffer.from(sealed.subarray(0, original.length)).equals(Buffer.from(original))).toBe(true)
    expect(await readPdf(sealed)).toEqual({ pages: pages + 2, active: [] })
    expect(verifySealedPdf(sealed)).toEqual({
      whole: true,
      problem: null,
      certificate: fingerprintOf(seal.certificate),
      original: { bytes: original.length, sha256: sha256Hex(original) },
    })
  })

  it('takes two hundred pages', async () => {
    const paragraph = { kind: 'paragraph', text: 'The business associate safeguards. '.repeat(60) } as const
    const original = await composePdf({
      title: 'Long',
      parts: Array.from({ length: 460 }, () => paragraph),
    }).catch(() => null)
    expect(original).toBeNull()
    const kids = Array.from({ length: 200 }, (_, index) => 10 + index)
    const many = withTable({
      1: '<</Type /Catalog /Pages 2 0 R>>',
      2: `<</Type /Pages /Count 200 /MediaBox [0 0 612 792] /Kids [${kids.map(kid => `${kid} 0 R`).join(' ')}]>>`,
      ...Object.fromEntries(kids.map(kid => [kid, '<</Type /Page /Parent 2 0 R /Resources <<>>>>'])),
    })
    expect(await readPdf(await sealedOf(many))).toEqual({ pages: 202, active: [] })
  })

  it('refuses an original that is not the one that was signed', async () => {
    const original = withTable(NESTED)
    const facts = signedFacts(withTable(WITH_FORM), 2)
    await expect(sealPdf({ original, facts, seal })).rejects.toMatchObject({ code: 'not-verified' })
  })

  it('shows any byte that was changed, added or taken away', async () => {
    const sealed = await sealedOf(withStreams(NESTED))
    const holds = (bytes: Uint8Array): boolean => verifySealedPdf(bytes).whole
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const other = Uint8Array.from(sealed)
        other[at] = (other[at] ?? 0) ^ change
        expect(holds(other)).toBe(false)
      }),
      { numRuns: 2000 },
    )
    expect(holds(sealed.subarray(0, -1))).toBe(false)
    expect(holds(new Uint8Array([...sealed, 10]))).toBe(false)
    expect(holds(new Uint8Array([10, ...sealed]))).toBe(false)
  })

  it('shows every single byte of the seal’s own place', async () => {
    const sealed = await sealedOf(withTable(NESTED))
    const start = Buffer.from(sealed).lastIndexOf('/WARD_Original')
    for (let at = start; at < sealed.length; at += 7) {
      const other = Uint8Array.from(sealed)
      other[at] = (other[at] ?? 0) ^ 0x20
      expect(verifySealedPdf(other).whole, `byte ${at - start} of the seal`).toBe(false)
    }
  })

  it('does not take what was added behind a seal for sealed', async () => {
    const sealed = await sealedOf(withTable(NESTED))
    const grown = new Uint8Array(Buffer.concat([sealed, Buffer.from('12 0 obj\n<<>>\nendobj\n')]))
    expect(verifySealedPdf(grown)).toMatchObject({
      whole: false,
      problem: expect.stringContaining('whole file'),
    })
  })

  it('does not take a document that only looks like one', async () => {
    const fake = withTable({
      ...NESTED,
      9: `<</WARD_Original [ 10 <${'00'.repeat(32)}> ] /ByteRange [0 10 20 30] /Contents <00>>>`,
    })
    expect(verifySealedPdf(fake).whole).toBe(false)
    expect(verifySealedPdf(await sealedOf(fake))).toMatchObject({ whole: true })
  })
})

const hasPoppler = (['pdfsig', 'pdftotext'] as const).every(tool => {
  try {
    execFileSync(tool, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})

describe.skipIf(!hasPoppler)('what other programs say (poppler)', () => {
  const at = (bytes: Uint8Array): string => {
    const folder = temporaryFolder()
    onTestFinished(() => removeFolder(folder))
    const path = join(folder, 'sealed.pdf')
    writeFileSync(path, bytes)
    return path
  }

  it.each(ORIGINALS)('the signature is valid and covers the file: %s', async (_, make) => {
    const path = at(await sealedOf(await make()))
    const said = execFileSync('pdfsig', [path], { encoding: 'utf8' })
    expect(said).toContain('Signature Validation: Signature is Valid.')
    expect(said).toContain('Total document signed')
    expect(said).toContain('ETSI.CAdES.detached')
    expect(said).toContain('Ward installation seal 11111111-2222-4333-8444-555555555555')
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
    expect(text.replace(/\s+/g, ' ')).toContain(
      'I, Jiří Dvořák, Privacy officer of Harbor Street Family Practice, sign and accept: the business associate agreement with Lakeside Billing.',
    )
    expect(text).toContain('CLIENT DOCUMENT_VIEWED')
  })

  it('a signature that the document had stays valid', async () => {
    const other = await newSealKey('99999999-2222-4333-8444-555555555555', ACCEPTED_AT)
    const signed = await sealedOf(withStreams(NESTED), other)
    const { pages } = await readPdf(signed)
    const facts = signedFacts(signed, pages, { id: 'sg-fedcba9876543210' })
    const twice = await sealPdf({ original: signed, facts, seal })
    const said = execFileSync('pdfsig', [at(twice)], { encoding: 'utf8' })
    expect(said.match(/Signature is Valid\./g)).toHaveLength(2)
    expect(said).toContain('Ward installation seal 99999999')
    expect(verifySealedPdf(twice)).toMatchObject({ whole: true, original: { bytes: signed.length } })
    expect(verifySealedPdf(twice.subarray(0, signed.length))).toMatchObject({ whole: true })
  })

  it('says that a changed one is not', async () => {
    const sealed = await sealedOf(withTable(NESTED))
    const other = Buffer.from(sealed)
    other.write('X', other.indexOf('First page'))
    const said = execFileSync('pdfsig', [at(other)], { encoding: 'utf8' })
    expect(said).not.toContain('Signature is Valid.')
  })
})
