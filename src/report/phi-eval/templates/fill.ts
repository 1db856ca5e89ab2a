import type { Patient } from '../../../base/labelled-texts.ts'
import type { Template } from './define-template.ts'

/**
 * Puts a made-up patient into a template. What the patient's record does not hold (a date of service, a member id, a
 * facility) is worked out from it, so the same patient always gives the same text.
 */
export function fill({ text, letters }: Template, patient: Patient): string {
  const filled = text.replace(/\{([a-z-]+)\}/gi, (_, part: string) => {
    const make = PARTS[part]
    if (make === undefined) throw new RangeError(`A template has no part {${part}}.`)
    return make(patient)
  })
  if (letters === 'small') return filled.toLowerCase()
  return letters === 'capital' ? filled.toUpperCase() : filled
}

const FACILITIES = [
  'Lakeshore Family Clinic',
  'St. Agnes Hospital',
  'Cedar Hollow Medical Center',
  'Northgate Cancer Center',
  'Willow Creek Hospice',
  'Harborview Rehab',
  'Mercy General Hospital',
  'Pine Street Pediatrics',
  'Tri-County Health Center',
]
const DIAGNOSES = [
  'type 2 diabetes',
  'breast cancer',
  'CHF',
  'COPD',
  'hypertension',
  'atrial fibrillation',
  'HIV',
  'depression',
  'hepatitis C',
  'asthma',
  'T2DM',
  'lupus',
  'kidney stones',
  'pneumonia',
]
const DRUGS = [
  'metformin',
  'lisinopril',
  'Suboxone',
  'warfarin',
  'Humira',
  'sertraline',
  'Ozempic',
  'insulin glargine',
]
const PROCEDURES = [
  'colonoscopy',
  'knee replacement',
  'MRI',
  'chemotherapy',
  'mammogram',
  'CABG',
  'C-section',
  'biopsy',
]
const CODES = ['E11.9', 'F32.1', 'I50.9', 'C50.911', 'J44.1', 'M54.5', 'Z21', 'N18.6']
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

const PARTS: Readonly<Record<string, (patient: Patient) => string>> = {
  first: ({ given }) => given,
  last: ({ family }) => family,
  initial: ({ given }) => given.charAt(0),
  'last-initial': ({ family }) => family.charAt(0),
  title: ({ prefix }) => prefix || 'Ms.',
  'dob-us': ({ birthDate }) => american(birthDate),
  'dob-short': ({ birthDate }) =>
    american(birthDate)
      .replace(/\b0/g, '')
      .replace(/(\d\d)(\d\d)$/, '$2'),
  'dob-iso': ({ birthDate }) => birthDate,
  'dob-compact': ({ birthDate }) => birthDate.replaceAll('-', ''),
  'dob-dashes': ({ birthDate }) => american(birthDate).replaceAll('/', '-'),
  'dob-words': ({ birthDate }) => inWords(birthDate),
  dos: patient => american(serviceDate(patient)),
  'dos-compact': patient => serviceDate(patient).replaceAll('-', ''),
  'dos-words': patient => inWords(serviceDate(patient)),
  mrn: patient => digits(patient, 7, 1),
  'mrn-long': patient => digits(patient, 9, 2),
  member: patient => `${'XWHYZKRM'.charAt(number(patient, 3) % 8)}KP${digits(patient, 9, 4)}`,
  claim: patient => digits(patient, 11, 5),
  ssn: ({ ssn }) => ssn,
  'last-four': ({ ssn }) => ssn.slice(-4),
  phone: ({ phone }) => phone,
  street: ({ street }) => street,
  city: ({ city }) => city,
  zip: ({ postal }) => postal,
  condition: ({ conditions, ...patient }) =>
    conditions[number(patient, 6) % Math.max(1, conditions.length)] || 'asthma',
  dx: patient => one(DIAGNOSES, patient, 7),
  drug: patient => one(DRUGS, patient, 8),
  procedure: patient => one(PROCEDURES, patient, 9),
  code: patient => one(CODES, patient, 10),
  facility: patient => one(FACILITIES, patient, 11),
  'facility-file': patient => one(FACILITIES, patient, 11).replace(/[^A-Za-z]+/g, ''),
  uuid: ({ mrn }) => mrn,
}

type Known = Pick<Patient, 'mrn' | 'given' | 'family'>

/** A number that is the patient's own, another for each salt. FNV-1a over what names the patient. */
function number({ mrn, given, family }: Known, salt: number): number {
  let hash = 0x811c9dc5 ^ salt
  for (const letter of `${mrn}|${given}|${family}|${salt}`)
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  return hash >>> 0
}

/** So many digits, the first of them not 0. */
function digits(patient: Known, length: number, salt: number): string {
  const drawn = `${number(patient, salt)}${number(patient, salt + 100)}`.padStart(length, '7')
  return drawn.slice(0, length).replace(/^0/, '4')
}

const one = (list: readonly string[], patient: Known, salt: number): string =>
  list[number(patient, salt) % list.length] as string

const two = (value: number) => String(value).padStart(2, '0')

/** A working day of the last years. */
function serviceDate(patient: Known): string {
  const drawn = number(patient, 12)
  return `${2023 + (drawn % 4)}-${two(1 + (((drawn >> 3) & 0xff) % 10))}-${two(1 + (((drawn >> 11) & 0xff) % 28))}`
}

const american = (iso: string) => `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)}`

const inWords = (iso: string) =>
  `${MONTHS[Number(iso.slice(5, 7)) - 1] ?? 'May'} ${Number(iso.slice(8, 10))}, ${iso.slice(0, 4)}`
