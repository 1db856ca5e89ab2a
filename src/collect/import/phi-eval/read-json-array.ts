import { z } from 'zod'
import { AppError } from '../../../base/app-error.ts'
import type { Spans, Vector, Vectors } from '../../../base/labelled-texts.ts'

const whole = z.number().int().nonnegative()
const sentence = z.object({
  full_text: z.string().max(1_000_000),
  spans: z.array(z.object({ entity_type: z.string().max(100), start_position: whole, end_position: whole })),
})
const vector = z.object({
  src: z.string().max(300),
  args: z.string().max(1000),
  text: z.string().max(1_000_000),
  expected: z.array(z.unknown()).max(100),
})

/** An array of labelled sentences, or of another tool's test cases; null when it is neither. */
export function readJsonArray(text: string, name: string): Spans | Vectors | null {
  const read = parsed(text)
  if (!Array.isArray(read)) return null
  if (sentence.safeParse(read[0]).success) {
    const rows = everyRow(read, sentence, name, '{"full_text", "spans"}')
    return {
      form: 'spans',
      rows: rows.map(({ full_text, spans }, index) => ({
        line: index + 1,
        text: full_text,
        spans: spans.map(({ entity_type: type, start_position: from, end_position: to }) => ({
          type,
          from,
          to,
        })),
      })),
    }
  }
  if (!vector.safeParse(read[0]).success) return null
  const rows = everyRow(read, vector, name, '{"src", "args", "text", "expected"}')
  return { form: 'vectors', rows: rows.map((row, index) => vectorOf(row, index + 1, name)) }
}

function everyRow<Row>(
  read: readonly unknown[],
  row: z.ZodType<Row>,
  name: string,
  form: string,
): readonly Row[] {
  return read.map((each, index) => {
    const one = row.safeParse(each)
    if (one.success) return one.data
    throw new AppError('bad-input', `${name}, item ${index + 1} is not ${form} as the first one is.`)
  })
}

const positions = z.array(z.tuple([whole, whole]).rest(z.unknown()))

/** `args` names the items of `expected`, behind the text: "text, expected_len, expected_positions, ...". */
function vectorOf(row: z.infer<typeof vector>, line: number, name: string): Vector {
  const names = row.args.split(',').map(each => each.trim())
  const item = (...any: readonly string[]) => {
    const at = names.findIndex(each => any.includes(each))
    return at === -1 ? undefined : row.expected[at - 1]
  }
  const count = whole.safeParse(item('expected_len'))
  if (!count.success)
    throw new AppError('bad-input', `${name}, item ${line} does not say how many findings it expects.`)
  const places = positions.safeParse(item('expected_positions', 'expected_res'))
  const read = places.success ? places.data.map(([from, to]) => [from, to] as const) : []
  return {
    line,
    source: row.src,
    text: row.text,
    count: count.data,
    ...(read.length === count.data && { positions: read }),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}
