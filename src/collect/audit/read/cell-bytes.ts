const QUOTE = 0x22

/** What one cell of a row holds. */
export type CellBytes =
  /** Its bytes, out of its quotes; a copy. */
  | Uint8Array
  /** The row has no such cell. */
  | 'none'
  /** A quote of the row does not close in it: the row goes on after a line end. */
  | 'open'

/**
 * One cell of a CSV row as bytes, without making text of the others, by the rules of `cellsOf`.
 * @param row without its line end, UTF-8.
 * @param separator the byte between cells.
 * @param column from 0.
 */
export function cellBytes(row: Uint8Array, separator: number, column: number): CellBytes {
  let found: CellBytes = 'none'
  let at = 0
  for (let cell = 0; ; cell += 1) {
    const into = cell === column ? Buffer.allocUnsafe(row.length - at) : null
    let length = 0
    if (row[at] === QUOTE) {
      at += 1
      // A closing quote is followed by no other.
      for (;;) {
        if (at >= row.length) return 'open'
        const byte = row[at] as number
        if (byte === QUOTE) {
          if (row[at + 1] !== QUOTE) break
          at += 1
        }
        if (into !== null) into[length] = byte
        length += 1
        at += 1
      }
      at += 1
    }
    while (at < row.length && row[at] !== separator) {
      if (into !== null) into[length] = row[at] as number
      length += 1
      at += 1
    }
    if (into !== null) found = into.subarray(0, length)
    if (at >= row.length) return found
    at += 1
  }
}
