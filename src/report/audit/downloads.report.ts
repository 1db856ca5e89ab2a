import type { ActorClass } from '../../base/audit/actor-class.ts'
import { type Instant, instantFromMilliseconds } from '../../base/time.ts'
import {
  BULK,
  type BulkDay,
  bulkDays,
  type Burst,
  busiestHour,
  dayBefore,
} from '../../assess/audit/bulk-downloads.ts'
import { counted } from '../../assess/judgement.ts'
import type { EventGroup, EventRow } from '../../store/audit/event-store.ts'
import { CLASS_WORDS, nameOf } from './access-words.ts'
import { isAskedFor, isNamed } from './asked-of.ts'
import { defineReport, type Thing } from './define-report.ts'
import type { ReportContext } from './report-context.ts'
import { type Who, whoIn } from './single-events.ts'
import { weekdayWords } from './time-words.ts'
import { lines } from './report-csv.ts'

export interface DownloadRow {
  readonly actor: Thing
  /** The class of most of these events. */
  readonly class: ActorClass
  /** With most files first. */
  readonly places: readonly Thing[]
  /** UTC. */
  readonly day: string
  /** Files. */
  readonly count: number
  /** Of these, by synchronisation. */
  readonly synced: number
  /** Places of which a library, or a large part of it, went to a device. */
  readonly libraries: readonly Thing[]
  /** Median of the person's days with downloads in the 30 days before; null where too little is known. */
  readonly usual: number | null
  readonly busiestHour: Burst | null
  /** Of the files whose record says how large they are; null where none does. */
  readonly bytes: number | null
  readonly addresses: readonly string[]
  readonly first: Instant
  readonly last: Instant
  /** In order of time; the first 1,000. */
  readonly eventIds: readonly string[]
}

const ACTS = ['download', 'sync'] as const
/** A mailbox that Outlook synchronises is in the access report; here are files. */
const NOT_FILES: ReadonlySet<string> = new Set([
  'mailbox',
  'group-mailbox',
  'public-folder',
  'ediscovery-case',
])
const MOST_IDS = 1_000
const MOST_ADDRESSES = 20

export const DOWNLOADS_REPORT = defineReport<DownloadRow>({
  id: 'downloads',
  title: 'Downloads in bulk',
  lead: 'Days on which somebody downloaded or synchronised many more files than that person usually does.',
  takes: ['class', 'all', 'place', 'actor'],
  needs: ['content'],
  rows: downloadRows,
  columns: [
    { name: 'day', means: 'UTC.', of: row => row.day },
    { name: 'actor', means: 'Who.', of: row => nameOf(row.actor) },
    { name: 'actor id', means: 'The actor’s id in Ward.', of: row => row.actor.id },
    { name: 'class', means: 'Who that is to most of the places.', of: row => CLASS_WORDS[row.class] },
    { name: 'files', means: 'How many files.', of: row => String(row.count) },
    {
      name: 'usual',
      means: 'Median of the person’s days in the 30 days before; empty where too little is known.',
      of: row => (row.usual === null ? '' : String(row.usual)),
    },
    {
      name: 'synchronised',
      means: 'Of these, by synchronisation to a device.',
      of: row => String(row.synced),
    },
    {
      name: 'bytes',
      means: 'Of the files whose record says so.',
      of: row => (row.bytes === null ? '' : String(row.bytes)),
    },
    {
      name: 'places',
      means: 'Sites and OneDrives, one a line.',
      of: row => lines(row.places.map(({ name }) => name)),
    },
    {
      name: 'libraries',
      means: 'Places of which a library, or much of it, went to a device.',
      of: row => lines(row.libraries.map(({ name }) => name)),
    },
    { name: 'busiest hour', means: 'UTC, with how many files.', of: row => burstWords(row) },
    { name: 'addresses', means: 'IP addresses, one a line.', of: row => lines(row.addresses) },
    {
      name: 'events by id',
      means: 'Ids of the events, one a line, at most 1,000.',
      of: row => lines(row.eventIds),
    },
  ],
  sentence: row =>
    `${nameOf(row.actor)} (${CLASS_WORDS[row.class]}) took ${counted(row.count, 'file', 'files')} on ${weekdayWords(row.day)} (UTC) from ${counted(row.places.length, 'place', 'places')}; ${usualWords(row)}.${libraryWords(row)}`,
  entry: row => ({
    group: { id: row.actor.id, title: nameOf(row.actor) },
    brief: `${row.day}: ${counted(row.count, 'file', 'files')}`,
    count: row.count,
    open: true,
    mark: row.libraries.length > 0 ? 'library' : null,
    facts: [
      { name: 'Who', value: `${nameOf(row.actor)}: ${CLASS_WORDS[row.class]}` },
      { name: 'Usual', value: usualWords(row) },
      { name: 'Synchronised', value: String(row.synced) },
      { name: 'Places', value: row.places.map(({ name }) => name).join(', ') },
      { name: 'Busiest hour', value: burstWords(row) },
      { name: 'Bytes', value: row.bytes === null ? 'the records do not say' : String(row.bytes) },
      {
        name: 'From',
        value: row.addresses.length === 0 ? 'no address in the records' : row.addresses.join(', '),
      },
    ],
    days: [],
    eventIds: row.eventIds,
  }),
})

