import type { Recognizer } from './define-recognizer.ts'
import { careTerm } from './care-term.recognizer.ts'
import { diagnosis } from './diagnosis.recognizer.ts'
import { drug } from './drug.recognizer.ts'
import { facility } from './facility.recognizer.ts'
import { notAPatient } from './not-a-patient.recognizer.ts'
import { personName } from './person-name.recognizer.ts'
import { placeName } from './place-name.recognizer.ts'
import { placeOfCare } from './place-of-care.recognizer.ts'
import { procedure } from './procedure.recognizer.ts'
import { usSsn } from './us-ssn.recognizer.ts'

/** All recognizers, in the order they run. docs/recognizers.md is generated from it. */
export const RECOGNIZERS: readonly Recognizer[] = [
  // First: what it finds tells the others where they are.
  placeOfCare,
  usSsn,
  personName,
  facility,
  placeName,
  diagnosis,
  drug,
  procedure,
  careTerm,
  notAPatient,
]
