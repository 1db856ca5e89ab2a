import type { VerdictRow } from '../../assess/assess.ts'
import type { Entity } from '../../assess/define-check.ts'
import { counted } from '../../assess/judgement.ts'
import { settingText } from '../../assess/setting-text.ts'
import { type Html, html } from '../html.ts'

const STATES = { bad: 'Does not meet', unread: 'Could not read', good: 'Meets' } as const
type State = keyof typeof STATES

/** So many of a state stand in the report; how many more there are is said. The JSON holds all of them. */
const MOST_SHOWN: { readonly [S in State]: number } = { bad: 500, unread: 500, good: 100 }

/** What a check saw: the settings, the things it looked at, the calls they came from, the licence it needs. */
export function seen({ evidence, licence }: VerdictRow): Html {
  const properties = Object.entries(evidence.properties)
  const list =
    properties.length === 0
      ? null
      : html`<dl class="properties">${properties.map(([name, value]) => html`<dt><code>${name}</code></dt><dd><code>${settingText(value)}</code></dd>`)}</dl>`
  const from = [...new Set(evidence.facts.map(fact => fact.from).filter(text => text !== ''))]
  return html`<h4>What was seen</h4>
${list}${entityTable(evidence.entities)}
${from.length === 0 ? null : html`<p class="from">From ${from.map((call, index) => html`${index === 0 ? '' : ', '}<code>${call}</code>`)}</p>`}
${licence === null ? null : html`<p>Needs ${licence.title}: ${licence.held === null ? 'the licences were not read' : licence.held ? 'the plans include it' : 'the plans do not include it'}.</p>`}`
}

function entityTable(entities: readonly Entity[]): Html | null {
  if (entities.length === 0) return null
  const rows = (Object.keys(STATES) as readonly State[]).flatMap(state => {
    const all = entities.filter(entity => entity.state === state)
    const more = all.length - MOST_SHOWN[state]
    const shown = all.slice(0, MOST_SHOWN[state]).map(entity => entityRow(entity))
    return more <= 0
      ? shown
      : [
          ...shown,
          html`<tr class="${state}"><td>${STATES[state]}</td><td colspan="3">and ${counted(more, 'other', 'others')}, listed in the JSON.</td></tr>`,
        ]
  })
  return html`<div class="wide" role="group" aria-label="What was looked at" tabindex="0"><table>
<thead><tr><th scope="col">State</th><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">What was seen</th></tr></thead>
<tbody>${rows}</tbody></table></div>`
}

function entityRow({ name, id, kind, why, state, properties: more }: Entity): Html {
  return html`<tr class="${state}"><td>${STATES[state]}</td>
<td><bdi>${name}</bdi>${id === name ? null : html`<br> <code class="id">${id}</code>`}</td><td>${kind}</td>
<td>${why ?? ''}${more === undefined ? null : html` <code>${settingText(more)}</code>`}</td></tr>`
}
