import { WORD } from '../../src/assess/scanning/word-knowledge.ts'

type Kind = keyof typeof WORD

const TITLES: { readonly [K in Kind]: string } = {
  diagnosis: 'diagnoses and findings',
  drug: 'drugs',
  procedure: 'procedures, tests and therapies',
  abbreviation: 'clinical abbreviations, which count in capitals only',
  care: 'words of care or of payment for it',
  sensitive:
    'matters under stricter rules (HIV, substance use, psychiatric care, reproductive health, genetics)',
  courtesyTitle: 'courtesy titles',
  clinicianTitle: 'titles of clinicians',
  facilityNoun: 'what ends the name of a facility',
  facility: 'facilities by their names',
  place: 'cities, towns and counties',
  state: 'states',
  month: 'months',
  street: 'what ends the name of a street',
  notPatient: 'words of samples, forms, courses and advertisements',
  patientCue: 'words that announce a patient',
  careVerb: 'what happens to a patient',
  personWord: 'words that describe a person',
  beginsPhrase: 'beginnings of phrases',
  neverName: 'words that are never part of a name',
}

/** Every kind of word the lexicon knows, in words for people. */
export const WORD_KINDS: readonly { readonly kind: Kind; readonly bit: number; readonly title: string }[] = (
  Object.keys(WORD) as Kind[]
).map(kind => ({ kind, bit: WORD[kind], title: TITLES[kind] }))
