import { describe, expect, it } from 'vitest'
import type { LabelledTexts } from '../../../base/labelled-texts.ts'
import { recogniseForm } from './recognise-form.ts'

const QUERY = '{"text":"Ann Lee has asthma","phi":[{"identifier_type":"NAME","value":"Ann Lee"}],"id":3}'
const SENTENCE = {
  full_text: 'Ann',
  masked: '',
  spans: [{ entity_type: 'PERSON', entity_value: 'Ann', start_position: 0, end_position: 3 }],
}
const CASE = {
  src: 'test_us_npi_recognizer.py',
  args: 'text, expected_len, entities, expected_positions, score',
  text: 'NPI 1234567893',
  expected: [1, ['X'], [[4, 14]], 0.4],
}

describe('recogniseForm', () => {
  it.each<[string, string, LabelledTexts, string]>([
    [
      `${QUERY}\n\n{"text":"What is asthma?","phi":[]}\n`,
      'x.jsonl',
      {
        form: 'queries',
        rows: [
          { line: 1, text: 'Ann Lee has asthma', values: [{ type: 'NAME', value: 'Ann Lee' }] },
          { line: 3, text: 'What is asthma?', values: [] },
        ],
      },
      'queries, whatever the name; blank lines keep the numbers right',
    ],
    [
      `\ufeff ${JSON.stringify([SENTENCE])}`,
      'x',
      { form: 'spans', rows: [{ line: 1, text: 'Ann', spans: [{ type: 'PERSON', from: 0, to: 3 }] }] },
      'sentences, behind a byte order mark',
    ],
    [
      JSON.stringify([CASE]),
      'x',
      {
        form: 'vectors',
        rows: [{ line: 1, source: CASE.src, text: CASE.text, count: 1, positions: [[4, 14]] }],
      },
      'cases: args tell which item of expected is which',
    ],
    [
      JSON.stringify([
        { ...CASE, args: 'text, expected_len, expected_scores, expected_res', expected: [1, [], [[0, 3]]] },
      ]),
      'x',
      {
        form: 'vectors',
        rows: [{ line: 1, source: CASE.src, text: CASE.text, count: 1, positions: [[0, 3]] }],
      },
      'cases: places under their other name',
    ],
    [
      JSON.stringify([{ ...CASE, expected: [1, ['X'], [], 0.4] }]),
      'x',
      { form: 'vectors', rows: [{ line: 1, source: CASE.src, text: CASE.text, count: 1 }] },
      'cases: a number without places',
    ],
    [
      'mid\tfilename\tsubject\r\n1\ta\tMinutes\r\n2\tb\r\n',
      'x.tsv',
      {
        form: 'subjects',
        rows: [
          { line: 2, text: 'Minutes' },
          { line: 3, text: '' },
        ],
      },
      'subjects; a short line lacks its last cell',
    ],
    [
      'file\tgroup\tfrom\tto\tsubject\nf\tspam-1\ta@b\tc@d\t"Hi"\n',
      'x.tsv',
      { form: 'headers', rows: [{ line: 2, group: 'spam-1', from: 'a@b', to: 'c@d', subject: '"Hi"' }] },
      'headers; quotes are text between tabs',
    ],
    [
      'dataset,encounter_id,dialogue,note\nv,1,"[doctor] hi , ""Ann""\n[patient] hi","CC: cough\n"\nv,2,,HPI\n',
      'x.csv',
      {
        form: 'documents',
        rows: [
          { line: 2, kind: 'note', text: 'CC: cough\n' },
          { line: 2, kind: 'dialogue', text: '[doctor] hi , "Ann"\n[patient] hi' },
          { line: 5, kind: 'note', text: 'HPI' },
        ],
      },
      'visits, with line breaks in cells; an empty cell is no document',
    ],
    [
      'ID,section_header,section_text,dialogue\n0,GENHX,Has a cough.,Doctor: well?\n',
      'x.csv',
      {
        form: 'documents',
        rows: [
          { line: 2, kind: 'section', text: 'Has a cough.' },
          { line: 2, kind: 'section-dialogue', text: 'Doctor: well?' },
        ],
      },
      'sections of notes',
    ],
    [
      'file,given,family,prefix,birthDate,ssn,mrn,phone,line,city,state,postal,top_conditions\nf,Ann,Lee,Ms.,1956-08-03,999-22-1962,e9,555-1,3 Row,Peabody,MA,01940,Viral sinusitis (disorder); Anemia\n',
      'x.csv',
      {
        form: 'patients',
        rows: [
          {
            line: 2,
            given: 'Ann',
            family: 'Lee',
            prefix: 'Ms.',
            birthDate: '1956-08-03',
            ssn: '999-22-1962',
            mrn: 'e9',
            phone: '555-1',
            street: '3 Row',
            city: 'Peabody',
            state: 'MA',
            postal: '01940',
            conditions: ['Viral sinusitis', 'Anemia'],
          },
        ],
      },
      'patients; the terminology’s brackets go',
    ],
    [
      'budget 2026.xlsx\n\nminutes.docx\n',
      'office/names.txt',
      {
        form: 'file-names',
        ofPatients: false,
        rows: [
          { line: 1, text: 'budget 2026.xlsx' },
          { line: 3, text: 'minutes.docx' },
        ],
      },
      'file names',
    ],
    [
      'a.json',
      'x/patient-names.txt',
      { form: 'file-names', ofPatients: true, rows: [{ line: 1, text: 'a.json' }] },
      'of patients by its name',
    ],
    [
      'a.json',
      'Patients/x.txt',
      { form: 'file-names', ofPatients: true, rows: [{ line: 1, text: 'a.json' }] },
      'of patients by its folder',
    ],
  ])('%#: reads %j', (text, name, expected, _why) => expect(recogniseForm(text, name)).toEqual(expected))

  it.each([
    ['', 'nothing'],
    ['Mayo Clinic\nCleveland Clinic\n', 'a list of facilities'],
    ['The MIT License (MIT)\n\nPermission is hereby granted.\n', 'a licence'],
    ['{"section_rules": []}', 'another object'],
    ['{\n  "a": 1\n}', 'an object over several lines'],
    ['[]', 'an empty array'],
    ['[{"a":1}]', 'another array'],
    ['[doctor] hi', 'no JSON'],
    ['A00\t0\tCholera\nA000\t1\tCholera due to it\n', 'a table without a header'],
    ['zip,people\n00601,17242\n', 'a table with another header'],
    ['a.docx\nnot a name\nnor this\n', 'mostly no file names'],
  ])('%j has no form: %s', text => expect(recogniseForm(text, 'x')).toBeNull())

  it.each([
    [`${QUERY}\n{"text":1}`, /^q, line 2 is no query/, 'a torn line among queries'],
    [JSON.stringify([SENTENCE, {}]), /^q, item 2 is not \{"full_text", "spans"\}/, 'a torn sentence'],
    [JSON.stringify([CASE, {}]), /^q, item 2 is not/, 'a torn case'],
    [
      JSON.stringify([{ ...CASE, args: 'text' }]),
      /^q, item 1 does not say how many/,
      'a case without a number',
    ],
    ['dataset,dialogue,note\nv,a\n', /^q, the record at line 2 does not have the 3 cells/, 'a short record'],
    ['dataset,dialogue,note\nv,a,"b\n', /^q, the record at line 2/, 'a quote that never closes'],
  ])('refuses %j with one sentence: %#', (text, says) => {
    expect(() => recogniseForm(text, 'q')).toThrow(says)
  })
})
