import type { ActorClass } from '../../base/audit/actor-class.ts'
import { AppError } from '../../base/app-error.ts'
import type { Instant } from '../../base/time.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { EventRow, EventStore } from '../../store/audit/event-store.ts'
import { CLASS_WORDS, nameOf, placeWords } from './access-words.ts'
import { REPORT_NOTE, type Thing } from './define-report.ts'
import type { RolesOnRecord } from './report-context.ts'
import { spanWords } from './time-words.ts'

export interface ShownEvent {
  readonly id: string
  /** 0 for the version that counts; others came later under the same id with other content. */
  readonly version: number
  readonly time: Instant
  readonly log: EventRow['log']
  readonly operation: string
  readonly act: EventRow['act']
  readonly workload: string | null
  readonly result: EventRow['result']
  readonly actor: Thing | null
  readonly class: ActorClass
  readonly via: string | null
  /** The row of docs/actor-classes.md that decided. */
  readonly rule: string
  readonly place: Thing | null
  readonly owner: Thing | null
  readonly target: Thing | null
  readonly right: string | null
  readonly address: string | null
  readonly app: Thing | null
  readonly itemCount: number | null
  readonly throttled: boolean | null
  readonly sentence: string
  /** The record as received, only where it was asked for: it can name patients. */
  readonly original?: string
}

export interface EventAnswer {
  readonly schema: 'ward.report-event/1'
  readonly tenant: string
  readonly madeAt: Instant
  readonly rows: readonly ShownEvent[]
  readonly note: string
}

/**
 * One event in words, with every version that came under its id.
 * @param original also its record as received. It shows patient data: whoever calls says so
 * @throws AppError not-found, not-verified when what is stored was changed
 */
export async function eventAnswer(
  events: Pick<EventStore, 'byId' | 'originals' | 'namesOf'>,
  scope: TenantScope,
  id: string,
  {
    original,
    roles,
    madeAt,
  }: {
    readonly original: boolean
    readonly roles: RolesOnRecord
    readonly madeAt: Instant
  },
): Promise<EventAnswer> {
  const rows = await events.byId(scope, [id])
  if (rows.length === 0) {
    throw new AppError(
      'not-found',
      'No event of that id is stored. Reports with --json list the ids of their events.',
    )
  }
  const originals = original
    ? await events.originals(
        scope,
        rows.map(({ seq }) => seq),
      )
    : null
  const shown = await Promise.all(
    rows
      .toSorted((one, other) => one.version - other.version)
      .map(async row => {
        const text = originals?.get(row.seq)
        const names = row.actor === null ? [] : await events.namesOf(scope, row.actor.id)
        const event = shownEvent(row, classThen(row, names, roles))
        return text === undefined ? event : { ...event, original: Buffer.from(text).toString('utf8') }
      }),
  )
  return { schema: 'ward.report-event/1', tenant: scope.tenant, madeAt, rows: shown, note: REPORT_NOTE }
}

function classThen(row: EventRow, names: readonly string[], { roles }: RolesOnRecord): ActorClass {
  const held = roles.some(
    ({ actor, from, to }) => names.includes(actor) && from <= row.time && (to === null || row.time < to),
  )
  return row.logged.roleDecides && held ? 'administrator' : row.logged.class
}

function shownEvent(row: EventRow, actorClass: ActorClass): ShownEvent {
  const event = {
    id: row.id,
    version: row.version,
    time: row.time,
    log: row.log,
    operation: row.operation,
    act: row.act,
    workload: row.workload,
    result: row.result,
    actor: row.actor,
    class: actorClass,
    via: row.logged.via,
    rule: row.logged.rule,
    place: row.place,
    owner: row.owner,
    target: row.target,
    right: row.right,
    address: row.address,
    app: row.app,
    itemCount: row.itemCount,
    throttled: row.throttled,
  }
  return { ...event, sentence: eventSentence(event) }
}

function eventSentence(event: Omit<ShownEvent, 'sentence' | 'original'>): string {
  const { place, owner, target, right, address, result } = event
  const who = event.actor === null ? 'Somebody the record does not name' : nameOf(event.actor)
  const where = place === null ? '' : ` at ${placeWords({ place, owner })}`
  const whom = target === null ? '' : `, about ${nameOf(target)}`
  const what = right === null ? '' : ` (${right})`
  const from = address === null ? '' : `, from ${address}`
  const failed = result === 'failed' ? ' It failed.' : ''
  const all =
    event.throttled === true ? ' Microsoft stopped listing single messages of this mailbox for a time.' : ''
  return `${who} (${CLASS_WORDS[event.class]}): ${event.operation}${what}${where}${whom} ${spanWords(event.time, event.time, 1)}${from}.${failed}${all}`
}
