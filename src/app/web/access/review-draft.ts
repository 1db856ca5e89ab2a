import {
  MOST_REVIEW_MARKS,
  type ReviewConclusion,
  type ReviewMark,
  type ReviewMarkName,
} from '../../../base/audit/review.ts'
import type { ShownEntry } from '../../api/contracts/audit-page.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'

/** A mark without its row. */
export type Mark =
  | { readonly mark: 'expected'; readonly why: string }
  | { readonly mark: 'asked'; readonly whom: string; readonly on: string }
  | { readonly mark: 'to-look-into'; readonly note: string }

/** What somebody has marked so far. Rows are named by what they say, so that a changed row loses its mark. */
export type ReviewDraft = {
  readonly marks: readonly { readonly key: string; readonly mark: Mark }[]
  /** Marks whose words are being written, by their row: typed, not kept as a mark yet. */
  readonly half: readonly {
    readonly key: string
    readonly mark: ReviewMarkName
    readonly text: string
    readonly on: string
  }[]
  readonly conclusion: ReviewConclusion | null
  readonly notes: string
}

export const NO_DRAFT: ReviewDraft = { marks: [], half: [], conclusion: null, notes: '' }

/** A name for each row, short because the draft goes to the server at each change; rows that say the same are counted. */
export function rowKeys(entries: readonly ShownEntry[]): readonly string[] {
  const seen = new Map<string, number>()
  return entries.map(({ sentence, events, eventIds }) => {
    const key = hashed(`${eventIds[0] ?? ''}\n${events}\n${sentence}`)
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return before === 0 ? key : `${key}.${before}`
  })
}

/** 64 bits of two FNV-1a hashes: of some thousand rows no two meet. */
function hashed(text: string): string {
  const of = (basis: number): string => {
    let hash = basis
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    return (hash >>> 0).toString(36)
  }
  return `${of(0x811c9dc5)}${of(0x9e3779b9)}`
}

/** Marks by the place of their row; and of how many rows, marked or half marked, that are no more what they were. */
export function marksIn(
  { marks, half }: ReviewDraft,
  keys: readonly string[],
): { readonly byRow: ReadonlyMap<number, Mark>; readonly lost: number } {
  const rows = new Map(keys.map((key, row) => [key, row]))
  const found = marks.flatMap(({ key, mark }): [number, Mark][] => {
    const row = rows.get(key)
    return row === undefined ? [] : [[row, mark]]
  })
  const gone = [...marks, ...half].flatMap(({ key }) => (rows.has(key) ? [] : [key]))
  return { byRow: new Map(found), lost: new Set(gone).size }
}

/** Marks a row, whose form closes. @param mark null takes it away. Marks of rows that are gone go with the first change. */
export function withMark(
  draft: ReviewDraft,
  keys: readonly string[],
  row: number,
  mark: Mark | null,
): ReviewDraft {
  const key = keys[row]
  if (key === undefined) return draft
  const others = draft.marks.filter(one => one.key !== key && keys.includes(one.key))
  const half = draft.half.filter(one => one.key !== key && keys.includes(one.key))
  return { ...draft, half, marks: mark === null ? others : [...others, { key, mark }] }
}

/** As they are signed, in the order of the report. */
export function signedMarks(byRow: ReadonlyMap<number, Mark>): ReviewMark[] {
  return [...byRow].sort(([one], [other]) => one - other).map(([row, mark]) => ({ row, ...mark }))
}

export function countMarks(byRow: ReadonlyMap<number, Mark>): { readonly [M in ReviewMarkName]: number } {
  const count = (name: ReviewMarkName): number =>
    [...byRow.values()].filter(({ mark }) => mark === name).length
  return { expected: count('expected'), asked: count('asked'), 'to-look-into': count('to-look-into') }
}

/** What a mark says: "Dana Ruiz, on 2026-11-02". */
export function markText(mark: Mark): string {
  switch (mark.mark) {
    case 'expected':
      return mark.why
    case 'asked':
      return `${mark.whom}, on ${mark.on}`
    case 'to-look-into':
      return mark.note
  }
}

/** The fields of the last step. */
export const SIGN_FIELDS = {
  conclusion: 'review-conclusion',
  notes: 'review-notes',
  acknowledged: 'review-acknowledged',
  name: 'review-name',
} as const

/** What is still to be done before it can be signed; the server asks the same. */
export function signProblems(
  { conclusion, notes }: ReviewDraft,
  byRow: ReadonlyMap<number, Mark>,
  given: { readonly acknowledged: boolean; readonly typed: string; readonly isName: boolean },
): readonly FieldProblem[] {
  const toLookInto = countMarks(byRow)['to-look-into']
  return [
    ...(byRow.size > MOST_REVIEW_MARKS
      ? [problem(null, `More than ${MOST_REVIEW_MARKS} rows are marked: review fewer days at once.`)]
      : []),
    ...(conclusion === null ? [problem('conclusion', 'Choose what you conclude.')] : []),
    ...(conclusion === 'nothing-unusual' && toLookInto > 0
      ? [
          problem(
            'conclusion',
            `${toLookInto === 1 ? 'One row is' : `${toLookInto} rows are`} marked “to look into”: that is not “nothing unusual”.`,
          ),
        ]
      : []),
    ...(conclusion === 'followed-up' && notes.trim() === ''
      ? [problem('notes', 'Say what was unusual and what is done about it.')]
      : []),
    ...(conclusion === 'not-judged' && notes.trim() === ''
      ? [problem('notes', 'Say why it could not be judged.')]
      : []),
    ...(given.acknowledged ? [] : [problem('acknowledged', 'Say that you know what could not be seen.')]),
    ...(given.typed.trim() === ''
      ? [problem('name', 'Type your full name.')]
      : given.isName
        ? []
        : [problem('name', 'This is not the name of your account: type it as it stands above.')]),
  ]
}

function problem(field: keyof typeof SIGN_FIELDS | null, message: string): FieldProblem {
  return { field: field === null ? null : SIGN_FIELDS[field], message }
}
