import type { Safeguard } from '../../../base/hipaa/words.ts'
import type { RequirementStatus } from '../../../assess/posture/posture.ts'
import type { DecisionKind } from '../../../assess/programme.ts'

/** The groups of the Security Rule, as its section headings name them. */
export const SAFEGUARD_WORDS: { readonly [S in Safeguard]: string } = {
  administrative: 'Administrative',
  physical: 'Physical',
  technical: 'Technical',
  organizational: 'Organizational',
  documentation: 'Documentation',
}

export const DECISION_WORDS: { readonly [D in DecisionKind]: string } = {
  implemented: 'Implemented',
  alternative: 'Another measure instead',
  'not-reasonable': 'Not reasonable and appropriate here',
}

/** "Required", "Addressable" or "Standard". An addressable one is decided in writing; it is never optional. */
export function boundWord({ designation }: Pick<RequirementStatus, 'designation'>): string {
  return designation === null ? 'Standard' : designation === 'required' ? 'Required' : 'Addressable'
}
