/**
 * Names in a report row that people wrote themselves and that can name a patient: of files, lists, searches and cases.
 * Subjects, paths and file names of items never come this far (the store keeps them apart, sealed).
 */

/** Named by whoever made them. */
const BY_PEOPLE: ReadonlySet<string> = new Set(['list', 'ediscovery-case', 'file', 'link'])

export const WITHHELD = '(name withheld)'

/** The names to withhold, longest first, of a row or of an event as it is answered. */
export function namesToWithhold(row: unknown): readonly string[] {
  const found = new Set<string>()
  collect(row, found, 0)
  return [...found].sort((one, other) => other.length - one.length)
}

/** A text without these names. A name of few letters is only looked for as a word, so that it spoils no other. */
export function withhold(text: string, names: readonly string[]): string {
  return names.reduce((left, name) => {
    if (name.length > 3) return left.replaceAll(name, WITHHELD)
    const word = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'gu')
    return left.replace(word, WITHHELD)
  }, text)
}

/** Whether a place or target is one whose name is withheld. */
export function isWithheld(one: { readonly kind?: unknown; readonly id: unknown }): boolean {
  if (typeof one.kind !== 'string') return false
  return BY_PEOPLE.has(one.kind) || (one.kind === 'other' && !isAddress(one.id) && !isId(one.id))
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function collect(value: unknown, found: Set<string>, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > 5) return
  if (Array.isArray(value)) {
    for (const one of value) collect(one, found, depth + 1)
    return
  }
  const fields = new Map<string, unknown>(Object.entries(value))
  const id = fields.get('id')
  if (isWithheld({ kind: fields.get('kind'), id })) {
    for (const text of [fields.get('name'), isId(id) ? null : id]) {
      if (typeof text === 'string' && text.trim() !== '' && !isId(text)) found.add(text)
    }
  }
  for (const one of fields.values()) collect(one, found, depth + 1)
}

/** A GUID or the like, which cannot hold anybody's words. */
function isId(text: unknown): boolean {
  return typeof text === 'string' && /^[0-9a-f-]{16,64}$/i.test(text)
}

/** Of a mailbox that mail is sent on to, for example: who that is has to be seen. */
function isAddress(text: unknown): boolean {
  return typeof text === 'string' && /^[^\s@"<>]{1,113}@[^\s@"<>]{1,150}$/.test(text)
}
