import type { Citation } from '../base/hipaa/citation.ts'
import type { Cloud, ImportedWaiver } from '../base/fact.ts'
import type { EntityKind } from '../base/fact.ts'
import type { Json } from '../base/canonical-json.ts'
import type { ClinicWorkflow, Disturbed } from '../base/disturbance.ts'
import type { Severity, Strength, UnreadReason, Verdict } from '../base/verdict.ts'
import type { FactId, Facts } from '../collect/facts/facts.schema.ts'
import type { Capability } from './licensing/capabilities.ts'

/** One requirement a check speaks to, how strongly, and one sentence why. Mapped by hand, never generated. */
export interface Mapping {
  readonly citation: Citation
  readonly strength: Strength
  readonly why: string
}

/** What a person does to meet the check. Steps are portal paths as they are clicked; `impact` is what it can disturb. */
export interface Fix {
  readonly steps: readonly string[]
  readonly command?: string
  readonly docs: string
  readonly impact: string
  /** Whom the fix disturbs on an ordinary day once it is done, at most. */
  readonly disturbs: Disturbed
  /** What a clinic does every day that the fix can break, unless it is looked at before. */
  readonly workflows?: readonly ClinicWorkflow[]
}

/** One thing a check looked at. `bad` decides for fail, `unread` for unknown. `why` is a sentence for the person. */
export interface Entity {
  readonly kind: EntityKind
  readonly id: string
  readonly name: string
  readonly state: 'good' | 'bad' | 'unread'
  readonly why?: string
  readonly properties?: { readonly [name: string]: Json }
}

export interface Judgement {
  readonly verdict: Verdict
  /** One sentence: what was seen. */
  readonly reason: string
  /** Only with `unknown`. */
  readonly unread?: UnreadReason
  readonly properties?: { readonly [name: string]: Json }
  readonly entities?: readonly Entity[]
}

/** What a check may know beside its facts. */
export interface JudgeContext {
  /** The excuse recorded for this entity of this check, if there is one. */
  readonly waiver: (kind: EntityKind, id: string) => ImportedWaiver | undefined
  readonly cloud: Cloud | null
}

export interface Equivalents {
  /** Every ScubaGear policy id, in every baseline version, that asks this same question. */
  readonly scuba?: readonly string[]
  /** Policies of which this question is a part: who is excused from one of them is excused here. */
  readonly partOf?: readonly string[]
  /** CIS Microsoft 365 Foundations numbers with their version, such as `7.0.0/5.2.2.2`. Numbers only. */
  readonly cis?: readonly string[]
  /** Of those, policies on which Ward answers otherwise in some tenants, on purpose (docs/differences.md). */
  readonly differs?: readonly { readonly scuba: string; readonly why: string }[]
  /** ScubaGear policies near this question that Ward cuts differently, each with the reason (docs/differences.md). */
  readonly related?: readonly { readonly scuba: string; readonly why: string }[]
}

export interface CheckDefinition<Needs extends FactId = FactId, Uses extends FactId = never> {
  /** `service.kebab-name`, the same as its path. Never reused. */
  readonly id: `${string}.${string}`
  readonly since: string
  readonly title: string
  readonly requirements: readonly [Mapping, ...Mapping[]]
  readonly severity: Severity
  /** The licensed feature the setting belongs to; null where every business plan has it. */
  readonly licence: Capability | null
  /**
   * Without the licence the setting may stand there and do nothing (no risk is measured, no activation is announced): a
   * pass becomes `not-licensed` too. Conditional Access itself goes on after its licence ends, so it is not said there.
   * https://learn.microsoft.com/entra/id-governance/licensing-fundamentals (2026-11-21)
   */
  readonly needsLicenceToWork?: boolean
  /** Facts it cannot decide without. One that was not read makes the verdict `unknown`, in the engine. */
  readonly needs: readonly [Needs, ...Needs[]]
  /** Facts that help; undefined when not read. */
  readonly uses?: readonly Uses[]
  /** Clouds that do not have the feature: `not-applicable` there, decided from the cloud, never from an absent property. */
  readonly absentIn?: readonly Cloud[]
  readonly judge: (
    facts: { readonly [K in Needs]: Facts[K] } & { readonly [K in Uses]: Facts[K] | undefined },
    context: JudgeContext,
  ) => Judgement
  /** Why it matters to patients, in one or two sentences. */
  readonly rationale: string
  readonly fix: Fix
  readonly equivalents: Equivalents
}

/** A check with its fact types erased, as the engine and the catalogue hold it. */
export interface Check extends Omit<CheckDefinition, 'judge' | 'needs' | 'uses'> {
  readonly needs: readonly FactId[]
  readonly uses: readonly FactId[]
  readonly judge: (facts: Partial<Facts>, context: JudgeContext) => Judgement
}

/** Declares a check. `judge` is pure: the same facts give the same verdict on any day. */
export function defineCheck<Needs extends FactId, Uses extends FactId = never>(
  definition: CheckDefinition<Needs, Uses>,
): Check {
  return { ...definition, uses: definition.uses ?? [], judge: definition.judge as Check['judge'] }
}
