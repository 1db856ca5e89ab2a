import { type Label, labelledNumber } from './labelled-number.ts'
import { definePatternRecognizer } from './pattern-recognizer.ts'

const LABELS: readonly Label[] = [
  [
    ['license', 'licence', 'lic', 'vehicle', 'car', 'number'],
    String.raw`\.?[ -]?(?:plate|tag)(?: ?(?:number|num|no|id)\b)?`,
  ],
  [['plate'], String.raw`(?: ?(?:number|num|no)\b| ?(?=#))`],
  [['tag'], ' ?(?=#)'],
]

/** Licence plate: every state has its own forms and sells others, so only the label tells. */
export const licencePlate = definePatternRecognizer({
  id: 'licence-plate',
  title: 'Licence plate',
  subject: 'L',
  class: 'I2',
  source: {
    name: '45 CFR 164.514(b)(2)(i)(L), vehicle identifiers including license plate numbers',
    url: 'https://www.ecfr.gov/current/title-45/section-164.514',
    asOf: '2026-11-22',
  },
  onlyIdentity: true,
  needs: { digits: 2 },
  patterns: [
    {
      ...labelledNumber(LABELS, String.raw`#?[A-Z0-9]{1,4}[- ][A-Z0-9]{2,5}|#?[A-Z0-9]{5,8}`),
      confidences: [0, 0, 50, 50],
    },
  ],
  invalidate: ({ value }) => !/\d.*\d/.test(value) || /^#?(?:19|20)\d\d\b/.test(value),
  because: {
    shape: 'letters and digits like a licence plate',
    keyword: 'a licence plate with its label',
  },
})
