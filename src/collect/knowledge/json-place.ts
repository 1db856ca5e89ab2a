export interface Place {
  /** Both from 1; the column in UTF-16 units. */
  readonly line: number
  readonly column: number
}

/**
 * Where a text stops being JSON (RFC 8259): the first character that cannot stand there. The engine's own message says it
 * too, but quotes the text around it.
 * @returns null when the text is JSON
 */
export function brokenPlace(text: string): Place | null {
  const at = brokenAt(text)
  return at === null ? null : placeOf(text, at)
}

export function placeOf(text: string, at: number): Place {
  let line = 1
  let start = 0
  for (let end = text.indexOf('\n'); end !== -1 && end < at; end = text.indexOf('\n', end + 1)) {
    line += 1
    start = end + 1
  }
  return { line, column: at - start + 1 }
}

const BLANK = /[ \t\r\n]*/y
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** What may come next inside the innermost open bracket. */
type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end'

function brokenAt(text: string): number | null {
  const open: ('{' | '[')[] = []
  let wanted: Wanted = 'value'
  let at = text.startsWith('\ufeff') ? 1 : 0
  for (;;) {
    at = past(BLANK, text, at)
    const sign = text[at]
    const inside = open.at(-1)
    if (open.length === 0 && wanted === 'comma-or-end') return at === text.length ? null : at
    if (sign === undefined) return at
    const closing = inside === '{' ? '}' : ']'
    if (sign === closing && inside !== undefined && wanted.endsWith('or-end')) {
      open.pop()
      wanted = 'comma-or-end'
      at += 1
    } else if (wanted === 'comma-or-end') {
      if (sign !== ',') return at
      wanted = inside === '{' ? 'key' : 'value'
      at += 1
    } else if (wanted === 'colon') {
      if (sign !== ':') return at
      wanted = 'value'
      at += 1
    } else if (sign === '"') {
      at = past(STRING, text, at)
      if (text[at] !== '"') return at
      at += 1
      wanted = wanted.startsWith('key') ? 'colon' : 'comma-or-end'
    } else if (wanted.startsWith('key')) {
      return at
    } else if (sign === '{' || sign === '[') {
      open.push(sign)
      wanted = sign === '{' ? 'key-or-end' : 'value-or-end'
      at += 1
    } else {
      const end = past(SCALAR, text, at)
      if (end === at || /[\w.+-]/.test(text[end] ?? ' ')) return end
      at = end
      wanted = 'comma-or-end'
    }
  }
}

/** Past what the sticky pattern matches at the place; the place itself when it matches nothing. */
function past(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return at + (pattern.exec(text)?.[0].length ?? 0)
}
