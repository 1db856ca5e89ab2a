import type { VendorResult } from '../../../base/vendors/results.ts'
import { VERDICT_WORDS } from '../../../assess/words.ts'
import { verdictColour } from '../theme.ts'

const CIRCLE = 'M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10z'

/** The word stands beside it: never colour alone. */
const DRAWN: { readonly [R in VendorResult]: { readonly path: string; readonly colour: string } } = {
  baa_ok: { path: VERDICT_WORDS.pass.path, colour: verdictColour('pass') },
  baa_missing: { path: VERDICT_WORDS.fail.path, colour: verdictColour('fail') },
  baa_out_of_scope: { path: VERDICT_WORDS.fail.path, colour: verdictColour('fail') },
  baa_expired: { path: VERDICT_WORDS.fail.path, colour: verdictColour('fail') },
  no_phi: { path: VERDICT_WORDS['not-applicable'].path, colour: verdictColour('not-applicable') },
  not_needed: { path: VERDICT_WORDS['not-applicable'].path, colour: verdictColour('not-applicable') },
  microsoft: { path: CIRCLE, colour: verdictColour('not-applicable') },
  unknown: { path: VERDICT_WORDS.unknown.path, colour: verdictColour('unknown') },
  removed: { path: 'M4 8h8', colour: verdictColour('not-applicable') },
}

/** The drawn mark alone; whoever shows it puts the word beside it. */
export function ResultMark({ result }: { result: VendorResult }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="18"
      height="18"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke={DRAWN[result].colour}
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={DRAWN[result].path} />
    </svg>
  )
}
