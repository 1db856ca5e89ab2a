import { tableIn } from './table-header.ts'
import { textOf } from './record-batch.ts'
import { isJsonObject } from './record-form.ts'

/** How the records of a text stand in it. */
export type ContentKind =
  /** Nothing but white space. */
  | 'nothing'
  /** One JSON value a line. */
  | 'lines'
  /** JSON over many lines, or all in one. */
  | 'document'
  /** CSV. */
  | 'table'

const LF = 0x0a

/**
 * What a text is by its content; null when it is no export of an audit log.
 * @param head its first bytes, UTF-8 without a byte order mark: some hundred kilobytes, or all of it.
 */
export function kindOfContent(head: Uint8Array, isWhole: boolean): ContentKind | null {
  const from = firstInk(head)
  if (from === head.length) return isWhole ? 'nothing' : null
  const first = head[from]
  if (first === 0x7b || first === 0x5b) {
    const json = head.subarray(from)
    return OBJECTS.test(textOf(json.subarray(0, 1000))) ? kindOfJson(json) : null
  }
  if (tableIn(head) !== null) return 'table'
  return hasJsonLine(head) ? 'lines' : null
}

/** Arrays of objects, or an object, as far as it can be seen: an array of numbers is no export. */
const OBJECTS = /^(?:\[\s*){0,9}(?:\{\s*(?:["}]|$)|\]|$)/

/** Where the first byte is that is no white space; the length when there is none. */
function firstInk(bytes: Uint8Array): number {
  const found = bytes.findIndex(byte => byte !== 0x20 && byte !== 0x09 && byte !== LF && byte !== 0x0d)
  return found === -1 ? bytes.length : found
}

/** Whether the first line is a value of its own, or the beginning of one that goes on. */
function kindOfJson(json: Uint8Array): 'lines' | 'document' {
  const end = json.indexOf(LF)
  if (end === -1) return 'document'
  const line = textOf(json.subarray(0, end))
  if (isWholeJson(line)) return 'lines'
  const { open, inString, last } = stateAfter(line)
  // A line end in a string, or brackets all closed and something after: a broken line of many.
  if (inString || open.length === 0) return 'lines'
  // In an object an object can follow a colon only: the line was cut off, and the next is one of its own.
  const isCutOff = open.at(-1) === '{' && last !== ':' && last !== '{' && json[end + 1] === 0x7b
  return isCutOff ? 'lines' : 'document'
}

interface LineState {
  /** Open brackets, the innermost last; no more than the last hundred. */
  readonly open: readonly string[]
  readonly inString: boolean
  /** The last character that is no white space. */
  readonly last: string
}

function stateAfter(line: string): LineState {
  const open: string[] = []
  let inString = false
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] as string
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') open.push(character)
    else if (character === '}' || character === ']') open.pop()
  }
  return { open, inString, last: line.trimEnd().at(-1) ?? '' }
}

/** A log with text before its first record is one of lines, and so is one with text before every record (syslog). */
function hasJsonLine(head: Uint8Array): boolean {
  if (endsInJson(head)) return true
  for (let at = head.indexOf(LF); at !== -1; at = head.indexOf(LF, at + 1)) {
    if (head[at + 1] !== 0x7b) continue
    const end = head.indexOf(LF, at + 1)
    if (isWholeJson(textOf(head.subarray(at + 1, end === -1 ? head.length : end)))) return true
  }
  return false
}

/** The first line is a header, as syslog (RFC 3164, RFC 5424) writes it, and a record after it. */
function endsInJson(head: Uint8Array): boolean {
  const end = head.indexOf(LF)
  const line = textOf(head.subarray(0, end === -1 ? head.length : end))
  const from = line.indexOf('{"')
  return from > 0 && from < LONGEST_HEADER && isWholeJson(line.slice(from))
}

const LONGEST_HEADER = 1_000

function isWholeJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) || Array.isArray(value)
  } catch {
    return false
  }
}
