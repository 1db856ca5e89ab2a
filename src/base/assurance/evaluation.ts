import { addDays, type Day } from '../days.ts'
import type { Machine } from '../state-machine.ts'
import type { SignatureState } from '../signing/signature-machine.ts'
import type { Instant } from '../time.ts'
import { monthsAfter } from './report-kinds.ts'

/**
 * The evaluation of 45 CFR 164.308(a)(8): technical and nontechnical, periodic and after environmental or operational
 * changes, of how far the safeguards meet the rule.
 */
export const EVALUATION_REASONS = ['periodic', 'environmental-change', 'operational-change'] as const
export type EvaluationReason = (typeof EVALUATION_REASONS)[number]

export type EvaluationState = 'draft' | 'asked' | 'completed' | 'withdrawn'
export type EvaluationAct = 'ask' | 'sign' | 'fail' | 'withdraw'

/** An evaluation is one only when an officer has signed its exact text. */
export const EVALUATION_MACHINE: Machine<EvaluationState, EvaluationAct> = [
  {
    from: 'draft',
    act: 'ask',
    to: 'asked',
    because: 'Its text is fixed as a PDF, and an officer is asked to sign it.',
  },
  {
    from: 'draft',
    act: 'withdraw',
    to: 'withdrawn',
    because: 'It is not to be signed: nothing was evaluated by it.',
  },
  { from: 'asked', act: 'sign', to: 'completed', because: 'The signature over its exact bytes is complete.' },
  {
    from: 'asked',
    act: 'fail',
    to: 'draft',
    because: 'The signature was declined, voided or ran out: nobody has signed.',
  },
  { from: 'asked', act: 'withdraw', to: 'withdrawn', because: 'It was taken back before anybody signed.' },
]

/** What was looked at, as numbers: never more than was known on that day. */
export interface Evaluated {
  /** Technical: the settings that were judged. */
  readonly settings: {
    /** Null where they are not kept, as in the practice clinic. */
    readonly snapshot: string | null
    readonly takenAt: Instant
    readonly met: number
    readonly notMet: number
    readonly unknown: number
    readonly other: number
  } | null
  /** Nontechnical: what people keep beside the settings, as sentences of their standing. */
  readonly programme: readonly {
    readonly title: string
    readonly state: 'done' | 'soon' | 'open'
    readonly sentence: string
  }[]
  readonly requirements: { readonly met: number; readonly open: number } | null
}

export interface Evaluation {
  readonly id: string
  readonly reason: EvaluationReason
  /** What changed, for an evaluation after a change. */
  readonly change: string
  readonly period: { readonly from: Day; readonly to: Day }
  readonly evaluated: Evaluated
  readonly conclusions: string
  readonly plan: string
  /** The day by which the next one is to be done. */
  readonly next: Day
  readonly made: { readonly by: string; readonly name: string; readonly at: Instant }
  readonly document: { readonly sha256: string; readonly bytes: number; readonly pages: number } | null
  /** Id of the signature that was asked for. It is never "signed" here: that the signature says. */
  readonly signature: string | null
  readonly withdrawn: boolean
}

/** Where it stands, by its record and the state of its signature. */
export function evaluationState(
  { signature, withdrawn }: Pick<Evaluation, 'signature' | 'withdrawn'>,
  signed: SignatureState | null,
): EvaluationState {
  // What was signed stays signed, whatever is written beside it later.
  if (signature !== null && signed === 'completed') return 'completed'
  if (withdrawn) return 'withdrawn'
  return signature !== null && (signed === 'pending' || signed === 'accepted' || signed === 'failed')
    ? 'asked'
    : 'draft'
}

/** Ward's own measure of "periodic". */
export const EVALUATION_MONTHS = 12
export const EVALUATION_SOON = 90

export function latestNext(to: Day): Day {
  return monthsAfter(to, EVALUATION_MONTHS)
}

/** Whether the next evaluation is far, near or due, on a day. */
export function evaluationDue(next: Day, today: Day): 'far' | 'near' | 'over' {
  if (next < today) return 'over'
  return next <= addDays(today, EVALUATION_SOON) ? 'near' : 'far'
}
