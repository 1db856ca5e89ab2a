import { type CutOptions, frameOf, type OnValue } from './value-frame.ts'

export interface ValueCutter {
  /** The next bytes of the text. They are not copied unless a value goes on in the next. */
  readonly push: (bytes: Uint8Array) => void
  /** The text is over. A value that is not closed is given as it stands. */
  readonly end: () => void
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const LF = 0x0a
const OPEN_OBJECT = 0x7b
const OPEN_ARRAY = 0x5b
const CLOSE_OBJECT = 0x7d
const CLOSE_ARRAY = 0x5d

/** Bytes that mean something outside of a string. */
const MARKS = new Uint8Array(256)
for (const mark of [QUOTE, OPEN_OBJECT, OPEN_ARRAY, CLOSE_OBJECT, CLOSE_ARRAY]) MARKS[mark] = 1

/**
 * Cuts the objects out of a JSON text of any size without parsing it: objects one after another, the elements of an
 * array, the elements of arrays in an object (a page) once the first of them is seen to be a record. Only brackets and
 * strings are looked at; each value given must be parsed to know that it is JSON. Memory is the longest value.
 * A string that is not closed in its line, which JSON does not have, ends there if the next line begins as JSON does, so
 * that one broken record does not swallow what follows.
 */
export function cutValues(onValue: OnValue, options: CutOptions): ValueCutter {
  const frame = frameOf(onValue, options)
  let inString = false
  /** How the last bytes ended in a string. */
  let cut = GOES_ON

  return {
    push: bytes => {
      frame.begin(bytes)
      const length = bytes.length
      let at = 0
      if (cut === CUT_IN_ESCAPE && length > 0) at = 1
      if (cut === CUT_AT_LINE) {
        at = inkFrom(bytes, 0)
        if (at < length && STRUCTURE.has(bytes[at] as number)) inString = false
      }
      if (at < length || cut !== CUT_AT_LINE) cut = GOES_ON
      while (at < length) {
        if (inString) {
          const end = endOfString(bytes, at)
          if (end < 0) {
            cut = end
            break
          }
          inString = false
          at = end
          continue
        }
        while (at < length && MARKS[bytes[at] as number] === 0) at += 1
        if (at === length) break
        const mark = bytes[at]
        at += 1
        if (mark === QUOTE) inString = true
        else if (mark === OPEN_OBJECT) frame.open(at - 1, true)
        else if (mark === OPEN_ARRAY) frame.open(at - 1, false)
        else frame.close(at)
      }
      frame.keep()
    },
    end: () => frame.end(),
  }
}

/** What endOfString answers when the string goes on behind the bytes. */
const GOES_ON = -1
/** The same, and the first of the next bytes is escaped. */
const CUT_IN_ESCAPE = -2
/** The same, and they begin a line. */
const CUT_AT_LINE = -3

/** What a line begins with where no string is open. */
const STRUCTURE = new Set([QUOTE, OPEN_OBJECT, OPEN_ARRAY, CLOSE_OBJECT, CLOSE_ARRAY])

/** The place after the string, or one of the answers above. */
function endOfString(bytes: Uint8Array, from: number): number {
  const length = bytes.length
  for (let at = from; at < length; at += 1) {
    const byte = bytes[at]
    if (byte === QUOTE) return at + 1
    if (byte === LF) {
      const ink = inkFrom(bytes, at)
      if (ink === length) return CUT_AT_LINE
      if (STRUCTURE.has(bytes[ink] as number)) return ink
    }
    if (byte === BACKSLASH) at += 1
    if (at >= length) return CUT_IN_ESCAPE
  }
  return GOES_ON
}

/** The next byte that is no white space. */
function inkFrom(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && (bytes[at] as number) <= 0x20) at += 1
  return at
}
