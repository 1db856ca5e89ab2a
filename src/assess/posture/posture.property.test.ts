import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Citation } from '../../base/hipaa/citation.ts'
import {
  answerableRequirements,
  securityRuleRequirements,
  type SecurityRequirement,
} from '../../base/hipaa/requirements.ts'
import { ORGANISATION_KINDS } from '../../base/hipaa/organisation.ts'
import { STEPS } from '../../base/hipaa/steps.ts'
import type { Instant } from '../../base/time.ts'
import { VERDICTS } from '../../base/verdict.ts'
import type { Assessment } from '../assess.ts'
import { CHECKS } from '../checks/index.ts'
import { type Decision, DECISIONS, type Programme } from '../programme.ts'
import { type Posture, REQUIREMENT_STATUSES, type RequirementStatus } from './posture.ts'
import { decided, judged, NOW, organisation, programme } from './posture.fixture.ts'
import { posture } from './work-out-posture.ts'

/** Everything the real checks may say: their own mappings, any verdict, any acceptance of what is not met. */
const { assessment: template } = judged(
  CHECKS.map(({ id, requirements }) => ({
    check: id,
    verdict: 'pass',
    to: requirements.map(({ citation }) => citation),
  })),
)
const assessments = fc
  .array(fc.record({ verdict: fc.constantFrom('pass', 'pass', ...VERDICTS), accepted: fc.boolean() }), {
    minLength: CHECKS.length,
    maxLength: CHECKS.length,
  })
  .map(said => ({
    ...template,
    verdicts: said.map(({ verdict, accepted }, at) => ({
      ...template.verdicts[at]!,
      check: CHECKS[at]!.id,
      title: CHECKS[at]!.title,
      severity: CHECKS[at]!.severity,
      verdict,
      accepted: accepted && verdict !== 'pass',
    })),
  }))

const citations = securityRuleRequirements().map(({ citation }): Citation => citation)
const BEFORE = '2026-11-22T07:59:59.999Z' as Instant
const AFTER = '2026-11-22T08:00:00.001Z' as Instant

const decisions = fc.uniqueArray(fc.constantFrom(...citations)).chain(chosen =>
  fc.tuple(
    ...chosen.map(citation =>
      fc
        .record({
          decision: fc.constantFrom(...DECISIONS),
          knownFailing: fc.subarray(CHECKS.map(({ id }): string => id)),
        })
        .map(changes => decided(citation, changes)),
    ),
  ),
)
const organisations = fc.option(
  fc
    .record({
      kinds: fc.subarray([...ORGANISATION_KINDS]),
      clearinghouseInLargerOrganisation: fc.boolean(),
    })
    .map(organisation),
)
const programmes = fc
  .tuple(decisions, organisations)
  .map(([made, whose]): Programme => programme(made, whose))

const work = (assessment: Assessment, given: Programme) => posture(assessment, CHECKS, given)
const statuses = ({ requirements }: Posture) => requirements.map(({ status }) => status)
const runs = { numRuns: 30 }

/** A record that is in the programme and must be worth nothing. */
function refused(requirement: SecurityRequirement, { decision }: Decision): boolean {
  const addressable = requirement.kind === 'specification' && requirement.designation === 'addressable'
  const answerable = answerableRequirements().some(({ citation }) => citation === requirement.citation)
  return !answerable || (decision !== 'implemented' && !addressable)
}

