import type { ActiveFile } from '../signing/active-content.ts'
import type { Day } from '../days.ts'
import type { Instant } from '../time.ts'

/** Who promises whom: the vendor us, we our client, or a subcontractor us where we are a business associate ourselves. */
export const DIRECTIONS = ['vendor-to-us', 'us-to-client', 'subcontractor-to-us'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** 45 CFR 164.504(e)(2), (e)(3) and (e)(5): a contract, or one of the arrangements that may stand in its place. */
export const AGREEMENT_KINDS = [
  'business-associate',
  'subcontractor',
  'memorandum',
  'required-by-law',
  'data-use',
] as const
export type AgreementKind = (typeof AGREEMENT_KINDS)[number]

/** As hipaa.md and the rules of other tools call them, so that they are exported as they are. */
export const AGREEMENT_STATUSES = [
  'pending',
  'active',
  'expiring_soon',
  'expired',
  'terminated',
  'superseded',
  'voided',
  'declined',
] as const
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number]

/** Whether a vendor acts as our agent under federal common law (160.402(c)): then its discovery of a breach is ours. */
export const AGENT_ANSWERS = ['agent', 'not-agent', 'not-decided'] as const
export type AgentAnswer = (typeof AGENT_ANSWERS)[number]

export const OFFSHORE_ANSWERS = ['not-said', 'not-allowed', 'with-consent', 'allowed'] as const
export type OffshoreAnswer = (typeof OFFSHORE_ANSWERS)[number]

/** The exact file that is agreed on. */
export interface AgreementDocument extends ActiveFile {
  readonly sha256: string
  readonly bytes: number
  readonly pages: number
  /** `draft`: Ward’s own text with the names filled in. */
  readonly from: 'upload' | 'draft'
}

/** For an arrangement that a law requires: the failed attempt to get assurances, and why, 164.504(e)(3)(ii). */
export interface Attempt {
  readonly on: Day
  readonly law: string
  readonly how: string
  readonly why: string
}

/** What may be changed while nobody was asked to sign, and never after. */
export interface AgreementTerms {
  readonly direction: Direction
  readonly kind: AgreementKind
  /** `vendor` is the id of a record in the register of vendors; null where it stands in none. */
  readonly party: { readonly vendor: string | null; readonly name: string }
  readonly title: string
  /** What the paper calls itself: `2026-03`, `Rev. 4`. */
  readonly label: string | null
  readonly document: AgreementDocument | null
  readonly attempt: Attempt | null
  /** The first day on which it holds; null from the last signature on. */
  readonly effective: Day | null
  /** The last day on which it holds; null where it goes on until somebody ends it. */
  readonly until: Day | null
  /** Days that the paper names; null where it names none. */
  readonly notice: { readonly breach: number | null; readonly ending: number | null }
  readonly agent: AgentAnswer
  /** Empty: everything that the other side does for us. Names as the paper has them. */
  readonly services: readonly string[]
  /** Empty: everywhere. */
  readonly regions: readonly string[]
  readonly commercial: {
    readonly indemnity: string | null
    readonly offshore: OffshoreAnswer
    readonly insurance: string | null
    readonly law: string | null
  }
}

/** Who did something in Ward, by the session, and when. */
export interface Act {
  readonly by: string
  readonly name: string
  readonly at: Instant
}

/** An officer’s word that a paper was signed outside of Ward, typed name and fresh proof with it. */
export interface Attestation extends Act {
  readonly capacity: string
  readonly sentence: string
  /** Of the file that was attested; null only for an arrangement that a law requires. */
  readonly sha256: string | null
}

/** How one side signed: by a signature in Ward, whose own record says how far it is, or on the paper already. */
export type Side =
  | { readonly way: 'signature'; readonly signature: string }
  | {
      readonly way: 'attested'
      readonly signer: { readonly name: string; readonly title: string; readonly on: Day }
      readonly attested: Attestation
    }

export const SIDES = ['ours', 'theirs'] as const
export type SideName = (typeof SIDES)[number]

/** Why it is over before its day, or never was. */
export type Ending =
  | (Act & { readonly kind: 'voided'; readonly why: string })
  | (Act & { readonly kind: 'declined'; readonly side: SideName; readonly why: string })
  /** `from` is the first day on which it no longer holds. */
  | (Act & { readonly kind: 'terminated'; readonly from: Day; readonly why: string })

/** What became of the patient data in one place, 164.504(e)(2)(ii)(J). `protected`: neither was feasible. */
export const DATA_OUTCOMES = ['returned', 'destroyed', 'protected', 'none-held'] as const
export type DataOutcome = (typeof DATA_OUTCOMES)[number]

export interface DataAfter extends Act {
  readonly on: Day
  readonly data: DataOutcome
  readonly backups: DataOutcome
  readonly logs: DataOutcome
  readonly how: string
  /** A certificate of destruction, say, among the tenant’s documents. */
  readonly sha256: string | null
  /** Both where anything is `protected`, and only then. */
  readonly infeasible: { readonly why: string; readonly protections: string } | null
}

/** A pattern by which the other side materially breaks its promise, and what was done: 164.504(e)(1)(ii) and (iii). */
export interface KnownBreach extends Act {
  /** 1 for the first of its agreement. */
  readonly number: number
  readonly learned: Day
  readonly what: string
  readonly steps: readonly (Act & { readonly on: Day; readonly what: string })[]
  readonly outcome: (Act & { readonly kind: BreachOutcome; readonly on: Day; readonly why: string }) | null
}

export const BREACH_OUTCOMES = ['cured', 'ended', 'ending-not-feasible'] as const
export type BreachOutcome = (typeof BREACH_OUTCOMES)[number]

export interface Agreement extends AgreementTerms {
  readonly id: string
  /** Which one it takes the place of, once it holds. */
  readonly supersedes: string | null
  /** The one that takes its place: there is never a second. */
  readonly supersededBy: string | null
  readonly ours: Side | null
  readonly theirs: Side | null
  readonly ending: Ending | null
  readonly dataAfter: DataAfter | null
  readonly breaches: readonly KnownBreach[]
  readonly made: Act
}

/** What is asked of a signature: the whole record is base/signing/signature.ts. */
export interface SignatureSeen {
  readonly id: string
  readonly purpose: string
  readonly about: string
  readonly document: { readonly sha256: string }
  readonly asks: { readonly kind: 'account' | 'outside' }
  readonly state: string
  readonly acceptedAt: Instant | null
  readonly signer: { readonly name: string; readonly title: string } | null
}
