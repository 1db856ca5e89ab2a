import type { Source } from './define-recognizer.ts'

/** "All elements of dates (except year) for dates directly related to an individual ... and all ages over 89". */
export const IDENTIFIERS_OF_THE_LAW: Source = {
  name: '45 CFR 164.514(b)(2)(i)(C)',
  url: 'https://www.ecfr.gov/current/title-45/section-164.514',
  asOf: '2026-11-22',
}
