import { expect, test } from 'vitest'
import type { Verdict } from '../../base/verdict.ts'
import { compensatedBy } from './compensated.ts'

const SET = 'scanners-send-mail'
const FOR = 'exchange.smtp-auth-off'
const LEGACY = 'entra.legacy-authentication-blocked'
const LOG = 'purview.audit-log-on'

/** Every check of the set is met but these; undefined was not judged. */
const holding =
  (others: Readonly<Record<string, Verdict | undefined>> = {}) =>
  (check: string) => {
    const verdict = check in others ? others[check] : 'pass'
    return verdict === undefined ? undefined : { title: `Title of ${check}`, verdict }
  }

test.each<[because: string, others: Readonly<Record<string, Verdict | undefined>>, expected: object]>([
  ['each of its checks is met', {}, { holds: true, note: null }],
  ['what does not apply holds nothing back', { [LOG]: 'not-applicable' }, { holds: true, note: null }],
  [
    'one is not met',
    { [LOG]: 'fail' },
    { holds: false, note: `What has to stand in its place does not: “Title of ${LOG}”.` },
  ],
  [
    'a plan that lacks it does not make it stand',
    { [LOG]: 'not-licensed' },
    { holds: false, note: `What has to stand in its place does not: “Title of ${LOG}”.` },
  ],
  [
    'what could not be read is not seen to stand',
    { [LOG]: 'unknown' },
    {
      holds: undefined,
      note: `Whether what has to stand in its place does was not seen: “Title of ${LOG}”.`,
    },
  ],
  [
    'what a person has to look at is not seen to stand',
    { [LOG]: 'manual' },
    {
      holds: undefined,
      note: `Whether what has to stand in its place does was not seen: “Title of ${LOG}”.`,
    },
  ],
  [
    'what was not judged is named by its id',
    { [LOG]: undefined },
    { holds: undefined, note: `Whether what has to stand in its place does was not seen: “${LOG}”.` },
  ],
  [
    'what surely lacks is told before what was not seen',
    { [LEGACY]: 'unknown', [LOG]: 'fail' },
    { holds: false, note: `What has to stand in its place does not: “Title of ${LOG}”.` },
  ],
  [
    'all that lacks is named, in the order of the set',
    { [LOG]: 'fail', [LEGACY]: 'not-licensed' },
    {
      holds: false,
      note: `What has to stand in its place does not: “Title of ${LEGACY}” and “Title of ${LOG}”.`,
    },
  ],
])('%s', (_, others, expected) => {
  expect(compensatedBy(SET, FOR, holding(others))).toEqual(expected)
})

test.each([
  ['there is no such set', 'no-such-set', FOR],
  ['it is for other checks', 'telehealth-visits', FOR],
])('nothing is known to stand in its place: %s', (_, set, check) => {
  expect(compensatedBy(set, check, holding())).toEqual({
    holds: undefined,
    note: `Ward knows no compensating set “${set}” for this check.`,
  })
})
