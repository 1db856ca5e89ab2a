import { PDF } from '@libpdf/core'
import { describe, expect, test } from 'vitest'
import { ACTIVE_KINDS, type ActiveKind } from '../../base/signing/active-content.ts'
import { activeContentOf } from './active-content.ts'
import { composePdf } from './compose-pdf.ts'
import { NESTED, type Objects, stream, withStreams, withTable } from './pdf.fixture.ts'
import { readPdf } from './read-pdf.ts'

/** The two pages of the fixture with something in the catalog, and further objects. */
function catalog(entries: string, more: Objects = {}): Objects {
  return { ...NESTED, 1: `<</Type /Catalog /Pages 2 0 R ${entries}>>`, ...more }
}

/** With annotations on the first page. */
function annotated(annotation: string, more: Objects = {}): Objects {
  return {
    ...NESTED,
    4: `<</Type /Page /Parent 3 0 R /Contents 5 0 R /Annots [20 0 R]>>`,
    20: annotation,
    ...more,
  }
}

async function kindsOf(bytes: Uint8Array): Promise<readonly ActiveKind[]> {
  return await activeContentOf(bytes, await PDF.load(bytes))
}

const LINK = '/Type /Annot /Subtype /Link /Rect [0 0 9 9]'

const CASES: readonly (readonly [because: string, objects: Objects, kinds: readonly ActiveKind[]])[] = [
  ['nothing but pages', NESTED, []],
  [
    'a link to a web page: it shows nothing else and waits for a click (12.6.4.8)',
    annotated(`<<${LINK} /A <</S /URI /URI (https://clinic.example)>>>>`),
    [],
  ],
  ['a link to another page (12.6.4.2)', annotated(`<<${LINK} /A <</S /GoTo /D [4 0 R /Fit]>>>>`), []],
  ['it opens at its second page', catalog('/OpenAction [6 0 R /Fit]'), []],
  ['it opens at its second page, by an action', catalog('/OpenAction <</S /GoTo /D [6 0 R /Fit]>>'), []],
  [
    'a heading whose name is that of an action',
    catalog('/StructTreeRoot 20 0 R', {
      20: '<</Type /StructTreeRoot /K 21 0 R>>',
      21: '<</S /Sound /P 20 0 R /K 0>>',
    }),
    [],
  ],
  ['a form to be filled in', catalog('/AcroForm <</Fields [20 0 R]>>', { 20: '<</FT /Tx /T (Name)>>' }), []],
  [
    'a script that runs when it is opened (12.6.4.17)',
    catalog('/OpenAction 20 0 R', { 20: '<</Type /Action /S /JavaScript /JS (app.alert\\(1\\))>>' }),
    ['script', 'on-opening'],
  ],
  [
    'a script that the whole document has (7.7.4)',
    catalog('/Names <</JavaScript <</Names [(a) 20 0 R]>>>>', {
      20: '<</S /JavaScript /JS 21 0 R>>',
      21: stream('1'),
    }),
    ['script'],
  ],
  [
    'a script behind a name that is written in hexadecimal (7.3.5)',
    annotated(`<<${LINK} /A <</S /J#61vaScript /J#53 (1)>>>>`),
    ['script'],
  ],
  [
    'a script in an action that calls itself otherwise',
    annotated(`<<${LINK} /A <</S /URI /URI (x) /JS (1)>>>>`),
    ['script'],
  ],
  [
    'a script behind another action (12.6.2)',
    annotated(`<<${LINK} /A <</S /GoTo /D [4 0 R /Fit] /Next [<</S /JavaScript /JS (1)>>]>>>>`),
    ['script'],
  ],
  [
    'a script of a field, when it is left (12.6.3)',
    annotated(
      '<</Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [0 0 9 9] /AA <</Bl <</S /JavaScript /JS (1)>>>>>>',
    ),
    ['script', 'on-opening'],
  ],
  [
    'a web page that opens with the page',
    {
      ...NESTED,
      4: '<</Type /Page /Parent 3 0 R /Contents 5 0 R /AA <</O <</S /URI /URI (https://a.example)>>>>>>',
    },
    ['on-opening'],
  ],
  ['it prints when it is opened', catalog('/OpenAction <</S /Named /N /Print>>'), ['on-opening']],
  ['it turns the page when it is opened', catalog('/OpenAction <</S /Named /N /NextPage>>'), []],
  [
    'something behind what opens',
    catalog('/OpenAction <</S /GoTo /D [4 0 R /Fit] /Next <</S /URI /URI (https://a.example)>>>>'),
    ['on-opening'],
  ],
  ['a program (12.6.4.6)', annotated(`<<${LINK} /A <</S /Launch /F (cmd.exe)>>>>`), ['program']],
  [
    'a program behind a bookmark (12.3.3)',
    catalog('/Outlines 20 0 R', {
      20: '<</First 21 0 R /Last 21 0 R /Count 1>>',
      21: '<</Title (a) /Parent 20 0 R /A <</S /Launch /Win <</F (cmd.exe)>>>>>>',
    }),
    ['program'],
  ],
  [
    'what is filled in is sent (12.7.6.2)',
    annotated(`<<${LINK} /A <</S /SubmitForm /F (https://a.example)>>>>`),
    ['form-data'],
  ],
  ['data are taken in (12.7.6.4)', annotated(`<<${LINK} /A <</S /ImportData /F (a.fdf)>>>>`), ['form-data']],
  [
    'a file within it (7.11.4)',
    catalog('/Names <</EmbeddedFiles <</Names [(a) 20 0 R]>>>>', {
      20: '<</Type /Filespec /F (a.exe) /EF <</F 21 0 R>>>>',
      21: stream('MZ', ' /Type /EmbeddedFile'),
    }),
    ['attachment'],
  ],
  [
    'a file pinned to a page (12.5.6.15)',
    annotated('<</Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS <</F (a) /EF <</F 21 0 R>>>>>>', {
      21: stream('x'),
    }),
    ['attachment'],
  ],
  [
    'XFA beside pages that look done',
    catalog('/AcroForm <</Fields [] /XFA 20 0 R>>', { 20: stream('<xdp/>') }),
    ['xfa'],
  ],
  ['rich media (13.7.2)', annotated('<</Type /Annot /Subtype /RichMedia /Rect [0 0 9 9]>>'), ['media']],
  [
    'a film (13.4)',
    annotated('<</Type /Annot /Subtype /Movie /Rect [0 0 9 9] /Movie <</F (a.avi)>>>>'),
    ['media'],
  ],
  [
    'a page whose text lies in another file (7.3.8.2)',
    { ...NESTED, 5: stream('', ' /F (other.txt)') },
    ['outside'],
  ],
  [
    'a part of another file that is drawn (8.10.4)',
    annotated('<</Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP <</N 21 0 R>>>>', {
      21: stream('', ' /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Ref <</F (other.pdf) /Page 0>>'),
    }),
    ['outside'],
  ],
  ['a part that a click hides (12.6.4.11)', annotated(`<<${LINK} /A <</S /Hide /T (a)>>>>`), ['hides']],
  [
    'layers that a click changes (12.6.4.13)',
    annotated(`<<${LINK} /A <</S /SetOCGState /State [/OFF 21 0 R]>>>>`, { 21: '<</Type /OCG /Name (a)>>' }),
    ['hides'],
  ],
  [
    'another picture on paper (8.9.5.4)',
    annotated('<</Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP <</N 21 0 R>>>>', {
      21: stream('x', ' /Type /XObject /Subtype /Image /Width 1 /Height 1 /Alternates [<</Image 22 0 R>>]'),
      22: stream('y', ' /Type /XObject /Subtype /Image /Width 1 /Height 1'),
    }),
    ['hides'],
  ],
  [
    'several, told in one order',
    catalog('/OpenAction <</S /Launch /F (a)>>  /AcroForm <</XFA []>>'),
    ['program', 'on-opening', 'xfa'],
  ],
  [
    'actions that follow each other for ever',
    catalog('/OpenAction 20 0 R', { 20: '<</S /GoTo /D [4 0 R /Fit] /Next 20 0 R>>' }),
    [],
  ],
  ['what the catalog does not lead to is run by nobody', { ...NESTED, 20: '<</S /JavaScript /JS (1)>>' }, []],
  ['a reference to what is not there', catalog('/Names 77 0 R'), []],
]

