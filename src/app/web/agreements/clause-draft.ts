import type { AgreementKind } from '../../../base/agreements/agreement.ts'
import type { Clause } from '../../../base/agreements/clause.ts'
import { CLAUSE_RESULTS, type ClauseResult } from '../../../base/agreements/clause-check.ts'
import { clausesOf, mayBeNotNeeded, optionalClausesOf } from '../../../base/agreements/clauses.ts'
import { draftClauses } from '../../../base/agreements/draft-text.ts'
import type { ShownAgreement } from '../../api/contracts/agreement-parts.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'

/** One clause as it stands in the form; `''` while nobody has looked. */
export type ClauseAnswer = {
  readonly result: ClauseResult | ''
  readonly page: string
  readonly quote: string
  readonly note: string
}

export type ClauseAnswers = { readonly [clause: string]: ClauseAnswer }

export const UNREAD: ClauseAnswer = { result: '', page: '', quote: '', note: '' }

/** Those of the last check of the same file; of Ward’s own draft where its clauses stand, which somebody still reads. */
export function firstAnswers({ check, document }: Pick<ShownAgreement, 'check' | 'document'>): ClauseAnswers {
  if (check !== null && check.isOfThisFile) {
    return Object.fromEntries(
      check.clauses.map(({ clause, result, page, quote, note }) => [
        clause,
        { result, page: page ?? '', quote: quote ?? '', note: note ?? '' },
      ]),
    )
  }
  if (document?.from !== 'draft') return {}
  return Object.fromEntries(
    draftClauses().map(({ clause, page }) => [clause, { ...UNREAD, page: page ?? '' }]),
  )
}

/** What may be answered to a clause. */
export function resultsFor(kind: AgreementKind, { id }: Pick<Clause, 'id'>): readonly ClauseResult[] {
  return CLAUSE_RESULTS.filter(result => result !== 'not-needed' || mayBeNotNeeded(kind, id))
}

/** The id of a field of a clause. */
export function clauseField(clause: string, part: keyof ClauseAnswer): string {
  return `clause-${clause}-${part}`
}

/** What is wrong in what was answered; a clause that nobody has looked at yet stays open. */
export function wrongInClauses(kind: AgreementKind, answers: ClauseAnswers): readonly FieldProblem[] {
  return clausesAll(kind).flatMap(({ id, title }) => {
    const { result, page, quote, note } = answers[id] ?? UNREAD
    const wrong = (part: keyof ClauseAnswer, message: string) => [{ field: clauseField(id, part), message }]
    if (result === 'present' && page.trim() === '' && quote.trim() === '') {
      return wrong('page', `${id}. ${title}: enter the page or section, or a quote.`)
    }
    if ((result === 'unclear' || result === 'not-needed') && note.trim() === '') {
      return wrong(
        'note',
        `${id}. ${title}: say ${result === 'unclear' ? 'what is unclear' : 'why it is not needed'}.`,
      )
    }
    return []
  })
}

/** What is sent: only what somebody has looked at. */
export function clausesSent(kind: AgreementKind, answers: ClauseAnswers) {
  return clausesAll(kind).flatMap(({ id }) => {
    const { result, page, quote, note } = answers[id] ?? UNREAD
    if (result === '') return []
    const isThere = result === 'present'
    return [
      {
        clause: id,
        result,
        page: isThere ? orNull(page) : null,
        quote: isThere ? orNull(quote) : null,
        note: isThere ? null : orNull(note),
      },
    ]
  })
}

/** How many of those that the kind asks for were looked at. */
export function readCount(kind: AgreementKind, answers: ClauseAnswers) {
  const asked = clausesOf(kind)
  return { of: asked.length, read: asked.filter(({ id }) => (answers[id]?.result ?? '') !== '').length }
}

export function clausesAll(kind: AgreementKind): readonly Clause[] {
  return [...clausesOf(kind), ...optionalClausesOf(kind)]
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
