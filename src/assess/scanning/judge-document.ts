import type { Scanner } from '../recognizers/create-scanner.ts'
import { type Decided, decide, type Found } from './decide.ts'
import { blocksOf } from './document-blocks.ts'
import { type DocumentScore, documentScore, FEWEST_WORDS } from './document-score.ts'
import { DECISIONS, type Evidence, EVIDENCE_CLASSES } from './evidence.ts'
import type { DocumentRule, Explainable } from './explain.ts'
import type { Field } from './field.ts'
import type { Lexicon } from './lexicon.ts'

/** A part of a document that is read as a field of its own: the subject of a message, the name of an attachment. */
export interface DocumentPart {
  readonly field: Field
  /** Where it stands in the text of the document. */
  readonly offset: number
  readonly length: number
}

export interface DocumentDecision extends Explainable {
  readonly confidence: number
  readonly rule: Decided['rule'] | DocumentRule
  readonly evidence: readonly Evidence[]
  readonly score: DocumentScore
}

export interface JudgeOptions {
  /** The document stands where ePHI is kept. */
  readonly place?: boolean
  /** In order; what stands in none is running text. */
  readonly parts?: readonly DocumentPart[]
}

/** Identity and health belong together when they stand this near: the window of 300 characters of DLP rules. */
const WINDOW = 300
/** A passage that was read and did not read like care is not read again for the next piece of evidence in it. */
const NEXT_PASSAGE = 150
/** Of more in one window than this, the surest of each class tell as much as all, and keep the time linear. */
const CROWD = 4 * EVIDENCE_CLASSES.length
/** How much the passage around must read like care: an illness and two words of care in fifty words. */
const PASSAGE_FROM = 0.9
/** How many words must tell of somebody under care where only a name says who: staff are named beside health all day. */
const PASSAGE_STORY = 2
/** From here on a number that is enough by itself has a label that says so, or passed a check. */
const SURE_NUMBER = 85

/**
 * Judges a whole document. Its paragraphs are scanned one by one. A document that reads like a clinical record speaks of
 * health as a whole: identity anywhere in it suffices, and without any it is for a person to look at. In any other,
 * identity and health must stand within 300 characters, in a passage that reads like somebody's care: in a long text the
 * one finds the other by chance, and a clinic's own mail is full of staff and of health. A few words are judged as a field.
 * Parts that are fields of their own are judged as such. The time is linear in the length.
 */
export function judgeDocument(
  scanner: Scanner,
  lexicon: Lexicon,
  text: string,
  { place = false, parts = [] }: JudgeOptions = {},
): DocumentDecision {
  const score = documentScore(text, lexicon)
  const evidence: Evidence[] = []
  const running: Evidence[] = []
  let best: Decided = decide([], place)
  for (const part of wholeOf(parts, text.length)) {
    for (const block of blocksOf(text.slice(part.offset, part.offset + part.length))) {
      const decided = scanner.scan(part.field, block.text, { place })
      if (part.field !== 'text' && isHeavier(decided, best)) best = decided
      for (const each of decided.evidence) {
        const found = { ...each, offset: each.offset + block.offset + part.offset }
        evidence.push(found)
        if (part.field === 'text') running.push(found)
      }
    }
  }
  const readsLikeCare: ReadsLikeCare = (from, to, namesOnly) => {
    if (score.clinical || score.words < FEWEST_WORDS) return true
    const passage = documentScore(text.slice(Math.max(0, from), to), lexicon)
    return passage.score >= PASSAGE_FROM && (!namesOnly || passage.titles + passage.story >= PASSAGE_STORY)
  }
  const nearby = heaviest(running, place, readsLikeCare)
  if (isHeavier(nearby, best)) best = nearby
  const { decision, confidence, rule } = score.clinical ? clinicalDecision(best, evidence) : best
  return { decision, confidence, rule, evidence, score }
}

/** The parts, with the running text between and after them. */
function wholeOf(parts: readonly DocumentPart[], length: number): readonly DocumentPart[] {
  const whole: DocumentPart[] = []
  let at = 0
  for (const part of parts) {
    if (part.offset > at) whole.push({ field: 'text', offset: at, length: part.offset - at })
    whole.push(part)
    at = part.offset + part.length
  }
  if (at < length) whole.push({ field: 'text', offset: at, length: length - at })
  return whole
}

type ReadsLikeCare = (from: number, to: number, namesOnly: boolean) => boolean

