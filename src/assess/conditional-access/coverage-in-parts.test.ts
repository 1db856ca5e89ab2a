import { expect, test } from 'vitest'
import type { ConditionalAccessPolicy } from '../../collect/facts/entra/conditional-access-policies.schema.ts'
import { asked, mfa, nobody, OLD, REPORTS, stateUnread } from './coverage.fixture.ts'
import { judgeCoverage, judgeInParts } from './coverage.ts'

const DOUBT = 'Security defaults would do it too, and whether they are on was not read.'
test.each<[because: string, policies: readonly ConditionalAccessPolicy[], verdict: string, reason: string]>([
  ['without a policy they may be on', [], 'unknown', `There is no Conditional Access policy. ${DOUBT}`],
  [
    'while no policy is on they may be',
    [mfa('A', {}, REPORTS)],
    'unknown',
    `No policy asks everybody. ${DOUBT}`,
  ],
  ['they are off where a policy is on', [mfa('A', {}, REPORTS), OLD], 'fail', 'No policy asks everybody.'],
])('where security defaults ask for it too: %s', (_, policies, verdict, reason) => {
  const judged = judgeCoverage(nobody, asked(policies, { securityDefaultsDoThis: true }))
  expect([judged.verdict, judged.reason]).toEqual([verdict, reason])
  expect(judged.properties).toEqual({ policies: policies.length })
})

test('a condition that the question itself asks for does not narrow it', () => {
  const risky = [mfa('A', {}, { conditions: { userRiskLevels: ['high'] } })]
  expect(judgeCoverage(nobody, asked(risky, { mayDependOn: ['user risk'] })).verdict).toBe('pass')
  expect(judgeCoverage(nobody, asked(risky, { mayDependOn: ['sign-in risk'] })).verdict).toBe('fail')
})

const part = (name: string, policies: readonly ConditionalAccessPolicy[]) =>
  asked(policies, { pass: by => `${name} by “${by}”.`, fail: `${name} by none.` })
const unreadPart = [stateUnread(mfa('U'))]
test.each<
  [
    because: string,
    whole: readonly ConditionalAccessPolicy[],
    parts: readonly (readonly ConditionalAccessPolicy[])[],
    verdict: string,
    reason: string,
    names: readonly string[],
  ]
>([
  ['one does the whole', [mfa('A')], [[], []], 'pass', 'Whole by “A”.', ['A']],
  [
    'one does each part',
    [OLD],
    [[mfa('A')], [mfa('B')]],
    'pass',
    'Part 0 by “A”. Part 1 by “B”.',
    ['A', 'B'],
  ],
  ['nobody does one part', [OLD], [[mfa('A')], [OLD]], 'fail', 'Whole by none.', []],
  [
    'of one part it was not read',
    [OLD],
    [[mfa('A')], unreadPart],
    'unknown',
    'Could not read all of 1 policy that may do this: U.',
    ['U'],
  ],
  [
    'of the whole and of a part it was not read: the whole is told',
    [stateUnread(mfa('W'))],
    [unreadPart, [mfa('A')]],
    'unknown',
    'Could not read all of 1 policy that may do this: W.',
    ['W'],
  ],
])('in parts: %s', (_, whole, parts, verdict, reason, names) => {
  const judged = judgeInParts(
    nobody,
    part('Whole', whole),
    parts.map((policies, at) => part(`Part ${at}`, policies)),
  )
  expect([judged.verdict, judged.reason]).toEqual([verdict, reason])
  expect((judged.entities ?? []).map(({ name }) => name)).toEqual(names)
})
