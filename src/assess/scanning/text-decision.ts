import type { Decided, Rule } from './decide.ts'
import type { Decision, Evidence } from './evidence.ts'

/** A decision on one text, with all that was found. Nothing that it tells, and nothing of it as JSON, is of the text. */
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

/** A decision that is none whatever identity there is; which, and by what rule, is worked out when somebody asks. */
export function noneUntilAsked(whole: () => TextDecision): TextDecision {
  return new NoneUntilAsked(whole)
}

class NoneUntilAsked implements TextDecision {
  readonly decision: Decision = 'none'
  readonly confidence: number = 0
  private asked: TextDecision | null
  private readonly ask: () => TextDecision

  constructor(ask: () => TextDecision) {
    this.ask = ask
    this.asked = null
  }

  private get whole(): TextDecision {
    this.asked ??= this.ask()
    return this.asked
  }

  get rule(): Rule {
    return this.whole.rule
  }

  get evidence(): readonly Evidence[] {
    return this.whole.evidence
  }

  toJSON(): TextDecision {
    const { decision, confidence, rule, evidence } = this.whole
    return { decision, confidence, rule, evidence }
  }
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
