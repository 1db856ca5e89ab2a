import { describe, expect, it } from 'vitest'
import { WORD } from '../scanning/word-knowledge.ts'
import { lexiconOf } from './lexicon.fixture.ts'
import { mrn } from './mrn.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

const lexicon = lexiconOf({ patient: WORD.care, oncology: WORD.care, asthma: WORD.diagnosis })

describe('medical record number', () => {
  it.each<[because: string, text: string, found: string]>([
    ['label and colon', 'MRN: EHC-987123', 'EHC-987123'],
    ['a space is enough', 'seen under MRN NYP-678901', 'NYP-678901'],
    ['letters at the end', 'MRN 12345-JS', '12345-JS'],
    ['letters at the end without hyphen', 'MRN 1234567SL', '1234567SL'],
    ['"is", and the # belongs to the number', 'Her MRN is #SF-54321.', '#SF-54321'],
    ['grouped like other numbers', 'MRN: 789-45-321', '789-45-321'],
    ['grouped like a social security number: the label decides', 'MRN: 345-67-8901', '345-67-8901'],
    ['letters touch digits', 'MRN1234567 consult', '1234567'],
    ['an underscore is a space', 'MRN_1234567', '1234567'],
    ['label written out', 'medical record number 4471200', '4471200'],
    ['medical record is', 'medical record number is MX-441200', 'MX-441200'],
    ['grouped by two, and no date', 'MRN: 12-34-56', '12-34-56'],
    ['with the birth date’s label', 'MRN/DOB: 7654321', '7654321'],
    ['several', 'MRNs: 7654321', '7654321'],
    ['in parentheses', '(MRN) 7654321', '7654321'],
    ['with dots', 'M.R.N. 7654321', '7654321'],
    ['patient’s record', 'Patient record 7654321', '7654321'],
    ['chart and a colon', 'chart: 7654321', '7654321'],
    ['quoted as in JSON', '"mrn": "7654321"', '7654321'],
    ['short label', 'med rec #44120077', '#44120077'],
    ['one word', 'MedRec# CM-441200', 'CM-441200'],
    ['two letters and a #', 'MR# 00412345', '00412345'],
    ['chart', 'Chart no. 556677', '556677'],
    ['electronic record', 'EMR: 123456789', '123456789'],
    ['pt id', 'pt id 55667', '55667'],
    ['patient no.', 'Patient No. 55667', '55667'],
    ['patient #', 'Patient #AB-123456', '#AB-123456'],
    ['hospital number', 'Hospital no: 5566778', '5566778'],
    ['name of the system', 'Epic ID E1234567', 'E1234567'],
    ['University Hospital', 'UH#5566778', '#5566778'],
    ['few digits behind letters', 'MRN: BRK-1234', 'BRK-1234'],
    ['groups of three with spaces', 'MRN 123 456 789', '123 456 789'],
    ['capitals and a space before it', 'MRN: NYP 678901', 'NYP 678901'],
    ['dotted label', 'MRN. 1234567', '1234567'],
    ['number and a colon after the #', 'MRN #: 1234567', '1234567'],
    ['ten digits in phone groups behind the sure label', 'MRN 212-555-0188', '212-555-0188'],
  ])('finds it: %s', (_, text, found) => {
    expect(recognize(mrn, text)).toMatchObject([{ text: found, class: 'D', confidence: 90 }])
  })

  it.each<[because: string, text: string, found: string]>([
    ['hyphens', 'mrn-1234567.pdf', '1234567'],
    ['the next word is no part of it', 'mrn-1234567-john-smith.pdf', '1234567'],
    ['underscores', 'Smith_MRN_1234567_20240315.pdf', '1234567'],
    ['a key of a query', 'https://portal.example/chart?mrn=1234567', '1234567'],
    ['a key in camel case', 'https://portal.example/x?patientId=1234', '1234'],
    ['a key with percent signs', 'https://portal.example/x?mrn%3D1234567', '1234567'],
    ['a path of FHIR', 'https://fhir.example/r4/Patient/1234567', '1234567'],
    [
      'a UUID of FHIR',
      '/Patient/3f2504e0-4f89-41d3-9a0c-0305e82c3301',
      '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    ],
  ])('finds it in a file name or a URL: %s', (_, text, found) => {
    expect(recognize(mrn, text, { field: 'url' })).toMatchObject([
      { text: found, class: 'D', confidence: 90 },
    ])
  })

  it.each<[because: string, text: string, expected: { class: string; confidence: number; text: string }]>([
    [
      'ID alone is anybody’s',
      'Please update (ID: 987654321)',
      { text: '987654321', class: 'I2', confidence: 50 },
    ],
    [
      'ID beside a patient',
      'patient update (ID: 987654321)',
      { text: '987654321', class: 'D', confidence: 75 },
    ],
    ['without a colon', 'asthma review (ID 987654)', { text: '987654', class: 'D', confidence: 75 }],
    ['the label behind it', '7654321 MRN', { text: '7654321', class: 'D', confidence: 80 }],
    ['pid beside health', 'asthma pid=7654321', { text: '7654321', class: 'D', confidence: 75 }],
    ['pid is a process too', 'pid=7654321', { text: '7654321', class: 'I2', confidence: 50 }],
    ['record # alone', 'see record #99881-BCH', { text: '#99881-BCH', class: 'I2', confidence: 50 }],
    [
      'record # beside health',
      'asthma, record #99881-BCH',
      { text: '#99881-BCH', class: 'D', confidence: 75 },
    ],
    [
      'the patient called by a number',
      'Patient 4471200 called',
      { text: '4471200', class: 'D', confidence: 75 },
    ],
    ['MC #', 'asthma MC #123456', { text: '#123456', class: 'D', confidence: 75 }],
  ])('a label of many trades: %s', (_, text, expected) => {
    expect(recognize(mrn, text, { lexicon })).toMatchObject([expected])
  })

  it('a label of many trades in a place of patients', () => {
    expect(recognize(mrn, 'ID: 987654321', { place: true })).toMatchObject([{ class: 'D', confidence: 75 }])
  })

  it.each<[because: string, text: string]>([
    ['a month, a day, a year', 'MRN 12-31-56'],
    ['a day, a month, a year', 'MRN 31-12-56'],
    ['no label', 'Order 1234567'],
    ['the label is part of a word', 'xmrn 1234567'],
    ['a word begins like the label', 'mrnet12345'],
    ['a date behind the label', 'MRN 2024-03-15'],
    ['a date without separators', 'chart no 20240315'],
    ['a year', 'Medical records 2024'],
    ['too few digits', 'Patient #12'],
    ['a room in a chart', 'chart #3'],
    ['mister', 'Mr. 1234567'],
    ['no show is no number', 'Patient no show 12345'],
    ['a telephone number of the patient', 'patient # 212-555-0188'],
    ['somebody else’s ID', 'Meeting ID: 987654321'],
    ['an order’s ID beside health', 'asthma order ID: 987654321'],
    ['an idea', 'Idaho 12345'],
    ['ten digits behind the patient may be a telephone', 'Patient 6175550188 called'],
    ['part of a longer number', `MRN ${'7'.repeat(40)}`],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(mrn, text, { lexicon })).toEqual([])
  })

  it.each<[because: string, text: string, confidence: number]>([
    ['alone', 'Follow-up Z7712345', 60],
    ['with a label near', 'chart for Z7712345', 90],
  ])('the tenant’s own format: %s', (_, text, confidence) => {
    const formats = [
      { kind: 'mrn', pattern: /Z\d{7}/g },
      { kind: 'member', pattern: /Follow/g },
    ] as const
    expect(recognize(mrn, text, { knowledge: { formats } })).toMatchObject([
      { text: 'Z7712345', class: 'D', confidence, because: 'format' },
    ])
  })

  it('one value, one finding, though two labels stand before it', () => {
    expect(recognize(mrn, 'patient ID: 1234567', { lexicon })).toHaveLength(1)
  })
})
