import { utf8Character } from './bytes-as-text.ts'
import { type Mapped, type Rewriting, rewriting } from './mapped.ts'

const PERCENTS = /(?:%[0-9a-fA-F]{2})+/g

/** Reads percent-encoded UTF-8, RFC 3986 section 2.1. What is not UTF-8 stays as it stands. */
export function decodePercents(given: string): Mapped {
  const out = rewriting(null)
  let at = 0
  for (const run of given.matchAll(PERCENTS)) {
    if (run.index > at) each(out, given, at, run.index)
    const bytes = Array.from({ length: run[0].length / 3 }, (_, index) =>
      Number.parseInt(run[0].slice(index * 3 + 1, index * 3 + 3), 16),
    )
    for (let index = 0; index < bytes.length; ) {
      const read = utf8Character(bytes, index)
      const from = run.index + index * 3
      if (read === null) each(out, given, from, from + 3)
      else out.put(read.units, from, from + read.bytes * 3)
      index += read?.bytes ?? 1
    }
    at = run.index + run[0].length
  }
  each(out, given, at, given.length)
  return out.done()
}

function each(out: Rewriting, given: string, from: number, to: number): void {
  for (let at = from; at < to; at++) out.put(given[at] as string, at, at + 1)
}
