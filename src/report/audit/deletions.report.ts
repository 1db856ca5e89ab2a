import type { ActorClass } from '../../base/audit/actor-class.ts'
import type { Instant } from '../../base/time.ts'
import {
  DELETION_KINDS,
  DELETION_SETTING_ACTS,
  type DeletionKind,
  deletionKind,
  isSearchPurge,
} from '../../assess/audit/deletions.ts'
import { counted } from '../../assess/judgement.ts'
import type { EventGroup, EventRow } from '../../store/audit/event-store.ts'
import { CLASS_WORDS, nameOf, placeWords } from './access-words.ts'
import { isAskedFor } from './asked-of.ts'
import { defineReport, type Thing } from './define-report.ts'
import type { ReportContext } from './report-context.ts'
import { detailsOf, type Who, whoIn } from './single-events.ts'
import { spanWords } from './time-words.ts'
import { lines } from './report-csv.ts'

export interface DeletionRow {
  readonly kind: DeletionKind
  readonly actor: Thing
  readonly class: ActorClass
  readonly place: Thing
  readonly owner: Thing | null
  /** As logged. */
  readonly operations: readonly string[]
  /** Events. */
  readonly count: number
  /** Items the events say they are about. */
  readonly items: number
  readonly failed: number
  readonly first: Instant
  readonly last: Instant
  readonly addresses: readonly string[]
  /** In order of time; the first 1,000. */
  readonly eventIds: readonly string[]
}

const WORDS: { readonly [K in DeletionKind]: string } = {
  audit: 'removed a rule of audit records',
  retention: 'removed retention or a hold',
  purge: 'deleted for good',
  'recycle-bin': 'emptied from the recycle bin',
  hard: 'deleted past the recycle bin',
  place: 'deleted a whole folder, list, site or team',
  soft: 'deleted, to be restored for a time',
}

export const DELETIONS_REPORT = defineReport<DeletionRow>({
  id: 'deletions',
  title: 'Deletions',
  lead: 'Who deleted what, how final, at which place; removed retention, holds and audit rules first.',
  takes: ['class', 'all', 'place', 'actor'],
  needs: ['content', 'directory'],
  rows: deletionRows,
  columns: [
    {
      name: 'kind',
      means: 'audit, retention, purge, recycle-bin, hard, place or soft.',
      of: row => row.kind,
    },
    { name: 'place', means: 'Where; for a setting what was removed.', of: row => row.place.name },
    { name: 'place kind', means: 'mailbox, site, policy and so on.', of: row => row.place.kind ?? '' },
    { name: 'place id', means: 'The place’s id in Ward.', of: row => row.place.id },
    { name: 'owner', means: 'Whose place it is.', of: row => row.owner?.name ?? '' },
    { name: 'actor', means: 'Who deleted.', of: row => nameOf(row.actor) },
    { name: 'actor id', means: 'The actor’s id in Ward.', of: row => row.actor.id },
    { name: 'class', means: 'Who that is to the place.', of: row => CLASS_WORDS[row.class] },
    {
      name: 'operations',
      means: 'As Microsoft names them, one a line.',
      of: row => lines(row.operations),
    },
    { name: 'events', means: 'How many events.', of: row => String(row.count) },
    { name: 'items', means: 'Items the events say they are about.', of: row => String(row.items) },
    { name: 'failed', means: 'Events of these that failed.', of: row => String(row.failed) },
    { name: 'first', means: 'Time of the first (UTC).', of: row => row.first },
    { name: 'last', means: 'Time of the last (UTC).', of: row => row.last },
    { name: 'addresses', means: 'IP addresses, one a line.', of: row => lines(row.addresses) },
    {
      name: 'events by id',
      means: 'Ids of the events, one a line, at most 1,000.',
      of: row => lines(row.eventIds),
    },
  ],
  sentence: row =>
    `${nameOf(row.actor)} (${CLASS_WORDS[row.class]}) ${row.failed === row.count ? 'tried, and failed: ' : ''}${WORDS[row.kind]}: ${counted(row.items, 'item', 'items')} at ${row.place.kind === 'policy' ? row.place.name : placeWords(row)} ${spanWords(row.first, row.last, daysBetween(row))}.`,
  entry: row => ({
    group: { id: `${row.place.kind ?? ''}:${row.place.id}`, title: placeTitle(row) },
    brief: `${nameOf(row.actor)}: ${row.kind}`,
    count: row.items,
    open: row.kind === 'audit' || row.kind === 'retention' || row.kind === 'purge',
    mark: row.kind,
    facts: [
      { name: 'Who', value: `${nameOf(row.actor)}: ${CLASS_WORDS[row.class]}` },
      { name: 'How', value: WORDS[row.kind] },
      { name: 'Operations', value: row.operations.join(', ') },
      { name: 'Events', value: String(row.count) },
      ...(row.failed > 0 ? [{ name: 'Failed', value: String(row.failed) }] : []),
      { name: 'First', value: row.first },
      { name: 'Last', value: row.last },
      {
        name: 'From',
        value: row.addresses.length === 0 ? 'no address in the records' : row.addresses.join(', '),
      },
    ],
    days: [],
    eventIds: row.eventIds,
  }),
})

