import type { Reading, Snapshot } from '../base/fact.ts'
import { FACTS } from './facts/index.ts'
import type { FactId, Facts } from './facts/facts.schema.ts'

/**
 * A snapshot as it was kept, for judging today. Each fact is read through its schema again: one that was written by
 * another version and no longer fits was not read, and a fact this Ward does not know is left out.
 */
export function restoreFacts(snapshot: Snapshot<Record<string, unknown>>): Snapshot<Facts> {
  const facts: { [K in FactId]?: Reading<Facts[K]> } = {}
  for (const id of Object.keys(FACTS) as FactId[]) {
    const reading = snapshot.facts[id]
    if (reading !== undefined) Object.assign(facts, { [id]: reading.read ? restored(id, reading) : reading })
  }
  return { ...snapshot, facts }
}

function restored(id: FactId, reading: Extract<Reading<unknown>, { read: true }>): Reading<unknown> {
  const parsed = FACTS[id].schema.safeParse(reading.value)
  if (parsed.success) return { ...reading, value: parsed.data }
  const why = 'It was kept by a version of Ward that understood it otherwise.'
  return { read: false, reason: 'unsupported', why, from: reading.from }
}
