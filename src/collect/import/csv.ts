/** One record of a CSV. */
export interface CsvRow {
  /** The line of the file on which it begins, from 1. Records with line breaks in quotes take several. */
  readonly line: number
  readonly cells: readonly string[]
  /** What is wrong with its quotes. `cells` then hold what was read of it. */
  readonly problem?: 'text-after-quote' | 'quote-not-closed'
}

/**
 * The records of a CSV as RFC 4180 has it: commas, quotes doubled within quotes, a record to the line, LF or CRLF. A byte
 * order mark is left out; quotes inside a cell that does not begin with one are text. A blank line is a record of one
 * empty cell, and nothing after the last line break is no record. A record whose quotes are wrong is given with its
 * problem, and reading goes on at the next line: a quote that never closes costs its own line only.
 */
export function* readCsv(text: string): Generator<CsvRow> {
  let at = text.startsWith('\ufeff') ? 1 : 0
  let line = 1
  while (at < text.length) {
    const begins = at
    const cells: string[] = []
    let problem: CsvRow['problem']
    for (;;) {
      if (text[at] === '"') {
        const quoted = readQuoted(text, at)
        if (quoted === undefined) {
          problem = 'quote-not-closed'
          at = endOfLine(text, begins)
          cells.push(withoutReturn(text.slice(begins, at)))
          break
        }
        at = quoted.end
        const rest = text.slice(at, endOfCell(text, at))
        if (withoutReturn(rest) !== '') problem = 'text-after-quote'
        at += rest.length
        cells.push(quoted.value + withoutReturn(rest))
      } else {
        const end = endOfCell(text, at)
        const value = text.slice(at, end)
        cells.push(text[end] === ',' ? value : withoutReturn(value))
        at = end
      }
      if (text[at] !== ',') break
      at += 1
    }
    yield problem === undefined ? { line, cells } : { line, cells, problem }
    // The break that ends the record is one more.
    line += breaksIn(text, begins, at) + 1
    at += 1
  }
}

/** What stands in quotes that open at a place, and the place after the closing one; undefined when none closes. */
function readQuoted(
  text: string,
  opens: number,
): { readonly value: string; readonly end: number } | undefined {
  let from = opens + 1
  for (;;) {
    const closes = text.indexOf('"', from)
    if (closes === -1) return undefined
    if (text[closes + 1] !== '"') {
      return { value: text.slice(opens + 1, closes).replaceAll('""', '"'), end: closes + 1 }
    }
    from = closes + 2
  }
}

function endOfCell(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === COMMA || code === LINE_FEED) return at
  }
  return text.length
}

const COMMA = 0x2c
const LINE_FEED = 0x0a

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text
}

function breaksIn(text: string, from: number, to: number): number {
  let breaks = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) breaks += 1
  return breaks
}
