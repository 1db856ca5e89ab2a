import { MARK_WORDS } from '../../../assess/audit/review-sentence.ts'
import type { ReviewMarkName } from '../../../base/audit/review.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'
import { type Mark, NO_DRAFT, type ReviewDraft } from './review-draft.ts'

/** A mark whose form is open: what stands in its fields, kept with the draft like the marks themselves. */
export interface HalfMark {
  readonly mark: ReviewMarkName
  readonly text: string
  /** The day in the field; only `asked` has it. */
  readonly on: string
}

/** The draft as it was kept, by an older Ward too: that one kept no open forms. */
export function wholeDraft(kept: Partial<ReviewDraft> | null): ReviewDraft {
  return { ...NO_DRAFT, ...kept }
}

/** Open forms by the place of their row in the report. */
export function halfMarksIn({ half }: ReviewDraft, keys: readonly string[]): ReadonlyMap<number, HalfMark> {
  const rows = new Map(keys.map((key, row) => [key, row]))
  return new Map(
    half.flatMap(({ key, ...one }): [number, HalfMark][] => {
      const row = rows.get(key)
      return row === undefined ? [] : [[row, one]]
    }),
  )
}

/**
 * Opens the form of a mark. A form of the same row that holds words stays as it is, whichever mark it is for; forms of
 * other rows stay too, except those in which nothing was written.
 * @param today the tenant's day: `2026-11-02`
 */
export function withForm(
  draft: ReviewDraft,
  keys: readonly string[],
  row: number,
  name: ReviewMarkName,
  today: string,
): ReviewDraft {
  const key = keys[row]
  if (key === undefined) return draft
  const markOf = (of: string): Mark | undefined => draft.marks.find(one => one.key === of)?.mark
  const half = draft.half.filter(
    one => keys.includes(one.key) && isWritten(one, firstForm(one.mark, markOf(one.key), today)),
  )
  if (half.some(one => one.key === key)) return { ...draft, half }
  return { ...draft, half: [...half, { key, ...firstForm(name, markOf(key), today) }] }
}

/** What was typed into the open form of a row. */
export function withTyped(
  draft: ReviewDraft,
  keys: readonly string[],
  row: number,
  typed: Partial<Pick<HalfMark, 'text' | 'on'>>,
): ReviewDraft {
  return { ...draft, half: draft.half.map(one => (one.key === keys[row] ? { ...one, ...typed } : one)) }
}

/** Closes the form of a row: what stands in it is given up. */
export function withoutForm(draft: ReviewDraft, keys: readonly string[], row: number): ReviewDraft {
  return { ...draft, half: draft.half.filter(({ key }) => key !== keys[row]) }
}

/** The field of a mark's words; the row is its place in the report. */
export function markField(row: number): string {
  return `mark-${row}`
}

/** Letters of a row's sentence that name it in a list of problems. */
const NAMED_BY = 80

/** What keeps a review from being signed: forms that are neither kept nor given up. In the order of the report. */
export function halfMarkProblems(
  half: ReadonlyMap<number, HalfMark>,
  sentenceOf: (row: number) => string,
): readonly FieldProblem[] {
  return [...half]
    .sort(([one], [other]) => one - other)
    .map(([row, { mark }]) => ({
      field: markField(row),
      message: `“${MARK_WORDS[mark]}” is not kept yet at the row “${shortened(sentenceOf(row))}”. Choose Mark or Cancel there.`,
    }))
}

function shortened(sentence: string): string {
  return sentence.length <= NAMED_BY ? sentence : `${sentence.slice(0, NAMED_BY).trimEnd()}…`
}

/** The form as it opens: with the words of the mark that the row has. */
function firstForm(name: ReviewMarkName, mark: Mark | undefined, today: string): HalfMark {
  const same = mark?.mark === name ? mark : null
  return {
    mark: name,
    text: same === null ? '' : wordsOf(same),
    on: same?.mark === 'asked' ? same.on : today,
  }
}

function isWritten({ mark, text, on }: HalfMark, first: HalfMark): boolean {
  return text !== first.text || (mark === 'asked' && on !== first.on)
}

function wordsOf(mark: Mark): string {
  return mark.mark === 'asked' ? mark.whom : mark.mark === 'expected' ? mark.why : mark.note
}
