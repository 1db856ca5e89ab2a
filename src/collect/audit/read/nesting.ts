const QUOTE = 0x22
const BACKSLASH = 0x5c

/** An audit record is some ten levels deep, with JSON in texts apart. */
const DEEPEST = 1000

/** What is shorter cannot hold enough brackets to do harm, and is not looked at. */
const SHORT = 8 * 1024

/**
 * True for JSON that is nested so deep that whoever goes through it by calling himself would run out of stack.
 * JSON.parse itself does not.
 */
export function isTooDeep(json: Uint8Array): boolean {
  if (json.length < SHORT) return false
  let depth = 0
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at]
    if (byte === QUOTE) at = closingQuote(json, at + 1)
    else if (byte === 0x7b || byte === 0x5b) {
      depth += 1
      if (depth > DEEPEST) return true
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1
  }
  return false
}

function closingQuote(json: Uint8Array, from: number): number {
  let at = from
  while (at < json.length && json[at] !== QUOTE) at += json[at] === BACKSLASH ? 2 : 1
  return at
}
