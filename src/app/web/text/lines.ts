/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * The lines of a text, each one value of a field. A line ends at LF or CRLF only; an end of line after the last value
 * begins no other one. A text without any is one line.
 */
export interface Lines {
  readonly count: number
  /** From 0. Without the end of the line. */
  readonly at: (line: number) => Span
}

export function linesOf(text: string): Lines {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    if (end + 1 < text.length) starts.push(end + 1)
  }
  return {
    count: starts.length,
    at: line => {
      const from = starts[line] ?? text.length
      let to = starts[line + 1] ?? text.length
      if (to > from && text.charCodeAt(to - 1) === 10) to--
      if (to > from && text.charCodeAt(to - 1) === 13 && text.charCodeAt(to) === 10) to--
      return { from, to }
    },
  }
}
