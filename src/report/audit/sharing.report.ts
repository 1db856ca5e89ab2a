import { instantFromMilliseconds } from '../../base/time.ts'
import {
  CLOSING_ACTS,
  OPENING_ACTS,
  type Opening,
  openings,
  SHARING_KINDS,
  type SharingEvent,
} from '../../assess/audit/sharing.ts'
import type { EventRow } from '../../store/audit/event-store.ts'
import { isAskedFor } from './asked-of.ts'
import { defineReport } from './define-report.ts'
import type { ReportContext } from './report-context.ts'
import type { SharingRow } from './sharing-row.ts'
import { SHARING_COLUMNS, sharingEntry, sharingSentence } from './sharing-words.ts'
import { detailsOf, type Who, whoIn } from './single-events.ts'

export const SHARING_REPORT = defineReport<SharingRow>({
  id: 'sharing',
  title: 'Sharing',
  lead: 'What was opened to whom, by links and by name, how links were used, and what is still open; links for anybody first.',
  takes: ['class', 'all', 'place', 'actor'],
  needs: ['content'],
  rows: sharingRows,
  columns: SHARING_COLUMNS,
  sentence: sharingSentence,
  entry: sharingEntry,
})

/** A use in the period belongs to a link that was made before it: openings of a year before are looked at too. */
const LOOK_BACK_DAYS = 365
const MOST_IDS = 1_000
const MOST_ADDRESSES = 20

async function sharingRows(context: ReportContext): Promise<readonly SharingRow[]> {
  const { store, scope, from, to, asked } = context
  const since = instantFromMilliseconds(Math.max(0, Date.parse(from) - LOOK_BACK_DAYS * 86_400_000))
  const before =
    since < from
      ? await store.events.rows(scope, { from: since, to: from, acts: [...OPENING_ACTS, ...CLOSING_ACTS] })
      : []
  const within = await store.events.rows(scope, {
    from,
    to,
    acts: [...OPENING_ACTS, ...CLOSING_ACTS, 'link-use'],
  })
  // Closed later than the period is closed: what is still open today is what somebody has to look at.
  const after = await store.events.rows(scope, { from: to, acts: CLOSING_ACTS })
  const events = [...before, ...within, ...after]
  const who = await whoIn(context, events)
  return openings(await sharingEvents(context, events))
    .filter(opening => isOfPeriod(opening, context))
    .map(opening => rowOf(opening, context, who))
    .filter(row => (asked.all || row.kind !== 'access-request') && isAskedFor(asked, who, row))
    .toSorted(inOrder)
}

function inOrder(one: SharingRow, other: SharingRow): number {
  return (
    SHARING_KINDS.indexOf(one.kind) - SHARING_KINDS.indexOf(other.kind) ||
    Number(other.stillOpen) - Number(one.stillOpen) ||
    other.uses - one.uses ||
    (one.at < other.at ? -1 : 1)
  )
}

function isOfPeriod({ openedAt, uses }: Opening, { from, to }: ReportContext): boolean {
  return (openedAt !== null && openedAt >= from && openedAt < to) || uses.length > 0
}

async function sharingEvents(
  context: Pick<ReportContext, 'store' | 'scope'>,
  events: readonly EventRow[],
): Promise<readonly SharingEvent[]> {
  const details = await detailsOf(context, events)
  const items = new Map<number, string[]>()
  for (const { seq, token } of await context.store.events.items(
    context.scope,
    events.map(({ seq }) => seq),
  )) {
    items.set(seq, [...(items.get(seq) ?? []), token])
  }
  return events.map(event => {
    const said = details.get(event.seq)
    return {
      event,
      sharingId: said?.sharingId ?? null,
      linkScope: said?.linkScope ?? null,
      sharedWithType: said?.sharedWithType ?? null,
      items: items.get(event.seq) ?? [],
    }
  })
}

function rowOf(
  { kind, first, openedAt, opened, uses, closed }: Opening,
  { from, to }: ReportContext,
  who: Who,
): SharingRow {
  const { event } = first
  const used = uses.filter(use => use.event.time >= from && use.event.time < to)
  const all = [...opened, ...used, ...(closed === null ? [] : [closed])].map(one => one.event)
  const lastUse = used.at(-1)?.event.time
  return {
    kind,
    place: who.thing(event.place),
    actor: openedAt === null ? { id: '', name: '' } : who.thing(event.actor),
    class: openedAt === null ? 'unknown' : who.classOf(event),
    with:
      event.target === null || event.target.kind === 'link' ? { id: '', name: '' } : who.thing(event.target),
    right: opened.find(one => one.event.right !== null)?.event.right ?? '',
    at: openedAt ?? event.time,
    openedAt,
    ...(closed === null ? {} : { closedAt: closed.event.time }),
    stillOpen: closed === null,
    uses: used.length,
    ...(lastUse === undefined ? {} : { lastUse }),
    usedFrom: [...new Set(used.flatMap(use => use.event.address ?? []))].slice(0, MOST_ADDRESSES),
    eventIds: all.slice(0, MOST_IDS).map(({ id }) => id),
  }
}
