import { EVIDENCE_CLASSES, type Evidence, type EvidenceClass } from '../../../assess/scanning/evidence.ts'
import type { Span } from './lines.ts'

/** A stretch of a text under the same evidence from its first unit to its last. */
export interface Piece extends Span {
  /** Which evidence lies on it, by index; none for plain text. */
  readonly evidence: readonly number[]
}

type Place = Pick<Evidence, 'offset' | 'length'>

/**
 * Cuts a stretch of a text where evidence begins and ends. Evidence may overlap: the pieces do not, follow each other
 * without a gap and together are the whole stretch.
 * @param evidence in any order; what lies outside the stretch is left out
 */
export function piecesOf({ from, to }: Span, evidence: readonly Place[]): readonly Piece[] {
  const within = (place: number) => Math.min(Math.max(place, from), to)
  const spans = evidence.map(({ offset, length }) => ({ from: within(offset), to: within(offset + length) }))
  const cuts = new Set([from, to, ...spans.flatMap(span => [span.from, span.to])])
  const ordered = [...cuts].sort((one, other) => one - other)
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1] as number
    const here = spans.flatMap((span, which) => (span.from <= start && span.to >= end ? [which] : []))
    return { from: start, to: end, evidence: here }
  })
}

/** How much of a long text is shown on either side of evidence. */
const AROUND = 160
/** A text up to here is shown whole. */
const WHOLE = 1_500

/**
 * Which stretches of a text to show: all of a short one; of a long one what stands around the evidence, or its beginning
 * where there is none.
 */
export function shownStretches(length: number, evidence: readonly Place[]): readonly Span[] {
  if (length <= WHOLE) return [{ from: 0, to: length }]
  if (evidence.length === 0) return [{ from: 0, to: WHOLE }]
  const stretches: { from: number; to: number }[] = []
  for (const { offset, length: size } of [...evidence].sort((one, other) => one.offset - other.offset)) {
    const from = Math.max(0, offset - AROUND)
    const to = Math.min(length, offset + size + AROUND)
    const last = stretches.at(-1)
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
    else stretches.push({ from, to })
  }
  return stretches
}

/** The class that a piece is drawn as when several lie on it: the one that weighs most. */
export function weightiest(classes: readonly EvidenceClass[]): EvidenceClass {
  return EVIDENCE_CLASSES.find(each => classes.includes(each)) ?? 'N'
}
