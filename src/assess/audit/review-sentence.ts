import type { ReviewConclusion, ReviewMarkName } from '../../base/audit/review.ts'
import type { Instant } from '../../base/time.ts'
import { dayWords } from '../words.ts'

export const CONCLUSION_WORDS: { readonly [C in ReviewConclusion]: string } = {
  'nothing-unusual': 'Nothing unusual',
  'followed-up': 'Something unusual, followed up',
  'not-judged': 'Could not be judged',
}

export const MARK_WORDS: { readonly [M in ReviewMarkName]: string } = {
  expected: 'Expected',
  asked: 'Asked',
  'to-look-into': 'To look into',
}

/** What a review is about, as its sentence tells it. */
export interface ReviewTold {
  readonly name: string
  /** The office, such as `Privacy officer`. */
  readonly capacity: string
  /** Of the report: `Access report`. */
  readonly title: string
  /** First day, and the day after the last, UTC: `2026-10-26`. */
  readonly from: string
  readonly to: string
  readonly madeAt: Instant
  readonly rows: { readonly all: number; readonly open: number }
  readonly marks: readonly { readonly mark: ReviewMarkName }[]
  readonly couldNotSee: number
  /** Rows about what the reviewer did. */
  readonly ownRows: number
  readonly conclusion: ReviewConclusion
}

/** The one sentence that is signed, in the signer's own voice; the page shows what the record keeps. */
export function reviewSentence(told: ReviewTold): string {
  const { name, capacity, title, madeAt, rows, conclusion } = told
  return [
    `I, ${name} (${capacity}), have gone through the report “${title}” of ${periodTold(told)}, made on ${dayWords(madeAt)}, ${madeAt.slice(11, 16)} UTC: ${counted(rows.all, 'row')}, ${rows.open} of them to look at.`,
    marksTold(told),
    told.couldNotSee === 0
      ? 'I have read what the report could see.'
      : `I know that ${counted(told.couldNotSee, 'thing')} could not be seen; the report names ${told.couldNotSee === 1 ? 'it' : 'them'}.`,
    ...(told.ownRows === 0
      ? []
      : [`${counted(told.ownRows, 'row')} ${told.ownRows === 1 ? 'is' : 'are'} about what I did myself.`]),
    `My conclusion: ${CONCLUSION_WORDS[conclusion].toLowerCase()}.`,
  ].join(' ')
}

/** "26 October 2026 to 1 November 2026": with the last day, as a person says it. */
function periodTold({ from, to }: Pick<ReviewTold, 'from' | 'to'>): string {
  const last = new Date(Date.parse(`${to}T00:00:00Z`) - 86_400_000).toISOString() as Instant
  const first = `${from}T00:00:00.000Z` as Instant
  return last <= first ? dayWords(first) : `${dayWords(first)} to ${dayWords(last)}`
}

function marksTold({ marks }: Pick<ReviewTold, 'marks'>): string {
  const told = (['expected', 'asked', 'to-look-into'] as const).flatMap(name => {
    const count = marks.filter(({ mark }) => mark === name).length
    return count === 0 ? [] : [`${count} ${AS_MARKED[name]}`]
  })
  const last = told.at(-1)
  if (last === undefined) return 'I marked no row.'
  return `I marked ${told.length === 1 ? last : `${told.slice(0, -1).join(', ')} and ${last}`}.`
}

const AS_MARKED: { readonly [M in ReviewMarkName]: string } = {
  expected: 'as expected',
  asked: 'as asked about',
  'to-look-into': 'to look into',
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