const placeTitle = (row: DeletionRow) => (row.place.kind === 'policy' ? row.place.name : placeWords(row))
const daysBetween = ({ first, last }: DeletionRow) =>
  Math.floor((Date.parse(last.slice(0, 10)) - Date.parse(first.slice(0, 10))) / 86_400_000) + 1

const MOST_IDS = 1_000
const MOST_ADDRESSES = 20

async function deletionRows(context: ReportContext): Promise<readonly DeletionRow[]> {
  const [content, settings] = [await contentDeletions(context), await settingDeletions(context)]
  return [...settings, ...content].toSorted(
    (one, other) =>
      DELETION_KINDS.indexOf(one.kind) - DELETION_KINDS.indexOf(other.kind) || other.items - one.items,
  )
}

/** Counted in the store, operation by operation, so that each row is of one kind. */
async function contentDeletions({
  store,
  scope,
  from,
  to,
  roles,
  asked,
}: ReportContext): Promise<readonly DeletionRow[]> {
  const all = asked.all || asked.classes.length > 0
  const query = {
    from,
    to,
    acts: ['delete' as const],
    ...(all ? {} : { without: ['service' as const] }),
    roles: roles.roles,
    rolesKnown: roles.rolesKnown,
    mostIds: MOST_IDS,
  }
  const found = await store.events.groups(scope, query)
  const operations = [...new Set(found.flatMap(group => group.operations))]
  const groups: { readonly kind: DeletionKind; readonly group: EventGroup }[] = []
  for (const operation of operations) {
    const kind = deletionKind('delete', operation)
    if (kind === null) continue
    const only =
      operations.length === 1
        ? found
        : await store.events.groups(scope, { ...query, operations: [operation] })
    for (const group of only) groups.push({ kind, group })
  }
  const who = await whoIn(
    { store, scope, roles },
    groups.map(({ group }) => ({ ...group, target: null })),
  )
  const rows = new Map<string, DeletionRow>()
  for (const { kind, group } of groups) {
    const row = rowOfGroup(kind, group, who)
    const key = [kind, row.place.id, row.actor.id, row.class].join('\n')
    const known = rows.get(key)
    rows.set(key, known === undefined ? row : joined(known, row))
  }
  return [...rows.values()].filter(row => isAskedFor(asked, who, row))
}

function rowOfGroup(kind: DeletionKind, group: EventGroup, who: Who): DeletionRow {
  const { actor, place, owner, operations, count, items, failed, first, last, addresses, eventIds } = group
  return {
    kind,
    actor: who.thing(actor),
    class: group.class,
    place: who.thing(place),
    owner: owner === null ? null : who.thing(owner),
    operations,
    count,
    items: Math.max(items, count),
    failed,
    first,
    last,
    addresses: addresses.slice(0, MOST_ADDRESSES),
    eventIds,
  }
}

function joined(one: DeletionRow, other: DeletionRow): DeletionRow {
  return {
    ...one,
    operations: [...new Set([...one.operations, ...other.operations])].sort(),
    count: one.count + other.count,
    items: one.items + other.items,
    failed: one.failed + other.failed,
    first: one.first < other.first ? one.first : other.first,
    last: one.last > other.last ? one.last : other.last,
    addresses: [...new Set([...one.addresses, ...other.addresses])].slice(0, MOST_ADDRESSES),
    eventIds: [...one.eventIds, ...other.eventIds].slice(0, MOST_IDS),
  }
}

/** Retention, holds and audit rules that were taken away, and purges by content search; one row for each. */
async function settingDeletions(context: ReportContext): Promise<readonly DeletionRow[]> {
  const { store, scope, from, to, asked } = context
  const events = await store.events.rows(scope, { from, to, acts: DELETION_SETTING_ACTS })
  const searches = events.filter(({ operation }) => isSearchPurge(operation))
  const details = await detailsOf(context, searches)
  const isPurge = ({ seq }: EventRow) =>
    details
      .get(seq)
      ?.settings.some(
        ({ name, to: value }) => name.toLowerCase() === 'purge' && value?.toLowerCase() !== 'false',
      ) === true
  const who = await whoIn(context, events)
  return events
    .flatMap(event => {
      const kind = isSearchPurge(event.operation)
        ? isPurge(event)
          ? 'purge'
          : null
        : deletionKind(event.act, event.operation)
      return kind === null ? [] : [rowOfEvent(kind, event, who)]
    })
    .filter(row => isAskedFor(asked, who, row))
}

function rowOfEvent(kind: DeletionKind, event: EventRow, who: Who): DeletionRow {
  const { target, place } = event
  return {
    kind,
    actor: who.thing(event.actor),
    class: who.classOf(event),
    place: target === null ? who.thing(place) : { kind: 'policy', id: target.id, name: target.name },
    owner: null,
    operations: [event.operation],
    count: 1,
    items: 1,
    failed: event.result === 'failed' ? 1 : 0,
    first: event.time,
    last: event.time,
    addresses: event.address === null ? [] : [event.address],
    eventIds: [event.id],
  }
}
