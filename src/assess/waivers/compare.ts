import { canonicalJson, type Json } from '../../base/canonical-json.ts'
import type { Entity } from '../define-check.ts'
import { settingText } from '../setting-text.ts'
import { keyOf } from '../waivers.ts'

/** How what is there now stands to what was accepted; a sentence says what differs. */
export type Compared = { readonly is: 'same' } | { readonly is: 'changed' | 'unread'; readonly note: string }

interface Difference {
  readonly says: string
  /** It may be as it was: it was not read now. */
  readonly unread: boolean
}

/**
 * Holds the value now (`acceptedValue`) against the accepted one. What was not read now is neither the same nor changed.
 * @param entities of the row now, for their names and to tell what could not be read of them.
 */
export function compareAccepted(accepted: Json, now: Json, entities: readonly Entity[]): Compared {
  if (canonicalJson(accepted) === canonicalJson(now)) return { is: 'same' }
  const differences =
    isObject(now) && 'bad' in now ? ofCheck(accepted, now, entities) : ofEntity(accepted, now)
  const certain = differences.filter(one => !one.unread)
  if (certain.length > 0) return { is: 'changed', note: sentence(certain) }
  if (differences.length > 0) return { is: 'unread', note: sentence(differences) }
  return { is: 'changed', note: 'It is not what was accepted.' }
}

function ofEntity(accepted: Json, now: Json): readonly Difference[] {
  return isObject(accepted) && isObject(now) ? ofProperties(accepted.properties, now.properties, '') : []
}

function ofCheck(accepted: Json, now: Members, entities: readonly Entity[]): readonly Difference[] {
  if (!isObject(accepted)) return []
  const names = new Map(entities.map(entity => [keyOf(entity), entity.name]))
  const unread = new Set(entities.filter(({ state }) => state === 'unread').map(keyOf))
  const [before, after] = [byKey(accepted.bad), byKey(now.bad)]
  const differences = [...ofProperties(accepted.properties, now.properties, '')]
  for (const [key, one] of after) {
    const name = `“${names.get(key) ?? one.id}”`
    const then = before.get(key)
    if (then === undefined)
      differences.push({ says: `${name} was not among what was accepted`, unread: false })
    else differences.push(...ofProperties(then.properties, one.properties, `${name}: `))
  }
  for (const [key, one] of before) {
    if (after.has(key)) continue
    const name = `“${names.get(key) ?? one.id}”`
    differences.push(
      unread.has(key)
        ? { says: `${name} was accepted and could not be read now`, unread: true }
        : { says: `${name} was accepted and is no longer among what does not meet the check`, unread: false },
    )
  }
  return differences
}

function ofProperties(
  accepted: Json | undefined,
  now: Json | undefined,
  whose: string,
): readonly Difference[] {
  const [before, after] = [membersOf(accepted), membersOf(now)]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return names.flatMap(name => {
    const [then, today] = [before[name], after[name]]
    if (then === undefined)
      return { says: `${whose}${name} was not seen when accepted, is ${short(today)} now`, unread: false }
    const was = `${whose}${name} was ${short(then)} when accepted`
    if (today === undefined) return { says: `${was}, could not be read now`, unread: true }
    if (canonicalJson(then) === canonicalJson(today)) return []
    return { says: `${was}, is ${short(today)} now`, unread: false }
  })
}

const MOST = 3

function sentence(differences: readonly Difference[]): string {
  const rest = differences.length - MOST
  const said = differences.slice(0, MOST).map(one => one.says)
  return `${[...said, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ')}.`
}

function short(value: Json = null): string {
  const text = settingText(value)
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}

type Members = { readonly [name: string]: Json }

function isObject(value: Json | undefined): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function membersOf(value: Json | undefined): { readonly [name: string]: Json | undefined } {
  return isObject(value) ? value : {}
}

interface Kept {
  readonly id: string
  readonly properties: Json | undefined
}

function byKey(list: Json | undefined): ReadonlyMap<string, Kept> {
  const found = new Map<string, Kept>()
  for (const one of Array.isArray(list) ? (list as readonly Json[]) : []) {
    if (!isObject(one) || typeof one.kind !== 'string' || typeof one.id !== 'string') continue
    found.set(keyOf({ kind: one.kind, id: one.id }), { id: one.id, properties: one.properties })
  }
  return found
}
