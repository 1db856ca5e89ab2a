import { definePatternRecognizer } from './pattern-recognizer.ts'

/** ICD-9-CM, in use until 2015 and in old records since. Amounts look the same, so only behind its label. */
export const icd9Cm = definePatternRecognizer({
  id: 'icd-9-cm',
  title: 'ICD-9-CM code',
  subject: 'health',
  class: 'H1',
  source: {
    name: 'CDC, International Classification of Diseases, Ninth Revision, Clinical Modification',
    url: 'https://www.cdc.gov/nchs/icd/icd9cm.htm',
    asOf: '2026-11-22',
  },
  needs: { digits: 3, heads: ['icd', 'dx', 'diagnosis'] },
  patterns: [
    {
      regex:
        /icd ?-?9(?:[ -]?cm)?(?: ?codes?)?(?: is)?[ :#=(-]{1,4}(?<value>(?:\d{3}(?:\.\d{1,2})?|V\d{2}(?:\.\d{1,2})?|E\d{3}(?:\.\d)?))/gi,
      confidences: [80, 80, 80, 80],
      labelled: true,
    },
    {
      regex:
        /(?:dx|diagnos[ie]s)(?: ?codes?)?(?: is)?[ :#=(-]{1,4}(?<value>(?:\d{3}\.\d{1,2}|V\d{2}\.\d{1,2}|E\d{3}\.\d))/gi,
      confidences: [60, 60, 60, 60],
      labelled: true,
    },
  ],
  invalidate: ({ to }, { text }) => /^\.?\d|^[-/]\d/.test(text.slice(to, to + 2)),
  because: { shape: 'an old diagnosis code with its label' },
})