/** The heaviest decision on any window; each begins at a piece of evidence. */
function heaviest(evidence: readonly Evidence[], place: boolean, readsLikeCare: ReadsLikeCare): Decided {
  let best: Decided = decide([], place)
  let notCareUntil = -1
  for (let first = 0, end = 0; first < evidence.length; first++) {
    const { offset: from } = evidence[first] as Evidence
    while (end < evidence.length && (evidence[end] as Evidence).offset < from + WINDOW) end++
    const window = weighed(evidence, first, end)
    let decided = decide(window, place)
    if (!isHeavier(decided, best)) continue
    if (asksForCare(decided, window)) {
      if (
        from >= notCareUntil &&
        !readsLikeCare(from - WINDOW / 2, from + WINDOW * 1.5, window.every(isNameOrLess))
      ) {
        notCareUntil = from + NEXT_PASSAGE
      }
      if (from < notCareUntil) decided = decide(window.filter(isOutsideCare), place)
    }
    if (isHeavier(decided, best)) best = decided
  }
  return best
}

/** What stands in a place of ePHI, or is a number with its own label, needs nothing around it. */
const asksForCare = ({ rule }: Decided, window: readonly Found[]): boolean =>
  rule === 'enough-by-itself'
    ? !window.some(({ hit }) => hit.class === 'D' && hit.confidence >= SURE_NUMBER)
    : rule === 'identity-and-health' || rule === 'identity-and-care' || rule === 'weak-identity-and-health'

/** Anything but a strong identifier other than a name: any mail is full of names. */
const isNameOrLess = ({ recognizer, hit }: Found): boolean =>
  hit.class !== 'I1' || recognizer === 'person-name'

/** What is left of a window whose words of health are none: the decision counts a facility as a word of care too. */
const isOutsideCare = ({ recognizer, hit }: Found): boolean =>
  hit.class !== 'H1' && hit.class !== 'H2' && recognizer !== 'facility' && !isUnsureNumber(hit)

/** "ID: 4711" is a patient's number in a clinic and a bug's in a change log; "MRN: 4711" is the former. */
const isUnsureNumber = (hit: Found['hit']): boolean => hit.class === 'D' && hit.confidence < SURE_NUMBER

/** The evidence from one index to another as the rule takes it: in the order of the text, of a crowd the surest. */
function weighed(evidence: readonly Evidence[], first: number, end: number): readonly Found[] {
  const all = evidence.slice(first, end)
  return (all.length <= CROWD ? all : surestOf(all)).map(
    ({ recognizer, class: kind, confidence, offset, length }) => ({
      recognizer,
      hit: { class: kind, confidence, from: offset, to: offset + length },
    }),
  )
}

function surestOf(evidence: readonly Evidence[]): readonly Evidence[] {
  const counts = new Map<string, number>()
  return evidence
    .toSorted((one, other) => other.confidence - one.confidence)
    .filter(each => {
      const count = counts.get(each.class) ?? 0
      counts.set(each.class, count + 1)
      return count < CROWD / EVIDENCE_CLASSES.length
    })
    .toSorted((one, other) => one.offset - other.offset)
}

const isHeavier = (one: Decided, other: Decided): boolean => {
  const weight = DECISIONS.indexOf(one.decision) - DECISIONS.indexOf(other.decision)
  return weight < 0 || (weight === 0 && one.confidence > other.confidence)
}

/** How sure the whole of a clinical record says that health is spoken of. */
const HEALTH_CONFIDENCE = 60

/** In a clinical record the health stands beside every name. */
function clinicalDecision(
  nearby: Decided,
  evidence: readonly Evidence[],
): Pick<DocumentDecision, 'decision' | 'confidence' | 'rule'> {
  if (nearby.decision === 'confirmed' || nearby.decision === 'likely') return nearby
  const identity = evidence.filter(({ class: kind }) => kind === 'D' || kind === 'I1' || kind === 'I2')
  const health: Found = {
    recognizer: 'clinical-document',
    hit: { class: 'H1', confidence: HEALTH_CONFIDENCE, from: 0, to: 0 },
  }
  const together = decide([health, ...weighed(identity, 0, identity.length)], false)
  if (together.decision !== 'confirmed' && together.decision !== 'likely') {
    return {
      decision: 'review',
      confidence: together.confidence || 50,
      rule: 'clinical-document-about-nobody',
    }
  }
  return {
    decision: 'likely',
    confidence: together.confidence,
    rule: 'clinical-document-about-someone',
  }
}
