import type { ActorClass } from '../../base/audit/actor-class.ts'
import type { Instant } from '../../base/time.ts'
import type { SignInKind } from '../../assess/audit/sign-ins-of-note.ts'
import type { Thing } from './define-report.ts'

export interface SignInRow {
  readonly kind: SignInKind
  /** Whose account; "" where many were tried. */
  readonly actor: Thing
  readonly class: ActorClass
  /** Sign-ins or tries. */
  readonly count: number
  /** Accounts. */
  readonly people: number
  readonly first: Instant
  readonly last: Instant
  /** Of failures: the sign-in that worked soon after. */
  readonly thenAt?: Instant
  readonly thenEventId?: string
  readonly addresses: readonly string[]
  readonly clients: readonly string[]
  /** Two letters, where Microsoft wrote them; Ward looks no address up. */
  readonly countries: readonly string[]
  /** AADSTS numbers. */
  readonly errorCodes: readonly string[]
  /** In order of time; the first 1,000. */
  readonly eventIds: readonly string[]
}
