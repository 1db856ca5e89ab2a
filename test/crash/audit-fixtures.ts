import { createHash } from 'node:crypto'
import type { LoggedActor } from '../../src/base/audit/actor-class.ts'
import type { AuditEvent } from '../../src/base/audit/event.ts'
import { NO_EVIDENCE } from '../../src/base/audit/no-evidence.ts'
import type { TenantScope } from '../../src/base/ids.ts'
import { type Instant, instantFromMilliseconds } from '../../src/base/time.ts'
import type { AddedEvents, NewEvent, SourceOfEvents } from '../../src/store/audit/event-store.ts'
import type { Store } from '../../src/store/store.ts'

/** The first moment of `eventOf(0)`; one a second after it. */
export const START = Date.parse('2026-03-01T08:00:00Z')

export function at(second: number): Instant {
  return instantFromMilliseconds(START + second * 1000)
}

/** An id like Microsoft's, the same for the same number. */
export function guidOf(number: number): string {
  const hex = createHash('sha256').update(String(number)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export interface Changes {
  readonly event?: Partial<AuditEvent>
  readonly logged?: Partial<LoggedActor>
  readonly original?: Uint8Array
}

/** An invented event: the mailbox of one of five people is read by one of three. */
export function eventOf(number: number, { event = {}, logged = {}, original }: Changes = {}): NewEvent {
  const [owner, actor] = [`owner-${number % 5}@clinic.example`, `nurse-${number % 3}@clinic.example`]
  const made: AuditEvent = {
    id: guidOf(number),
    time: at(number),
    log: 'unified',
    recordType: 50,
    recordTypeName: 'ExchangeItemAggregated',
    operation: 'MailItemsAccessed',
    act: 'read',
    workload: 'Exchange',
    organization: 'clinic.example',
    result: 'succeeded',
    resultCode: null,
    actor: { id: actor, name: actor },
    evidence: NO_EVIDENCE,
    place: { kind: 'mailbox', id: owner, name: owner },
    owner: { id: owner, name: owner },
    target: null,
    right: null,
    items: [
      { kind: 'message', id: `<message-${number}@clinic.example>`, folder: '\\Inbox', bytes: 1000 + number },
    ],
    itemCount: 1,
    mailAccess: 'bind',
    throttled: false,
    address: `192.0.2.${number % 200}`,
    app: null,
    session: `session-${number % 7}`,
    device: null,
    aliases: [],
    part: null,
    ...event,
  }
  return {
    event: made,
    logged: {
      class: 'delegate',
      rule: 'delegate-full-access',
      via: 'full-access',
      roleDecides: false,
      ...logged,
    },
    original: original ?? Buffer.from(JSON.stringify({ Id: made.id, CreationTime: made.time, number })),
  }
}

export function eventsOf(from: number, count: number): NewEvent[] {
  return Array.from({ length: count }, (_, place) => eventOf(from + place))
}

/** A source of test events: records are the same when their JSON is, whatever the order of the keys. */
export const SOURCE: SourceOfEvents = {
  kind: 'file',
  sha256: null,
  isSame: (a, b) => sorted(a) === sorted(b),
}

function sorted(record: Uint8Array): string {
  try {
    const fields = Object.entries(JSON.parse(Buffer.from(record).toString()) as object)
    return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)))
  } catch {
    return Buffer.from(record).toString('base64')
  }
}

/** One import, in batches. */
export async function importEvents(
  store: Store,
  scope: TenantScope,
  events: readonly NewEvent[],
  batch = 100,
): Promise<AddedEvents> {
  const writer = await store.events.writer(scope, SOURCE, { by: 'tester' })
  for (let from = 0; from < events.length; from += batch) await writer.add(events.slice(from, from + batch))
  return writer.close(0)
}
