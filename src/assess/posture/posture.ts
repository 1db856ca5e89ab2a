import type { Citation } from '../../base/hipaa/citation.ts'
import type { Organisation } from '../../base/hipaa/organisation.ts'
import type { Step } from '../../base/hipaa/steps.ts'
import type { Designation, Safeguard } from '../../base/hipaa/words.ts'
import type { Instant } from '../../base/time.ts'
import type { Severity, Strength, Verdict } from '../../base/verdict.ts'
import type { Decision } from '../programme.ts'

/**
 * Where a requirement stands. `met` needs an officer's record in force that no check contradicts; `supported` is evidence
 * without that record; `open` is neither. Nothing that could not be read counts for good.
 */
export const REQUIREMENT_STATUSES = ['met', 'supported', 'contradicted', 'open', 'not-applicable'] as const
export type RequirementStatusWord = (typeof REQUIREMENT_STATUSES)[number]

/** A check as a requirement's row tells of it. `strength` is that of its mapping to this requirement. */
export interface SpeakingCheck {
  readonly check: string
  readonly title: string
  readonly verdict: Verdict
  readonly severity: Severity
  readonly strength: Strength
  /** Why the check speaks to this requirement. */
  readonly why: string
  readonly reason: string
  /** The whole check is accepted by a waiver in force: it does not contradict, and does not support. */
  readonly accepted: boolean
}

export interface RequirementStatus {
  readonly citation: Citation
  readonly title: string
  readonly understand: string
  readonly kind: 'standard' | 'specification'
  readonly safeguard: Safeguard
  /** null for a standard. */
  readonly designation: Designation | null
  /** The step it is shown under. */
  readonly step: Step
  readonly status: RequirementStatusWord
  /** One sentence: why it stands where it stands and what is missing. */
  readonly sentence: string
  /** 1 when met; else half of the share of its checks that are met, in hundredths, cut off. See score.ts. */
  readonly points: number
  /** The last one signed, also when it is due for review. */
  readonly decision: Decision | null
  readonly record: 'in-force' | 'review-due' | 'none'
  readonly supports: readonly SpeakingCheck[]
  readonly contradicts: readonly SpeakingCheck[]
  /** Could not be read, not licensed, needs a person, or accepted: they leave it open. */
  readonly silent: readonly SpeakingCheck[]
}

export interface StepStatus {
  readonly id: Step
  readonly number: number
  readonly title: string
  readonly points: number
  /** How many requirements of this step apply. */
  readonly of: number
  /** Its state in words. */
  readonly sentence: string
  readonly counts: { readonly [S in RequirementStatusWord]: number }
  readonly requirements: readonly Citation[]
}

/** One of the things that matter most, told to the owner. */
export interface Matter {
  readonly kind: 'fix' | 'record' | 'read' | 'licence'
  /** Verb first: what to do or what is so. */
  readonly title: string
  readonly why: string
  readonly step: Step
  /** The check or the requirement it is about. */
  readonly check: string | null
  readonly citation: Citation
}

export interface Posture {
  readonly schema: 'ward.posture/1'
  readonly tenant: { readonly id: string | null; readonly name: string | null }
  readonly takenAt: Instant | null
  readonly asOf: Instant
  readonly organisation: Organisation | null
  /** All 65, each standard followed by its specifications. */
  readonly requirements: readonly RequirementStatus[]
  readonly steps: readonly StepStatus[]
  readonly score: {
    readonly points: number
    readonly of: number
    readonly sentence: string
    readonly counts: { readonly [S in RequirementStatusWord]: number }
  }
  /** At most ten, the first first. */
  readonly matters: readonly Matter[]
  readonly disclaimer: string
}
