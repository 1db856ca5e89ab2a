import { isRaw, memberOf, type Raw, textIn } from './raw.ts'

/** Enumerations and ids that are keywords in an index: one field must not be a number here and a text there. */
const AS_TEXT = new Set([
  'RecordType',
  'UserType',
  'LogonType',
  'InternalLogonType',
  'Version',
  'AzureActiveDirectoryEventType',
  'ActorYammerUserId',
  'YammerNetworkId',
])

/** Lists of name and value, which an index cannot search by name: they become one object. */
const PAIRS = new Set(['Parameters', 'ExtendedProperties', 'ModifiedProperties'])

/** The whole unified record for `o365.audit`: as logged, but for enumerations as texts and lists of pairs as objects. */
export function wholeRecord(record: Raw): Raw {
  return Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => {
        if (AS_TEXT.has(name) && typeof value === 'number') return [name, String(value)]
        return [name, PAIRS.has(name) ? pairsAsObject(value) : value]
      }),
  )
}

/**
 * A list of {Name, Value} or {Name, NewValue, OldValue} as one object; a name that stands twice has a list. What is no
 * list (Exchange also writes a command line) is kept under `_raw`.
 */
export function pairsAsObject(value: unknown): Raw {
  if (isRaw(value)) return value
  if (!Array.isArray(value)) return { _raw: value }
  const found = new Map<string, unknown[]>()
  for (const item of value as readonly unknown[]) {
    const name = typeof item === 'string' ? item : isRaw(item) ? textIn(item, 'Name') : undefined
    if (name === undefined) continue
    const key = fieldName(name)
    found.set(key, [...(found.get(key) ?? []), isRaw(item) ? contentOf(item) : {}])
  }
  return Object.fromEntries(
    [...found].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  )
}

function contentOf(item: Raw): unknown {
  if (Object.hasOwn(item, 'Value')) return memberOf(item, 'Value')
  const { Name: _name, ...rest } = item
  return rest
}

/** A dot would make a path of it, and a space cannot be searched. */
function fieldName(name: string): string {
  return name.replaceAll(/[.\s]+/g, '_')
}
