import { describe, expect, it, test } from 'vitest'
import type { Citation } from '../../base/hipaa/citation.ts'
import { answerableRequirements, securityRuleRequirements } from '../../base/hipaa/requirements.ts'
import type { Instant } from '../../base/time.ts'
import type { Decision, Programme } from '../programme.ts'
import { posture } from './work-out-posture.ts'
import type { RequirementStatusWord } from './posture.ts'
import { decided, judged, organisation, programme, type Says } from './posture.fixture.ts'

const LOGOFF = '164.312(a)(2)(iii)' // addressable
const ANALYSIS = '164.308(a)(1)(ii)(A)' // required
const AUDIT = '164.312(b)' // a standard without specifications
const TRANSMISSION = '164.312(e)(1)' // a standard with two addressable ones
const INTEGRITY = '164.312(e)(2)(i)'
const ENCRYPTION = '164.312(e)(2)(ii)'
const REVIEWED = '2026-11-22T08:00:00.000Z' as Instant
const LATER = '2026-11-23T00:00:00.000Z' as Instant

function statusOf(citation: Citation, says: readonly Says[], given: Programme = programme()) {
  const { assessment, checks } = judged(says)
  const row = posture(assessment, checks, given).requirements.find(each => each.citation === citation)
  if (row === undefined) throw new Error('not one of the 65')
  return row
}

const says = (check: string, verdict: Says['verdict'], more: Partial<Says> = {}): Says => ({
  check,
  verdict,
  to: [LOGOFF],
  ...more,
})

