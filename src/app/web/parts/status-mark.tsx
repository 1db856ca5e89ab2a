import type { RequirementStatusWord } from '../../../assess/posture/posture.ts'
import { VERDICT_WORDS } from '../../../assess/words.ts'
import { verdictColour } from '../theme.ts'

const CIRCLE = 'M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10z'

/** The marks of STATUS_WORDS as outlines, in the colours of the verdicts that mean the same. */
const DRAWN: {
  readonly [S in RequirementStatusWord]: { readonly path: string; readonly colour: string }
} = {
  contradicted: { path: VERDICT_WORDS.fail.path, colour: verdictColour('fail') },
  open: { path: CIRCLE, colour: verdictColour('unknown') },
  supported: { path: `${CIRCLE}M8 3v10M6 3.6v8.8M4.3 5v6`, colour: verdictColour('manual') },
  met: { path: VERDICT_WORDS.pass.path, colour: verdictColour('pass') },
  'not-applicable': { path: VERDICT_WORDS['not-applicable'].path, colour: verdictColour('not-applicable') },
}

export function statusColour(status: RequirementStatusWord): string {
  return DRAWN[status].colour
}

/** The drawn mark alone; whoever shows it puts the word beside it. */
export function StatusMark({ status }: { status: RequirementStatusWord }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="18"
      height="18"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke={DRAWN[status].colour}
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={DRAWN[status].path} />
    </svg>
  )
}
