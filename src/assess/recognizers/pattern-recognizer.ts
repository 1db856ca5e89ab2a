import type { EvidenceClass } from '../scanning/evidence.ts'
import type { IdentifierFormat } from '../scanning/knowledge.ts'
import type { Line } from '../scanning/line.ts'
import { headsOf } from '../scanning/label-heads.ts'
import { defineRecognizer, type Hit, type Recognizer } from './define-recognizer.ts'

/**
 * Confidences of a pattern, 0 to 100: as it stands alone; with its check passed; with a keyword beside it; with both.
 * 0 drops what was found.
 */
export type Confidences = readonly [alone: number, checked: number, keyword: number, both: number]

export interface Pattern {
  /**
   * Global, linear (no quantifier inside a quantifier), without looking at its neighbours: those are checked in code.
   * A group named `value` says which part is the evidence (the last place where it stands in the match); else all of it.
   */
  readonly regex: RegExp
  readonly confidences: Confidences
  /** Key of `because` when found as it stands, instead of `shape`. */
  readonly because?: string
  /** How words begin of which one must stand in the line, as for `beginsLike`: saves the search in most lines. */
  readonly heads?: readonly string[]
  /** A quick question that saves the search: false when the pattern can stand nowhere in the line. */
  readonly may?: (line: Line) => boolean
  /** False drops the match: the check digit of a tenant's own format does not fit. */
  readonly checks?: ((value: string) => boolean) | undefined
  /** The label stands in the pattern itself: counts as a keyword. */
  readonly labelled?: true
  /** Class of what this pattern finds, instead of the recognizer's. */
  readonly class?: ClassOf
}

export type ClassOf = EvidenceClass | ((match: Match, line: Line) => EvidenceClass)

/** One match, before it becomes evidence. */
export interface Match {
  readonly value: string
  /** The whole match, label included. */
  readonly whole: string
  readonly from: number
  readonly to: number
  /** Where the whole match begins. */
  readonly start: number
  readonly keyword: boolean
}

export interface PatternRecognizer
  extends Omit<Recognizer, 'find' | 'because' | 'formats' | 'alsoWithoutHeads'> {
  readonly class: ClassOf
  /** In the order of trust: where two find the same place, the first one counts. */
  readonly patterns: readonly Pattern[]
  /** The tenant's own formats of this kind are patterns too; found as `because.format`. */
  readonly formats?: { readonly kind: IdentifierFormat['kind']; readonly confidences: Confidences }
  /** Words that raise the confidence, as alternatives of a regular expression; whole words, either case. */
  readonly keywords?: RegExp
  /** Proof: true it passed, false it failed and is dropped, null there is nothing to check. */
  readonly validate?: (value: string, line: Line) => boolean | null
  /** Drops what only looks so. */
  readonly invalidate?: (match: Match, line: Line) => boolean
  /** Last word on the confidence: samples, own numbers. */
  readonly adjust?: (confidence: number, match: Match, line: Line) => number
  readonly because: {
    readonly shape: string
    readonly checked?: string
    readonly keyword?: string
    readonly both?: string
    readonly [own: string]: string | undefined
  }
  /** A quick look at the line: false when nothing of this kind can stand in it. */
  readonly may?: (line: Line) => boolean
  /** Search the text with its separators as they stood. */
  readonly kept?: true
  /** Lets the match touch letters or digits on these sides. */
  readonly touches?: 'before' | 'after' | 'both'
}

type Found = (hit: Hit) => void

/** How far a keyword may stand from a value, in units (phi.md section 3). */
const BEFORE = 40
const AFTER = 15

const NONE: readonly (readonly Hit[])[] = []

/** A recognizer made of patterns with base scores, keywords, a check that proves and one that drops. */
export function definePatternRecognizer(definition: PatternRecognizer): Recognizer {
  const { patterns, kept, because, may } = definition
  const heads = patterns.flatMap(each => each.heads ?? [])
  const begins = headsOf([heads])
  const labelledOnly = patterns.every(each => each.heads !== undefined)
  return defineRecognizer({
    id: definition.id,
    title: definition.title,
    subject: definition.subject,
    source: definition.source,
    needs: heads.length > 0 ? { ...definition.needs, heads } : definition.needs,
    ...(!labelledOnly && heads.length > 0 && { alsoWithoutHeads: true }),
    ...(definition.formats && { formats: definition.formats.kind }),
    ...(definition.onlyIdentity && { onlyIdentity: true }),
    because: Object.fromEntries(
      Object.entries(because).flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])),
    ),
    find: (line, found) => {
      if (may?.(line) === false) return
      const text = kept ? line.kept : line.text
      const headed = heads.length > 0 && (line.headed ?? begins(line) !== 0)
      let earlier: readonly (readonly Hit[])[] = NONE
      for (const pattern of withOwnFormats(definition, line)) {
        if ((pattern.heads !== undefined && !headed) || pattern.may?.(line) === false) continue
        pattern.regex.lastIndex = 0
        // Most lines have nothing: no more work for them.
        if (!pattern.regex.test(text)) continue
        const isTaken = earlier.map(isOverlapped)
        const hits: Hit[] = []
        search(definition, pattern, text, line, hit => {
          if (!isTaken.some(taken => taken(hit))) hits.push(hit)
        })
        earlier = [...earlier, hits]
        hits.forEach(found)
      }
    },
  })
}

