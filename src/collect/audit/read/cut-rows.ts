export interface RowCutter {
  readonly push: (bytes: Uint8Array) => void
  /** The text is over. */
  readonly end: () => void
}

/**
 * What a row is: `open` when a quote of it does not close, so that it goes on; `torn` when its quotes seem to be wrong,
 * so that one of several lines may be several rows.
 */
export type RowVerdict = 'read' | 'open' | 'torn'

/** A row without its line end, and the line it begins on. */
export type OnRow = (row: Uint8Array, line: number) => RowVerdict

/** A row that is given up: only its first line is lost. */
export type OnLostRow = (line: number, why: 'too-long' | 'open-quote' | 'torn') => void

export interface RowOptions {
  /** One ASCII character. */
  readonly separator: string
  /** Bytes a row may have. */
  readonly longest: number
  /** The line that the first byte stands on. */
  readonly firstLine: number
  /** The reader of rows answers `open`: nobody else need look at the bytes of a row of one line. */
  readonly tellsOpen: boolean
}

const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d

/** A torn row of more lines is lost as a whole: each line of it would be looked at again and again. */
const MOST_TORN_LINES = 50

/**
 * Cuts a CSV into its rows: a row ends at a line end outside of quotes. Only a cell that begins with a quote is quoted.
 * Where quotes are wrong, the first line is given up and reading goes on with the second. Memory is the longest row.
 * (csv-parse has neither this nor a limit that reading survives, and takes some ten times the time for cells that
 * nobody asks for.)
 */
export function cutRows(onRow: OnRow, onLostRow: OnLostRow, options: RowOptions): RowCutter {
  const separator = options.separator.charCodeAt(0)
  let line = options.firstLine
  /** Line ends within the open row. */
  let inner = 0
  let parts: Uint8Array[] = []
  let kept = 0
  let inQuotes = false
  let atCellStart = true
  /** The cell began with a quote, and nothing but a quote can follow one. */
  let isQuotedCell = false
  /** A line that was too long is left at its end. */
  let isSkipping = false
  /** Every byte is looked at; else the next line end is taken for the end of the row, and the reader says if it is. */
  let isScanning = !options.tellsOpen

  const reset = (): void => {
    parts = []
    kept = 0
    inner = 0
    inQuotes = false
    atCellStart = true
    isQuotedCell = false
    isScanning = !options.tellsOpen
  }
  /** The row is over, unless its reader says that it goes on. */
  const emit = (last: Uint8Array, isLast: boolean): void => {
    const row = parts.length === 0 ? last : Buffer.concat([...parts, last])
    const lines = inner
    if (row.length > options.longest) {
      reset()
      onLostRow(line, 'too-long')
      line += lines + 1
      return
    }
    const verdict = onRow(row.at(-1) === CR ? row.subarray(0, -1) : row, line)
    if (verdict === 'open' && !isLast && lines === 0) {
      parts = [row, LINE_END]
      kept = row.length + 1
      inner = 1
      inQuotes = true
      isQuotedCell = true
      atCellStart = false
      isScanning = true
      return
    }
    reset()
    if (verdict === 'read') line += lines + 1
    else lost(row, lines, verdict === 'open' ? 'open-quote' : 'torn')
  }
  /** The first line of a row is given up, and what follows it is read as rows of their own. */
  const lost = (row: Uint8Array, lines: number, why: 'open-quote' | 'torn'): void => {
    onLostRow(line, why)
    if (lines === 0 || lines > MOST_TORN_LINES) {
      line += lines + 1
      return
    }
    line += 1
    push(Buffer.concat([row.subarray(row.indexOf(LF) + 1), LINE_END]))
  }
  const giveUp = (why: 'too-long' | 'open-quote'): void => {
    const held = Buffer.concat(parts)
    reset()
    onLostRow(line, why)
    line += 1
    const end = held.indexOf(LF)
    if (end === -1) isSkipping = true
    else push(held.subarray(end + 1))
  }
  /** Where the row ends; -1 when not in these bytes. */
  const scan = (bytes: Uint8Array, from: number): number => {
    for (let at = from; at < bytes.length; at += 1) {
      const byte = bytes[at] as number
      if (inQuotes) {
        if (byte === QUOTE) inQuotes = false
        else if (byte === LF) inner += 1
      } else if (byte === LF) return at
      else if (byte === QUOTE && (atCellStart || isQuotedCell)) {
        inQuotes = true
        isQuotedCell = true
        atCellStart = false
      } else {
        isQuotedCell = false
        atCellStart = byte === separator
      }
    }
    return -1
  }
  const push = (bytes: Uint8Array): void => {
    let start = 0
    if (isSkipping) {
      start = bytes.indexOf(LF) + 1
      if (start === 0) return
      isSkipping = false
    }
    while (start < bytes.length) {
      const end = isScanning ? scan(bytes, start) : bytes.indexOf(LF, start)
      if (end === -1) break
      emit(bytes.subarray(start, end), false)
      start = end + 1
    }
    if (start >= bytes.length) return
    kept += bytes.length - start
    parts.push(bytes.subarray(start))
    if (kept > options.longest) giveUp('too-long')
  }
  return {
    push,
    end: () => {
      while (kept > 0) {
        if (inQuotes) giveUp('open-quote')
        else emit(new Uint8Array(0), true)
      }
    },
  }
}

const LINE_END = new Uint8Array([LF])
