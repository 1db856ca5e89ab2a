import type { Json } from '../../base/canonical-json.ts'
import { canonicalJson } from '../../base/canonical-json.ts'
import type { EntityKind } from '../../base/fact.ts'
import type { Entity } from '../define-check.ts'
import { keyOf } from '../waivers.ts'

/** What a row shows, as far as a waiver is about it. A verdict row is one. */
export interface Shown {
  readonly evidence: {
    readonly properties: { readonly [name: string]: Json }
    readonly entities: readonly Entity[]
  }
}

/**
 * What a waiver stores of what it accepts, so that a later reading can be held against it.
 *
 * - of an entity `{ kind, id, properties }`; where it is listed more than once and not alike, a list of them;
 * - of the whole check `{ properties, bad: [{ kind, id, properties }] }`.
 *
 * Sentences and names are left out: they may be put otherwise while nothing has changed. Ids are in lower case, and lists
 * of texts are sorted, since Microsoft gives them in no settled order.
 * @param entity null for the whole check.
 * @returns null when the row does not list the entity: it was not seen.
 */
export function acceptedValue(
  { evidence }: Shown,
  entity: { readonly kind: EntityKind; readonly id: string } | null,
): Json {
  if (entity === null) {
    const bad = distinct(evidence.entities.filter(one => one.state === 'bad').map(valueOf))
    return { properties: settled(evidence.properties), bad }
  }
  const key = keyOf(entity)
  return valueOfSame(evidence.entities.filter(one => keyOf(one) === key))
}

/** The value of entities with one key; those that do not meet the check before those that do. */
export function valueOfSame(same: readonly Entity[]): Json {
  const bad = same.filter(one => one.state === 'bad')
  const values = distinct((bad.length > 0 ? bad : same).map(valueOf))
  return values.length > 1 ? values : (values[0] ?? null)
}

function valueOf({ kind, id, properties = {} }: Entity): Json {
  return { kind, id: id.toLowerCase(), properties: settled(properties) }
}

function distinct(values: readonly Json[]): readonly Json[] {
  const byText = new Map(values.map(value => [canonicalJson(value), value]))
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}

function settled(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) {
    const members = value.map(settled)
    return members.every(member => typeof member === 'string') ? members.toSorted() : members
  }
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, settled(member)]))
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
