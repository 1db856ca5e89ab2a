import { z } from 'zod'
import { AppError } from '../../../base/app-error.ts'
import type { Queries, Query } from '../../../base/labelled-texts.ts'

const row = z.object({
  text: z.string().max(1_000_000),
  phi: z.array(z.object({ identifier_type: z.string().max(100), value: z.string().max(10_000) })).max(10_000),
})

/** One object per line: `{"text", "phi": [{"identifier_type", "value"}]}`. Null when the first line is another object. */
export function readQueries(text: string, name: string): Queries | null {
  const rows: Query[] = []
  let line = 0
  for (const written of text.replace(/^\ufeff/, '').split('\n')) {
    line += 1
    if (written.trim() === '') continue
    const read = row.safeParse(parsed(written))
    if (!read.success) {
      if (rows.length === 0) return null
      throw new AppError(
        'bad-input',
        `${name}, line ${line} is no query: it must be {"text", "phi": [{"identifier_type", "value"}]} on one line.`,
      )
    }
    const values = read.data.phi.map(({ identifier_type: type, value }) => ({ type, value }))
    rows.push({ line, text: read.data.text, values })
  }
  return { form: 'queries', rows }
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return undefined
  }
}
