import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutValues } from './cut-values.ts'

const RECORD = /"Operation"/

/** The values of a text that comes in pieces of a length. */
function cut(text: string, piece: number, longest = 1e6): readonly (string | null)[] {
  const values: (string | null)[] = []
  const cutter = cutValues(
    value => values.push(value === null ? null : Buffer.from(value).toString('utf8')),
    {
      longest,
      isRecord: bytes => RECORD.test(Buffer.from(bytes).toString('utf8')),
    },
  )
  const bytes = Buffer.from(text)
  for (let from = 0; from < bytes.length; from += piece) cutter.push(bytes.subarray(from, from + piece))
  cutter.end()
  return values
}

const R = '{"Operation":"x","a":[{"b":"}]\\"{"}]}'

describe('values are cut out of', () => {
  it.each<[reason: string, text: string, values: readonly string[]]>([
    ['an array', `[${R}, ${R} ,{"c":{}}]`, [R, R, '{"c":{}}']],
    ['objects one after another', `${R}\n${R}`, [R, R]],
    ['an object with arrays of no records', `{"x":[{"y":1}],"z":[[1]]}`, [`{"x":[{"y":1}],"z":[[1]]}`]],
    ['a page', `{"n":1,"v":[${R},${R}],"m":"]"}`, [R, R]],
    ['a page three objects deep', `{"a":{"b":{"c":[${R},${R}]}}}`, [R, R]],
    ['not a page four objects deep', `{"a":{"b":{"c":{"d":[${R}]}}}}`, [`{"a":{"b":{"c":{"d":[${R}]}}}}`]],
    ['a page whose first array is of no records', `{"a":[{"b":1},{"c":2}],"v":[${R},${R}]}`, [R, R]],
    ['two pages', `{"v":[${R}]}{"v":[${R}]}`, [R, R]],
    [
      'texts with brackets, quotes and backslashes',
      '[{"a":"[{\\\\\\"]"},{"\\\\":"\\\\"}]',
      ['{"a":"[{\\\\\\"]"}', '{"\\\\":"\\\\"}'],
    ],
    ['brackets that close nothing', `]}${R}`, [R]],
    ['a value that does not end', `[${R},{"a":`, [R, '{"a":']],
    ['a text that is not closed in its line', `[{"a":"b\n},${R}]`, ['{"a":"b\n}', R]],
    ['a text over two lines', `[{"a":"b\nc"},${R}]`, ['{"a":"b\nc"}', R]],
  ])('%s, wherever the bytes are cut', (_reason, text, values) => {
    for (let piece = 1; piece <= text.length + 1; piece += 1)
      expect(cut(text, piece), `${piece}`).toEqual(values)
  })

  it('any array of objects', () => {
    const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 })
    fc.assert(
      fc.property(objects, fc.integer({ min: 1, max: 20 }), fc.boolean(), (values, piece, isWide) => {
        const found = cut(JSON.stringify(values, null, isWide ? 2 : 0), piece)
        expect(found.map(text => JSON.parse(text ?? 'null'))).toEqual(JSON.parse(JSON.stringify(values)))
      }),
      { numRuns: 200 },
    )
  })

  it('a text with values that are too long', () => {
    const long = `{"a":"${'x'.repeat(50)}"}`
    for (let piece = 1; piece <= 130; piece += 1)
      expect(cut(`[${R},${long},${R}]`, piece, 40)).toEqual([R, null, R])
  })
})