describe('what acts in a PDF', () => {
  test.each(CASES)('%s', async (_, objects, kinds) => {
    expect(await kindsOf(withTable(objects))).toEqual(kinds)
    // As most programs write it today: everything but streams in an object stream.
    expect(await kindsOf(withStreams(objects))).toEqual(kinds)
  })

  test('every kind but what cannot be read has a file here that holds it', () => {
    const shown = new Set(CASES.flatMap(([, , kinds]) => kinds))
    expect(ACTIVE_KINDS.filter(kind => !shown.has(kind))).toEqual(['unread'])
  })
})

test.each<[because: string, wrong: (offsetOf: (object: number) => string) => string]>([
  ['leads to a harmless object instead', offsetOf => offsetOf(5)],
  ['leads to nothing', () => '0000000003'],
])('a script is found although the table of contents %s', async (_, wrong) => {
  const file = Buffer.from(withTable(catalog('/X 20 0 R', { 20: '<</S /JavaScript /JS (1)>>' }))).toString(
    'latin1',
  )
  const offsetOf = (object: number) => String(file.indexOf(`${object} 0 obj`)).padStart(10, '0')
  const bytes = Buffer.from(file.replace(offsetOf(20), wrong(offsetOf)), 'latin1')
  expect(bytes.toString('latin1')).not.toBe(file)
  expect(await kindsOf(bytes)).toEqual(['script'])
})

test('is told of a file that somebody brought', async () => {
  const bytes = withStreams(catalog('/OpenAction <</S /JavaScript /JS (1)>>'))
  expect(await readPdf(bytes)).toEqual({ pages: 2, active: ['script', 'on-opening'] })
})

test('Ward’s own files hold none, also when they are read anew', async () => {
  const bytes = await composePdf({ title: 'Agreement', parts: [{ kind: 'paragraph', text: 'Words.' }] })
  expect(await kindsOf(bytes)).toEqual([])
})
