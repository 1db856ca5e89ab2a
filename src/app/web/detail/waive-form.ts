import { addDays, type Day, isDay } from '../../../base/days.ts'
import type { VerdictRow } from '../../../assess/assess.ts'
import type { Entity } from '../../../assess/define-check.ts'
import { keyOf } from '../../../assess/waivers.ts'
import type { ShownWaiver } from '../../api/contracts/waivers.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'

/** What a person has written of a request so far. */
export type WaiveDraft = {
  /** `WHOLE`, or what the entity is named by; empty while nothing is chosen. */
  readonly what: string
  readonly reason: string
  readonly until: string
  /** The compensating set; empty for none. */
  readonly set: string
}

export const WAIVE_FIELDS = {
  what: 'waive-what',
  reason: 'waive-reason',
  until: 'waive-until',
  set: 'waive-set',
} as const

/** The choice of the whole check; no key of an entity is a star. */
export const WHOLE = '*'
/** Longer lists are not chosen from but typed into. */
export const MOST_CHOICES = 50
/** Days for which something is accepted unless said otherwise, and at most. */
export const USUAL_DAYS = 90
export const MOST_DAYS = 365

/** Whether there is anything to accept, and of what. What could not be read is never accepted. */
export function waivable(row: Pick<VerdictRow, 'verdict' | 'evidence'>): {
  readonly whole: boolean
  readonly entities: readonly Entity[]
} {
  const bad = row.evidence.entities.filter(({ state }) => state === 'bad')
  // One entity may be listed once for each thing that is wrong with it.
  const entities = [...new Map(bad.map(entity => [keyOf(entity), entity])).values()]
  return { whole: ['fail', 'manual', 'not-licensed'].includes(row.verdict), entities }
}

/** What stands in the form at first: one thing where there is but one, and nothing chosen where there are several. */
export function firstDraft(row: Pick<VerdictRow, 'verdict' | 'evidence'>, today: Day): WaiveDraft {
  const { whole, entities } = waivable(row)
  const [only] = entities
  const what = only === undefined ? WHOLE : entities.length === 1 && !whole ? keyOf(only) : ''
  return { what, reason: '', until: addDays(today, USUAL_DAYS), set: '' }
}

/** What a renewal begins with: the same thing, the same reason to be looked at again, a later day. */
export function renewalDraft(waiver: ShownWaiver, today: Day): WaiveDraft {
  const { entity, reason, compensating } = waiver
  const what = entity === null ? WHOLE : keyOf(entity)
  return { what, reason, until: addDays(today, USUAL_DAYS), set: compensating ?? '' }
}

export function wrongInRequest({ what, reason, until }: WaiveDraft, today: Day): readonly FieldProblem[] {
  return [
    ...(what.trim() === '' ? [{ field: WAIVE_FIELDS.what, message: 'Choose what is accepted.' }] : []),
    ...(reason.trim().length < 5
      ? [{ field: WAIVE_FIELDS.reason, message: 'Say in a sentence why it is accepted.' }]
      : []),
    ...wrongDay(WAIVE_FIELDS.until, until, today, MOST_DAYS),
  ]
}

/** A day to come, at most so many days away. */
export function wrongDay(field: string, day: string, today: Day, most: number): readonly FieldProblem[] {
  if (!isDay(day)) return [{ field, message: 'Enter a day, such as 31 January 2027.' }]
  if (day <= today) return [{ field, message: 'Enter a day after today.' }]
  if (day > addDays(today, most)) return [{ field, message: 'Enter a day within a year.' }]
  return []
}

/** What is sent: the entity as it is listed, or as it was typed; and the version of its waiver that was seen. */
export function requestBody(
  { what, reason, until, set }: WaiveDraft,
  row: Pick<VerdictRow, 'check' | 'verdict' | 'evidence'>,
  waivers: readonly ShownWaiver[],
) {
  const listed = waivable(row).entities.find(one => keyOf(one) === what) ?? named(row, what)
  const entity =
    what === WHOLE ? null : listed === undefined ? { id: what.trim() } : { kind: listed.kind, id: listed.id }
  const seen = waivers.find(({ entity: other }) =>
    other === null || listed === undefined
      ? other === null && entity === null
      : keyOf(other) === keyOf(listed),
  )
  return {
    check: row.check,
    entity,
    reason: reason.trim(),
    // The day that is chosen is the last one; what is kept is the first on which it counts again.
    until: addDays(until, 1),
    compensating: set === '' ? null : set,
    expects: seen?.version ?? 0,
  }
}

/** What was typed is looked for as the server does: by id, else by name where only one has it. */
function named(row: Pick<VerdictRow, 'verdict' | 'evidence'>, text: string): Entity | undefined {
  const word = text.trim().toLowerCase()
  const { entities } = waivable(row)
  const byId = entities.filter(({ id }) => id.toLowerCase() === word)
  const found = byId.length > 0 ? byId : entities.filter(({ name }) => name.toLowerCase() === word)
  return found.length === 1 ? found[0] : undefined
}
