import { heaviestFirst, VERDICT_WORDS, VERDICTS_AS_SHOWN } from '../../assess/words.ts'
import { type Html, html } from '../html.ts'
import { checkCard } from './check-card.ts'
import { markIcon } from './marks.ts'
import type { ReportMaterial } from './material.ts'

/** Every check, what does not meet first, each with all that is known of it. */
export function checksPart({ assessment, checks }: ReportMaterial): Html {
  const rows = heaviestFirst(assessment.verdicts)
  const counts = assessment.summary.verdicts
  const asked = new Map<string, (typeof checks)[number]>(checks.map(check => [check.id, check]))
  const tiles = VERDICTS_AS_SHOWN.map(verdict => {
    const { word, means } = VERDICT_WORDS[verdict]
    const inside = html`<span class="count">${counts[verdict]}</span> <span class="word">${markIcon(verdict)} ${word}</span> <span class="means">${means}</span>`
    return counts[verdict] === 0
      ? html`<li class="tile none ${verdict}">${inside}</li>`
      : html`<li class="tile ${verdict}"><a href="#${verdict}">${inside}</a></li>`
  })
  const groups = VERDICTS_AS_SHOWN.map(verdict => {
    const inGroup = rows.filter(row => row.verdict === verdict)
    if (inGroup.length === 0) return ''
    return html`<section class="holds" id="${verdict}" aria-labelledby="${verdict}-title">
<h3 id="${verdict}-title" class="${verdict}">${markIcon(verdict)} ${VERDICT_WORDS[verdict].word} <span class="of">${inGroup.length} of ${rows.length}</span></h3>
${inGroup.map(row => checkCard(row, asked.get(row.check)))}
</section>`
  })
  return html`<section class="part" id="checks" data-part="among the checks" aria-labelledby="checks-title">
<h2 id="checks-title">All checks</h2>
<ul class="tiles aside">${tiles}</ul>
<div class="tools" hidden>
<button type="button" id="open-all">Open all</button>
<button type="button" id="close-all">Close all</button>
</div>
${rows.length === 0 ? html`<p class="aside">No check was judged.</p>` : groups}
</section>`
}