describe('what an officer answers', () => {
  it.each<[string, readonly Says[], readonly Decision[], RequirementStatusWord, number]>([
    ['nothing speaks to it and nobody signed', [], [], 'open', 0],
    ['one check is met', [says('a', 'pass')], [], 'supported', 0.5],
    ['required supports as well', [says('a', 'pass', { strength: 'required' })], [], 'supported', 0.5],
    ['good practice supports nothing', [says('a', 'pass', { strength: 'good-practice' })], [], 'open', 0],
    ['one is not met', [says('a', 'pass'), says('b', 'fail')], [], 'contradicted', 0.25],
    [
      'good practice that is not met contradicts nothing',
      [says('a', 'pass'), says('b', 'fail', { strength: 'good-practice' })],
      [],
      'supported',
      0.5,
    ],
    ['unread never counts as good', [says('a', 'pass'), says('b', 'unknown')], [], 'open', 0.25],
    ['nor does a plan that lacks it', [says('a', 'pass'), says('b', 'not-licensed')], [], 'open', 0.25],
    ['nor what a person has to look at', [says('a', 'pass'), says('b', 'manual')], [], 'open', 0.25],
    [
      'an acceptance is not evidence',
      [says('a', 'pass'), says('b', 'fail', { accepted: true })],
      [],
      'open',
      0.25,
    ],
    ['an accepted pass supports nothing either', [says('a', 'pass', { accepted: true })], [], 'open', 0],
    [
      'unread good practice holds nothing back',
      [says('a', 'pass'), says('b', 'unknown', { strength: 'good-practice' })],
      [],
      'supported',
      0.5,
    ],
    [
      'what does not apply is not asked',
      [says('a', 'pass'), says('b', 'not-applicable')],
      [],
      'supported',
      0.5,
    ],
    ['what does not apply is no support', [says('a', 'not-applicable')], [], 'open', 0],
    [
      'one of three is met: a third of the half point, cut off',
      [says('a', 'pass'), says('b', 'fail'), says('c', 'fail')],
      [],
      'contradicted',
      0.16,
    ],
    [
      'two met and one that could not be read: unknown is in the whole and never in the share',
      [says('a', 'pass'), says('b', 'pass'), says('c', 'unknown')],
      [],
      'open',
      0.33,
    ],
    [
      'a signed record that a setting contradicts earns no more than the settings do',
      [says('a', 'pass'), says('b', 'fail')],
      [decided(LOGOFF)],
      'contradicted',
      0.25,
    ],
    ['a record makes it met', [], [decided(LOGOFF)], 'met', 1],
    ['a record over what could not be read', [says('a', 'unknown')], [decided(LOGOFF)], 'met', 1],
    ['a record that a setting contradicts', [says('a', 'fail')], [decided(LOGOFF)], 'contradicted', 0],
    [
      'implemented, though the officer knew: it is not implemented',
      [says('a', 'fail')],
      [decided(LOGOFF, { knownFailing: ['test.a'] })],
      'contradicted',
      0,
    ],
    [
      'another measure, and the officer knew',
      [says('a', 'fail')],
      [decided(LOGOFF, { decision: 'alternative', alternative: 'Locks', knownFailing: ['test.a'] })],
      'met',
      1,
    ],
    [
      'another measure, and a second check fails since',
      [says('a', 'fail'), says('b', 'fail')],
      [decided(LOGOFF, { decision: 'alternative', alternative: 'Locks', knownFailing: ['test.a'] })],
      'contradicted',
      0,
    ],
    ['not reasonable, with a record', [], [decided(LOGOFF, { decision: 'not-reasonable' })], 'met', 1],
    ['accepted for a time, and signed', [says('a', 'fail', { accepted: true })], [decided(LOGOFF)], 'met', 1],
    ['due this very moment: no longer in force', [], [decided(LOGOFF, { reviewBy: REVIEWED })], 'open', 0],
    [
      'due for another look, the settings still stand for themselves',
      [says('a', 'pass')],
      [decided(LOGOFF, { reviewBy: REVIEWED })],
      'supported',
      0.5,
    ],
    [
      'due for another look: what the officer knew is no excuse any more',
      [says('a', 'fail')],
      [decided(LOGOFF, { decision: 'alternative', reviewBy: REVIEWED, knownFailing: ['test.a'] })],
      'contradicted',
      0,
    ],
    ['signed only after the moment of asking', [], [decided(LOGOFF, { at: LATER })], 'open', 0],
    ['signed this very moment', [], [decided(LOGOFF, { at: REVIEWED })], 'met', 1],
    [
      'signed twice: the last one counts, also when it stands last',
      [says('a', 'fail')],
      [decided(LOGOFF), decided(LOGOFF, { at: REVIEWED, decision: 'alternative', knownFailing: ['test.a'] })],
      'met',
      1,
    ],
    [
      'signed twice: the last one counts, wherever it stands in the list',
      [says('a', 'fail')],
      [decided(LOGOFF, { at: REVIEWED, decision: 'alternative', knownFailing: ['test.a'] }), decided(LOGOFF)],
      'met',
      1,
    ],
  ])('%s', (_, speaking, decisions, status, points) => {
    const row = statusOf(LOGOFF, speaking, programme(decisions))
    expect([row.status, row.points]).toEqual([status, points])
  })

  it.each<[Citation, Decision['decision'], RequirementStatusWord, string]>([
    [LOGOFF, 'alternative', 'met', 'addressable: 164.306(d)(3)(ii)(B)(2)'],
    [LOGOFF, 'not-reasonable', 'met', 'addressable: 164.306(d)(3)(ii)(B)(1)'],
    [ANALYSIS, 'implemented', 'met', 'required: 164.306(d)(2)'],
    [ANALYSIS, 'alternative', 'open', 'required: there is no other way'],
    [ANALYSIS, 'not-reasonable', 'open', 'required: it is always reasonable'],
    [AUDIT, 'implemented', 'met', 'a standard that has no specification: 164.306(c)'],
    [AUDIT, 'alternative', 'open', 'a standard is no addressable specification'],
    [TRANSMISSION, 'implemented', 'open', 'a standard with specifications is answered through them'],
  ])('on %s a record “%s” makes it %s (%s)', (citation, decision, status) => {
    expect(statusOf(citation, [], programme([decided(citation, { decision })])).status).toBe(status)
  })

  it('keeps an alternative from excusing a required specification', () => {
    const known = decided(ANALYSIS, { decision: 'alternative', knownFailing: ['test.a'] })
    const row = statusOf(ANALYSIS, [says('a', 'fail', { to: [ANALYSIS] })], programme([known]))
    expect([row.status, row.record]).toEqual(['contradicted', 'none'])
    expect(row.sentence).toContain('accepts only “implemented”')
  })
})

