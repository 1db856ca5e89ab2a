import { isPhoneShaped, isRegistryNumber, labelledNumber, MARK } from './labelled-number.ts'
import { definePatternRecognizer } from './pattern-recognizer.ts'
import { speaksOfHealth } from './speaks-of-health.ts'

const OWN = [
  'participant',
  'subject',
  'donor',
  'client',
  'resident',
  'respondent',
  'person',
  'individual',
  'site',
  'study',
  'trial',
  'specimen',
  'sample',
  'accession',
  'requisition',
  'lab',
  'biopsy',
  'registry',
]
const PAPERS = ['licence', 'license', 'certificate', 'cert', 'registration']

/** Any other number with a label that belongs to one person, or to one thing of theirs. */
export const labelledId = definePatternRecognizer({
  id: 'labelled-id',
  title: 'Other labelled number',
  subject: 'R',
  class: 'I2',
  source: {
    name: '45 CFR 164.514(b)(2)(i)(R), any other unique identifying number',
    url: 'https://www.ecfr.gov/current/title-45/section-164.514',
    asOf: '2026-11-22',
  },
  needs: { digits: 4 },
  patterns: [
    { ...labelledNumber([[OWN, MARK]]), confidences: [0, 0, 50, 50] },
    { ...labelledNumber([[PAPERS, MARK]]), confidences: [0, 0, 40, 40], because: 'papers' },
    { ...labelledNumber([[['case'], MARK]]), confidences: [0, 0, 30, 30], because: 'caseNumber' },
  ],
  invalidate: ({ value, whole }, line) =>
    !isRegistryNumber(value, { digits: 5 }) ||
    isPhoneShaped(value) ||
    // Every help desk has cases.
    (/^case/i.test(whole) && !speaksOfHealth(line)),
  because: {
    shape: 'a number with a label',
    keyword: 'a number behind a label like “study ID” or “specimen no.”',
    papers: 'the number of a licence or a certificate with its label',
    caseNumber: 'a case number beside words of health',
  },
})
