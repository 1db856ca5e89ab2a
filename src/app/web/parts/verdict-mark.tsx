import type { Verdict } from '../../../base/verdict.ts'
import { VERDICT_WORDS } from '../../../assess/words.ts'
import { verdictColour } from '../theme.ts'

/** The drawn mark alone; whoever shows it puts the word beside it. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="18"
      height="18"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke={verdictColour(verdict)}
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={VERDICT_WORDS[verdict].path} />
    </svg>
  )
}
