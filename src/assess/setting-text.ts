import type { Json } from '../base/canonical-json.ts'

/** A setting as it was read, for the eye: a text as it is, lists with commas, an object as its members. */
export function settingText(value: Json): string {
  if (typeof value === 'string') return value === '' ? '(empty)' : value
  if (value === null || typeof value !== 'object') return value === null ? '(not set)' : String(value)
  if (Array.isArray(value)) return value.length === 0 ? '(none)' : value.map(settingText).join(', ')
  return Object.entries(value)
    .map(([name, member]) => `${name}: ${settingText(member)}`)
    .join('; ')
}
