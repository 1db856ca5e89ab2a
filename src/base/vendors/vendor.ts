import type { Day } from '../days.ts'
import type { Instant } from '../time.ts'
import type { IntegrationKind } from './found.ts'
import type { SettlementKind } from './settlement-kinds.ts'

/** Whether patient data comes to somebody, as the practice says. */
export const PHI_ANSWERS = ['yes', 'no', 'unknown'] as const
export type PhiAnswer = (typeof PHI_ANSWERS)[number]

/** An account that did something, with its name as it was then. `id` is null for a terminal. */
export interface Doer {
  readonly id: string | null
  readonly name: string
}

/** Something connected that Microsoft 365 does not know of. */
export interface Integration {
  readonly kind: IntegrationKind
  readonly name: string
  readonly note: string
}

/** What somebody writes down of a vendor. */
export interface VendorTerms {
  readonly name: string
  /** What it does for the practice, in a sentence. */
  readonly does: string
  readonly domains: readonly string[]
  /** Names under which it publishes apps. */
  readonly publishers: readonly string[]
  readonly appIds: readonly string[]
  readonly phi: PhiAnswer
  /** Which patient data, in words. */
  readonly phiWhat: string
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string } | null
  /** Whom it hands patient data on to: its own subcontractors, whom it has to bind, 164.502(e)(1)(ii), 164.308(b)(2). */
  readonly downstream: readonly { readonly name: string; readonly does: string }[]
  /** What it says of itself. A claim is no agreement and no report. */
  readonly claims: readonly string[]
  readonly integrations: readonly Integration[]
  readonly notes: string
}

export interface Vendor extends VendorTerms {
  readonly id: string
  /** Who wrote down this version, and when. */
  readonly by: Doer
  readonly at: Instant
  /** Where a hint came from, with its licence; null for what people wrote themselves. */
  readonly hints: { readonly source: string; readonly form: string | null; readonly asOf: Day } | null
  /** No longer used; it stays in the register for as long as records are kept. */
  readonly retired: { readonly on: Day; readonly why: string; readonly by: Doer } | null
}

/** What somebody has said about one app that was found. */
export interface AppNote {
  readonly key: string
  readonly name: string
  /** Id of the vendor whose it is; null where nobody said. */
  readonly vendor: string | null
  /** Whether the vendor's agreement covers it, where that names services; null where nobody looked it up. */
  readonly inScope: boolean | null
  /** Id of the agreement of which it was said; null where none was named. A yes holds for no other one. */
  readonly inScopeOf: string | null
  /** The first day on which it was gone. */
  readonly removed: {
    readonly on: Day
    readonly note: string
    readonly by: Doer
    readonly at: Instant
  } | null
  readonly by: Doer
  readonly at: Instant
}

/** What a settlement is about. */
export type SettlementSubject =
  | { readonly kind: 'vendor'; readonly id: string }
  | { readonly kind: 'app'; readonly key: string; readonly name: string }

export interface SettlementAsked {
  readonly settles: SettlementKind
  /** Why the rule fits, in their own words. */
  readonly reason: string
  /** The last day on which it holds; then it is looked at again. */
  readonly until: Day
  readonly by: Doer
  readonly at: Instant
}

export interface SettlementHolds extends SettlementAsked {
  readonly approvedBy: Doer
  readonly approvedAt: Instant
  /** Said where the person who asked also approved, because there was nobody else who might. */
  readonly alone: string | null
}

export interface Settlement {
  readonly id: string
  readonly subject: SettlementSubject
  readonly asked: SettlementAsked | null
  readonly holds: SettlementHolds | null
  readonly declined: { readonly by: Doer; readonly at: Instant; readonly why: string } | null
  readonly withdrawn: { readonly by: Doer; readonly at: Instant; readonly why: string } | null
}
