import type { ActorClass } from '../../base/audit/actor-class.ts'
import type { Instant } from '../../base/time.ts'
import { type AuditChange, type AuditChangeKind, auditChange } from '../../assess/audit/audit-changes.ts'
import type { EventRow } from '../../store/audit/event-store.ts'
import { CLASS_WORDS, nameOf } from './access-words.ts'
import { isAskedFor } from './asked-of.ts'
import { defineReport, type Thing } from './define-report.ts'
import { momentWords } from './moment-words.ts'
import type { ReportContext } from './report-context.ts'
import { type Who, whoIn } from './single-events.ts'
import { lines } from './report-csv.ts'

export interface AuditChangeRow {
  readonly kind: AuditChangeKind
  readonly actor: Thing
  readonly class: ActorClass
  /** The mailbox, or the tenant. */
  readonly place: Thing
  readonly target: Thing
  readonly operation: string
  /** `AuditEnabled=False`; "" where the record does not say. */
  readonly setting: string
  /** True when less is recorded than before; null where the record does not tell. */
  readonly weakens: boolean | null
  readonly failed: boolean
  readonly at: Instant
  readonly address: string | null
  readonly eventIds: readonly string[]
}

const WORDS: { readonly [K in AuditChangeKind]: string } = {
  setting: 'changed what is audited',
  bypass: 'changed whose acts are left out of the audit',
  retention: 'changed how long audit records are kept',
  search: 'searched the audit log',
}

export const AUDIT_CHANGES_REPORT = defineReport<AuditChangeRow>({
  id: 'audit-changes',
  title: 'Changes to auditing itself',
  lead: 'Who switched auditing, left somebody out of it, changed how long its records are kept, or searched the log.',
  takes: ['class', 'all', 'place', 'actor'],
  needs: ['directory'],
  rows: auditChangeRows,
  columns: [
    { name: 'at', means: 'When (UTC).', of: row => row.at },
    { name: 'kind', means: 'setting, bypass, retention or search.', of: row => row.kind },
    {
      name: 'weakens',
      means: 'yes when less is recorded than before; empty where the record does not tell.',
      of: weakensWord,
    },
    { name: 'actor', means: 'Who.', of: row => nameOf(row.actor) },
    { name: 'actor id', means: 'The actor’s id in Ward.', of: row => row.actor.id },
    { name: 'class', means: 'Who that is.', of: row => CLASS_WORDS[row.class] },
    { name: 'place', means: 'The mailbox, or the tenant.', of: row => row.place.name },
    { name: 'target', means: 'What was changed.', of: row => row.target.name },
    { name: 'setting', means: 'What was set, as logged.', of: row => row.setting },
    { name: 'operation', means: 'As Microsoft names it.', of: row => row.operation },
    { name: 'failed', means: 'yes when it did not work.', of: row => (row.failed ? 'yes' : 'no') },
    { name: 'address', means: 'From where, where the record says so.', of: row => row.address ?? '' },
    { name: 'events by id', means: 'Ids of the events, one a line.', of: row => lines(row.eventIds) },
  ],
  sentence: row => {
    const set = row.setting === '' ? '' : ` (${row.setting})`
    const where = row.place.name === '' ? '' : ` at ${row.place.name}`
    const off = row.weakens === true ? ' Less is recorded from then on.' : ''
    return `${nameOf(row.actor)} (${CLASS_WORDS[row.class]}) ${row.failed ? 'tried, and failed: ' : ''}${WORDS[row.kind]}${set}${where} ${momentWords(row.at)}.${row.failed ? '' : off}`
  },
  entry: row => ({
    group: { id: row.kind, title: WORDS[row.kind].slice(0, 1).toUpperCase() + WORDS[row.kind].slice(1) },
    brief: `${nameOf(row.actor)}: ${row.setting === '' ? row.operation : row.setting}`,
    count: null,
    open: row.weakens !== false,
    mark: row.weakens === true ? 'less recorded' : null,
    facts: [
      { name: 'When', value: row.at },
      { name: 'Who', value: `${nameOf(row.actor)}: ${CLASS_WORDS[row.class]}` },
      { name: 'Place', value: row.place.name },
      { name: 'What', value: row.target.name },
      { name: 'Set', value: row.setting === '' ? 'the record does not say' : row.setting },
      { name: 'Operation', value: row.operation },
      { name: 'From', value: row.address ?? 'no address in the record' },
    ],
    days: [],
    eventIds: row.eventIds,
  }),
})

function weakensWord({ weakens }: AuditChangeRow): string {
  if (weakens === null) return ''
  return weakens ? 'yes' : 'no'
}

async function auditChangeRows(context: ReportContext): Promise<readonly AuditChangeRow[]> {
  const { store, scope, from, to, asked } = context
  const events = await store.events.rows(scope, {
    from,
    to,
    acts: ['audit-setting', 'audit-search', 'policy'],
  })
  const found = events.flatMap(event => {
    const change = auditChange(event)
    return change === null ? [] : [{ event, change }]
  })
  const who = await whoIn(
    context,
    found.map(({ event }) => event),
  )
  return found
    .map(({ event, change }) => rowOf(event, change, who))
    .filter(
      row => (asked.all || row.class !== 'service' || row.weakens === true) && isAskedFor(asked, who, row),
    )
    .toSorted((one, other) => weight(one) - weight(other) || (one.at < other.at ? -1 : 1))
}

function weight({ kind, weakens, failed }: AuditChangeRow): number {
  if (weakens === true) return failed ? 1 : 0
  return kind === 'search' ? 3 : 2
}

function rowOf(event: EventRow, { kind, weakens }: AuditChange, who: Who): AuditChangeRow {
  return {
    kind,
    actor: who.thing(event.actor),
    class: who.classOf(event),
    place: who.thing(event.place),
    target: who.thing(event.target),
    operation: event.operation,
    setting: event.act === 'audit-search' ? '' : (event.right ?? ''),
    weakens,
    failed: event.result === 'failed',
    at: event.time,
    address: event.address,
    eventIds: [event.id],
  }
}
