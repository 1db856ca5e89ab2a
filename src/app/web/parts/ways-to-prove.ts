import type * as z from 'zod'
import type { readFactors } from '../../api/contracts/own-account.ts'

export type Way = 'password' | 'passkey' | 'microsoft'

/** What of an account tells how it can prove who it is. */
export type Factors = Pick<
  z.output<(typeof readFactors)['answer']>,
  'hasPassword' | 'passkeys' | 'noPasskeys' | 'microsoft'
>

/** How an account can prove who it is once more, at this address. */
export function waysOf({ hasPassword, passkeys, noPasskeys, microsoft }: Factors): readonly Way[] {
  return [
    ...(hasPassword ? (['password'] as const) : []),
    ...(passkeys.length > 0 && noPasskeys === null ? (['passkey'] as const) : []),
    ...(microsoft === 'connected' ? (['microsoft'] as const) : []),
  ]
}

/** For who has none, as in an emergency session. */
export const NO_WAY =
  'This account has nothing here to prove it with: the proof of the sign-in itself counts for five minutes. Sign out, and sign in again.'
