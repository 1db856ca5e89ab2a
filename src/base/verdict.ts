/** What a check can say. `unknown` is neither good nor bad: something the check needs could not be read. */
export const VERDICTS = ['pass', 'fail', 'manual', 'not-applicable', 'not-licensed', 'unknown'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Why something could not be read. A throttled call is never told as a missing permission. */
export const UNREAD_REASONS = ['denied', 'throttled', 'missing', 'unsupported'] as const
export type UnreadReason = (typeof UNREAD_REASONS)[number]

/**
 * How a check stands to the rule: `required` the rule's text asks for it, `supports` it supports a standard or an
 * addressable specification, `good-practice` neither. Ordered from strongest to weakest.
 */
export const STRENGTHS = ['required', 'supports', 'good-practice'] as const
export type Strength = (typeof STRENGTHS)[number]

/** Weight of a failing check, heaviest first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const
export type Severity = (typeof SEVERITIES)[number]
