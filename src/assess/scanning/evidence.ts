import type { SensitiveCategory } from './word-knowledge.ts'

/**
 * The classes of evidence (docs/recognizers.md):
 * - D  enough by itself: identity and care in one token (a labelled medical record number, a beneficiary number)
 * - I1 strong identity: a full name, a social security number, a labelled date of birth
 * - I2 weak identity: first name and initial, a facility, a full date, a clinician's name
 * - H1 specific health: a diagnosis, a drug, a procedure, a code
 * - H2 generic health or payment: patient, referral, claim
 * - C  place: the text stands where patients' data is kept
 * - N  speaks against: own number, template, known sample value
 */
export const EVIDENCE_CLASSES = ['D', 'I1', 'I2', 'H1', 'H2', 'C', 'N'] as const
export type EvidenceClass = (typeof EVIDENCE_CLASSES)[number]

/** One thing found. Holds where and what kind, never the value. */
export interface Evidence {
  /** The recognizer's id. */
  readonly recognizer: string
  readonly class: EvidenceClass
  /** In UTF-16 units of the text as it was given. */
  readonly offset: number
  readonly length: number
  /** "ddd-dd-dddd": digits d, capitals A, other letters a, all else as it stands; cut at 40. */
  readonly shape: string
  /** 0 to 100: how sure it is that this is what the recognizer looks for. */
  readonly confidence: number
  /** Which of the recognizer's ways found it: a key of its `because`, for the explanation. */
  readonly because: string
  readonly sensitive?: SensitiveCategory
}

export const DECISIONS = ['confirmed', 'likely', 'identifier', 'review', 'none'] as const
/** `identifier`: sensitive by itself, but nothing of health. `review`: for a person to look at, only in a place of ePHI. */
export type Decision = (typeof DECISIONS)[number]
