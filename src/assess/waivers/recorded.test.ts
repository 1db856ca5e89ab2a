import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grant, policy } from '../../../test/good-tenant/conditional-access.ts'
import type { Instant } from '../../base/time.ts'
import { importScubaGear } from '../../collect/import/scubagear/import-export.ts'
import { readClinicExport } from '../../connect/practice/clinic/read-clinic.ts'
import { assess, type Assessment, type VerdictRow } from '../assess.ts'
import { CHECKS } from '../checks/index.ts'
import { judgeCoverage } from '../conditional-access/coverage.ts'
import type { Entity, JudgeContext, Judgement } from '../define-check.ts'
import { judgeEach, unread } from '../judgement.ts'
import type { Waiver } from '../programme.ts'
import { holdsNow } from '../waivers.ts'
import { acceptedValue, type Shown } from './accepted-value.ts'
import { judgeRecorded } from './recorded.ts'

const NOW = '2026-11-22T08:00:00.000Z' as Instant
const LATER = '2027-11-22T00:00:00.000Z' as Instant
const BEFORE = '2026-10-01T00:00:00.000Z' as Instant

const approved = { approver: 'Dana Ruiz', approvedAt: BEFORE, ends: LATER }
/** Each of these makes a waiver one that excuses nothing. */
const IDLE: readonly Partial<Waiver>[] = [
  { approver: null },
  { approvedAt: null },
  { approvedAt: LATER },
  { ends: NOW },
  { accepted: null },
  { accepted: { other: true } },
  { compensating: 'no-such-set' },
]

function waiverFor(
  row: { readonly check: string } & Shown,
  entity: Entity | null,
  changes: Partial<Waiver> = {},
): Waiver {
  return {
    id: `${row.check} ${entity?.id ?? ''}`,
    check: row.check,
    entity: entity === null ? null : { kind: entity.kind, id: entity.id, name: entity.name },
    reason: 'It is needed.',
    requestedBy: 'Sam Okoro',
    ...approved,
    accepted: acceptedValue(row, entity),
    compensating: null,
    ...changes,
  }
}

/** Judges as the engine does, without licences and sets. */
function judged(judge: (context: JudgeContext) => Judgement, waivers: readonly Waiver[]) {
  return judgeRecorded({
    title: 'A check',
    waivers,
    asOf: NOW,
    judge: excused => judge({ cloud: null, waiver: excused }),
    licensed: judgement => judgement,
    compensated: () => ({ holds: undefined, note: null }),
  })
}

function waiversOver(
  judge: (context: JudgeContext) => Judgement,
  ids: readonly string[],
  changes: readonly Partial<Waiver>[],
): Waiver[] {
  const { entities = [] } = judge({ cloud: null, waiver: () => undefined })
  const row = { check: 'test.check', evidence: { properties: {}, entities } }
  return ids.map((id, index) => {
    const seen = entities.find(one => one.id === id)
    const entity: Entity = seen ?? { kind: 'user', id, name: id, state: 'bad' }
    const accepted = seen ? acceptedValue(row, entity) : { kind: 'user', id, properties: {} }
    return waiverFor(row, entity, { accepted, ...changes[index % Math.max(1, changes.length)] })
  })
}

const meets = fc.constantFrom(true, false, undefined)
const ids = fc.subarray(['a', 'b', 'c', 'd', 'e'])