describe('a standard with specifications', () => {
  const pass = (check: string, to: Citation) => says(check, 'pass', { to: [to] })
  const both = [decided(INTEGRITY), decided(ENCRYPTION)]
  it.each<[string, readonly Says[], readonly Decision[], RequirementStatusWord, points: number]>([
    ['nothing known of any', [], [], 'open', 0],
    ['each met by record', [], both, 'met', 1],
    ['one met, the other open', [], [decided(INTEGRITY)], 'open', 0],
    ['one met, the other supported', [pass('a', ENCRYPTION)], [decided(INTEGRITY)], 'supported', 0.5],
    [
      'both supported: the full half, though no check speaks to the standard itself',
      [pass('a', ENCRYPTION), pass('b', INTEGRITY)],
      [],
      'supported',
      0.5,
    ],
    [
      'both supported, and of its own check nothing could be read',
      [pass('a', ENCRYPTION), pass('b', INTEGRITY), says('c', 'unknown', { to: [TRANSMISSION] })],
      [],
      'open',
      0,
    ],
    ['its own check is met, its specifications are open', [pass('a', TRANSMISSION)], [], 'open', 0.5],
    ['its own check is not met', [says('a', 'fail', { to: [TRANSMISSION] })], both, 'contradicted', 0],
    [
      'a specification is contradicted, the standard itself is not',
      [says('a', 'fail', { to: [INTEGRITY] })],
      [],
      'open',
      0,
    ],
    [
      'the officer who chose another measure for a specification knew of its own check',
      [says('a', 'fail', { to: [TRANSMISSION, ENCRYPTION] })],
      [
        decided(INTEGRITY),
        decided(ENCRYPTION, { decision: 'alternative', alternative: 'Portal', knownFailing: ['test.a'] }),
      ],
      'met',
      1,
    ],
  ])('%s', (_, speaking, decisions, status, points) => {
    const row = statusOf(TRANSMISSION, speaking, programme(decisions))
    expect([row.status, row.points]).toEqual([status, points])
  })

  it('shows what was signed about itself, and that it is no record', () => {
    const signed = decided(TRANSMISSION)
    const row = statusOf(TRANSMISSION, [], programme([signed]))
    expect([row.decision, row.record, row.designation]).toEqual([signed, 'none', null])
    expect(statusOf(INTEGRITY, []).designation).toBe('addressable')
    expect(statusOf(ANALYSIS, []).designation).toBe('required')
  })

  it('is met by the specifications that apply', () => {
    const clinic = organisation()
    const records = [decided('164.308(a)(4)(ii)(B)'), decided('164.308(a)(4)(ii)(C)')]
    expect(statusOf('164.308(a)(4)(i)', [], programme(records, clinic)).status).toBe('met')
    expect(statusOf('164.308(a)(4)(i)', [], programme(records)).status).toBe('open')
  })
})

describe('what applies', () => {
  it('leaves out nothing while nobody has said what the organisation is', () => {
    for (const given of [null, organisation({ kinds: [] })]) {
      const { assessment, checks } = judged([])
      expect(posture(assessment, checks, programme([], given)).score.of).toBe(65)
    }
  })

  it('does not count what does not apply, whatever the settings and records say', () => {
    const plan = '164.314(b)(2)'
    const given = programme([decided(plan)], organisation())
    const row = statusOf(plan, [says('a', 'fail', { to: [plan] })], given)
    expect([row.status, row.points]).toEqual(['not-applicable', 0])
    expect(statusOf(plan, [says('a', 'pass', { to: [plan] })], given).points).toBe(0)
    expect(row.sentence).toBe(
      'Does not apply: it binds only a group health plan, and the profile says a health care provider.',
    )
  })
})

test('says whose posture it is, of which moment, and that it is no legal advice', () => {
  const { assessment, checks } = judged([])
  const tenant = { id: 'T1', name: 'Main Street Clinic' }
  const given = programme([], organisation())
  const found = posture({ ...assessment, tenant: { ...assessment.tenant, ...tenant } }, checks, given)
  expect(found).toMatchObject({
    schema: 'ward.posture/1',
    takenAt: null,
    asOf: REVIEWED,
    organisation: { name: 'Main Street Clinic' },
    disclaimer: expect.stringMatching(/not legal advice/i),
  })
  expect(found.tenant).toEqual(tenant)
})

test('sixty-five rows in the order of the rule, fifty of them with an answer of their own', () => {
  const { assessment, checks } = judged([])
  const { requirements } = posture(
    assessment,
    checks,
    programme(answerableRequirements().map(({ citation }) => decided(citation))),
  )
  expect(requirements.map(({ citation }) => citation)).toEqual(
    securityRuleRequirements().map(({ citation }) => citation),
  )
  expect(requirements.every(({ status }) => status === 'met')).toBe(true)
})
