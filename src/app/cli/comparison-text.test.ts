import { describe, expect, test } from 'vitest'
import { compare } from '../../assess/comparison/compare.ts'
import { type Shows, side, thing } from '../../assess/comparison/comparison.fixture.ts'
import { comparisonText } from './comparison-text.ts'

const NARROW = { columns: 80, colour: false }
const LATER = { at: '2026-11-23T08:00:00.000Z' }
const fact = 'entra.conditional-access-policies'
const policies = (...names: readonly string[]) =>
  ({ [fact]: { read: true, value: names.map(id => ({ id, displayName: id })), from: 'GET /x' } }) as never

function told(before: Parameters<typeof side>, after: Parameters<typeof side>): string {
  return comparisonText(compare(side(...before), side(...after)), NARROW)
}

const one = (shows: Omit<Shows, 'check' | 'to'>): readonly Shows[] => [
  { check: 'a', to: ['164.312(d)'], ...shows },
]

describe('on a Monday morning', () => {
  test.each<{ because: string; text: string; says: readonly RegExp[] }>([
    {
      because: 'nothing happened',
      text: told([one({ verdict: 'pass' })], [one({ verdict: 'pass' }), LATER]),
      says: [/^Nothing that Ward reads has changed\.$/m, /points, as before\.$/m],
    },
    {
      because: 'one check is worse and takes a requirement with it',
      text: told([one({ verdict: 'pass' })], [one({ verdict: 'fail' }), LATER]),
      says: [
        /^From 2026-11-16 08:00 UTC to 2026-11-23 08:00 UTC\.$/m,
        /^1 check is worse than before\.$/m,
        /1 requirement stands elsewhere now\.$/m,
        /^No longer meets: 1$/m,
        /^ {2}Medium: Something about a holds \(test\.a\)$/m,
        /^ {4}Meets before: a was seen\.$/m,
        /^ {4}Does not meet now: a was seen\.$/m,
        /^ {2}45 CFR 164\.312\(d\) .*“Settings support it”\n {4}before, “Settings say otherwise” now$/m,
        /^ {4}Because of “Something about a holds”\.$/m,
      ],
    },
    {
      because: 'what could be read for the first time tells the answer and no more',
      text: told(
        [one({ verdict: 'unknown', reason: 'The export does not hold it.' })],
        [one({ verdict: 'pass', properties: { on: true } }), LATER],
      ),
      says: [/^1 is better\.$/m, /^Could be read now: 1\n.*\n {4}Meets now: a was seen\.\n\n/m],
    },
    {
      because: 'more people than fit are counted',
      text: told(
        [one({ verdict: 'pass' })],
        [
          one({
            verdict: 'fail',
            reason: 'Policy 0 and others.',
            entities: Array.from({ length: 9 }, (_, id) => thing('bad', `${id}`)),
          }),
          LATER,
        ],
      ),
      says: [/^ {4}Policy 4: new, does not meet$/m, /^ {4}and 4 more \(--json tells\)$/m],
    },
    {
      because: 'a name from outside moves no cursor',
      text: told(
        [one({ verdict: 'pass' }), { name: 'Clinic\u001b[2J' }],
        [one({ verdict: 'fail' }), { ...LATER, name: 'Clinic\u001b[2J' }],
      ),
      says: [/^Clinic \[2J$/m],
    },
    {
      because: 'settings that nobody judges by stay out of it',
      text: told([[], { facts: policies('Old') }], [[], { ...LATER, facts: policies('New') }]),
      says: [/^Settings changed, and every check says what it said\.$/m, /^(?![\s\S]*All settings)/],
    },
  ])('$because', ({ text, says }) => {
    for (const line of says) expect(text).toMatch(line)
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect(text).not.toMatch(/undefined|null|\[object/)
  })
})
