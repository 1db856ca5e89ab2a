import { VERDICT_WORDS } from '../../../assess/words.ts'
import { verdictColour } from '../theme.ts'

const CIRCLE = 'M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10z'

export type StatusColour = 'good' | 'soon' | 'wants' | 'bad' | 'over'

const DRAWN: { readonly [S in StatusColour]: { readonly path: string; readonly colour: string } } = {
  good: { path: VERDICT_WORDS.pass.path, colour: verdictColour('pass') },
  soon: { path: `${CIRCLE}M8 5v3.4l2.2 1.4`, colour: verdictColour('unknown') },
  wants: { path: CIRCLE, colour: verdictColour('manual') },
  bad: { path: VERDICT_WORDS.fail.path, colour: verdictColour('fail') },
  over: { path: VERDICT_WORDS['not-applicable'].path, colour: verdictColour('not-applicable') },
}

/** The drawn mark alone; whoever shows it puts the word beside it. */
export function StandingMark({ colour }: { colour: StatusColour }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="18"
      height="18"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke={DRAWN[colour].colour}
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={DRAWN[colour].path} />
    </svg>
  )
}
