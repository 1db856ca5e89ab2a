import type { Recognizer } from './define-recognizer.ts'
import { accountNumber } from './account-number.recognizer.ts'
import { ageInWords } from './age-in-words.recognizer.ts'
import { ageOver89 } from './age-over-89.recognizer.ts'
import { bankRouting } from './bank-routing.recognizer.ts'
import { bareDate } from './bare-date.recognizer.ts'
import { careTerm } from './care-term.recognizer.ts'
import { cptHcpcs } from './cpt-hcpcs.recognizer.ts'
import { creditCard } from './credit-card.recognizer.ts'
import { dateOfBirth } from './date-of-birth.recognizer.ts'
import { dea } from './dea.recognizer.ts'
import { deviceId } from './device-id.recognizer.ts'
import { diagnosis } from './diagnosis.recognizer.ts'
import { drug } from './drug.recognizer.ts'
import { email } from './email.recognizer.ts'
import { encounterNumber } from './encounter-number.recognizer.ts'
import { facility } from './facility.recognizer.ts'
import { healthMessage } from './health-message.recognizer.ts'
import { hicn } from './hicn.recognizer.ts'
import { iban } from './iban.recognizer.ts'
import { icd10Cm } from './icd-10-cm.recognizer.ts'
import { icd9Cm } from './icd-9-cm.recognizer.ts'
import { ipAddress } from './ip-address.recognizer.ts'
import { labelledId } from './labelled-id.recognizer.ts'
import { licencePlate } from './licence-plate.recognizer.ts'
import { loinc } from './loinc.recognizer.ts'
import { macAddress } from './mac-address.recognizer.ts'
import { memberId } from './member-id.recognizer.ts'
import { mrn } from './mrn.recognizer.ts'
import { ndc } from './ndc.recognizer.ts'
import { notAPatient } from './not-a-patient.recognizer.ts'
import { npi } from './npi.recognizer.ts'
import { personName } from './person-name.recognizer.ts'
import { phone } from './phone.recognizer.ts'
import { placeName } from './place-name.recognizer.ts'
import { placeOfCare } from './place-of-care.recognizer.ts'
import { procedure } from './procedure.recognizer.ts'
import { roomOrBed } from './room-or-bed.recognizer.ts'
import { roster } from './roster.recognizer.ts'
import { serviceDate } from './service-date.recognizer.ts'
import { streetAddress } from './street-address.recognizer.ts'
import { usDriversLicence } from './us-drivers-licence.recognizer.ts'
import { usItin } from './us-itin.recognizer.ts'
import { usMbi } from './us-mbi.recognizer.ts'
import { usPassport } from './us-passport.recognizer.ts'
import { usSsnLast4 } from './us-ssn-last-4.recognizer.ts'
import { usSsn } from './us-ssn.recognizer.ts'
import { vin } from './vin.recognizer.ts'
import { webAddress } from './web-address.recognizer.ts'
import { zipCode } from './zip-code.recognizer.ts'

/** All recognizers, in the order they run. docs/recognizers.md is generated from it. */
export const RECOGNIZERS: readonly Recognizer[] = [
  // First: what it finds tells the others where they are.
  placeOfCare,
  roster,
  usSsn,
  usSsnLast4,
  usItin,
  usMbi,
  hicn,
  memberId,
  mrn,
  encounterNumber,
  labelledId,
  accountNumber,
  creditCard,
  bankRouting,
  iban,
  usDriversLicence,
  usPassport,
  dea,
  npi,
  vin,
  licencePlate,
  deviceId,
  personName,
  dateOfBirth,
  serviceDate,
  bareDate,
  ageOver89,
  phone,
  email,
  ipAddress,
  macAddress,
  webAddress,
  streetAddress,
  zipCode,
  placeName,
  facility,
  roomOrBed,
  diagnosis,
  drug,
  procedure,
  healthMessage,
  icd10Cm,
  icd9Cm,
  cptHcpcs,
  ndc,
  loinc,
  careTerm,
  notAPatient,
  ageInWords,
]
