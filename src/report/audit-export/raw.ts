/** A parsed JSON object of a record. Nothing of it is trusted: members are read as own ones only. */
export type Raw = Readonly<Record<string, unknown>>

export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function memberOf(raw: Raw | null | undefined, name: string): unknown {
  return raw && Object.hasOwn(raw, name) ? raw[name] : undefined
}

/** A text that says something, as logged; a number or boolean as its text. Empty and null are undefined. */
export function textIn(raw: Raw | null | undefined, name: string): string | undefined {
  return asText(memberOf(raw, name))
}

export function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

/** The first of these members that says something. */
export function firstText(raw: Raw | null | undefined, names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = textIn(raw, name)
    if (text !== undefined) return text
  }
  return undefined
}

/** An object, also one that stands there as JSON text (`PolicyDetails` of a CSV row, columns of Log Analytics). */
export function objectIn(raw: Raw | null | undefined, name: string): Raw | undefined {
  const value = opened(memberOf(raw, name))
  return isRaw(value) ? value : undefined
}

/** A list, also one that stands there as JSON text. No list is an empty one. */
export function listIn(raw: Raw | null | undefined, name: string): readonly unknown[] {
  const value = opened(memberOf(raw, name))
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}

/** The objects of a list. */
export function objectsIn(raw: Raw | null | undefined, name: string): readonly Raw[] {
  return listIn(raw, name).filter(isRaw)
}

/** The texts of a list, or the one text. */
export function textsIn(raw: Raw | null | undefined, name: string): readonly string[] {
  const value = memberOf(raw, name)
  const one = asText(value)
  return one === undefined ? listIn(raw, name).flatMap(item => asText(item) ?? []) : [one]
}

/** Longest JSON text within a record that is opened: lists of rules and permissions are a few kilobytes. */
const LONGEST_INNER = 1024 * 1024

function opened(value: unknown): unknown {
  if (typeof value !== 'string' || value.length > LONGEST_INNER || !/^\s*[[{]/.test(value)) return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    return undefined
  }
}

/**
 * Members without those that say nothing, or undefined when none says anything. For members whose names are ours: a name
 * from a record could be a trap.
 */
export function part(members: Raw): Raw | undefined {
  let kept: Record<string, unknown> | undefined
  for (const name of Object.keys(members)) {
    const value = members[name]
    if (saysNothing(value)) continue
    kept ??= {}
    kept[name] = value
  }
  return kept
}

/** The members of a record that say something and are not told elsewhere; undefined when there are none. */
export function otherMembers(record: Raw, told: ReadonlySet<string>): Raw | undefined {
  const rest = Object.entries(record).filter(
    ([name, value]) => !told.has(name) && !saysNothing(value) && value !== '',
  )
  return rest.length === 0 ? undefined : Object.fromEntries(rest)
}

function saysNothing(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

/** Each text once, in the order of its first mention. */
export function distinct(texts: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(texts.filter(text => typeof text === 'string' && text !== ''))] as readonly string[]
}