describe('whatever waivers are recorded', () => {
  test('of things that each must meet a check, no unknown becomes a pass and each stays listed', () => {
    fc.assert(
      fc.property(fc.array(meets, { minLength: 1, maxLength: 5 }), ids, (states, waived) => {
        const judge = (context: JudgeContext) =>
          judgeEach(context, {
            entities: states.map((state, index) => ({
              kind: 'user',
              id: 'abcde'.charAt(index),
              name: 'abcde'.charAt(index),
              meets: state,
            })),
            pass: () => 'All meet.',
            fail: () => 'Some do not.',
            none: unread('None.'),
          })
        const waivers = waiversOver(judge, waived, [])
        const result = judged(judge, waivers)
        // By hand: what is bad and waived is left out; anything else decides as ever.
        const left = states.filter(
          (state, index) => state !== false || !waived.includes('abcde'.charAt(index)),
        )
        const expected = left.includes(false) ? 'fail' : left.includes(undefined) ? 'unknown' : 'pass'
        expect(result.judgement.verdict).toBe(expected)
        expect(result.judgement.entities).toHaveLength(states.length)
        expect(result.waived.map(one => one.id)).toEqual(waived)
        expect(result.accepted).toBe(false)
      }),
    )
  })

  test('of whom Conditional Access policies leave out, no unknown becomes a pass, and a pass leaves nobody out unwaived', () => {
    // Few people and policies, so that the rare meetings of gaps, waivers and unread parts are common.
    const few = fc.subarray(['a', 'b'])
    const lists = fc.array(
      fc.record({
        excluded: few,
        state: fc.constantFrom('enabled', 'enabledForReportingButNotEnforced', undefined),
        exclusionsRead: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(lists, few, (made, waived) => {
        const policies = made.map(({ excluded, state, exclusionsRead }, index) => {
          const one = policy(`P${index}`, { grantControls: grant(['mfa']) })
          const { excludeUsers: _, excludeGroups, ...users } = one.conditions?.users ?? {}
          const conditions = {
            ...one.conditions,
            users: { ...users, excludeUsers: excluded, ...(exclusionsRead ? { excludeGroups } : {}) },
          }
          const { state: __, ...rest } = one
          return { ...rest, conditions, ...(state === undefined ? {} : { state }) } as typeof one
        })
        const judge = (context: JudgeContext) =>
          judgeCoverage(context, {
            policies,
            demands: [],
            includes: { lacks: 'is not for everyone', test: () => true },
            people: [],
            pass: name => `${name} does.`,
            fail: 'None does.',
          })
        const before = judge({ cloud: null, waiver: () => undefined })
        const { judgement, waived: told } = judged(judge, waiversOver(judge, waived, []))
        if (before.verdict !== 'fail') expect(judgement.verdict).toBe(before.verdict)
        const holding = told.filter(holdsNow).map(one => one.id)
        for (const id of holding) expect(judgement.entities?.some(one => one.id === id)).toBe(true)
        const open = (judgement.entities ?? []).filter(
          one => one.state === 'bad' && one.kind === 'user' && !holding.includes(one.id),
        )
        if (judgement.verdict === 'pass') expect(open).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('those that are not approved, ended, of another value or without their set change nothing', () => {
    const judge = (context: JudgeContext) =>
      judgeEach(context, {
        entities: ['a', 'b'].map(id => ({ kind: 'user', id, name: id, meets: false })),
        pass: () => 'All meet.',
        fail: () => 'Some do not.',
        none: unread('None.'),
      })
    for (const idle of IDLE) {
      const { judgement, waived } = judged(judge, waiversOver(judge, ['a', 'b'], [idle]))
      expect(judgement).toEqual(judge({ cloud: null, waiver: () => undefined }))
      expect(waived.map(one => holdsNow(one))).toEqual([false, false])
      for (const one of waived)
        if (one.state !== 'ended' && idle.compensating === undefined) expect(one.note).toMatch(/\.$/)
    }
  })
})

describe('over the practice clinic', () => {
  const snapshot = importScubaGear(readClinicExport())
  const before = assess(CHECKS, snapshot)
  const targets = before.verdicts.flatMap(row => [
    { row, entity: null },
    ...row.evidence.entities.map(entity => ({ row, entity })),
  ])
  const anyWaivers = fc.array(
    fc.tuple(
      fc.nat({ max: targets.length - 1 }),
      fc.constantFrom<Partial<Waiver>>({}, {}, {}, ...IDLE, { compensating: 'emergency-accounts' }),
    ),
    { maxLength: 12 },
  )
  const rowOf = (assessment: Assessment, check: string) =>
    assessment.verdicts.find(one => one.check === check) as VerdictRow
  const verdictsOf = (assessment: Assessment) => assessment.verdicts.map(one => [one.check, one.verdict])

  test('waivers never make an unknown a pass, never touch another check, and are always listed', () => {
    fc.assert(
      fc.property(anyWaivers, chosen => {
        const waivers = chosen.flatMap(([index, changes], number) => {
          const target = targets[index]
          return target ? [{ ...waiverFor(target.row, target.entity, changes), id: `w${number}` }] : []
        })
        const after = assess(CHECKS, snapshot, { waivers, asOf: NOW })
        for (const row of before.verdicts) {
          const own = waivers.filter(waiver => waiver.check === row.check)
          const now = rowOf(after, row.check)
          if (own.length === 0) expect(now).toEqual(row)
          if (now.verdict !== row.verdict) expect(row.verdict).toMatch(/^(fail|not-licensed)$/)
          if (own.every(waiver => waiver.entity === null)) expect(now.verdict).toBe(row.verdict)
          const told = now.waived.filter(one => one.waiver !== null)
          expect(told.map(one => one.waiver)).toEqual(own.map(waiver => waiver.id))
          for (const one of row.evidence.entities.filter(({ state }) => state === 'unread'))
            expect(now.evidence.entities.some(({ id, state }) => id === one.id && state === 'unread')).toBe(
              true,
            )
        }
      }),
      { numRuns: 60 },
    )
  })

  test('an accepted value is the same again in a second assessment, so every approved waiver of a bad thing holds', () => {
    for (const row of before.verdicts) {
      if (row.verdict !== 'fail') continue
      const bad = row.evidence.entities.filter(({ state }) => state === 'bad')
      const waivers = [waiverFor(row, null), ...bad.map(one => waiverFor(row, one))]
      const now = rowOf(assess(CHECKS, snapshot, { waivers, asOf: NOW }), row.check)
      const told = now.waived.filter(one => one.waiver !== null && one.kind !== 'check')
      // Either the check judges each thing and leaves it out, or it says that it does not hang on it.
      for (const one of told)
        if (!holdsNow(one)) expect([row.check, one.note]).toEqual([row.check, expect.stringMatching(/alone/)])
    }
  })

  test('no programme and an empty one judge alike', () => {
    expect(verdictsOf(assess(CHECKS, snapshot, { waivers: [], asOf: NOW }))).toEqual(verdictsOf(before))
  })
})
