import type { AgreementKind } from './agreement.ts'
import type { Clause } from './clause.ts'
import type { CheckedClause } from './clause-check.ts'
import { CONTRACT_CLAUSES } from './contract-clauses.ts'
import { DATA_USE_CLAUSES } from './data-use-clauses.ts'
import { OPTIONAL_CLAUSES } from './optional-clauses.ts'

/** What is read in an agreement of a kind: nothing in an arrangement that a law requires, 164.504(e)(3)(ii). */
export function clausesOf(kind: AgreementKind): readonly Clause[] {
  if (kind === 'required-by-law') return []
  return kind === 'data-use' ? DATA_USE_CLAUSES : CONTRACT_CLAUSES
}

/** What may stand there beside, and is noted. */
export function optionalClausesOf(kind: AgreementKind): readonly Clause[] {
  return kind === 'required-by-law' || kind === 'data-use' ? [] : OPTIONAL_CLAUSES
}

/** The right to end it may be left out of a memorandum, and of nothing else: 164.504(e)(3)(iii). */
export function mayBeNotNeeded(kind: AgreementKind, clause: string): boolean {
  return kind === 'memorandum' && clause === '12'
}

export interface ClauseGap {
  readonly clause: Clause
  /** `not-read`: nobody has looked yet. */
  readonly why: 'absent' | 'unclear' | 'not-read'
}

/** The clauses that the kind asks for and that were not found, in the order of the table. */
export function gapsOf(kind: AgreementKind, read: readonly CheckedClause[]): readonly ClauseGap[] {
  return clausesOf(kind).flatMap((clause): readonly ClauseGap[] => {
    const found = read.find(one => one.clause === clause.id)
    if (found === undefined) return [{ clause, why: 'not-read' }]
    if (found.result === 'present') return []
    if (found.result === 'not-needed') {
      return mayBeNotNeeded(kind, clause.id) ? [] : [{ clause, why: 'absent' as const }]
    }
    return [{ clause, why: found.result }]
  })
}
