/**
 * The cells of one row of a CSV, by RFC 4180: quotes doubled within quotes; quotes in a cell that does not begin with
 * one are text, and so is what follows a closing quote.
 * @param text the row without its line end.
 */
export function cellsOf(text: string, separator: string): string[] {
  const cells: string[] = []
  let at = 0
  for (;;) {
    let cell = ''
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1)
      cell = text.slice(at + 1, close).replaceAll('""', '"')
      at = close + 1
    }
    const found = text.indexOf(separator, at)
    const end = found === -1 ? text.length : found
    cells.push(cell + text.slice(at, end))
    if (found === -1) return cells
    at = end + separator.length
  }
}

/** Where the quote that closes is; the length when none does. */
function closingQuote(text: string, from: number): number {
  let at = from
  for (;;) {
    const found = text.indexOf('"', at)
    if (found === -1) return text.length
    if (text[found + 1] !== '"') return found
    at = found + 2
  }
}
