import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { countSteps } from './counting-matcher.fixture.ts'
import { isRefusal, safePattern } from './safe-pattern.ts'

/** Few letters, so that the parts of a pattern often match the same. */
const oneUnit = fc.constantFrom(
  'a',
  'b',
  '1',
  '[ab]',
  '[^a]',
  '.',
  String.raw`\d`,
  String.raw`\w`,
  '[b1]',
  ' ',
)
const count = fc.constantFrom(
  '',
  '',
  '',
  '?',
  '*',
  '+',
  '{2}',
  '{1,3}',
  '{0,2}',
  '{3,5}',
  '+?',
  '??',
  '{2,}',
  '*?',
)
const edge = fc.constantFrom('^', '$', String.raw`\b`, String.raw`\B`)

const { pattern } = fc.letrec<{ pattern: string; branch: string; part: string }>(tie => ({
  pattern: fc.array(tie('branch'), { minLength: 1, maxLength: 3 }).map(branches => branches.join('|')),
  branch: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map(parts => parts.join('')),
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: fc.tuple(oneUnit, count).map(([unit, times]) => unit + times) },
    { weight: 1, arbitrary: edge },
    { weight: 2, arbitrary: fc.tuple(tie('pattern'), count).map(([inner, times]) => `(?:${inner})${times}`) },
  ),
}))

/** Runs that nearly match and then do not: what makes a backtracking matcher try everything. */
const bait = fc
  .array(
    fc.tuple(fc.constantFrom('a', 'b', '1', ' ', 'ab', 'a1', 'aab', '\n'), fc.integer({ min: 1, max: 25 })),
    {
      maxLength: 5,
    },
  )
  .map(runs => runs.map(([piece, times]) => piece.repeat(times)).join(''))

it('no text makes a pattern that is taken need more steps than its bound, for each place of the text', () => {
  let taken = 0
  fc.assert(
    fc.property(pattern, bait, fc.boolean(), (source, text, ignoreCase) => {
      const read = safePattern(source, { ignoreCase })
      if (isRefusal(read)) return
      taken += 1
      const { steps } = countSteps(read.source, text, ignoreCase)
      expect(steps).toBeLessThanOrEqual((text.length + 1) * read.steps)
    }),
    { numRuns: 3_000 },
  )
  expect(taken).toBeGreaterThan(300)
})

it('the matcher that counts finds what the one of JavaScript finds', () => {
  fc.assert(
    fc.property(pattern, bait, fc.boolean(), (source, text, ignoreCase) => {
      const read = safePattern(source, { ignoreCase })
      if (isRefusal(read)) return
      const native = [...text.matchAll(new RegExp(read.source, ignoreCase ? 'gi' : 'g'))]
      expect(countSteps(read.source, text, ignoreCase).matches).toEqual(
        native.map(match => ({ from: match.index, to: match.index + match[0].length })),
      )
    }),
    { numRuns: 1_000 },
  )
})

it('any text at all is answered: taken or refused, and what is taken is a regular expression', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), pattern), source => {
      const read = safePattern(source, { ignoreCase: true })
      if (isRefusal(read)) expect(read.position).toBeGreaterThanOrEqual(1)
      else expect(() => new RegExp(read.source, 'gi')).not.toThrow()
    }),
    { numRuns: 1_000 },
  )
})
