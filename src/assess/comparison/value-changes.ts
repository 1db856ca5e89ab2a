import { canonicalJson, type Json } from '../../base/canonical-json.ts'
import type { ValueChange } from './comparison.ts'

/**
 * What of a value is no longer as it was, place by place. Members of lists are matched by what they are called; the order
 * of lists means nothing.
 */
export function valueChanges(before: unknown, after: unknown): readonly ValueChange[] {
  const changes: ValueChange[] = []
  walk({ path: '' }, before, after, changes)
  return changes
}

type Place = Pick<ValueChange, 'path' | 'member'>

function walk(place: Place, before: unknown, after: unknown, changes: ValueChange[]): void {
  if (same(before, after)) return
  if (Array.isArray(before) && Array.isArray(after)) walkLists(place, before, after, changes)
  else if (isObject(before) && isObject(after)) walkObjects(place, before, after, changes)
  else if (before === undefined) changes.push({ ...place, change: 'now-seen', after: after as Json })
  else if (after === undefined) changes.push({ ...place, change: 'no-longer-seen', before: before as Json })
  else changes.push({ ...place, change: 'changed', before: before as Json, after: after as Json })
}

function walkObjects(place: Place, before: Members, after: Members, changes: ValueChange[]): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const path = place.path === '' ? name : `${place.path}.${name}`
    walk({ ...place, path }, before[name], after[name], changes)
  }
}

function walkLists(
  place: Place,
  before: readonly unknown[],
  after: readonly unknown[],
  changes: ValueChange[],
): void {
  const key = keyOf(before, after)
  if (key === undefined) {
    const gone = without(before, after)
    const came = without(after, before)
    if (gone.length > 0) changes.push({ ...place, change: 'gone', before: gone })
    if (came.length > 0) changes.push({ ...place, change: 'new', after: came })
    return
  }
  const [then, now] = [byKey(before, key), byKey(after, key)]
  for (const id of new Set([...then.keys(), ...now.keys()])) {
    const [one, other] = [then.get(id), now.get(id)]
    const name = nameOf(other) ?? nameOf(one) ?? id
    const here = { path: `${place.path}[${name}]`, member: place.member ?? name }
    if (one === undefined) changes.push({ ...here, change: 'new', after: other as Json })
    else if (other === undefined) changes.push({ ...here, change: 'gone', before: one as Json })
    else walk(here, one, other, changes)
  }
}

/** What tells the members of a list apart, the surest first. */
const KEYS = [
  'id',
  'Id',
  'ID',
  'objectId',
  'skuId',
  'servicePlanId',
  'templateId',
  'Guid',
  'SettingName',
  'Identity',
  'identity',
  'Name',
  'name',
  'domain',
  'Domain',
  'DomainName',
  'displayName',
  'DisplayName',
  'title',
]
/** What a person calls them, the plainest first. */
const NAMES = [
  'displayName',
  'DisplayName',
  'Name',
  'name',
  'servicePlanName',
  'skuPartNumber',
  'SettingName',
  'Identity',
  'identity',
  'domain',
  'Domain',
  'DomainName',
  'title',
  'id',
  'Id',
]

/** A key that every member of both lists has, and no two of one list alike. */
function keyOf(before: readonly unknown[], after: readonly unknown[]): string | undefined {
  return KEYS.find(
    key => byKey(before, key).size === before.length && byKey(after, key).size === after.length,
  )
}

function byKey(list: readonly unknown[], key: string): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>()
  for (const member of list) {
    const value = isObject(member) ? member[key] : undefined
    if (typeof value === 'string' && value !== '') found.set(value.toLowerCase(), member)
  }
  return found
}

function nameOf(member: unknown): string | undefined {
  if (!isObject(member)) return undefined
  return NAMES.map(key => member[key]).find(value => typeof value === 'string' && value !== '') as
    | string
    | undefined
}

/** The members that the other list does not have, or not so often. */
function without(list: readonly unknown[], other: readonly unknown[]): readonly Json[] {
  const left = new Map<string, number>()
  for (const member of other) left.set(text(member), (left.get(text(member)) ?? 0) + 1)
  return list.filter((member): member is Json => {
    const count = left.get(text(member)) ?? 0
    if (count > 0) left.set(text(member), count - 1)
    return count === 0
  })
}

function same(one: unknown, other: unknown): boolean {
  return one === other || (one !== undefined && other !== undefined && text(one) === text(other))
}

function text(value: unknown): string {
  return canonicalJson(value)
}

type Members = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
