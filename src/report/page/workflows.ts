import { CLINIC_WORKFLOW_WORDS } from '../../assess/clinic-workflows.ts'
import { counted } from '../../assess/judgement.ts'
import type { RankedFix } from '../../assess/priority.ts'
import { dayWords } from '../../assess/words.ts'
import { CLINIC_WORKFLOWS } from '../../base/disturbance.ts'
import type { Instant } from '../../base/time.ts'
import { type Html, html, link } from '../html.ts'
import { checkLink, workflowAnchor } from './anchors.ts'

/** The daily work that today's fixes can break: how to find out whether the clinic does it, and how it goes on. */
export function workflowsSection(ranked: readonly RankedFix[]): Html | null {
  const touched = CLINIC_WORKFLOWS.map(workflow => ({
    workflow,
    fixes: ranked.filter(({ workflows }) => workflows.includes(workflow)),
  })).filter(({ fixes }) => fixes.length > 0)
  if (touched.length === 0) return null
  return html`<section class="holds" id="workflows" aria-labelledby="workflows-title">
<h3 id="workflows-title">What to look at before you change anything</h3>
<p class="aside">The daily work that the fixes above can break. Find out first whether the clinic does it.</p>
${touched.map(({ workflow, fixes }) => {
  const { title, find, keep, docs, read } = CLINIC_WORKFLOW_WORDS[workflow]
  return html`<article class="item workflow" id="${workflowAnchor(workflow)}" aria-labelledby="${workflowAnchor(workflow)}-title">
<h4 id="${workflowAnchor(workflow)}-title">${title}</h4>
<p><strong>Find out:</strong> ${find}</p>
<p><strong>Keep it going:</strong> ${keep}</p>
<p class="meta">${link(docs, 'Microsoft’s page on it')}, read ${dayWords(read as Instant)}</p>
<details class="look"><summary>${counted(fixes.length, 'fix', 'fixes')} can break it</summary><ul>${fixes.map(({ row }) => html`<li>${checkLink(row)}</li>`)}</ul></details>
</article>`
})}
</section>`
}
