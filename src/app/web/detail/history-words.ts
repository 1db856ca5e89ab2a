import type { Instant } from '../../../base/time.ts'
import type { Severity } from '../../../base/verdict.ts'
import { dayWords, SEVERITY_WORDS } from '../../../assess/words.ts'

/** One thing that became of a finding, as the store tells it. */
export interface Change {
  readonly at: string
  readonly change: 'opened' | 'changed' | 'fixed' | 'reopened'
  readonly severity: Severity
  readonly reason: string
}

const WORDS: { readonly [C in Change['change']]: string } = {
  opened: 'First seen not to meet',
  changed: 'Changed',
  fixed: 'Seen to meet',
  reopened: 'Seen not to meet again',
}

/** "2 November 2026: first seen not to meet." with the weight where that changed, and what was seen at each change. */
export function historySentences(changes: readonly Change[]): readonly string[] {
  return changes.map(({ at, change, severity, reason }, index) => {
    const before = changes[index - 1]
    const weight =
      before === undefined || before.severity === severity
        ? ''
        : `, now ${SEVERITY_WORDS[severity].toLowerCase()} instead of ${SEVERITY_WORDS[before.severity].toLowerCase()}`
    const seen = change === 'fixed' || reason === '' ? '' : ` ${reason}`
    return `${dayWords(at as Instant)}: ${WORDS[change].toLowerCase()}${weight}.${seen}`
  })
}
