import { list, text } from './values.ts'

/** Parameters of a cmdlet by lower-case name. The value of a list or object is its JSON; a switch without value is `True`. */
export type Parameters = ReadonlyMap<string, string>

const LONGEST = 200_000

/**
 * Parameters as logged: a list `[{Name, Value}]` (or that list as JSON), or the command line
 * `-Name "value" -Other ("a","b") -Switch`, whose quotes Microsoft does not escape: a value ends at a quote that is
 * followed by the next ` -Name` or the end.
 */
export function parametersOf(value: unknown): Parameters {
  const found = new Map<string, string>()
  if (typeof value === 'string' && value.trimStart().startsWith('-')) {
    readLine(value.slice(0, LONGEST), found)
    return found
  }
  for (const pair of list(value)) {
    if (typeof pair !== 'object' || pair === null) continue
    const { Name, Value } = pair as { readonly Name?: unknown; readonly Value?: unknown }
    const name = text(Name)
    if (name !== null) found.set(name.toLowerCase(), valueOf(Value))
  }
  return found
}

function valueOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return ''
  if (typeof value === 'object') {
    try {
      return JSON.stringify(value)
    } catch {
      return ''
    }
  }
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

const NEXT = /(?:^|\s)-([A-Za-z][A-Za-z0-9]{0,60})(?=\s|:|$)/g

function readLine(line: string, found: Map<string, string>): void {
  const starts = [...line.matchAll(NEXT)]
  for (let at = 0; at < starts.length; at++) {
    const start = starts[at]
    const name = start?.[1]
    if (!start || name === undefined) continue
    const end = starts[at + 1]?.index ?? line.length
    const raw = line
      .slice(start.index + start[0].length, end)
      .replace(/^:/, '')
      .trim()
    const key = name.toLowerCase()
    if (!found.has(key)) found.set(key, raw === '' ? 'True' : unquoted(raw))
  }
}

function unquoted(raw: string): string {
  const isList = raw.startsWith('(') && raw.endsWith(')')
  const inner = isList ? raw.slice(1, -1) : raw
  const bare = inner.length >= 2 && inner.startsWith('"') && inner.endsWith('"') ? inner.slice(1, -1) : inner
  return isList ? bare.replaceAll('","', ', ') : bare
}

/** The first of these parameters that is given and not blank. */
export function given(parameters: Parameters, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = parameters.get(name)
    if (value !== undefined && value.trim() !== '') return value
  }
  return null
}

export function has(parameters: Parameters, ...names: readonly string[]): boolean {
  return names.some(name => parameters.has(name))
}
