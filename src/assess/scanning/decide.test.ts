import { describe, expect, it } from 'vitest'
import { decide, type Found, type Rule } from './decide.ts'
import type { Decision, EvidenceClass } from './evidence.ts'
import type { Field } from './field.ts'

/** Evidence one behind the other, ten units each; "I1:50", or "us-ssn=I1:60" for a named recognizer. */
function evidence(...each: readonly string[]): readonly Found[] {
  return each.map((text, index) => {
    const [, recognizer = 'some', kind, confidence] = /^(?:([a-z-]+)=)?([A-Z]\d?):(\d+)$/.exec(text) ?? []
    return {
      recognizer,
      hit: {
        class: kind as EvidenceClass,
        confidence: Number(confidence),
        from: index * 10,
        to: index * 10 + 5,
      },
    }
  })
}

describe('the rule', () => {
  it.each<[because: string, evidence: readonly string[], place: boolean, decision: Decision, rule: Rule]>([
    ['nothing at all', [], false, 'none', 'nothing'],
    ['D is enough', ['D:90'], false, 'confirmed', 'enough-by-itself'],
    ['D in a template too: it may be filled in', ['D:90', 'N:60'], false, 'confirmed', 'enough-by-itself'],
    ['who and what', ['I1:50', 'H1:60'], false, 'confirmed', 'identity-and-health'],
    ['who, and that there is care', ['I1:50', 'H2:45'], false, 'likely', 'identity-and-care'],
    [
      'everyday words of care do not count beside a name',
      ['I1:50', 'H2:15', 'H2:15'],
      false,
      'none',
      'identity-only',
    ],
    ['who, in a place of patients', ['I1:50'], true, 'likely', 'identity-in-place'],
    ['who, in a folder named so', ['C:60', 'I1:50'], false, 'likely', 'identity-in-place'],
    ['who alone', ['I1:50'], false, 'none', 'identity-only'],
    ['a weak hint and what', ['I2:40', 'H1:60'], false, 'likely', 'weak-identity-and-health'],
    ['weak hints add up', ['I2:25', 'I2:12', 'H1:60'], false, 'likely', 'weak-identity-and-health'],
    ['one faint hint does not', ['I2:12', 'H1:60'], false, 'none', 'identity-only'],
    ['a clinician and what they treat is a department', ['I2:25', 'H1:60'], false, 'none', 'identity-only'],
    ['a weak hint and care, elsewhere', ['I2:40', 'H2:45'], false, 'none', 'identity-only'],
    [
      'a weak hint and care, in its place',
      ['I2:40', 'H2:45'],
      true,
      'review',
      'weak-identity-and-care-in-place',
    ],
    ['a weak hint alone, in its place', ['I2:40'], true, 'review', 'identity-only-in-place'],
    ['a doubtful word is not health', ['I1:50', 'H1:15'], false, 'none', 'identity-only'],
    ['what alone', ['H1:60', 'H2:45'], false, 'none', 'health-only'],
    ['a social security number', ['us-ssn=I1:60'], false, 'identifier', 'sensitive-identifier'],
    ['the same in a place of patients', ['us-ssn=I1:60'], true, 'likely', 'sensitive-identifier-in-place'],
    ['a sample number says nothing', ['us-ssn=I1:20'], false, 'none', 'identity-only'],
    ['a bare name in a form is nobody’s', ['I1:50', 'H1:60', 'N:60'], false, 'none', 'identity-only'],
    [
      'a labelled name in a form is somebody’s',
      ['I1:75', 'H1:60', 'N:60'],
      false,
      'confirmed',
      'identity-and-health',
    ],
    ['a house of care says care too', ['I1:50', 'facility=I2:45'], false, 'likely', 'identity-and-care'],
    [
      'name and date of birth',
      ['person-name=I1:50', 'date-of-birth=I1:90'],
      false,
      'likely',
      'name-and-birth-date',
    ],
    ['a date of birth alone', ['date-of-birth=I1:90'], false, 'none', 'identity-only'],
  ])('%s', (_, given, place, decision, rule) => {
    expect(decide(evidence(...given), place)).toMatchObject({ decision, rule })
  })

  it.each<[because: string, field: Field, sensitive: number, decision: Decision]>([
    ['a list named after HIV tells of its readers', 'to', 1, 'review'],
    ['a group in the address book', 'directory', 1, 'review'],
    ['a list named after an illness that is not sensitive', 'to', 0, 'none'],
    ['a subject about HIV names nobody', 'subject', 1, 'none'],
  ])('addresses: %s', (_, field, sensitive, decision) => {
    const hit = { class: 'H1' as const, confidence: 60, from: 0, to: 3, sensitive }
    expect(decide([{ recognizer: 'diagnosis', hit }], false, field).decision).toBe(decision)
  })

  it('counts what overlaps once, and at most 95 without class D', () => {
    const at = (from: number): Found => ({
      recognizer: 'some',
      hit: { class: 'I2', confidence: 25, from, to: from + 5 },
    })
    const health: Found = { recognizer: 'some', hit: { class: 'H1', confidence: 60, from: 50, to: 55 } }
    expect(decide([at(0), at(2), health], false).decision).toBe('none')
    expect(decide([at(0), at(10), health], false).decision).toBe('likely')
    expect(decide(evidence('I1:99', 'H1:99'), false).confidence).toBe(95)
    expect(decide(evidence('D:99'), false).confidence).toBe(99)
  })
})
