import type { Decided, Rule } from './decide.ts'
import type { Decision, Evidence } from './evidence.ts'

/** A decision on one text, with all that was found. Holds no piece of the text. */
export interface TextDecision extends Decided {
  readonly evidence: readonly Evidence[]
}

export const NOTHING_FOUND: TextDecision = { decision: 'none', confidence: 0, rule: 'nothing', evidence: [] }

/**
 * A decision whose evidence is worked out when somebody asks for it: most lines are nobody's, and nobody asks what was
 * found in them. As JSON it is whole.
 */
export function lazily(decided: Decided, evidence: () => readonly Evidence[]): TextDecision {
  return new LazyDecision(decided, evidence)
}

class LazyDecision implements TextDecision {
  readonly decision: Decision
  readonly confidence: number
  readonly rule: Rule
  private found: readonly Evidence[] | null
  private readonly find: () => readonly Evidence[]

  constructor({ decision, confidence, rule }: Decided, find: () => readonly Evidence[]) {
    this.decision = decision
    this.confidence = confidence
    this.rule = rule
    this.find = find
    this.found = null
  }

  get evidence(): readonly Evidence[] {
    this.found ??= this.find()
    return this.found
  }

  toJSON(): TextDecision {
    const { decision, confidence, rule, evidence } = this
    return { decision, confidence, rule, evidence }
  }
}
