/** Readers of single fields out of a record that nothing is known of. None of them throws, none copies an object. */

export type Unknown = Readonly<Record<string, unknown>>

/** A text that says something: strings that are not blank, and numbers as their digits. Blank, null and objects are null. */
export function text(value: unknown): string | null {
  if (typeof value === 'string') {
    if (value === '') return null
    const first = value.charCodeAt(0)
    if (first > 32 && (first < 128 || value.charCodeAt(value.length - 1) > 32)) return value
    return value.trim() === '' ? null : value
  }
  if (typeof value === 'number') return String(value)
  return null
}

/** In lower case: the same text where it is ASCII and so already, without a copy. */
export function lowerCase(value: string): string {
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (code > 127 || (code >= 65 && code <= 90)) return value.toLowerCase()
  }
  return value
}

/** The first of these that says something. */
export function firstText(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const found = text(value)
    if (found !== null) return found
  }
  return null
}

/** A whole number, also where it came as a string (`"2"`, `" -1 "`) or a float (`1156492.00`); anything else is null. */
export function integer(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? Math.trunc(value) : null
  if (typeof value !== 'string' || value.length > 24) return null
  const trimmed = value.trim()
  if (trimmed === '') return null
  const number = Number(trimmed)
  return Number.isFinite(number) ? Math.trunc(number) : null
}

/** True and false, also as the words of exports (`"False"`, `"TRUE"`, `"0"`); anything else is null. */
export function boolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value
  if (value === undefined) return null
  if (value === 1 || value === 0) return value === 1
  if (typeof value !== 'string' || value.length > 8) return null
  const word = value.trim().toLowerCase()
  if (word === 'true' || word === '1' || word === 'yes') return true
  if (word === 'false' || word === '0' || word === 'no') return false
  return null
}

export function object(value: unknown): Unknown | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Unknown) : null
}

const NONE: readonly unknown[] = []
/** Longest text that is parsed as JSON within a record. */
const LONGEST_INNER = 8_000_000

/** The list, also where it came as JSON in a string; what is no list is empty. A single object counts as a list of one. */
export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value === 'string') {
    const inner = innerJson(value)
    if (Array.isArray(inner)) return inner
    return inner === null ? NONE : [inner]
  }
  if (typeof value === 'object' && value !== null) return [value]
  return NONE
}

/** The object, also where it came as JSON in a string. */
export function objectOrInner(value: unknown): Unknown | null {
  return typeof value === 'string' ? object(innerJson(value)) : object(value)
}

/** What a JSON text within a record holds: an object or a list, or null for every other text. */
export function innerJson(value: string): unknown {
  if (value.length > LONGEST_INNER || value.length < 2) return null
  const start = value.trimStart().charAt(0)
  if (start !== '{' && start !== '[') return null
  try {
    const parsed: unknown = JSON.parse(value)
    return typeof parsed === 'object' ? parsed : null
  } catch {
    return null
  }
}

/** The value of the first pair of a list `[{Name, Value}]` with this name; the name is compared as written. */
export function named(pairs: unknown, name: string): unknown {
  for (const pair of list(pairs)) {
    if (typeof pair !== 'object' || pair === null) continue
    const fields = pair as Unknown
    if (fields.Name === name || fields.Key === name || fields.key === name)
      return fields.Value ?? fields.value
  }
  return null
}

/**
 * What a directory property holds. Microsoft writes the values as JSON: `"x"`, `["x"]`, `[]`; the first text is
 * answered, null for none.
 */
export function directoryValue(value: unknown): string | null {
  const plain = text(value)
  if (plain === null) return null
  const start = plain.trimStart().charAt(0)
  if (start !== '"' && start !== '[') return plain
  if (plain.length > LONGEST_INNER) return null
  try {
    const parsed: unknown = JSON.parse(plain)
    return text(Array.isArray(parsed) ? parsed[0] : parsed)
  } catch {
    return plain
  }
}
