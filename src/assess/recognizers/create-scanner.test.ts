import { describe, expect, it } from 'vitest'
import { WARD_LEXICON } from '../../../test/phi/ward-lexicon.ts'
import type { Decision } from '../scanning/evidence.ts'
import type { Field } from '../scanning/field.ts'
import { type IdentifierFormat, noKnowledge } from '../scanning/knowledge.ts'
import { createScanner } from './create-scanner.ts'
import { RECOGNIZERS } from './index.ts'

const scanner = createScanner({ lexicon: WARD_LEXICON })
const decisionOn = (field: Field, text: string, place = false) =>
  scanner.scan(field, text, { place }).decision

describe('the scanner', () => {
  it.each<[because: string, field: Field, text: string, decision: Decision]>([
    ['a labelled record number', 'subject', 'Chart MRN 00456123', 'confirmed'],
    ['name and procedure', 'subject', 'RE: John Smith - knee MRI', 'confirmed'],
    ['name and care', 'subject', 'Lab results for Maria Gonzalez', 'likely'],
    ['surname behind a title, and health', 'subject', "Mrs. Patterson's mammogram", 'likely'],
    ['first name and initial, and health', 'subject', 'Emily R. depression screening', 'likely'],
    ['name and date of birth', 'subject', 'SMITH, JOHN DOB 3/4/1961', 'likely'],
    ['a number hidden by zero width characters', 'subject', 'M\u200bRN 0045\u200b6123', 'confirmed'],
    ['file name with underscores', 'filename', 'Smith_John_MRI_2024-03-05.pdf', 'confirmed'],
    ['file name with inner capitals', 'filename', 'JohnSmith_LabResults.pdf', 'likely'],
    ['file in a folder of patients', 'filename', 'Patients/Smith_John.pdf', 'likely'],
    ['percent signs in a URL', 'url', 'https://x.example/Oncology/Smith%2C%20John%20chemo.pdf', 'confirmed'],
    ['a key in a URL is a label', 'url', 'https://x.example/p?mrn=1234567', 'confirmed'],
    ['a display name with a number', 'to', '"Jane Doe - MRN 445566" <jane.doe@gmail.com>', 'confirmed'],
    ['an address book entry', 'directory', 'John Smith (oncology patient)', 'likely'],
    ['a list named after HIV', 'to', 'hiv-support@clinic.org', 'review'],
    ['a ticket', 'ticket', 'INC0012345 Patient John Smith cannot open his MRI results', 'likely'],
    ['a social security number alone', 'subject', 'SSN 536-90-4399', 'identifier'],
    ['a name alone', 'subject', 'Lunch with Rosa Diaz', 'none'],
    ['health alone', 'subject', 'Diabetes education class Tuesday', 'none'],
    ['a doctor and a department', 'subject', 'Meeting with Dr. Patel about the diabetes program', 'none'],
    ['an event of the house', 'subject', 'Cancer awareness month fundraiser - contact Mary Jones', 'none'],
    ['an applicant', 'subject', 'Resume - Jennifer Lopez, RN', 'none'],
    ['a form', 'filename', 'patients/intake form blank.docx', 'none'],
    ['an empty field', 'subject', '', 'none'],
    ['blanks', 'subject', ' \t ', 'none'],
  ])('%s', (_, field, text, decision) => {
    expect(decisionOn(field, text)).toBe(decision)
  })

  it('expects patients where the caller says that they are', () => {
    expect(decisionOn('filename', 'Abdul_Koepp_47.json')).toBe('none')
    expect(decisionOn('filename', 'Abdul_Koepp_47.json', true)).toBe('likely')
  })

  it('tells where each thing stands, in the text as it was given, and how it looks, never what it is', () => {
    const text = 'Zoë\u200b Smith: MRN 00456123'
    const { evidence } = scanner.scan('subject', text)
    const mrn = evidence.find(({ recognizer }) => recognizer === 'mrn')
    expect(mrn).toMatchObject({ class: 'D', shape: 'dddddddd' })
    expect(text.slice(mrn?.offset, (mrn?.offset ?? 0) + (mrn?.length ?? 0))).toBe('00456123')
    expect(JSON.stringify(evidence)).not.toMatch(/00456123|Smith|Zoë/)
  })

  it('says which sensitive category a finding belongs to', () => {
    const { evidence } = scanner.scan('subject', 'Buprenorphine refill for Robert Finley')
    expect(evidence.some(({ sensitive }) => sensitive === 'substance-use')).toBe(true)
  })

  it('can be asked without some of its recognizers', () => {
    const blind = createScanner({ lexicon: WARD_LEXICON, without: ['mrn'] })
    expect(blind.scan('subject', 'Chart MRN 00456123').decision).toBe('none')
  })

  it.each<[kind: IdentifierFormat['kind'], recognizer: string]>([
    ['mrn', 'mrn'],
    ['member', 'member-id'],
  ])('finds an own format of few digits: %s', (kind, recognizer) => {
    const formats = [{ kind, pattern: /HVXX\d{1,2}/g }]
    const own = createScanner({ lexicon: WARD_LEXICON, knowledge: { ...noKnowledge, formats } })
    const findersIn = (text: string) => own.scan('subject', text).evidence.map(each => each.recognizer)
    expect(findersIn('see HVXX7 today')).toContain(recognizer)
    expect(findersIn('see HVXX today')).not.toContain(recognizer)
  })

  it('refuses what is no lexicon', () => {
    expect(() => createScanner({ lexicon: new Uint8Array(20) })).toThrow('not a lexicon')
    expect(() => createScanner({ lexicon: WARD_LEXICON.slice(0, 5000) })).toThrow('cut off')
  })
})

describe('the recognizers', () => {
  it.each(RECOGNIZERS.map(each => [each.id, each] as const))(
    '%s is whole',
    (id, { because, source, title }) => {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(title).not.toBe('')
      expect(source.url).toMatch(/^https:\/\//)
      expect(Object.keys(because).length).toBeGreaterThan(0)
    },
  )

  it('have ids of their own', () => {
    expect(new Set(RECOGNIZERS.map(({ id }) => id)).size).toBe(RECOGNIZERS.length)
  })
})
