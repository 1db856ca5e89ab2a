export interface AnsweredRow {
  readonly checks: readonly [string, ...string[]]
  /** What of the row no export holds. */
  readonly rest?: string
}

export interface UnansweredRow {
  readonly needs: 'live' | 'attestation' | 'own-data'
  readonly why: string
}

export type Row = AnsweredRow | UnansweredRow

export const live = (why: string): UnansweredRow => ({ needs: 'live', why })
export const attestation = (why: string): UnansweredRow => ({ needs: 'attestation', why })
export const ownData = (why: string): UnansweredRow => ({ needs: 'own-data', why })
export const by = (...checks: readonly [string, ...string[]]): AnsweredRow => ({ checks })
export const partly = (rest: string, ...checks: readonly [string, ...string[]]): AnsweredRow => ({
  checks,
  rest,
})
