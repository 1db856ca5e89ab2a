import { describe, expect, it } from 'vitest'
import type { Patient } from '../../base/labelled-texts.ts'
import { measureComposed } from './measure-composed.ts'
import { answering, valueIn } from './scan.fixture.ts'
import { fill } from './templates/fill.ts'
import { FILE_NAME_TEMPLATES } from './templates/file-name-templates.ts'
import { SUBJECT_TEMPLATES } from './templates/subject-templates.ts'

const PATIENT: Patient = {
  line: 2,
  given: 'Ann',
  family: 'Lee',
  prefix: '',
  birthDate: '1956-08-03',
  ssn: '999-22-1962',
  mrn: 'e925b0f3-8006',
  phone: '555-978-4581',
  street: '3 Lockman Row',
  city: 'Peabody',
  state: 'MA',
  postal: '01940',
  conditions: ['Prediabetes'],
}

describe('fill', () => {
  it.each([
    ['{last}, {first} DOB {dob-us}', 'Lee, Ann DOB 08/03/1956', 'a date as Americans write it'],
    ['{dob-short} {dob-compact} {dob-dashes}', '8/3/56 19560803 08-03-1956', 'shorter'],
    ['{dob-words}', 'August 3, 1956', 'in words'],
    ['{title} {last-initial}. {condition}', 'Ms. L. Prediabetes', 'a title where the record has none'],
    ['{ssn} {last-four}', '999-22-1962 1962', 'all and the last four'],
  ])('%j is %j: %s', (text, filled) => expect(fill({ kind: '', text }, PATIENT)).toBe(filled))

  it('writes small and capital letters', () => {
    const all = { kind: '', text: 'Chart of {first}' }
    expect(fill({ ...all, letters: 'small' }, PATIENT)).toBe('chart of ann')
    expect(fill({ ...all, letters: 'capital' }, PATIENT)).toBe('CHART OF ANN')
  })

  it('works out numbers that are always the same and of the length wanted', () => {
    const once = fill({ kind: '', text: '{mrn} {mrn-long} {claim} {member} {dos}' }, PATIENT)
    expect(once).toMatch(/^[1-9]\d{6} [1-9]\d{8} [1-9]\d{10} [A-Z]KP[1-9]\d{8} \d\d\/\d\d\/202[3-6]$/)
    expect(fill({ kind: '', text: '{mrn} {mrn-long} {claim} {member} {dos}' }, PATIENT)).toBe(once)
  })

  it('refuses a part it does not have', () => {
    expect(() => fill({ kind: '', text: '{frist}' }, PATIENT)).toThrow('A template has no part {frist}.')
  })

  it('fills every template to its end, with the patient in it', () => {
    const all = [...SUBJECT_TEMPLATES, ...FILE_NAME_TEMPLATES]
    expect(all.map(each => fill(each, PATIENT)).filter(text => /[{}]|undefined/.test(text))).toEqual([])
    expect(SUBJECT_TEMPLATES.length).toBeGreaterThanOrEqual(60)
    expect(FILE_NAME_TEMPLATES.length).toBeGreaterThanOrEqual(25)
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
  })
})

it('tells the recall of each kind, and one missed text for each template', () => {
  const scan = answering(text => ({ decision: text.includes('MRN') ? 'confirmed' : 'none' }))
  const section = measureComposed(scan, [{ name: 'p.csv', texts: { form: 'patients', rows: [PATIENT] } }])
  const with_ = (texts: readonly { readonly kind: string; readonly text: string }[]) =>
    texts.filter(({ text }) => text.includes('MRN')).length
  expect(valueIn(section, 'composed.subjects')).toBe(with_(SUBJECT_TEMPLATES) / SUBJECT_TEMPLATES.length)
  expect(valueIn(section, 'composed.file-names.name-and-care')).toBe(0)
  expect(section.shown).toHaveLength(
    SUBJECT_TEMPLATES.length +
      FILE_NAME_TEMPLATES.length -
      section.figures
        .filter(({ id }) => id === 'composed.subjects' || id === 'composed.file-names')
        .reduce((sum, { count }) => sum + count, 0),
  )
})
