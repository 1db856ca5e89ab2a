/**
 * What the lexicon knows of a word or a phrase, as one 32-bit number: three weights of four bits and the kinds it
 * belongs to. A word may be many things at once ("May": a month, a first name, a surname, an ordinary word).
 *
 * Weights are 0 (not known as such) to 15; one more is about twice as frequent. For names 1 is 0.001 % of the people of
 * the 1990 census or fewer, and 12 is "James". For ordinary words 1 is rare and 15 is "the".
 */
export const firstNameWeight = (bits: number): number => bits & 15
export const surnameWeight = (bits: number): number => (bits >>> 4) & 15
export const ordinaryWeight = (bits: number): number => (bits >>> 8) & 15

/** The kinds, one bit each. */
export const WORD = {
  /** A diagnosis or a finding: "asthma", "heart failure", ICD-10-CM words that no ordinary text uses. */
  diagnosis: 1 << 12,
  /** A drug, generic or brand. */
  drug: 1 << 13,
  /** A procedure, a test, a therapy: "colonoscopy", "mri", "chemotherapy". */
  procedure: 1 << 14,
  /** Counts only in capitals: "COPD", "MS", "PE". With `ambiguous` it needs health beside it. */
  abbreviation: 1 << 15,
  /** Generic health or payment for it: "patient", "referral", "prior authorization". */
  care: 1 << 16,
  /** Belongs to a sensitive category; which one stands in `extra`. */
  sensitive: 1 << 17,
  /** Before a person's name: "mr", "mrs", "ms", "miss". */
  courtesyTitle: 1 << 18,
  /** Before or after a clinician's name: "dr", "md", "rn", "np". */
  clinicianTitle: 1 << 19,
  /** What ends a facility's name: "hospital", "clinic", "medical center". */
  facilityNoun: 1 << 20,
  /** A facility known by its name: "mayo clinic", "johns hopkins". */
  facility: 1 << 21,
  /** A city, town or county of the United States. */
  place: 1 << 22,
  /** A state, its whole name or its two letters (these only count in capitals). */
  state: 1 << 23,
  month: 1 << 24,
  /** Ends a street: "st", "avenue", "blvd". */
  street: 1 << 25,
  /** Says that this is no patient's: "template", "sample", "training", "webinar", "policy". */
  notPatient: 1 << 26,
  /** Says that a patient follows or is meant: "patient", "pt", "re", "mother of", "named". */
  patientCue: 1 << 27,
  /** Something that happens to a patient: "admitted", "seen", "discharged", "diagnosed". */
  careVerb: 1 << 28,
  /** Describes a person: "male", "female", "yo", "year old", "infant". */
  personWord: 1 << 29,
  /** A phrase in the lexicon begins with this word, so it is worth looking for. */
  beginsPhrase: 1 << 30,
  /** Never part of a person's name, whatever the census says: "inc", "county", "department", "report". */
  neverName: 1 << 31,
} as const

/** The second number of an entry. */
export const EXTRA = {
  /** The sensitive category, 0 none, 1 + index in SENSITIVE_CATEGORIES. */
  sensitiveMask: 7,
  /** Health only if something else of health or a person stands beside it: "depression", "stroke", "MS", "cold". */
  ambiguous: 1 << 3,
  /** A city of 100,000 people or more, or one that no ordinary word is spelled as. */
  largePlace: 1 << 4,
  /** Generic word of care that business uses too: "appointment", "claim", "results". */
  everyday: 1 << 5,
  /** A job or an event of the staff: who is named beside it works here ("director", "candidate", "congrats"). */
  role: 1 << 6,
} as const

/** 42 CFR Part 2 (substance use); state law and 45 CFR 164.508(a)(2) (psychotherapy); 164.502(a)(5)(iii) (reproductive). */
export const SENSITIVE_CATEGORIES = [
  'hiv',
  'substance-use',
  'psychiatric',
  'reproductive',
  'genetic',
] as const
export type SensitiveCategory = (typeof SENSITIVE_CATEGORIES)[number]
