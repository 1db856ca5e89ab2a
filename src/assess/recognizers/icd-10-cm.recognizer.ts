import type { Line } from '../scanning/line.ts'
import { TOKEN } from '../scanning/tokens.ts'
import { SENSITIVE_CATEGORIES, type SensitiveCategory } from '../scanning/word-knowledge.ts'
import { defineRecognizer } from './define-recognizer.ts'
import { definePatternRecognizer } from './pattern-recognizer.ts'

const CODE = String.raw`[A-Za-z]\d[\dABab](?:\.?[\dA-Za-z]{1,4})?`

/**
 * ICD-10-CM codes that stand in the yearly list. Without a label only in capitals, and only with their dot or of five
 * units at least: "B12" and "M25" are vitamins, roads and rooms. A code newer than the list counts behind its label.
 */
const codes = definePatternRecognizer({
  id: 'icd-10-cm',
  title: 'ICD-10-CM code',
  subject: 'health',
  class: 'H1',
  source: {
    name: 'CMS, ICD-10-CM code files',
    url: 'https://www.cms.gov/medicare/coding-billing/icd-10-codes',
    asOf: '2026-11-22',
  },
  needs: { digits: 2 },
  may: hasCode,
  patterns: [
    {
      regex: new RegExp(
        `(?:[Ii][Cc][Dd](?:[ -]?10)?(?:[ -]?[Cc][Mm])?|[Dd][Xx]|[Dd]iag(?:nos[ie]s)?)(?:[ -]?[Cc]odes?)?(?: is)?[ :#=(-]{1,4}(?<value>${CODE})`,
        'g',
      ),
      confidences: [60, 95, 60, 95],
      labelled: true,
    },
    { regex: /[A-Z]\d[\dAB]\.[\dA-Z]{1,4}/g, confidences: [0, 60, 0, 95] },
    { regex: /[A-Z]\d[\dAB][\dA-Z]{2,4}/g, confidences: [0, 20, 0, 95] },
  ],
  keywords: /icd|icd ?-?10(?: ?-?cm)?|dx|diagnos[ie]s|(?:diagnosis|icd|dx) codes?/i,
  validate: (value, { lexicon }) => (lexicon.hasCode(value.replace('.', '').toUpperCase()) ? true : null),
  because: {
    shape: 'a diagnosis code with its label',
    checked: 'a diagnosis code of the ICD-10-CM list',
    keyword: 'a diagnosis code with its label, newer than the list or mistyped',
    both: 'a diagnosis code of the ICD-10-CM list with its label',
  },
})

export const icd10Cm = defineRecognizer({
  ...codes,
  find: (line, found) =>
    codes.find(line, hit => {
      const code = line.text.slice(hit.from, hit.to).replace('.', '').toUpperCase()
      const category = CATEGORIES.find(([pattern]) => pattern.test(code))?.[1]
      found(category === undefined ? hit : { ...hit, sensitive: 1 + SENSITIVE_CATEGORIES.indexOf(category) })
    }),
})

/** Chapters and blocks of the list that stand for what other law protects further. */
const CATEGORIES: readonly (readonly [RegExp, SensitiveCategory])[] = [
  [/^(?:B20|B9735|O987|R75|Z21|Z206|Z114|Z717)/, 'hiv'],
  [/^(?:F1[0-9]|Z71[456]|O99(?:31|32))/, 'substance-use'],
  [/^(?:F[2-9]|R4585|T1491|X[78]|Z915)/, 'psychiatric'],
  [/^(?:O|Z3[0-9]|N9[67]|N46)/, 'reproductive'],
  [/^(?:Z1[45]|Q9[0-9]|Z137)/, 'genetic'],
]

/** A letter that stands by itself right before a number: "E11", "S72". */
function hasCode({ tokens }: Line): boolean {
  for (let at = 0; at + 1 < tokens.count; at++) {
    const end = tokens.end[at] as number
    if (
      end - (tokens.start[at] as number) === 1 &&
      tokens.start[at + 1] === end &&
      tokens.kind[at] === TOKEN.word
    )
      return true
  }
  return false
}
