import type { Assessment } from '../../assess/assess.ts'
import { type Html, html } from '../html.ts'

/** What was read, by which call of Microsoft’s, and what was not and why. */
export function factsTable({ verdicts, summary: { unread } }: Assessment): Html | null {
  const facts = new Map<string, { read: boolean; from: string }>()
  for (const { evidence } of verdicts) {
    for (const { id, read, from } of evidence.facts) facts.set(id, { read, from })
  }
  const whys = new Map<string, string>(unread.map(({ fact, why }) => [fact, why]))
  for (const fact of whys.keys()) if (!facts.has(fact)) facts.set(fact, { read: false, from: '' })
  if (facts.size === 0) return null
  const rows = [...facts].sort(([a], [b]) => (a < b ? -1 : 1))
  const count = rows.filter(([, { read }]) => read).length
  return html`<section class="holds" id="facts" aria-labelledby="facts-title">
<h3 id="facts-title">What was read <span class="of">${count} of ${rows.length}</span></h3>
<div class="wide" role="group" aria-label="What was read" tabindex="0"><table>
<thead><tr><th scope="col">Fact</th><th scope="col">Read</th><th scope="col">From</th></tr></thead>
<tbody>${rows.map(
    ([
      id,
      { read, from },
    ]) => html`<tr class="item"><td><code>${id}</code></td><td>${read ? 'Read' : `Not read. ${whys.get(id) ?? 'The source does not hold it.'}`}</td><td>${from === '' ? '' : html`<code>${from}</code>`}</td></tr>
`,
  )}</tbody></table></div>
</section>`
}
