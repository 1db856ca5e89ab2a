import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { VERDICTS } from '../../base/verdict.ts'
import { compare } from './compare.ts'
import { side, thing } from './comparison.fixture.ts'
import type { ChangeKind } from './comparison.ts'

const shown = fc.record({
  verdict: fc.constantFrom(...VERDICTS),
  accepted: fc.boolean(),
  reason: fc.constantFrom('It is lacking.', 'Policy 1 and Policy 2 are not as they should be.'),
  properties: fc.dictionary(fc.constantFrom('days', 'on'), fc.constantFrom(1, 2, true, 'x')),
  entities: fc.array(
    fc
      .tuple(fc.constantFrom('good', 'bad', 'unread'), fc.constantFrom('1', '2', '3'), fc.boolean())
      .map(([state, id, on]) => thing(state, id, { on })),
  ),
})
const sides = fc
  .array(shown, { minLength: 3, maxLength: 3 })
  .map(all => side(all.map((one, index) => ({ check: `c${index}`, to: ['164.312(d)'], ...one }))))

/** What each kind can be when the two are looked at the other way round. */
const BACKWARDS: { readonly [K in ChangeKind]: readonly ChangeKind[] } = {
  'no-longer-meets': ['now-meets'],
  'newly-does-not-meet': ['no-longer-read', 'otherwise'],
  'no-longer-read': ['now-read', 'newly-does-not-meet'],
  'no-longer-accepted': ['now-accepted'],
  'more-to-do': ['less-to-do'],
  otherwise: ['otherwise', 'newly-does-not-meet', 'now-meets'],
  'now-read': ['no-longer-read'],
  'less-to-do': ['more-to-do'],
  'now-accepted': ['no-longer-accepted'],
  'now-meets': ['no-longer-meets', 'otherwise'],
  'values-changed': ['values-changed'],
}

describe('for whatever two exports', () => {
  test('nothing has changed between one and itself', () => {
    fc.assert(
      fc.property(sides, one => {
        expect(compare(one, one)).toMatchObject({ checks: [], requirements: [], facts: [] })
      }),
    )
  })

  test('looked at the other way round, it is told the other way round', () => {
    fc.assert(
      fc.property(sides, sides, (one, other) => {
        const [there, back] = [compare(one, other), compare(other, one)]
        const found = new Map(back.checks.map(change => [change.check, change]))
        expect([...found.keys()].sort()).toEqual(there.checks.map(({ check }) => check).sort())
        for (const change of there.checks) {
          const mirrored = found.get(change.check)
          expect(BACKWARDS[change.change]).toContain(mirrored?.change)
          expect([mirrored?.before, mirrored?.after]).toEqual([change.after, change.before])
          const entities = mirrored?.entities.map(({ id, before, after }) => `${id} ${after} ${before}`)
          expect(entities?.sort()).toEqual(
            change.entities.map(({ id, before, after }) => `${id} ${before} ${after}`).sort(),
          )
        }
        expect(back.requirements.map(({ citation, checks }) => [citation, checks.toSorted()])).toEqual(
          there.requirements.map(({ citation, checks }) => [citation, checks.toSorted()]),
        )
      }),
    )
  })
})
