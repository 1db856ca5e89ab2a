import { PDF, PdfArray, PdfDict, PdfName, type PdfObject, PdfRef, PdfStream } from '@libpdf/core'
import { ACTIVE_KINDS, type ActiveKind } from '../../base/signing/active-content.ts'

/**
 * What acts in a PDF, or is not shown to everybody alike: what is signed has to be what each side saw. The list is that of
 * ISO 32000-2:2020, 12.8.7 (legal content attestations: "content that may result in unexpected rendering") and of what PDF/A
 * leaves out for the same reason (ISO 19005-1:2005, 6.6.1 and 6.6.2; XFA: ISO 19005-2:2011, 6.4.2). Links to a web page (12.6.4.8)
 * and to another page are no such thing: they show nothing else and wait for a click.
 *
 * Everything that the catalog leads to is looked at, in object streams too, whatever key it stands under: readers differ in
 * which keys they follow. Fonts that are not embedded and optional content are not looked for: most contracts have them.
 * @returns kinds in the order of `ACTIVE_KINDS`, each once
 */
export async function activeContentOf(bytes: Uint8Array, pdf: PDF): Promise<readonly ActiveKind[]> {
  const found = kindsIn(pdf)
  for (const kind of kindsIn(await rebuilt(bytes))) found.add(kind)
  return ACTIVE_KINDS.filter(kind => found.has(kind))
}

/**
 * The file as readers see it that find its table of contents wrong, and make it anew from what lies between "obj" and
 * "endobj": a table that leads past a script would hide it from Ward and not from them.
 * @returns null where there is nothing to be made anew from
 */
async function rebuilt(bytes: Uint8Array): Promise<PDF | null> {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf(START); at >= 0; at = copy.indexOf(START, at + 1))
    copy.write(NO_START, at, 'latin1')
  try {
    return await PDF.load(copy)
  } catch {
    return null
  }
}

const START = 'startxref'
const NO_START = '%no-xref%'

function kindsIn(pdf: PDF | null): Set<ActiveKind> {
  const found = new Set<ActiveKind>()
  if (pdf === null) return found.add('unread')
  const resolve = (value: PdfObject | undefined): PdfObject | null => {
    if (!(value instanceof PdfRef)) return value ?? null
    try {
      return pdf.getObject(value)
    } catch {
      found.add('unread')
      return null
    }
  }
  const seen = new Set<string>()
  const open: PdfObject[] = [pdf.getCatalog()]
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (each instanceof PdfRef) {
      const name = `${each.objectNumber} ${each.generation}`
      if (seen.has(name)) continue
      seen.add(name)
    }
    const value = resolve(each)
    if (value instanceof PdfDict) {
      for (const kind of kindsOf(value, resolve)) found.add(kind)
      for (const [, entry] of value) if (leadsOn(entry)) open.push(entry)
    } else if (value instanceof PdfArray) {
      for (const item of value) if (leadsOn(item)) open.push(item)
    }
  }
  return found
}

type Resolve = (value: PdfObject | undefined) => PdfObject | null

function leadsOn(value: PdfObject): boolean {
  return value instanceof PdfRef || value instanceof PdfDict || value instanceof PdfArray
}

/**
 * Actions by their /S (ISO 32000-2, table 201), and the entry without which one does nothing: /S also names what is no
 * action, such as a kind of heading.
 */
const ACTIONS: Readonly<Record<string, readonly [kind: ActiveKind, needs: readonly string[]]>> = {
  JavaScript: ['script', ['JS']],
  Launch: ['program', ['F', 'Win', 'Mac', 'Unix']],
  GoToE: ['attachment', ['T', 'F', 'D']],
  SubmitForm: ['form-data', ['F']],
  ImportData: ['form-data', ['F']],
  ResetForm: ['form-data', []],
  Sound: ['media', ['Sound']],
  Movie: ['media', ['T', 'Annotation', 'Operation']],
  Rendition: ['media', ['R', 'OP', 'JS']],
  RichMediaExecute: ['media', ['TA', 'CMD']],
  GoTo3DView: ['media', ['TA', 'V']],
  Hide: ['hides', ['T']],
  SetOCGState: ['hides', ['State']],
}

/** Annotations that play (12.5.6.1, table 171). */
const MEDIA: ReadonlySet<string> = new Set(['RichMedia', 'Movie', 'Screen', 'Sound', '3D'])

/** Actions that turn to a page and do nothing else (12.6.4.2, 12.6.4.7, 12.6.4.12, 12.6.4.15). */
const TURNS: ReadonlySet<string> = new Set(['GoTo', 'Thread', 'Trans'])
const NAMED_TURNS: ReadonlySet<string> = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage'])

function* kindsOf(dict: PdfDict, resolve: Resolve): Iterable<ActiveKind> {
  const name = (key: string): string => {
    const value = resolve(dict.get(key))
    return value instanceof PdfName ? value.value : ''
  }
  const action = Object.hasOwn(ACTIONS, name('S')) ? ACTIONS[name('S')] : undefined
  if (action !== undefined && (action[1].length === 0 || action[1].some(key => dict.has(key))))
    yield action[0]
  // Whatever the dictionary calls itself: nothing else in a PDF has these entries.
  if (dict.has('JS')) yield 'script'
  if (dict.has('EF') || name('Type') === 'EmbeddedFile') yield 'attachment'
  if (dict.has('XFA')) yield 'xfa'
  if (MEDIA.has(name('Subtype')) || dict.has('RichMediaContent')) yield 'media'
  // The stream's bytes lie in another file (7.3.8.2), or a part of another file is drawn (8.10.4, 14.11.7).
  if (dict instanceof PdfStream && (dict.has('F') || dict.has('Ref') || dict.has('OPI'))) yield 'outside'
  // Another picture for paper than for the screen (8.9.5.4).
  if (dict.has('Alternates')) yield 'hides'
  if (runsByItself(resolve(dict.get('OpenAction')), resolve)) yield 'on-opening'
  const triggered = resolve(dict.get('AA'))
  if (triggered instanceof PdfDict) {
    for (const [, entry] of triggered) if (runsByItself(resolve(entry), resolve)) yield 'on-opening'
  }
}

/** An action that a moment sets off (12.6.3), with those that come after it. A bare destination is an array or a name. */
function runsByItself(action: PdfObject | null, resolve: Resolve): boolean {
  const open: (PdfObject | null)[] = [action]
  const seen = new Set<PdfObject>()
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (each === null || seen.has(each)) continue
    seen.add(each)
    if (!(each instanceof PdfDict)) continue
    const kind = resolve(each.get('S'))
    const named = resolve(each.get('N'))
    const turns =
      kind instanceof PdfName &&
      (TURNS.has(kind.value) ||
        (kind.value === 'Named' && named instanceof PdfName && NAMED_TURNS.has(named.value)))
    if (kind !== null && !turns) return true
    const next = resolve(each.get('Next'))
    if (next instanceof PdfArray) for (const item of next) open.push(resolve(item))
    else open.push(next)
  }
  return false
}
