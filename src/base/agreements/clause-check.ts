import type { Act } from './agreement.ts'

/** What was found of one clause: present with the place, or not, or not to tell, or not needed under 164.504(e)(3)(iii). */
export const CLAUSE_RESULTS = ['present', 'absent', 'unclear', 'not-needed'] as const
export type ClauseResult = (typeof CLAUSE_RESULTS)[number]

export interface CheckedClause {
  /** As the table of its kind numbers it: `1` to `13`, `D1` to `D7`, `O1` to `O3`. */
  readonly clause: string
  readonly result: ClauseResult
  /** Page or section, as the paper counts them: `4`, `§ 3.2`. */
  readonly page: string | null
  readonly quote: string | null
  /** Why it is unclear or not needed, or what is done about a missing one. */
  readonly note: string | null
}

/** One reading of the clauses of one file; a record of its own, because it may follow the signature. */
export interface ClauseCheck {
  readonly agreement: string
  /** Of the file that was read. */
  readonly sha256: string
  readonly clauses: readonly CheckedClause[]
  readonly checked: Act
}
