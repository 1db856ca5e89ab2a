import { closeSync, openSync, writeSync } from 'node:fs'
import { type Random, random } from '../../src/connect/practice/clinic/audit-log/random.ts'
import type { AuditRecord } from '../../src/connect/practice/clinic/audit-log/records/logged.ts'
import { kindsOfEvents } from './audit-events/kinds.ts'
import { benchWorld, type BenchPerson, type BenchWorld } from './audit-events/world.ts'

export interface EventsWanted {
  /** The same seed, dates and people give the same bytes. */
  readonly seed: number
  /** ISO 8601; the first event. */
  readonly from: string
  /** ISO 8601; no event is later. */
  readonly to: string
  /** How many people the organisation has. */
  readonly people: number
}

/** What is written out at once: large enough that the writing costs nothing beside the making. */
const BLOCK = 4 * 1024 * 1024

/**
 * Audit events of an organisation, as the unified log has them, in the order of their time and a few seconds out of it,
 * as in real blobs. Ids, messages and files are new in each event; people, addresses, sessions and user agents repeat as
 * they do in life. Two to four in a hundred of the events on a mailbox or a OneDrive are by somebody who does not own it.
 */
export function* auditEvents(count: number, wanted: EventsWanted): Generator<AuditRecord> {
  const numbers = random(wanted.seed)
  const world = benchWorld(numbers, wanted.people)
  const kinds = kindsOfEvents()
  const from = Date.parse(wanted.from)
  const step = (Date.parse(wanted.to) - from) / count
  for (let made = 0; made < count; made += 1) {
    const at = from + Math.max(0, Math.floor(made * step - numbers.below(30_000)))
    const kind = kinds[numbers.below(kinds.length)]
    if (kind) yield kind({ world, numbers, at, person: someone(numbers, world) })
  }
}

/** Some people work far more with mail and files than others: half of all events are by a quarter of them. */
function someone(numbers: Random, world: BenchWorld): BenchPerson {
  const busy = Math.max(1, world.people.length >> 2)
  const of = numbers.happens(0.33) ? busy : world.people.length
  const person = world.people[numbers.below(of)]
  if (!person) throw new Error('an organisation without people has no events')
  return person
}

/** Writes `count` events to the file as NDJSON (UTF-8, one record a line). @returns bytes written */
export function writeEvents(path: string, count: number, wanted: EventsWanted): number {
  const file = openSync(path, 'w')
  let bytes = 0
  try {
    let block = ''
    for (const event of auditEvents(count, wanted)) {
      block += `${JSON.stringify(event)}\n`
      if (block.length < BLOCK) continue
      bytes += writeSync(file, block)
      block = ''
    }
    bytes += writeSync(file, block)
  } finally {
    closeSync(file)
  }
  return bytes
}