function usualWords({ usual }: DownloadRow): string {
  return usual === null
    ? `what is usual is not known (fewer than ${BULK.leastDays.value} days before it)`
    : `usual is ${usual} a day`
}

function libraryWords({ libraries }: DownloadRow): string {
  if (libraries.length === 0) return ''
  const names = libraries.map(({ name }) => name).join(', ')
  return ` A library, or a large part of it, was put on a device: ${names}.`
}

const burstWords = ({ busiestHour: burst }: DownloadRow) =>
  burst === null ? '' : `${burst.hour}, ${counted(burst.count, 'file', 'files')}`

async function downloadRows(context: ReportContext): Promise<readonly DownloadRow[]> {
  const { asked, from } = context
  const groups = await groupsOf(context)
  const who = await whoIn(
    context,
    groups.map(group => ({ ...group, target: null })),
  )
  const days = groups.map(({ group, sync }) => ({
    actor: who.one(group.actor?.id ?? ''),
    place: group.place?.id ?? '',
    day: group.day ?? '',
    files: filesOf(group),
    synced: sync ? filesOf(group) : 0,
  }))
  const rows: DownloadRow[] = []
  for (const bulk of bulkDays(days, from.slice(0, 10), asked.all)) {
    const row = await rowOf(context, bulk, groups, who)
    if (
      row !== null &&
      isAskedFor({ ...asked, place: undefined }, who, row) &&
      isAtPlace(row, asked.place, who)
    )
      rows.push(row)
  }
  return rows
}

/** What failed took no file. */
const filesOf = ({ count, failed, items }: EventGroup) =>
  count === failed ? 0 : Math.max(count - failed, items)

function isAtPlace({ places }: DownloadRow, wanted: string | undefined, who: Who): boolean {
  return wanted === undefined || places.some(place => isNamed(place, wanted, who))
}

interface FileGroup extends Pick<EventGroup, 'actor' | 'owner' | 'place'> {
  readonly group: EventGroup
  readonly sync: boolean
}

/** By day, place and actor, counted in the store: the 30 days before are too many events to be read one by one. */
async function groupsOf({
  store,
  scope,
  from,
  to,
  roles,
  asked,
}: ReportContext): Promise<readonly FileGroup[]> {
  const since = instantFromMilliseconds(Math.max(0, Date.parse(from) - BULK.baselineDays.value * 86_400_000))
  const found: FileGroup[] = []
  for (const act of ACTS) {
    const groups = await store.events.groups(scope, {
      from: since,
      to,
      acts: [act],
      ...(asked.all ? {} : { without: ['service'] }),
      roles: roles.roles,
      rolesKnown: roles.rolesKnown,
      byDay: true,
      mostIds: 1,
    })
    for (const group of groups) {
      if (group.actor === null || (group.place !== null && NOT_FILES.has(group.place.kind))) continue
      const { actor, owner, place } = group
      found.push({ actor, owner, place, group, sync: act === 'sync' })
    }
  }
  return found
}

async function rowOf(
  { store, scope, to }: ReportContext,
  bulk: BulkDay,
  groups: readonly FileGroup[],
  who: Who,
): Promise<DownloadRow | null> {
  const own = groups
    .filter(
      ({ group, actor }) => group.day === bulk.day && actor !== null && who.one(actor.id) === bulk.actor,
    )
    .toSorted((one, other) => other.group.count - one.group.count)
  const [most] = own
  if (most === undefined) return null
  const start = `${bulk.day}T00:00:00.000Z` as Instant
  const end = `${dayBefore(bulk.day, -1)}T00:00:00.000Z` as Instant
  const rows = await store.events.rows(scope, {
    from: start,
    to: end > to ? to : end,
    acts: ACTS,
    actor: bulk.actor,
  })
  const events = rows.filter(({ place }) => place === null || !NOT_FILES.has(place.kind))
  const [first] = events
  if (first === undefined) return null
  const thingOfPlace = (id: string): Thing =>
    who.thing(own.find(({ place }) => place?.id === id)?.place ?? null)
  return {
    actor: who.thing(most.actor),
    class: most.group.class,
    places: [...new Set(own.map(({ place }) => place?.id ?? ''))].map(thingOfPlace),
    day: bulk.day,
    count: bulk.count,
    synced: bulk.synced,
    libraries: bulk.libraries.map(thingOfPlace),
    usual: bulk.usual,
    busiestHour: busiestHour(events.map(({ time, itemCount }) => ({ time, files: itemCount ?? 1 }))),
    bytes: await bytesOf({ store, scope }, events),
    addresses: [...new Set(events.flatMap(({ address }) => address ?? []))].slice(0, MOST_ADDRESSES),
    first: first.time,
    last: events.at(-1)?.time ?? first.time,
    eventIds: events.slice(0, MOST_IDS).map(({ id }) => id),
  }
}

async function bytesOf(
  { store, scope }: Pick<ReportContext, 'store' | 'scope'>,
  events: readonly EventRow[],
): Promise<number | null> {
  const items = await store.events.items(
    scope,
    events.map(({ seq }) => seq),
  )
  const known = items.flatMap(({ bytes }) => bytes ?? [])
  return known.length === 0 ? null : known.reduce((all, bytes) => all + bytes, 0)
}
