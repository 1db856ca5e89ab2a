import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfRef, PdfStream } from '@libpdf/core'
import { AppError } from '../../base/app-error.ts'
import { equalBytes } from '../../host/crypto.ts'
import { refused } from './check-ends.ts'
import { openPdf } from './open-pdf.ts'
import { ADDED, FONT_NAMES } from './pdf-fonts.ts'
import { PAGE } from './pdf-pages.ts'
import type { PdfAnswer, PdfTask } from './pdf-worker.ts'
import { emptySeal } from './seal-place.ts'

type Append = Extract<PdfTask, { kind: 'append' }>

/**
 * The file with further pages and an empty seal behind it, as an incremental update (ISO 32000-2, 7.5.6): its first bytes
 * are the original's, every one of them, so what was signed in it before stays signed.
 * @throws AppError bad-input
 */
export async function appendPages({ bytes, pages, seal }: Append): Promise<PdfAnswer> {
  const { pdf, pages: before } = await openPdf(bytes)
  // The library refuses to go on with a file that is laid out for slow lines; the standard has it as any other (annex F.4.6:
  // it is then no longer "linearized", and nothing else).
  if (pdf.isLinearized) Reflect.set(pdf, '_isLinearized', false)
  const root = pageRoot(pdf)
  const resources = pdf.context.register(resourcesOf(pdf))
  const added = pages.map(drawn => addPage(pdf, root, resources, drawn))
  const last = added.at(-1)
  if (last === undefined) throw new AppError('internal', 'A signature without a page was to be sealed.')
  const field = pdf.context.register(
    emptySeal(pdf.context.register.bind(pdf.context), seal, bytes.length, last.ref),
  )
  last.page.set('Annots', PdfArray.of(field))
  addField(pdf, field)
  growTree(
    pdf,
    root,
    added.map(({ ref }) => ref),
    before,
  )
  const grown = await pdf.save({ incremental: true })
  if (!equalBytes(grown.subarray(0, bytes.length), bytes)) throw cannotGoOn()
  const { pages: after } = await openPdf(grown)
  if (after !== before + pages.length) throw cannotGoOn()
  return { pages: before, active: [], bytes: grown }
}

function pageRoot(pdf: PDF): { readonly ref: PdfRef; readonly node: PdfDict } {
  const ref = pdf.getCatalog().getRef('Pages')
  const node = ref === undefined ? null : pdf.getObject(ref)
  if (ref === undefined || !(node instanceof PdfDict)) throw cannotGoOn()
  return { ref, node }
}

/** The pages stand below the root itself: no other node of the tree is touched, so nothing that a page inherits changes. */
function growTree(
  pdf: PDF,
  { node }: { readonly node: PdfDict },
  added: readonly PdfRef[],
  before: number,
): void {
  const kids = node.getArray('Kids', ref => pdf.getObject(ref))
  if (kids === undefined) throw cannotGoOn()
  node.set('Kids', new PdfArray([...kids.toArray(), ...added]))
  node.set('Count', PdfNumber.of(before + added.length))
}

function addPage(
  pdf: PDF,
  root: { readonly ref: PdfRef },
  resources: PdfRef,
  drawn: string,
): { readonly ref: PdfRef; readonly page: PdfDict } {
  const box = (): PdfArray => PdfArray.of(...[0, 0, PAGE.width, PAGE.height].map(each => PdfNumber.of(each)))
  const contents = new PdfStream([], new Uint8Array(Buffer.from(drawn, 'latin1')))
  const page = PdfDict.of({
    Type: PdfName.of('Page'),
    Parent: root.ref,
    MediaBox: box(),
    CropBox: box(),
    Rotate: PdfNumber.of(0),
    Resources: resources,
    Contents: pdf.context.register(contents),
  })
  return { ref: pdf.context.register(page), page }
}

function resourcesOf(pdf: PDF): PdfDict {
  const differences = ADDED.flatMap(([code, glyph]) => [PdfNumber.of(code), PdfName.of(glyph)])
  const encoding = pdf.context.register(
    PdfDict.of({
      Type: PdfName.of('Encoding'),
      BaseEncoding: PdfName.of('WinAnsiEncoding'),
      Differences: PdfArray.of(...differences),
    }),
  )
  const font = (name: string, entries: Record<string, PdfRef> = {}): PdfDict =>
    PdfDict.of({
      Type: PdfName.of('Font'),
      Subtype: PdfName.of('Type1'),
      BaseFont: PdfName.of(name),
      ...entries,
    })
  return PdfDict.of({
    Font: PdfDict.of({
      R: font(FONT_NAMES.regular, { Encoding: encoding }),
      B: font(FONT_NAMES.bold, { Encoding: encoding }),
      S: font(FONT_NAMES.symbol),
    }),
  })
}

/** The field in the form's list, and the form's flags: there are signatures, and the file may only be appended to. ISO 32000-2, 12.7.3. */
function addField(pdf: PDF, field: PdfRef): void {
  const catalog = pdf.getCatalog()
  const there = catalog.get('AcroForm', ref => pdf.getObject(ref))
  const form = there instanceof PdfDict ? there : new PdfDict()
  if (form !== there) catalog.set('AcroForm', pdf.context.register(form))
  const fields = form.getArray('Fields', ref => pdf.getObject(ref))
  form.set('Fields', new PdfArray([...(fields?.toArray() ?? []), field]))
  const flags = form.getNumber('SigFlags')?.value ?? 0
  form.set('SigFlags', PdfNumber.of(flags | 3))
  // A form that stands in the catalog itself is written with it.
  if (there instanceof PdfDict && catalog.getRef('AcroForm') === undefined) catalog.set('AcroForm', form)
}

function cannotGoOn(): AppError {
  return refused(
    'The PDF is built in a way that pages cannot be added to without changing it. Open it, print it to a new PDF, and choose that file.',
  )
}
