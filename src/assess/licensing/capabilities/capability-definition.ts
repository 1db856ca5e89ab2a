import type { CapabilityProbes } from '../../../collect/facts/licensing/capability-probes.schema.ts'
import type { ServicePlanName } from '../service-plans.ts'

/** One thing a clinic can do only where its plans include it. */
export interface CapabilityDefinition {
  readonly title: string
  /** What it gives, in words for a person who has never heard its name. */
  readonly gives: string
  /** Any of these carries it. Empty where Microsoft lists none: then nothing shows that it is held or lacking. */
  readonly plans: readonly ServicePlanName[]
  /** The interface that answers only where the feature is licensed. */
  readonly probe?: keyof CapabilityProbes
}
