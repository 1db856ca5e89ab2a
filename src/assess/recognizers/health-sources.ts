import type { Source } from './define-recognizer.ts'

export const ICD_WORDS: Source = {
  name: 'ICD-10-CM, CMS order file, and a list of our own',
  url: 'https://www.cms.gov/medicare/coding-billing/icd-10-codes',
  asOf: '2026-11-22',
}

export const DRUG_NAMES: Source = {
  name: 'A list of our own of drugs in use in the United States',
  url: 'https://www.accessdata.fda.gov/scripts/cder/daf/',
  asOf: '2026-11-22',
}

export const OWN_WORDS: Source = {
  name: 'A list of our own; what is health information, 45 CFR 160.103',
  url: 'https://www.ecfr.gov/current/title-45/section-160.103',
  asOf: '2026-11-22',
}

export const IDENTIFIERS: Source = {
  name: '45 CFR 164.514(b)(2)(i)',
  url: 'https://www.ecfr.gov/current/title-45/section-164.514',
  asOf: '2026-11-22',
}
