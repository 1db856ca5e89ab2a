import { describe, expect, it } from 'vitest'
import { AppError } from '../../base/app-error.ts'
import { columnsOf } from './roster-columns.ts'
import { readPatients } from './roster-csv.ts'

async function* chunksOf(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(text: string | Uint8Array, size = 7): Promise<unknown[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const rows: unknown[] = []
  for await (const row of readPatients(chunksOf(bytes, size), 'patients.csv')) {
    rows.push(
      'problem' in row
        ? [row.line, row.problem]
        : [row.line, row.value('given'), row.value('family'), row.value('mrn'), ...row.values('phone')],
    )
  }
  return rows
}

describe('patients of a CSV', () => {
  it.each<[because: string, text: string, rows: unknown[]]>([
    ['plain', 'First Name,Last Name,MRN\nAnna,Diaz,0012345\n', [[2, 'Anna', 'Diaz', '0012345']]],
    ['CRLF and no last line end', 'first,last,mrn\r\nAnna,Diaz,1', [[2, 'Anna', 'Diaz', '1']]],
    [
      'columns in another order, others between',
      'MRN,Room,Last,First\n1,12,Diaz,Anna\n',
      [[2, 'Anna', 'Diaz', '1']],
    ],
    [
      'several columns of one kind',
      'first,last,mrn,Home Phone,Mobile\nA,B,1,617,,\nC,D,2,,508\n',
      [
        [2, 'A', 'B', '1', '617'],
        [3, 'C', 'D', '2', '508'],
      ],
    ],
    [
      'line ends in quotes',
      'first,last,mrn,note\nAnna,Diaz,1,"two\nlines, ""quoted"""\nLee,Park,2,x\n',
      [
        [2, 'Anna', 'Diaz', '1'],
        [4, 'Lee', 'Park', '2'],
      ],
    ],
    [
      'a quote that never closes costs its row only',
      'first,last,mrn\n"Anna,Diaz,1\nLee,Park,2\n',
      [
        [2, 'quote-not-closed'],
        [3, 'Lee', 'Park', '2'],
      ],
    ],
    ['blank lines and lines of commas', 'first,last,mrn\n\n,,\nLee,Park,2\n\n', [[4, 'Lee', 'Park', '2']]],
    ['blank lines above the heads', '\n\nfirst,last,mrn\nLee,Park,2\n', [[4, 'Lee', 'Park', '2']]],
    ['a short row', 'first,last,mrn\nLee\n', [[2, 'Lee', '', '']]],
    ['a byte order mark', '\ufefffirst,last,mrn\nLee,Park,2\n', [[2, 'Lee', 'Park', '2']]],
    ['heads alone', 'first,last,mrn\n', []],
  ])('%s', async (_, text, rows) => {
    expect(await read(text)).toEqual(rows)
    expect(await read(text, 1_000)).toEqual(rows)
  })

  it('UTF-16, as Excel saves Unicode text, and Windows-1252', async () => {
    const utf16 = Buffer.from('\ufefffirst,last,mrn\r\nJosé,Diaz,1\r\n', 'utf16le')
    expect(await read(utf16)).toEqual([[2, 'José', 'Diaz', '1']])
    expect(await read(Buffer.from('first,last,mrn\nJosé,Diaz,1\n', 'latin1'))).toEqual([
      [2, 'José', 'Diaz', '1'],
    ])
  })

  it.each<[because: string, text: string, says: RegExp]>([
    ['empty', '', /is empty; its first line names/],
    [
      'no heads: the first line is a patient',
      'Anna,Canary,1980-02-03\n',
      /does not name its columns in the first line/,
    ],
    ['semicolons', 'first;last;mrn\nAnna;Canary;1\n', /save it as CSV with commas/],
    ['tabs', 'first\tlast\nAnna\tCanary\n', /save it as CSV with commas/],
    ['quotes of the heads', '"first,last\n"Anna Canary x,1', /quotes of its first line/],
    ['one endless line', `first,last\n${'canary'.repeat(200_000)}`, /line 2 of more than 1 MB/],
  ])('refused: %s', async (_, text, says) => {
    const error: unknown = await read(text, 65_536).catch((thrown: unknown) => thrown)
    if (!(error instanceof AppError)) throw new Error('It was read.')
    expect(error.message).toMatch(says)
    expect(error.message).toMatch(/^patients\.csv /)
    expect(error.message.toLowerCase()).not.toContain('canary')
  })
})

it.each<[head: string, column: string | null]>([
  ['Date of Birth', 'birth'],
  ['DOB', 'birth'],
  ['PatientDOB', 'birth'],
  ['birth_date', 'birth'],
  ['PAT_FIRST', null],
  ['Patient First Name', 'given'],
  ['FirstName', 'given'],
  ['Patient Name', 'name'],
  ['MRN #', 'mrn'],
  ['Medical Record No.', 'mrn'],
  ['Patient ID', 'mrn'],
  ['Chart Number', 'mrn'],
  ['Member ID', 'member'],
  ['Policy No', 'member'],
  ['Social Security Number', 'ssn'],
  ['E-Mail Address', 'email'],
  ['Cell Phone', 'phone'],
  ['Phone Number', 'phone'],
  ['Room', null],
  ['', null],
])('the head “%s” is %s', (head, column) => expect(columnsOf([head])).toEqual([column]))
