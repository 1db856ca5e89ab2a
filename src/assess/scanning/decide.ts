import type { Field } from './field.ts'
import { type Decision, EVIDENCE_CLASSES, type EvidenceClass } from './evidence.ts'

/** One thing found, and the id of the recognizer that found it. */
export interface Found {
  readonly recognizer: string
  readonly hit: {
    readonly class: EvidenceClass
    /** 0 to 100 */
    readonly confidence: number
    readonly from: number
    readonly to: number
    /** 1 + index in SENSITIVE_CATEGORIES; 0 or absent for none. */
    readonly sensitive?: number
  }
}

/** Why a decision was taken: a key of DECISION_WORDS. */
export type Rule =
  | 'enough-by-itself'
  | 'identity-and-health'
  | 'identity-and-care'
  | 'identity-in-place'
  | 'name-and-birth-date'
  | 'sensitive-address'
  | 'weak-identity-and-health'
  | 'sensitive-identifier'
  | 'sensitive-identifier-in-place'
  | 'identity-only-in-place'
  | 'weak-identity-and-care-in-place'
  | 'identity-only'
  | 'health-only'
  | 'nothing'

export interface Decided {
  readonly decision: Decision
  /** 0 to 100; at most 95 unless evidence of class D counts. */
  readonly confidence: number
  readonly rule: Rule
}

/** What evidence must reach, together, to count. Confidences from 0 to 1, joined as 1 - product(1 - c). */
export const LEAST = {
  strong: 0.25,
  /** Weak identity adds up: a facility and a date, a clinician and a city. */
  weak: 0.33,
  health: 0.3,
  care: 0.35,
  /** Strong identity that is said to be a patient's, and the care it takes then. */
  cued: 0.7,
  careOfCued: 0.2,
} as const

/**
 * The rule for one field. Identity and health (or care, or the place the text stands in) must come together; each class
 * counts when its evidence reaches its least. What speaks against (N) takes off from the identity and from the confidence.
 *
 *     D                                        confirmed
 *     strong identity and specific health      confirmed
 *     strong identity and (care or the place)  likely
 *     weak identity and specific health        likely
 *     a name and a labelled date of birth      likely: so patients are told apart, and hardly anybody else
 *     a social security number alone           identifier, likely in a place of ePHI
 *     a list or a group named after a sensitive condition   review
 *     strong identity alone, weak identity and care   review in a place of ePHI, else none
 */
export function decide(evidence: readonly Found[], place: boolean, field: Field = 'text'): Decided {
  const sum = joined(evidence)
  const inPlace = place || sum.C > 0
  // In a form, a sample or a course, a bare name is nobody's; what is labelled still counts.
  const strong = sum.I1 * (1 - sum.N) >= LEAST.strong
  const weak = join([sum.I1, sum.I2]) * (1 - sum.N) >= LEAST.weak
  const health = sum.H1 >= LEAST.health
  // Behind "claim for" or "patient", one everyday word of care is enough.
  const care = sum.H2 >= (sum.I1 >= LEAST.cued ? LEAST.careOfCued : LEAST.care)
  const said = (decision: Decision, rule: Rule, parts: readonly number[]): Decided => ({
    decision,
    rule,
    // A number is what it is, in a template too.
    confidence: confidence(
      parts,
      rule.startsWith('sensitive-identifier') ? 0 : sum.N,
      rule === 'enough-by-itself',
    ),
  })
  if (sum.D > 0) return said('confirmed', 'enough-by-itself', [sum.D, sum.I1, sum.H1])
  const identity = join([sum.I1, sum.I2])
  if (strong && health) return said('confirmed', 'identity-and-health', [identity, sum.H1])
  if (strong && inPlace) {
    const rule = isSensitiveNumber(evidence) ? 'sensitive-identifier-in-place' : 'identity-in-place'
    return said('likely', rule, [identity, sum.C])
  }
  if (strong && care) return said('likely', 'identity-and-care', [identity, sum.H2])
  if (strong && isNameWithBirthDate(evidence)) return said('likely', 'name-and-birth-date', [identity])
  if (weak && health) return said('likely', 'weak-identity-and-health', [identity, sum.H1])
  if (isSensitiveNumber(evidence)) return said('identifier', 'sensitive-identifier', [identity])
  if (weak && inPlace) {
    return care || health
      ? said('review', 'weak-identity-and-care-in-place', [identity, sum.H2])
      : said('review', 'identity-only-in-place', [identity])
  }
  if (isAddress(field) && isSensitiveHealth(evidence)) return said('review', 'sensitive-address', [sum.H1])
  if (identity > 0.1) return said('none', 'identity-only', [])
  if (health || care) return said('none', 'health-only', [])
  return said('none', 'nothing', [])
}

