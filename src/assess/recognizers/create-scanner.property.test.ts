import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WARD_LEXICON } from '../../../test/phi/ward-lexicon.ts'
import { FIELDS } from '../scanning/field.ts'
import { createScanner } from './create-scanner.ts'

const scanner = createScanner({ lexicon: WARD_LEXICON })

/** Recognizers that are left out where nothing of health stands: they must not make a decision alone. */
const ONLY_IDENTITY = new Set(scanner.recognizers.filter(each => each.onlyIdentity).map(({ id }) => id))

/** Pieces that recognizers look for, so that arbitrary texts are more than noise. */
const PIECES = [
  'MRN 00456123',
  'mrn:',
  'SSN',
  '536-90-4399',
  'John Smith',
  'Smith, John',
  'Anna S.',
  'Dr.',
  'DOB 3/4/1961',
  'diabetes',
  'MRI',
  'patient',
  'Mayo Clinic',
  '1EG4-TE5-MK73',
  '4111 1111 1111 1111',
  'a@gmail.com',
  'https://x.example/?mrn=123456',
  '(555) 123-4567',
  '12 Main St, Dallas, TX 75201',
  '%20',
  '=?utf-8?Q?=4AOHN?=',
  'é',
  'e\u0301',
  '\u200b',
  '\u202e',
  '\ud800',
  '\udc00',
  '\u0000',
  '𝟏',
  '１２３',
  'ﬁ',
  'СТ',
  '_',
  '/',
  '.',
  ',',
  '99yo',
  'E11.9',
  'member id ABC123456',
  '1234567 MRN',
  'library',
  'rewards club',
  '12',
  ': 5',
  '2020-01-02',
  'Member ID ABC123456789',
  ' ',
  '\n',
  '(',
  ')',
]
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    {
      maxLength: 12,
    },
  )
  .map(parts => parts.join(''))
const field = fc.constantFrom(...FIELDS)

describe('properties of the scanner', () => {
  it('every piece of evidence lies in the text, is not empty, and has the shape of what stands there', () => {
    fc.assert(
      fc.property(field, text, fc.boolean(), (where, given, place) => {
        for (const each of scanner.scan(where, given, { place }).evidence) {
          const { offset, length, shape, confidence } = each
          if (ONLY_IDENTITY.has(each.recognizer)) expect(['I1', 'I2', 'N']).toContain(each.class)
          expect(offset).toBeGreaterThanOrEqual(0)
          expect(length).toBeGreaterThan(0)
          expect(offset + length).toBeLessThanOrEqual(given.length)
          // No letter of the value stands in it, whatever the value is.
          expect(shape).not.toMatch(/[\p{L}\p{N}]/u.test(shape.replaceAll(/[Aad]/g, '')) ? /./ : /$^/)
          expect(shape.length).toBeLessThanOrEqual(Math.min(40, length))
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(100)
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('what is appended behind a space takes no evidence of class D away', () => {
    fc.assert(
      fc.property(field, text, text, (where, given, more) => {
        const before = scanner.scan(where, given).evidence.filter(each => each.class === 'D')
        const after = scanner.scan(where, `${given} ${more}`).evidence.filter(each => each.class === 'D')
        for (const { offset, length } of before) {
          expect(
            after.some(each => each.offset < offset + length && each.offset + each.length > offset),
          ).toBe(true)
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('what is decided without looking for identity is what is decided with it', () => {
    fc.assert(
      fc.property(field, text, fc.boolean(), (where, given, place) => {
        const quick = scanner.scan(where, given, { place })
        const { decision, confidence } = quick
        const whole = JSON.parse(JSON.stringify(quick)) as typeof quick
        expect({ decision, confidence }).toEqual({ decision: whole.decision, confidence: whole.confidence })
      }),
      { numRuns: 3000 },
    )
  })

  it('an answer does not depend on what was asked before', () => {
    fc.assert(
      fc.property(field, text, text, (where, one, other) => {
        const first = scanner.scan(where, one)
        const held = JSON.stringify(first)
        scanner.scan(where, other)
        expect(JSON.stringify(scanner.scan(where, one))).toBe(held)
        expect(JSON.stringify(first)).toBe(held)
      }),
      { numRuns: 500 },
    )
  })
})
