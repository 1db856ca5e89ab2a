import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createScanner } from '../recognizers/create-scanner.ts'
import { type DocumentPart, judgeDocument } from './judge-document.ts'
import { openLexicon } from './lexicon.ts'

const bytes = readFileSync(new URL('../../../lexicons/ward.lexicon', import.meta.url))
const lexicon = openLexicon(bytes)
const scanner = createScanner({ lexicon: bytes })
const judge = (text: string, options: Parameters<typeof judgeDocument>[3] = {}) =>
  judgeDocument(scanner, lexicon, text, options)

/** Written for this test. */
const NOTE = `CHIEF COMPLAINT
Shortness of breath.

HISTORY OF PRESENT ILLNESS
The patient is a 61-year-old male who presents with dyspnea and a productive cough for five days. He denies chest pain.
He was diagnosed with chronic obstructive pulmonary disease and takes tiotropium and albuterol.

PAST MEDICAL HISTORY
Hypertension, type 2 diabetes mellitus, gastroesophageal reflux disease.

MEDICATIONS
Lisinopril, metformin, omeprazole.

ASSESSMENT AND PLAN
Acute exacerbation of COPD. Start prednisone and doxycycline, chest X-ray today.
`
const FILLER =
  'The committee went through the lease of the parking garage and agreed on the terms of the owner. New carpets come in spring, and the lobby is painted in a lighter colour by then. '

describe('a clinical record', () => {
  it('about nobody that can be told is for a person to look at', () => {
    const { decision, rule, score } = judge(NOTE)
    expect([score.clinical, decision, rule]).toEqual([true, 'review', 'clinical-document-about-nobody'])
  })

  it.each([
    {
      why: 'a name far from any illness',
      text: `${FILLER.repeat(5)}\n\nSeen by us: Jane Miller\n\n${FILLER.repeat(5)}`,
    },
    { why: 'a social security number', text: 'SSN 536-90-4399' },
  ])('with $why in it is likely somebody’s, at least', ({ text }) => {
    const { decision } = judge(`${NOTE}\n\n${text}`)
    expect(['likely', 'confirmed']).toContain(decision)
  })
})

describe('any other document', () => {
  it.each([
    { why: 'prose', text: FILLER.repeat(4), decision: 'none' },
    {
      why: 'a name and an illness far from each other',
      text: `Jane Miller wrote the minutes.\n\n${FILLER.repeat(6)}\n\nThe talk on asthma was well attended.`,
      decision: 'none',
    },
    {
      why: 'a name beside health as a matter of business',
      text: `${FILLER.repeat(2)}\n\nThe asthma conference with talks on diabetes and hypertension is organised by Jane Miller. ${FILLER}`,
      decision: 'none',
    },
    {
      why: 'a number of a person alone',
      text: `${FILLER.repeat(2)}\n\nThe SSN of the landlord is 536-90-4399. ${FILLER}`,
      decision: 'identifier',
    },
    {
      why: 'a medical record number with its label',
      text: `${FILLER.repeat(4)}\n\nPlease find MRN 00736251. ${FILLER}`,
      decision: 'confirmed',
    },
    {
      why: 'somebody’s care, told in a paragraph',
      text: `${FILLER.repeat(2)}\n\nJane Miller, a 61-year-old female, was admitted with pneumonia and treated with doxycycline.\n\n${FILLER.repeat(2)}`,
      decision: 'confirmed',
    },
    { why: 'a few words are judged as a field', text: 'Jane Miller has asthma.', decision: 'confirmed' },
    { why: 'nothing', text: '', decision: 'none' },
  ])('$why', ({ text, decision }) => {
    expect(judge(text).decision).toBe(decision)
  })

  it('tells where in the whole document things stand', () => {
    const text = `${FILLER.repeat(30)}\n\nPlease find MRN 00736251.\n\n${FILLER}`
    const found = judge(text).evidence.filter(each => each.class === 'D')
    expect(found.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual(['00736251'])
  })

  it('a part that is a field is judged as one, and not joined with what follows it', () => {
    const subject: DocumentPart = { field: 'subject', offset: 0, length: 'Jane Miller'.length }
    const apart = `Jane Miller\n\nasthma`
    expect(judge(apart).decision).toBe('confirmed')
    expect(judge(apart, { parts: [subject] }).decision).toBe('none')
    const together = `Jane Miller asthma`
    expect(judge(together, { parts: [{ ...subject, length: together.length }] }).decision).toBe('confirmed')
  })

  it('ten megabytes of evidence take no more than their share of calls', () => {
    let scanned = 0
    const counting = {
      ...scanner,
      scan: (...given: Parameters<typeof scanner.scan>) => {
        scanned += given[1].length
        return scanner.scan(...given)
      },
    }
    const text = 'Jane Miller, Robert Smith, asthma, 536-90-4399. '.repeat(4000)
    judgeDocument(counting, lexicon, text)
    expect(scanned).toBeLessThanOrEqual(text.length)
  })
})
