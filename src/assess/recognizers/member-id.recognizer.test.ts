import { describe, expect, it } from 'vitest'
import { WORD } from '../scanning/word-knowledge.ts'
import { lexiconOf } from './lexicon.fixture.ts'
import { memberId } from './member-id.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

const lexicon = lexiconOf({ mri: WORD.procedure })

describe('health plan member number', () => {
  it.each<[because: string, text: string, found: string]>([
    ['member', 'Member ID: XYZ123456789', 'XYZ123456789'],
    ['Blue Cross: letters among the digits', 'Member ID XEA12W456789', 'XEA12W456789'],
    ['subscriber', 'subscriber # W1234567', 'W1234567'],
    ['insurance ID', 'her insurance ID: HF-102938', 'HF-102938'],
    ['insurance policy', 'insurance policy number HP-1029-3847', 'HP-1029-3847'],
    ['insurance alone, with a colon', 'insurance: AA-102938', 'AA-102938'],
    ['short for insurance', 'ins: ZY-102938', 'ZY-102938'],
    ['short for insurance with policy', 'ins policy no. HS-102938', 'HS-102938'],
    ['an insurer’s ID', 'insurer ID #CS-102938', '#CS-102938'],
    ['in a sentence', 'his insurance ID is 10293847', '10293847'],
    ['the plan’s # belongs to it', 'on insurance plan #YH-102938', '#YH-102938'],
    ['health plan', 'Health Plan: HP-102938', 'HP-102938'],
    ['health id', 'Health ID: HD-102938', 'HD-102938'],
    ['few digits behind letters', 'insurance ID SH-1029', 'SH-1029'],
    ['three digits behind three letters', 'with insurance ID: ABC123', 'ABC123'],
    ['Medicaid', 'Medicaid #10293847A', '#10293847A'],
    ['Medicaid id', 'medicaid id 1029384756', '1029384756'],
    ['an insurer by its name', 'Aetna ID W102938475', 'W102938475'],
    ['beneficiary', 'beneficiary no. 10293847', '10293847'],
    ['a file name', 'member-id_10293847.pdf', '10293847'],
    ['grouped like a social security number', 'plan ID #102-93-8475', '#102-93-8475'],
  ])('finds it: %s', (_, text, found) => {
    expect(recognize(memberId, text)).toMatchObject([{ text: found, class: 'D', confidence: 75 }])
  })

  it.each<[because: string, text: string, expected: { class: string; confidence: number }]>([
    ['a club has members too', 'Your rewards: member ID 123456789', { class: 'I2', confidence: 75 }],
    ['a policy may be for a car', 'Policy #10293847', { class: 'I2', confidence: 60 }],
    ['a policy beside health', 'MRI policy #10293847', { class: 'D', confidence: 60 }],
    ['a group is the employer’s', 'MRI, group # 1029384', { class: 'I2', confidence: 40 }],
  ])('other things are numbered so: %s', (_, text, expected) => {
    expect(recognize(memberId, text, { lexicon })).toMatchObject([expected])
  })

  it.each<[because: string, text: string]>([
    ['no label', 'Order 10293847'],
    ['a member of the staff', 'member 10293847'],
    ['a year', 'insurance plan 2024'],
    ['a date', 'insurance: 03-15-2024'],
    ['a telephone number', 'insurance: 212-555-0188'],
    ['a policy of the house', 'Policy 7 update'],
    ['a few digits alone', 'insurance id 123'],
    ['a plan of so many days', 'plan no 30'],
    ['chips', 'chips 10293847'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(memberId, text, { lexicon })).toEqual([])
  })

  it.each<[because: string, text: string, kind: 'member' | 'mrn', found: number]>([
    ['the tenant’s own format', 'Follow-up QX7712345', 'member', 1],
    ['another kind of format', 'Follow-up QX7712345', 'mrn', 0],
  ])('%s', (_, text, kind, found) => {
    const formats = [{ kind, pattern: /QX\d{7}/g }]
    expect(recognize(memberId, text, { knowledge: { formats } })).toHaveLength(found)
  })
})
