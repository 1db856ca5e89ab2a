import type { Permission } from '../../base/people/permissions.ts'
import type { Role } from '../../base/people/roles.ts'
import type { Day } from '../../base/days.ts'
import type { Approver } from '../waiver-approval.ts'
import type { NeedsKnown } from './known.ts'

/** What a need comes from; of two that are alike in all else the one that stands first here comes first. */
export const NEED_KINDS = [
  'profile',
  'snapshot',
  'waiver-to-approve',
  'finding-assigned',
  'finding-unassigned',
  'access-review',
  'officers',
  'decision-review',
  'waiver-ending',
  'task',
  'year',
  'audit-log-missing',
  'second-factor',
  'owner-pages',
] as const
type NeedKind = (typeof NEED_KINDS)[number]

/**
 * How much hangs on it, beside its day: a clock that the law itself sets; a finding of that severity; what is usual; what
 * can wait for a quiet hour.
 */
export const NEED_WEIGHTS = ['legal-clock', 'critical', 'high', 'usual', 'low'] as const
type NeedWeight = (typeof NEED_WEIGHTS)[number]

/** One thing that somebody is asked to do now, as a row of the first page. */
export interface Need {
  /** Like `task:weekly-access-review:2026-11-02`; the same need has the same id from one look to the next. */
  readonly id: string
  readonly kind: NeedKind
  /**
   * What it is about, for two sources that speak of the same thing: `access:2026-10-26`, `waiver:entra.mfa:1`. They become
   * one row.
   */
  readonly about: string
  /** A sentence, verb first or what is so: "Two waivers wait for your approval." */
  readonly what: string
  /** Why, in one sentence. */
  readonly why: string
  /** A citation as base/hipaa has it, without "45 CFR". */
  readonly cites: string | null
  /** About how long it takes. */
  readonly minutes: number | null
  /** The last day on which it is in time. */
  readonly due: Day | null
  readonly overdue: boolean
  readonly weight: NeedWeight
  /** The address where it is done, such as `/checks?check=entra.mfa`; without the tenant. */
  readonly to: `/${string}`
  /** The button's words, verb first. */
  readonly does: string
}

/** For whom needs are looked for: what holds for them in the tenant now. */
export interface NeedPerson {
  /** An account's id. */
  readonly id: string
  /** The account’s name: a terminal’s request has a name and no account. */
  readonly name: string
  readonly roles: readonly Role[]
  /** What they may do in the tenant and in the installation. */
  readonly permissions: readonly Permission[]
  /** The month, `2026-11`, in which they last opened the owner's two pages from here. */
  readonly ownerPagesRead: string | null
}

/** The person as who would approve a waiver. */
export function approverOf({ id, name, roles, permissions }: NeedPerson): Approver {
  return { id, name, roles, may: permissions.includes('waivers:approve') }
}

/** One place that needs come from. Pure: what is known, and for whom. */
export interface NeedSource {
  /** Permissions that the person must all hold for it to be asked at all. */
  readonly takes: readonly Permission[]
  readonly needs: (known: NeedsKnown, person: NeedPerson) => readonly Need[]
}
