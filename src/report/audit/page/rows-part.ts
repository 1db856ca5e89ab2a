import { counted } from '../../../assess/judgement.ts'
import { type Html, html } from '../../html.ts'
import type { MadeReport } from '../define-report.ts'
import { type EntryGroup, groupsOf } from '../report-groups.ts'

type Entry = MadeReport['entries'][number]
type Group = EntryGroup<Entry>

/** People who are named in the line of a place; the table under it has them all. */
const MOST_NAMED = 4
/** A page of more could not be opened in a browser: the rest is in the CSV and the JSON. */
const MOST_ROWS = 5_000
const MOST_IDS = 200

/** Rows under their places, one line for each place: those with something to look at, then the others folded away. */
export function rowsPart(entries: readonly Entry[]): Html {
  const groups = groupsOf(entries.slice(0, MOST_ROWS))
  const open = groups.filter(group => group.open > 0)
  const done = groups.filter(group => group.open === 0)
  return html`${open.map(group => groupPart(group))}
${done.length === 0 ? null : restPart(done, open.length > 0)}
${entries.length > MOST_ROWS ? html`<p>Shown are the first ${MOST_ROWS} rows of ${entries.length}; --format csv and --json have them all.</p>` : null}`
}

function restPart(groups: readonly Group[], beside: boolean): Html {
  const parts = groups.map(group => groupPart(group))
  if (!beside) return html`${parts}`
  const rows = groups.reduce((sum, { entries }) => sum + entries.length, 0)
  return html`<details class="rest"><summary>${counted(groups.length, 'more', 'more')} with ${counted(rows, 'row')} and nothing to look at</summary>
${parts}
</details>`
}

function groupPart({ title, entries, open }: Group): Html {
  return html`<details class="group item${open > 0 ? ' paper' : ''}"><summary><span class="title"><bdi>${title}</bdi></span> <span class="who">${whoWords(entries)}</span></summary>
<div class="body"><div class="wide" role="group" aria-label="${title}" tabindex="0"><table>
<caption class="unseen">${title}</caption>
<thead><tr><th scope="col">Who</th><th scope="col">What was logged</th><th scope="col">Events</th><th scope="col">State</th></tr></thead>
<tbody>${entries.map(entryRow)}</tbody></table></div></div>
</details>
`
}

function whoWords(entries: readonly Entry[]): Html {
  const named = entries
    .slice(0, MOST_NAMED)
    .map(
      ({ brief, count, open }) =>
        html`<span${open ? html` class="now"` : null}><bdi>${brief}</bdi>${count === null ? '' : ` (${count})`}</span>`,
    )
  const rest = entries.length - named.length
  return html`${named.flatMap((one, index) => (index === 0 ? [one] : ['; ', one]))}${rest > 0 ? ` and ${rest} more` : ''}`
}

function entryRow(entry: Entry): Html {
  const { brief, sentence, count, open, mark } = entry
  return html`<tr><th scope="row"><bdi>${brief}</bdi></th><td>${sentence}${more(entry)}</td><td class="figure">${count ?? 1}</td><td class="mark${open ? ' now' : ''}">${mark ?? ''}</td></tr>
`
}

function more({ facts, days, eventIds }: Entry): Html | null {
  if (facts.length === 0 && days.length === 0 && eventIds.length === 0) return null
  return html`<details class="more"><summary>Days and events</summary>
<dl class="properties">${facts.map(({ name, value }) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
${
  days.length === 0
    ? null
    : html`<table><thead><tr><th scope="col">Day (UTC)</th><th scope="col">Events</th></tr></thead><tbody>${days.map(
        ({ day, count }) => html`<tr><th scope="row">${day}</th><td class="figure">${count}</td></tr>`,
      )}</tbody></table>`
}
<ul class="ids">${eventIds.slice(0, MOST_IDS).map(id => html`<li><code>${id}</code></li>`)}</ul>
${eventIds.length > MOST_IDS ? html`<p>${eventIds.length - MOST_IDS} more event ids are in the JSON.</p>` : null}
</details>`
}
