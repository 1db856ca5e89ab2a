import type { Json } from '../../base/canonical-json.ts'
import type { EntityKind } from '../../base/fact.ts'
import type { Citation } from '../../base/hipaa/citation.ts'
import type { Instant } from '../../base/time.ts'
import type { Severity, Verdict } from '../../base/verdict.ts'
import type { FactId } from '../../collect/facts/facts.schema.ts'
import type { RequirementStatusWord } from '../posture/posture.ts'
import type { WaiverState } from '../waivers.ts'

/** What happened to a check between two assessments, worst for the tenant first. docs/guide/compare-two-exports.md tells them. */
export const CHANGE_KINDS = [
  'no-longer-meets',
  'newly-does-not-meet',
  'no-longer-read',
  'no-longer-accepted',
  'more-to-do',
  'otherwise',
  'now-read',
  'less-to-do',
  'now-accepted',
  'now-meets',
  'values-changed',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** Those that are worse than before, and those that are better; the others are neither. */
export const WORSE: readonly ChangeKind[] = CHANGE_KINDS.slice(0, CHANGE_KINDS.indexOf('otherwise'))
export const BETTER: readonly ChangeKind[] = CHANGE_KINDS.slice(
  CHANGE_KINDS.indexOf('now-read'),
  CHANGE_KINDS.indexOf('values-changed'),
)

/**
 * `new` and `gone` are members of lists. A property that only one side has was not read, or not looked at, on the other:
 * it is `now-seen` or `no-longer-seen`, and nothing is said of what it was.
 */
export const VALUE_CHANGES = ['changed', 'new', 'gone', 'now-seen', 'no-longer-seen'] as const

export interface ValueChange {
  /** The way to it, such as `[Block legacy sign-in].state`; empty for the whole. */
  readonly path: string
  /** The outermost list member it is in, by its name. */
  readonly member?: string
  readonly change: (typeof VALUE_CHANGES)[number]
  readonly before?: Json
  readonly after?: Json
}

export type EntityState = 'good' | 'bad' | 'unread'

/** Someone or something a check names, where that is not as it was. null: the check did not name it. */
export interface EntityChange {
  readonly kind: EntityKind
  readonly id: string
  readonly name: string
  readonly before: EntityState | null
  readonly after: EntityState | null
  readonly values: readonly ValueChange[]
}

export interface WaiverChange {
  readonly waiver: string
  readonly name: string
  readonly before: WaiverState
  readonly after: WaiverState
  /** Why it does not hold now; null while it does. */
  readonly note: string | null
}

interface Answer {
  readonly verdict: Verdict
  readonly reason: string
  /** The whole check is accepted by a waiver that holds. */
  readonly accepted: boolean
}

export interface CheckChange {
  readonly check: string
  readonly title: string
  readonly severity: Severity
  readonly change: ChangeKind
  readonly before: Answer
  readonly after: Answer
  readonly values: readonly ValueChange[]
  readonly entities: readonly EntityChange[]
  readonly waivers: readonly WaiverChange[]
  readonly requirements: readonly Citation[]
}

/** A requirement that moved, or to which a check speaks whose answer is another one now. */
export interface RequirementChange {
  readonly citation: Citation
  readonly title: string
  readonly before: { readonly status: RequirementStatusWord; readonly points: number }
  readonly after: {
    readonly status: RequirementStatusWord
    readonly points: number
    readonly sentence: string
  }
  /** The changed checks that weigh for it. */
  readonly checks: readonly string[]
}

/** A fact whose settings are not what they were, whether or not a verdict changed with them. */
export interface FactChange {
  readonly fact: FactId
  readonly change: 'values' | 'no-longer-read' | 'now-read'
  /** How many members of its lists came, went or are otherwise than they were. */
  readonly members: { readonly new: number; readonly gone: number; readonly changed: number }
  readonly values: readonly ValueChange[]
  /** How many more there are than `values` shows. */
  readonly more: number
  /** The checks that look at it. */
  readonly checks: readonly string[]
}

export interface Side {
  readonly takenAt: Instant | null
  readonly source: { readonly tool: string; readonly version: string | null }
  readonly points: number
  readonly of: number
}

export interface Comparison {
  readonly schema: 'ward.comparison/1'
  readonly tenant: { readonly id: string | null; readonly name: string | null }
  readonly before: Side
  readonly after: Side
  /** Worst first. */
  readonly checks: readonly CheckChange[]
  readonly requirements: readonly RequirementChange[]
  readonly facts: readonly FactChange[]
  readonly counts: { readonly [K in ChangeKind]: number }
  /** What to know before believing it: other tenants, the order of time, other tools. */
  readonly notes: readonly string[]
  readonly disclaimer: string
}
