import { type Signature, signatureStateAt } from '../../base/signing/signature.ts'
import type { Instant } from '../../base/time.ts'

/** Whoever looks at their first page. */
export interface PossibleSigner {
  /** Whether they hold a role that signs in the tenant now (`agreements:sign`). */
  readonly maySign: boolean
}

/** Signatures that wait for somebody with an account, those that run out first before the others. */
export function signaturesWaitingFor(
  { maySign }: PossibleSigner,
  signatures: readonly Signature[],
  now: Instant,
): readonly Signature[] {
  if (!maySign) return []
  return signatures
    .filter(one => one.asks.kind === 'account' && signatureStateAt(one, now) === 'pending')
    .toSorted((one, other) => (one.ends === other.ends ? 0 : one.ends < other.ends ? -1 : 1))
}

/** The address where it is signed. @param back where the signer came from */
export function signAddress(id: string, back?: string): `/${string}` {
  return `/sign?signature=${id}${back === undefined ? '' : `&back=${encodeURIComponent(back)}`}`
}