const IDENTITY_ONLY: Decided = { decision: 'none', confidence: 0, rule: 'identity-only' }
const NOTHING: Decided = { decision: 'none', confidence: 0, rule: 'nothing' }

/**
 * What `decide` says where nothing of health, of care and of a place was found, and no identifier that counts without it:
 * most lines. In any order, with repeats.
 * @returns null when it takes the whole rule
 */
export function decideWithoutHealth(evidence: readonly Found[]): Decided | null {
  let left = 1
  for (const { recognizer, hit } of evidence) {
    if (COUNTS_ALONE.has(recognizer)) return null
    if (hit.class === 'I1' || hit.class === 'I2') left *= 1 - hit.confidence / 100
    else if (hit.class !== 'N') return null
  }
  return left < 0.9 ? IDENTITY_ONLY : NOTHING
}

/** Of these a rule asks that needs no health beside them, or they say care themselves. */
const COUNTS_ALONE: ReadonlySet<string> = new Set(['us-ssn', 'us-itin', 'date-of-birth', 'facility'])

/** Recognizers whose finding is sensitive wherever it stands, without anything of health beside it. */
const SENSITIVE_NUMBERS: ReadonlySet<string> = new Set(['us-ssn', 'us-itin'])

const isSensitiveNumber = (evidence: readonly Found[]): boolean =>
  evidence.some(each => SENSITIVE_NUMBERS.has(each.recognizer) && each.hit.confidence >= 40)

/** Where a group's name tells of those who write to it: "hiv-support@". */
const isAddress = (field: Field): boolean =>
  field === 'from' || field === 'to' || field === 'directory' || field === 'domain'

const isSensitiveHealth = (evidence: readonly Found[]): boolean =>
  evidence.some(({ hit }) => hit.class === 'H1' && (hit.sensitive ?? 0) > 0 && hit.confidence >= 40)

/** A name and the labelled date of birth are how a clinic tells two patients apart. */
const isNameWithBirthDate = (evidence: readonly Found[]): boolean =>
  evidence.some(each => each.recognizer === 'date-of-birth') &&
  evidence.some(
    ({ recognizer, hit }) => recognizer === 'person-name' && (hit.class === 'I1' || hit.class === 'I2'),
  )

type Sums = { [C in EvidenceClass]: number }

/**
 * For each class how sure all of it together is. Pieces of one class that overlap count once, with the surest of them.
 * @param evidence in the order of the text
 */
function joined(evidence: readonly Found[]): Sums {
  const sums: Sums = { D: 0, I1: 0, I2: 0, H1: 0, H2: 0, C: 0, N: 0 }
  const ends: Sums = { ...sums }
  const surest: Sums = { ...sums }
  for (const { recognizer, hit } of evidence) {
    const { class: kind, confidence: percent, from, to } = hit
    const sure = percent / 100
    // A house of care says where and says care.
    if (recognizer === 'facility') sums.H2 = join([sums.H2, sure])
    if (from >= ends[kind]) {
      sums[kind] = join([sums[kind], surest[kind]])
      surest[kind] = sure
    } else surest[kind] = Math.max(surest[kind], sure)
    ends[kind] = Math.max(ends[kind], to)
  }
  for (const kind of EVIDENCE_CLASSES) sums[kind] = join([sums[kind], surest[kind]])
  return sums
}

const join = (parts: readonly number[]): number => 1 - parts.reduce((left, part) => left * (1 - part), 1)

function confidence(parts: readonly number[], against: number, certain: boolean): number {
  const sure = join(parts) * (1 - against)
  return Math.round(Math.min(sure * 100, certain ? 100 : 95))
}
