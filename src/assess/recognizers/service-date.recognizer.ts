import { datesOf } from '../scanning/dates-in-line.ts'
import { defineRecognizer } from './define-recognizer.ts'
import { IDENTIFIERS_OF_THE_LAW } from './date-source.ts'

/** A date on which something happened to a patient: admission, discharge, visit, surgery, death. */
export const serviceDate = defineRecognizer({
  id: 'service-date',
  title: 'Date of care',
  subject: 'C',
  source: IDENTIFIERS_OF_THE_LAW,
  onlyIdentity: true,
  needs: { digits: 1 },
  because: {
    day: 'a date beside a word of care, such as an admission, a visit or surgery',
    partial: 'part of a date beside a word of care, such as an admission, a visit or surgery',
  },
  find: (line, found) => {
    for (const { kind, from, to, precision } of datesOf(line)) {
      if (kind !== 'service') continue
      found({
        class: 'I2',
        from,
        to,
        // "Low-carb diet since January 2023": a month by itself is anybody's.
        confidence: precision === 'month' ? 25 : 60,
        because: precision === 'day' ? 'day' : 'partial',
      })
    }
  },
})
