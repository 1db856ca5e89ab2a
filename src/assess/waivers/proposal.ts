import { AppError } from '../../base/app-error.ts'
import type { EntityKind } from '../../base/fact.ts'
import type { Instant } from '../../base/time.ts'
import type { VerdictRow } from '../assess.ts'
import { setsFor } from '../compensating-sets.ts'
import type { Entity } from '../define-check.ts'
import { namesOf } from '../judgement.ts'
import type { Waiver } from '../programme.ts'
import { keyOf } from '../waivers.ts'
import { acceptedValue } from './accepted-value.ts'

/** What a person says of a waiver they ask for; the rest comes from the row. */
export interface Wish {
  readonly id: string
  readonly reason: string
  readonly requestedBy: string
  readonly ends: Instant
  /** The compensating set that has to hold while it does. */
  readonly compensating?: string | null
}

/**
 * The draft of a waiver from a judged row, which nobody has approved yet: what is accepted is what the row shows now.
 * @param named the entity by its id, or by its name where only one has it; null is the whole check.
 * @throws AppError bad-input when the row shows nothing of that name that does not meet the check, when the whole check is
 * met or could not be read, when a text is blank, or when the compensating set is not one for this check.
 */
export function proposal(
  row: Pick<VerdictRow, 'check' | 'title' | 'verdict' | 'evidence'>,
  named: { readonly kind?: EntityKind; readonly id: string } | null,
  { id, reason, requestedBy, ends, compensating = null }: Wish,
): Waiver {
  if (reason.trim() === '')
    throw new AppError('bad-input', 'Say why this is accepted: a waiver has a reason.')
  if (requestedBy.trim() === '') throw new AppError('bad-input', 'Say who asks for the waiver.')
  refuseOtherSet(row.check, compensating)
  const entity = named === null ? wholeCheck(row) : failing(row, named)
  return {
    id,
    check: row.check,
    entity,
    reason: reason.trim(),
    requestedBy: requestedBy.trim(),
    approver: null,
    approvedAt: null,
    ends,
    accepted: acceptedValue(row, entity),
    compensating,
  }
}

function refuseOtherSet(check: string, set: string | null): void {
  if (set === null) return
  const offered = setsFor(check).map(one => one.id)
  if (offered.includes(set)) return
  const there = offered.length === 0 ? 'it has none' : `it has ${offered.join(', ')}`
  throw new AppError('bad-input', `“${set}” is not a compensating set for ${check}: ${there}.`)
}

function wholeCheck({ check, verdict }: Pick<VerdictRow, 'check' | 'verdict'>): null {
  if (verdict === 'pass' || verdict === 'not-applicable')
    throw new AppError('bad-input', `${check} has nothing to accept: it is met or does not apply.`)
  if (verdict === 'unknown')
    throw new AppError('bad-input', `${check} could not be read; only what was seen can be accepted.`)
  return null
}

function failing(
  { check, evidence }: Pick<VerdictRow, 'check' | 'evidence'>,
  { kind, id }: { readonly kind?: EntityKind; readonly id: string },
): NonNullable<Waiver['entity']> {
  const bad = evidence.entities.filter(entity => entity.state === 'bad')
  const same = (text: string) => text.toLowerCase() === id.trim().toLowerCase()
  const ofKind = (entity: Entity) => kind === undefined || entity.kind === kind
  const byId = bad.filter(entity => ofKind(entity) && same(entity.id))
  const found = byId.length > 0 ? byId : bad.filter(entity => ofKind(entity) && same(entity.name))
  const [first] = found
  if (first === undefined) throw new AppError('bad-input', notThere(check, id, evidence.entities, bad))
  if (new Set(found.map(keyOf)).size > 1)
    throw new AppError(
      'bad-input',
      `Several in ${check} are called “${id}”; name one by its kind and id: ${ids(found)}.`,
    )
  return { kind: first.kind, id: first.id, name: first.name }
}

function notThere(check: string, id: string, all: readonly Entity[], bad: readonly Entity[]): string {
  const word = id.trim().toLowerCase()
  const is = (entity: Entity) => entity.id.toLowerCase() === word || entity.name.toLowerCase() === word
  const other = all.find(entity => is(entity) && entity.state !== 'bad')
  if (other?.state === 'good') return `“${id}” meets ${check}; there is nothing to accept.`
  if (other !== undefined) return `“${id}” could not be read in ${check}; only what was seen can be accepted.`
  if (bad.length === 0) return `${check} names nothing that does not meet it; accept the whole check instead.`
  const near = bad.filter(({ id: one, name }) => isNear(word, one) || isNear(word, name))
  return near.length > 0
    ? `${check} has no failing “${id}”. Near it: ${namesOf(near, 5)}.`
    : `${check} has no failing “${id}”. It has: ${namesOf(bad, 5)}.`
}

/** One holds the other, or they begin alike. */
function isNear(word: string, text: string): boolean {
  const other = text.toLowerCase()
  if (word === '') return false
  return other.includes(word) || word.includes(other) || other.slice(0, 4) === word.slice(0, 4)
}

function ids(entities: readonly Entity[]): string {
  return namesOf(
    entities.map(({ kind, id }) => ({ name: `${kind} ${id}` })),
    5,
  )
}
