import type { Assessment, VerdictRow } from '../../assess/assess.ts'
import type { Check } from '../../assess/define-check.ts'
import { counted } from '../../assess/judgement.ts'
import type { RankedFix } from '../../assess/priority.ts'
import type { UnreadReason } from '../../base/verdict.ts'
import { type Html, html } from '../html.ts'
import { checkLink } from './anchors.ts'

/** What makes it readable the next time. */
const REMEDIES: { readonly [R in UnreadReason]: string } = {
  denied:
    'The reading was refused. Give the account or app that reads the permission it lacks, and read again.',
  throttled: 'Microsoft held the reading back. Read again at a quieter hour.',
  missing:
    'Read again with every product chosen and with the newest version of the tool. If it still is not there, look at the setting yourself, as the check says.',
  unsupported: 'Ward cannot make out what was read. Look at the setting yourself, as the check says.',
}

interface Gap {
  /** The fact's id; null when a fact was read and only a part of it was not. */
  readonly fact: string | null
  readonly why: string
  readonly reason: UnreadReason
  readonly rows: readonly RankedFix[]
}

/** What could not be read, why, what to do about it and which checks wait for it. */
export function notRead(
  { summary: { unread } }: Assessment,
  unknown: readonly RankedFix[],
  checks: readonly Check[],
): Html | null {
  const gaps = gapsOf(unread, unknown, checks)
  if (gaps.length === 0) return null
  return html`<section class="holds" id="not-read" aria-labelledby="not-read-title">
<h3 id="not-read-title">What could not be read <span class="of">${counted(unknown.length, 'check waits', 'checks wait')}</span></h3>
<ul class="gaps">${gaps.map(
    ({
      fact,
      why,
      reason,
      rows,
    }) => html`<li class="item">${fact === null ? null : html`<code>${fact}</code>: `}${why}
<p><strong>What to do:</strong> ${REMEDIES[reason]}</p>
<p class="meta">${rows.length === 0 ? 'No check waits for it.' : html`Waiting: ${links(rows)}`}</p></li>`,
  )}</ul>
</section>`
}

function gapsOf(
  unread: Assessment['summary']['unread'],
  unknown: readonly RankedFix[],
  checks: readonly Check[],
): readonly Gap[] {
  const needs = new Map<string, readonly string[]>(checks.map(({ id, needs: ids }) => [id, ids]))
  const facts = new Set<string>(unread.map(({ fact }) => fact))
  const waitsFor = ({ row }: RankedFix) =>
    row.evidence.facts.find(({ id, read }) => !read && facts.has(id) && needs.get(row.check)?.includes(id))
      ?.id ?? null
  const byFact = Map.groupBy(unknown, waitsFor)
  const ofFacts = unread.map(({ fact, why, reason }) => ({ fact, why, reason, rows: byFact.get(fact) ?? [] }))
  const ofParts = Map.groupBy(byFact.get(null) ?? [], ({ row }) => `${row.unread ?? 'missing'} ${row.reason}`)
  const parts = [...ofParts.values()].flatMap(rows =>
    rows.slice(0, 1).map(({ row }) => ({
      fact: null,
      why: row.reason,
      reason: row.unread ?? ('missing' as const),
      rows,
    })),
  )
  return [...ofFacts, ...parts].sort((a, b) => b.rows.length - a.rows.length)
}

/**
 * The features the plans lack: what they should answer stays open until something else does. A service that no plan holds
 * at all is no gap to buy; its checks stand last, with what was seen of it.
 */
export function notLicensed(rows: readonly RankedFix[]): Html | null {
  if (rows.length === 0) return null
  const features = groups(
    rows.filter(({ row }) => row.licence !== null),
    row => row.licence?.title ?? '',
  )
  const services = groups(
    rows.filter(({ row }) => row.licence === null),
    row => row.reason,
  )
  return html`<section class="holds" id="plans" aria-labelledby="plans-title">
<h3 id="plans-title">What your plans do not include <span class="of">${counted(rows.length, 'check', 'checks')}</span></h3>
<p class="aside">A missing licence excuses nothing: the requirement stays open until another measure answers it and an officer has it on record.</p>
<ul class="gaps">${features.map(
    ([feature, asking]) => html`<li class="item"><strong>${feature}</strong>
<p>Get it, or record what you do instead of: ${links(asking)}</p></li>`,
  )}${services.map(
    ([reason, asking]) => html`<li class="item">${reason}
<p class="meta">Not judged: ${links(asking)}</p></li>`,
  )}</ul>
</section>`
}

/** The largest first. */
function groups(
  rows: readonly RankedFix[],
  of: (row: VerdictRow) => string,
): readonly (readonly [string, readonly RankedFix[]])[] {
  return [...Map.groupBy(rows, ({ row }) => of(row))].sort(([, a], [, b]) => b.length - a.length)
}

function links(rows: readonly RankedFix[]): Html {
  return html`${rows.map(({ row }, index) => html`${index === 0 ? '' : '; '}${checkLink(row)}`)}`
}
