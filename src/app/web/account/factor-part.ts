import type { Factors } from './use-factors.ts'

/** What the parts of the section are given. */
export interface FactorPart {
  readonly factors: Factors
  /** Something was changed; with recovery codes that are to be shown once. */
  readonly changed: (codes: readonly string[] | null) => void
}

/** Whether removing this one leaves the password alone. */
export function isLastFactor({ totp, passkeys }: Factors): boolean {
  return (totp === null ? 0 : 1) + passkeys.length === 1
}

/** What follows from that. */
export const LAST_FACTOR =
  'It is your only second factor: your recovery codes go with it, and your password alone opens your account. A week after your account was made, only this page opens without one.'
