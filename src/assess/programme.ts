import type { EntityKind } from '../base/fact.ts'
import type { Json } from '../base/canonical-json.ts'
import type { Citation } from '../base/hipaa/citation.ts'
import type { Organisation } from '../base/hipaa/organisation.ts'
import type { Instant } from '../base/time.ts'

/** A recorded excuse: one check, one entity or the whole check, why, who approved it and until when. */
export interface Waiver {
  readonly id: string
  readonly check: string
  /** null is the whole check: its verdict stays, marked as accepted. */
  readonly entity: { readonly kind: EntityKind; readonly id: string; readonly name: string } | null
  readonly reason: string
  readonly requestedBy: string
  /** null while nobody has approved it: it excuses nothing until then. */
  readonly approver: string | null
  readonly approvedAt: Instant | null
  /** The first moment at which it no longer holds. */
  readonly ends: Instant
  /** What was accepted, as the check showed it then; another value later ends the excuse. null when it was not seen. */
  readonly accepted: Json
  /** The compensating set that has to hold while it does, such as `telehealth-visits`. */
  readonly compensating: string | null
}

/** What may be decided about a specification, 45 CFR 164.306(d)(3). A required one is implemented, nothing else. */
export const DECISIONS = ['implemented', 'alternative', 'not-reasonable'] as const
export type DecisionKind = (typeof DECISIONS)[number]

/** An officer's signed record about one requirement. It is what makes a requirement met. */
export interface Decision {
  /** One of the answerable requirements: a specification, or a standard that has none. */
  readonly citation: Citation
  readonly decision: DecisionKind
  /** Why, in the officer's words. */
  readonly why: string
  /** The equivalent measure taken instead, with `alternative`. */
  readonly alternative: string | null
  /** What proves it: documents, pages, snapshots, as the officer names them. */
  readonly evidence: readonly string[]
  readonly by: string
  /** In which capacity, such as `Security officer`. */
  readonly capacity: string
  readonly at: Instant
  /** The first moment at which it has to be looked at again, 164.306(e) and 164.316(b)(2)(iii). */
  readonly reviewBy: Instant
  /** The checks that did not meet when it was signed: the officer knew of them. */
  readonly knownFailing: readonly string[]
}

/** What people have decided about a tenant, as far as judging it needs to know, at one moment. */
export interface Programme {
  readonly organisation: Organisation | null
  readonly waivers: readonly Waiver[]
  /** At most one for each requirement: the last one signed. */
  readonly decisions: readonly Decision[]
  /** Now, for ends and reviews. Pure code never asks a clock. */
  readonly asOf: Instant
}
