import type { Reading, Snapshot } from '../base/fact.ts'
import type { UnreadReason } from '../base/verdict.ts'
import type { FactId, Facts } from '../collect/facts/facts.schema.ts'

/** A fact's reading, and what the evidence of a row tells of it. */
export interface ShownFact {
  readonly reading: Reading<unknown>
  readonly evidence: { readonly id: FactId; readonly read: boolean; readonly from: string }
}

/** The values of the facts that were read. */
export function valuesOf(snapshot: Snapshot<Facts>): Partial<Facts> {
  const values: Record<string, unknown> = {}
  for (const id in snapshot.facts) {
    const reading = snapshot.facts[id as FactId]
    if (reading?.read) values[id] = reading.value
  }
  return values as Partial<Facts>
}

/** Each fact as the evidence of a row tells of it; one the snapshot lacks was not read. */
export function factsShown(snapshot: Snapshot<Facts>): (id: FactId) => ShownFact {
  const known = new Map<FactId, ShownFact>()
  return id => {
    let shown = known.get(id)
    if (shown === undefined) {
      const reading: Reading<unknown> = snapshot.facts[id] ?? NOT_THERE
      shown = { reading, evidence: { id, read: reading.read, from: reading.from } }
      known.set(id, shown)
    }
    return shown
  }
}

const NOT_THERE: Reading<unknown> = {
  read: false,
  reason: 'missing',
  why: 'The source does not hold this fact.',
  from: '',
}

/** What could not be read, by the fact's id. */
export function unreadFacts(
  snapshot: Snapshot<Facts>,
): readonly { readonly fact: FactId; readonly reason: UnreadReason; readonly why: string }[] {
  const unread: { fact: FactId; reason: UnreadReason; why: string }[] = []
  for (const id in snapshot.facts) {
    const reading = snapshot.facts[id as FactId]
    if (reading && !reading.read)
      unread.push({ fact: id as FactId, reason: reading.reason, why: reading.why })
  }
  return unread.sort((a, b) => (a.fact < b.fact ? -1 : 1))
}
