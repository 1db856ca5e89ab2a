import type { AgreementStatus } from '../../../base/agreements/agreement.ts'
import { VERDICT_WORDS } from '../../../assess/words.ts'
import { verdictColour } from '../theme.ts'

const CIRCLE = 'M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10z'

/** The word stands beside it: never colour alone. */
const DRAWN: { readonly [S in AgreementStatus]: { readonly path: string; readonly colour: string } } = {
  pending: { path: CIRCLE, colour: verdictColour('manual') },
  active: { path: VERDICT_WORDS.pass.path, colour: verdictColour('pass') },
  expiring_soon: { path: `${CIRCLE}M8 5v3.4l2.2 1.4`, colour: verdictColour('unknown') },
  expired: { path: VERDICT_WORDS.fail.path, colour: verdictColour('fail') },
  terminated: { path: VERDICT_WORDS['not-applicable'].path, colour: verdictColour('not-applicable') },
  superseded: { path: 'M4 8h7M8.5 5l3 3l-3 3', colour: verdictColour('not-applicable') },
  voided: { path: `${CIRCLE}M4.6 11.4l6.8-6.8`, colour: verdictColour('not-applicable') },
  declined: { path: `${CIRCLE}M4.6 11.4l6.8-6.8`, colour: verdictColour('not-applicable') },
}

/** The drawn mark alone; whoever shows it puts the word beside it. */
export function AgreementMark({ status }: { status: AgreementStatus }) {
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
