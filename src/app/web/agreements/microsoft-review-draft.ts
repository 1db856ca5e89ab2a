import type { ShownMicrosoftRecord } from '../../api/contracts/microsoft-agreement-parts.ts'
import {
  CHECKLIST_RESULTS,
  type ChecklistResult,
  MICROSOFT_CHECKLIST,
} from '../../../base/agreements/microsoft-checklist.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'

/** What the reviewer has written of one row so far. */
export interface AnswerDraft {
  readonly result: ChecklistResult | null
  readonly where: string
  readonly quote: string
  readonly note: string
}

/** By the row's id. */
export type ReviewDraft = Readonly<Record<string, AnswerDraft>>

export const NO_ANSWER: AnswerDraft = { result: null, where: '', quote: '', note: '' }

export const REVIEW_FIELD = (row: string, name: 'result' | 'where' | 'quote' | 'note') =>
  `review-${row}-${name}`

export const RESULT_WORDS: { readonly [R in ChecklistResult]: string } = {
  seen: 'Seen',
  'not-found': 'Not found',
  'does-not-apply': 'Does not apply to us',
}

export function resultsOf(optional: boolean): readonly ChecklistResult[] {
  return CHECKLIST_RESULTS.filter(result => optional || result !== 'does-not-apply')
}

/** How many rows are answered. */
export function answered(draft: ReviewDraft): number {
  return MICROSOFT_CHECKLIST.filter(({ id }) => (draft[id] ?? NO_ANSWER).result !== null).length
}

/** What is wrong, in the order of the page; the server looks once more. */
export function reviewProblems(draft: ReviewDraft): readonly FieldProblem[] {
  return MICROSOFT_CHECKLIST.flatMap(({ id, title }) => {
    const { result, where, note } = draft[id] ?? NO_ANSWER
    const said = title.replace(/\.$/, '')
    if (result === null)
      return [{ field: REVIEW_FIELD(id, 'result'), message: `Choose what you saw: ${said}.` }]
    if (result === 'seen') {
      return where.trim() === ''
        ? [{ field: REVIEW_FIELD(id, 'where'), message: `Say where you saw it: ${said}.` }]
        : []
    }
    const why = result === 'not-found' ? 'Say what you do about it' : 'Say why it does not apply'
    return note.trim() === '' ? [{ field: REVIEW_FIELD(id, 'note'), message: `${why}: ${said}.` }] : []
  })
}

/** An answer as it is sent. */
interface SentAnswer extends Omit<AnswerDraft, 'result'> {
  readonly row: string
  readonly result: ChecklistResult
}

/** What is sent: of a row that was not seen, no place and no quote. */
export function sentAnswers(draft: ReviewDraft): SentAnswer[] {
  return MICROSOFT_CHECKLIST.flatMap(({ id: row }): readonly SentAnswer[] => {
    const { result, where, quote, note } = draft[row] ?? NO_ANSWER
    if (result === null) return []
    return [
      result === 'seen' ? { row, result, where, quote, note } : { row, result, where: '', quote: '', note },
    ]
  })
}

/** The points that a reviewer did not find, each with what is done about it. */
export function notFound(review: ShownMicrosoftRecord['review']): readonly string[] {
  return (review?.answers ?? [])
    .filter(({ result }) => result === 'not-found')
    .map(({ row, note }) => {
      const title = MICROSOFT_CHECKLIST.find(({ id }) => id === row)?.title ?? row
      return note === '' ? title : `${title.replace(/\.$/, '')}. ${note}`
    })
}
