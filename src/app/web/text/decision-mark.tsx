import type { Decision } from '../../../assess/scanning/evidence.ts'
import { DECISION_WORDS } from './words.ts'

/** The drawn mark alone; whoever shows it puts the word beside it. */
export function DecisionMark({ decision, size = 18 }: { decision: Decision; size?: number }) {
  const { path, colour } = DECISION_WORDS[decision]
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke={colour}
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={path} />
    </svg>
  )
}
