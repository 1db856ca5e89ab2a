import { datesOf } from '../scanning/dates-in-line.ts'
import { defineRecognizer } from './define-recognizer.ts'
import { IDENTIFIERS_OF_THE_LAW } from './date-source.ts'

/** Most dates are of meetings, reports and files. */
const CONFIDENCES = { day: 12, 'day-of-any-year': 6, month: 5 } as const

/** A date that nothing says to be a patient's: counts little. A year alone is no identifier and is not told. */
export const bareDate = defineRecognizer({
  id: 'bare-date',
  title: 'Date without a label',
  subject: 'C',
  source: IDENTIFIERS_OF_THE_LAW,
  onlyIdentity: true,
  needs: { digits: 1 },
  because: {
    day: 'a date',
    'day-of-any-year': 'a day of a month, without its year',
    month: 'a month of a year',
  },
  find: (line, found) => {
    for (const { kind, from, to, precision } of datesOf(line)) {
      if (kind === 'bare')
        found({ class: 'I2', from, to, confidence: CONFIDENCES[precision], because: precision })
    }
  },
})
