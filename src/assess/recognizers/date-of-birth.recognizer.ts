import { datesOf } from '../scanning/dates-in-line.ts'
import { defineRecognizer } from './define-recognizer.ts'
import { IDENTIFIERS_OF_THE_LAW } from './date-source.ts'

/** A date with the label of birth before or right behind it. A month or a day without its year is a weak one. */
export const dateOfBirth = defineRecognizer({
  id: 'date-of-birth',
  title: 'Date of birth',
  subject: 'C',
  source: IDENTIFIERS_OF_THE_LAW,
  needs: { digits: 1 },
  because: {
    labelled: 'a date with the label of a date of birth',
    partial: 'part of a date with the label of a date of birth',
  },
  find: (line, found) => {
    for (const { kind, from, to, precision, beside } of datesOf(line)) {
      if (kind !== 'birth') continue
      const whole = precision === 'day'
      found({
        class: whole ? 'I1' : 'I2',
        from,
        to,
        confidence: whole ? (beside ? 90 : 75) : 40,
        because: whole ? 'labelled' : 'partial',
      })
    }
  },
})
