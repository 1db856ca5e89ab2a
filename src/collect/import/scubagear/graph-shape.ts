import { type Instant, instantFromMilliseconds } from '../../../base/time.ts'

/** A value of the export that cannot be what Microsoft's interface says; the fact it belongs to is not read. */
export class UnreadableShape extends Error {}

/** Names that are more than a change of case between ScubaGear's PowerShell objects and Microsoft Graph v1.0. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['AllowedToUseSspr', 'allowedToUseSSPR'],
  ['AllowedToUseSSPR', 'allowedToUseSSPR'],
])

/** Deeper than any answer of Microsoft's, far from the end of the stack. */
const DEEPEST = 40

/**
 * PowerShell's PascalCase objects as Microsoft Graph writes them: camelCase keys, `/Date(ms)/` as RFC 3339, what
 * PowerShell keeps apart in `AdditionalProperties` back among the others, OData annotations left out (`@odata.type`
 * kept). An object whose members are all null is null: that is how early ScubaGear wrote "not set".
 * @throws UnreadableShape when two keys fall together with different values, or the nesting is absurd.
 */
export function toGraphShape(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) throw new UnreadableShape('it is nested too deeply')
  if (Array.isArray(value)) return value.map(item => toGraphShape(item, depth + 1))
  if (typeof value === 'string') return dateText(value) ?? value
  if (typeof value !== 'object' || value === null) return value
  const shaped: Record<string, unknown> = {}
  for (const [key, member] of Object.entries(value)) {
    if (key === '__proto__') continue
    if (key === 'AdditionalProperties' && isObject(member)) {
      for (const [name, extra] of Object.entries(toGraphShape(member, depth + 1) ?? {}))
        put(shaped, name, extra)
    } else if (key === '@odata.type' || !key.includes('@odata.')) {
      put(shaped, RENAMED.get(key) ?? lowerFirst(key), toGraphShape(member, depth + 1))
    }
  }
  const members = Object.values(shaped)
  return members.length > 0 && members.every(member => member === null) ? null : shaped
}

function put(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') return
  if (Object.hasOwn(target, name) && JSON.stringify(target[name]) !== JSON.stringify(value)) {
    throw new UnreadableShape(`“${name}” stands there twice with two values`)
  }
  target[name] = value
}

function lowerFirst(key: string): string {
  return key.charAt(0).toLowerCase() + key.slice(1)
}

const DOTNET_DATE = /^\/?Date\((-?\d{1,15})\)\/?$/
/** 0001-01-01, .NET's smallest moment: "no date". */
const DOTNET_MINIMUM = -62_135_596_800_000

function dateText(text: string): Instant | undefined {
  // A date is short and starts with D or /: the test spares the expression for all other texts.
  if (text.length > 26 || (text.charCodeAt(0) !== 0x2f && text.charCodeAt(0) !== 0x44)) return undefined
  return dotnetDate(text) ?? undefined
}

/** `/Date(ms)/` or `Date(ms)` as a moment; null for .NET's minimum and for what is not such a date. */
export function dotnetDate(text: string): Instant | null {
  const milliseconds = DOTNET_DATE.exec(text)?.[1]
  if (milliseconds === undefined || Number(milliseconds) <= DOTNET_MINIMUM) return null
  try {
    return instantFromMilliseconds(Number(milliseconds))
  } catch {
    return null
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** PowerShell writes a list of one as the thing itself. @throws UnreadableShape when there is a null among the items. */
export function listOf(value: unknown): readonly unknown[] {
  const list = Array.isArray(value) ? value : [value]
  if (list.some(item => item === null || item === undefined))
    throw new UnreadableShape('it holds null where an item belongs')
  return list
}

/** As listOf, where ScubaGear writes `[null]` for an empty answer. */
export function listOrNothing(value: unknown): readonly unknown[] {
  return Array.isArray(value) && value.length === 1 && value[0] === null ? [] : listOf(value)
}

/** The only item of a list of one. @throws UnreadableShape when there are none or several. */
export function onlyItem(value: unknown): unknown {
  const list = listOf(value)
  if (list.length !== 1) throw new UnreadableShape(`it holds ${list.length} items where one belongs`)
  return list[0]
}
