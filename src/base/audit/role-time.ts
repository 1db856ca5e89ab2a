import type { Instant } from '../time.ts'

/** Somebody's role over a time, for the decision whether a delegate was an administrator then. */
export interface RoleTime {
  /** Any folded name of the person: user principal name, object id, PUID, SID. */
  readonly actor: string
  /** Inclusive. */
  readonly from: Instant
  /** Exclusive; null is until now. */
  readonly to: Instant | null
}

/** Who holds which roles, as one source told it at one moment. */
export interface RoleSnapshot {
  /** What told it, such as `settings` or `role-list`. Only a later one of the same source ends what this one says. */
  readonly source: string
  /** The moment of which it tells. */
  readonly asOf: Instant
  /** True when it lists everybody who holds a role of its kind, so that who is not in it holds none. */
  readonly complete: boolean
  readonly holders: readonly RoleHolder[]
}

export interface RoleHolder {
  /** All folded names that are known of the person. */
  readonly names: readonly string[]
  /** The roles and role groups as the source names them. */
  readonly roles: readonly string[]
  /** Since when they are assigned; absent when the source does not say. */
  readonly from?: Instant | undefined
  /** When the assignment ends or ended; absent when it has no end or the source does not say. */
  readonly to?: Instant | undefined
}
