import { describe, expect, it } from 'vitest'
import { icd10Cm } from './icd-10-cm.recognizer.ts'
import { emptyLexicon, recognize } from './recognize.fixture.ts'

const CODES: ReadonlySet<string> = new Set(['E119', 'J45909', 'B20', 'F1120', 'M25', 'Z34', 'I10'])
const lexicon = { ...emptyLexicon, hasCode: (code: string) => CODES.has(code) }

describe('ICD-10-CM code', () => {
  it.each<[because: string, text: string, found: string, confidence: number]>([
    ['with its dot', 'follow-up E11.9', 'E11.9', 60],
    ['five units without it', 'J45909 note', 'J45909', 20],
    ['with its label', 'ICD-10: E11.9', 'E11.9', 95],
    ['a label with other words between', 'Diagnosis for visit E11.9', 'E11.9', 95],
    ['a category behind its label', 'dx B20', 'B20', 95],
    ['lower case behind its label', 'dx: e11.9', 'e11.9', 95],
    ['newer than the list, behind its label', 'ICD-10 code U09.9', 'U09.9', 60],
    ['each side of an underscore', 'scan_E11.9_x', 'E11.9', 60],
  ])('finds it: %s', (_, text, found, confidence) => {
    expect(recognize(icd10Cm, text, { lexicon })).toMatchObject([{ text: found, class: 'H1', confidence }])
  })

  it.each<[because: string, text: string]>([
    ['a category alone', 'Room B20, M25'],
    ['four units alone', 'E119'],
    ['not in the list', 'V99.99'],
    ['lower case', 'e11.9'],
    ['part of a longer number', 'XE11.9'],
    ['a code of errors', 'Error code B20'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(icd10Cm, text, { lexicon })).toEqual([])
  })

  it.each<[code: string, sensitive: number | undefined]>([
    ['dx B20', 1],
    ['dx F1120', 2],
    ['dx Z34', 4],
    ['dx I10', undefined],
  ])('tells the sensitive category of %s', (text, sensitive) => {
    const told: (number | undefined)[] = []
    const probe = {
      ...icd10Cm,
      find: (line: Parameters<typeof icd10Cm.find>[0]) => icd10Cm.find(line, hit => told.push(hit.sensitive)),
    }
    recognize(probe, text, { lexicon })
    expect(told).toEqual([sensitive])
  })
})
