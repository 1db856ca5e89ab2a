import type { RequirementStatusWord } from '../../assess/posture/posture.ts'
import { STATUS_WORDS } from '../../assess/posture/status-words.ts'
import { VERDICT_WORDS } from '../../assess/words.ts'
import type { Verdict } from '../../base/verdict.ts'
import { type Html, html } from '../html.ts'

/** The verdict's mark, drawn, so it looks the same in every font; the word always stands beside it. */
export function markIcon(verdict: Verdict): Html {
  return drawn(VERDICT_WORDS[verdict].path)
}

/** Mark and word of a requirement's status. */
export function statusMark(status: RequirementStatusWord): Html {
  return html`<span class="status s-${status}">${drawn(STATUS_PATHS[status])} ${STATUS_WORDS[status].word}</span>`
}

/** Outlines on a 16 by 16 field, drawn like the verdicts’. */
const STATUS_PATHS: { readonly [S in RequirementStatusWord]: string } = {
  contradicted: VERDICT_WORDS.fail.path,
  open: 'M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10',
  supported: 'M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10M8 3v10M10 3.5v9M12 5v6',
  met: VERDICT_WORDS.pass.path,
  'not-applicable': VERDICT_WORDS['not-applicable'].path,
}

function drawn(path: string): Html {
  return html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`
}