describe('whatever the checks say and the officers signed', () => {
  test('what was met and can no longer be read never raises the score, nor any requirement', () => {
    fc.assert(
      fc.property(assessments, programmes, fc.infiniteStream(fc.boolean()), (assessment, given, lost) => {
        const verdicts = assessment.verdicts.map(row =>
          row.verdict === 'pass' && lost.next().value === true
            ? { ...row, verdict: 'unknown' as const }
            : row,
        )
        const before = work(assessment, given).requirements
        const after = work({ ...assessment, verdicts }, given).requirements
        for (const [at, row] of after.entries()) expect(row.points).toBeLessThanOrEqual(before[at]!.points)
      }),
      runs,
    )
  })

  test('a check that was not asked never raises the score', () => {
    fc.assert(
      fc.property(assessments, fc.nat(CHECKS.length - 1), (assessment, at) => {
        const verdicts = assessment.verdicts.filter((row, index) => index !== at || row.verdict !== 'pass')
        const { score } = work(assessment, programme())
        expect(work({ ...assessment, verdicts }, programme()).score.points).toBeLessThanOrEqual(score.points)
      }),
      runs,
    )
  })

  test('an acceptance without a record never raises the score', () => {
    fc.assert(
      fc.property(assessments, fc.nat(CHECKS.length - 1), (assessment, at) => {
        const verdicts = assessment.verdicts.map((row, index) =>
          index === at ? { ...row, accepted: true } : row,
        )
        const { score } = work(assessment, programme())
        expect(work({ ...assessment, verdicts }, programme()).score.points).toBeLessThanOrEqual(score.points)
      }),
      runs,
    )
  })

  test('records that are due, or not signed yet, change nothing; nor do waivers beside the assessment', () => {
    const outOfForce = fc
      .tuple(decisions, fc.boolean())
      .map(([made, due]) =>
        made.map(each => (due ? { ...each, at: BEFORE, reviewBy: NOW } : { ...each, at: AFTER })),
      )
    fc.assert(
      fc.property(assessments, outOfForce, organisations, (assessment, made, whose) => {
        const waiver = {
          id: 'w1',
          check: assessment.verdicts[0]!.check,
          entity: null,
          reason: 'Scanner',
          requestedBy: 'A',
          approver: 'B',
          approvedAt: BEFORE,
          ends: NOW,
          accepted: null,
          compensating: null,
        }
        const bare = work(assessment, programme([], whose))
        const given = { ...programme(made, whose), waivers: [waiver] }
        expect(statuses(work(assessment, given))).toEqual(statuses(bare))
      }),
      runs,
    )
  })

  test('a record that the requirement does not accept changes nothing', () => {
    fc.assert(
      fc.property(assessments, programmes, (assessment, given) => {
        const worth = given.decisions.filter(each => {
          const of = securityRuleRequirements().find(({ citation }) => citation === each.citation)
          return of !== undefined && !refused(of, each)
        })
        const without = work(assessment, { ...given, decisions: worth })
        expect(statuses(work(assessment, given))).toEqual(statuses(without))
      }),
      runs,
    )
  })

  test('nothing an officer answers is met without a record in force, and nothing contradicted is met', () => {
    fc.assert(
      fc.property(assessments, programmes, (assessment, given) => {
        const answerable = new Set(answerableRequirements().map(({ citation }): string => citation))
        for (const row of work(assessment, given).requirements) {
          if (row.status !== 'met') continue
          expect(row.contradicts).toEqual([])
          if (answerable.has(row.citation)) expect(row.record).toBe('in-force')
        }
      }),
      runs,
    )
  })

  test('the arithmetic adds up: rows, steps, counts, score', () => {
    fc.assert(
      fc.property(assessments, programmes, (assessment, given) => {
        const { requirements, steps, score } = work(assessment, given)
        expect(requirements.map(({ citation }) => citation)).toEqual(citations)
        const hundredths = requirements.map(({ points }) => Math.round(points * 100))
        expect(Math.round(score.points * 100)).toBe(hundredths.reduce((sum, one) => sum + one, 0))
        for (const row of requirements) expect(row.points).toBe(earned(row))
        expect(score.of).toBe(65 - score.counts['not-applicable'])
        expect(steps.map(({ id }) => id)).toEqual(STEPS.map(({ id }) => id))
        const bySteps = steps.reduce((sum, { points }) => sum + Math.round(points * 100), 0)
        expect(bySteps).toBe(Math.round(score.points * 100))
        expect(steps.reduce((sum, step) => sum + step.of, 0)).toBe(score.of)
        expect(steps.flatMap(step => step.requirements).sort()).toEqual([...citations].sort())
        for (const status of REQUIREMENT_STATUSES) {
          expect(steps.reduce((sum, { counts }) => sum + counts[status], 0)).toBe(score.counts[status])
        }
      }),
      runs,
    )
  })

  test('at most ten matters, none twice, none about what does not apply', () => {
    fc.assert(
      fc.property(assessments, programmes, (assessment, given) => {
        const { matters, requirements } = work(assessment, given)
        expect(matters.length).toBeLessThanOrEqual(10)
        expect(new Set(matters.map(({ title }) => title)).size).toBe(matters.length)
        const left = requirements.filter(({ status }) => status === 'not-applicable')
        for (const { citation } of matters) expect(left.map(row => row.citation)).not.toContain(citation)
      }),
      runs,
    )
  })
})

/** The rule of the guide, worked out in another way than the code does. */
function earned({ status, supports, contradicts, silent }: RequirementStatus): number {
  if (status === 'met') return 1
  if (status === 'supported') return 0.5
  const weighing = [...supports, ...contradicts, ...silent].filter(
    ({ strength }) => strength !== 'good-practice',
  )
  if (status === 'not-applicable' || weighing.length === 0) return 0
  for (let hundredths = 50; ; hundredths -= 1) {
    if (hundredths * weighing.length <= 50 * supports.length) return hundredths / 100
  }
}