/** Whether one of the hits overlaps the one asked for. Both come in the order of the text, so one walk is enough. */
function isOverlapped(hits: readonly Hit[]): (hit: Hit) => boolean {
  let next = 0
  return ({ from, to }) => {
    while (next < hits.length && (hits[next] as Hit).to <= from) next++
    return next < hits.length && (hits[next] as Hit).from < to
  }
}

function withOwnFormats({ patterns, formats }: PatternRecognizer, { knowledge }: Line): readonly Pattern[] {
  if (formats === undefined || knowledge.formats.length === 0) return patterns
  const own = knowledge.formats.filter(({ kind }) => kind === formats.kind)
  return [
    ...patterns,
    ...own.map(({ pattern, checks }) => ({
      regex: pattern,
      confidences: formats.confidences,
      because: 'format',
      checks,
    })),
  ]
}

function search(
  definition: PatternRecognizer,
  pattern: Pattern,
  text: string,
  line: Line,
  found: Found,
): void {
  const { regex } = pattern
  regex.lastIndex = 0
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) {
    const whole = match[0]
    if (whole === '') {
      regex.lastIndex++
      continue
    }
    const start = match.index
    const value = match.groups?.['value'] ?? whole
    const from = start + whole.lastIndexOf(value)
    const to = from + value.length
    if (!free(text, start, start + whole.length, definition.touches)) {
      // It may begin again one unit later, inside what was refused.
      regex.lastIndex = start + 1
      continue
    }
    if (pattern.checks?.(value) === false) continue
    const keyword = hasKeyword(definition, pattern, text, from, to)
    judge(definition, pattern, { value, whole, from, to, start, keyword }, line, found)
  }
}

function judge(
  { validate, invalidate, adjust, class: usual, because }: PatternRecognizer,
  pattern: Pattern,
  match: Match,
  line: Line,
  found: Found,
): void {
  if (invalidate?.(match, line)) return
  const proof = validate?.(match.value, line) ?? null
  if (proof === false) return
  const [alone, checked, keyword, both] = pattern.confidences
  const base = proof ? (match.keyword ? both : checked) : match.keyword ? keyword : alone
  const confidence = adjust?.(base, match, line) ?? base
  if (confidence <= 0) return
  const way = proof ? (match.keyword ? 'both' : 'checked') : match.keyword ? 'keyword' : 'shape'
  const kind = pattern.class ?? usual
  found({
    class: typeof kind === 'string' ? kind : kind(match, line),
    from: match.from,
    to: match.to,
    confidence,
    because: pattern.because ?? (because[way] === undefined ? 'shape' : way),
  })
}

function hasKeyword(
  { keywords }: PatternRecognizer,
  pattern: Pattern,
  text: string,
  from: number,
  to: number,
): boolean {
  if (pattern.labelled) return true
  if (keywords === undefined) return false
  return (
    holdsWord(keywords, text, Math.max(0, from - BEFORE), from) ||
    holdsWord(keywords, text, to, Math.min(text.length, to + AFTER))
  )
}

/** Whether a whole word of `words` (global or not) stands between the two places. */
export function holdsWord(words: RegExp, text: string, from: number, to: number): boolean {
  for (let at = from; at < to; ) {
    words.lastIndex = 0
    const match = words.exec(text.slice(at, to))
    if (match === null || match[0] === '') return false
    const start = at + match.index
    const end = start + match[0].length
    if (!isAlphanumeric(text, start - 1) && !(isAlphanumeric(text, end - 1) && isLetterAt(text, end)))
      return true
    at = start + 1
  }
  return false
}

function free(text: string, from: number, to: number, touches: PatternRecognizer['touches']): boolean {
  const before =
    touches === 'before' ||
    touches === 'both' ||
    !isAlphanumeric(text, from) ||
    !isAlphanumeric(text, from - 1)
  const after =
    touches === 'after' || touches === 'both' || !isAlphanumeric(text, to - 1) || !isAlphanumeric(text, to)
  return before && after
}

/** Whether a letter or a digit stands there, of any script. */
export function isAlphanumeric(text: string, at: number): boolean {
  const code = at < 0 || at >= text.length ? 0 : text.charCodeAt(at)
  return (code >= 48 && code <= 57) || isLetterCode(code)
}

const isLetterAt = (text: string, at: number): boolean =>
  at < text.length && isLetterCode(text.charCodeAt(at))

const isLetterCode = (code: number): boolean =>
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  // Marks belong to the letter before them and make none of a number's neighbours a letter.
  (code >= 192 && code !== 215 && code !== 247 && code < 0x2000 && !(code >= 0x300 && code < 0x370))
