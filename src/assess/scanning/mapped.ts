/** A text with, for each of its units, the stretch of the given text it came from. */
export interface Mapped {
  readonly text: string
  /** Where the units `from` to `to` came from, in units of the given text. At least one unit long. */
  readonly original: (from: number, to: number) => { readonly offset: number; readonly length: number }
}

/** A text being rewritten piece by piece. */
export interface Rewriting {
  /** Units that came from `from` to `to` of the text before. */
  readonly put: (units: string, from: number, to: number) => void
  readonly done: () => Mapped
}

/** Begins to rewrite the given text, or one that was rewritten before. */
export function rewriting(before: Mapped | null): Rewriting {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  return {
    put: (units, from, to) => {
      const { offset, length } = before?.original(from, to) ?? { offset: from, length: to - from }
      parts.push(units)
      for (let each = 0; each < units.length; each++) {
        starts.push(offset)
        ends.push(to > from ? offset + length : offset)
      }
    },
    done: () => mapped(parts.join(''), starts, ends),
  }
}

/** The given text as it is. */
export function unchanged(text: string): Mapped {
  return { text, original: (from, to) => ({ offset: from, length: Math.max(1, to - from) }) }
}

/** Other units at the same places. */
export function withText(before: Mapped, text: string): Mapped {
  if (text.length !== before.text.length) throw new RangeError('The text keeps its length.')
  return { text, original: before.original }
}

function mapped(text: string, starts: readonly number[], ends: readonly number[]): Mapped {
  return {
    text,
    original: (from, to) => {
      const offset = starts[from] ?? ends.at(-1) ?? 0
      const end = to > 0 ? (ends[to - 1] ?? offset) : offset
      return { offset, length: Math.max(1, end - offset) }
    },
  }
}
