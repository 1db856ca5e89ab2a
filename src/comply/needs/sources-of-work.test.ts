import { STAKES } from '../../base/stakes.ts'
import { describe, expect, test } from 'vitest'
import type { Role } from '../../base/people/roles.ts'
import type { Instant } from '../../base/time.ts'
import type { Decision } from '../../assess/programme.ts'
import { decision } from '../comply.fixture.ts'
import { fromDecisions } from './from-decisions.ts'
import { fromTasks } from './from-tasks.ts'
import { fromWaiverApprovals } from './from-waiver-approvals.ts'
import { fromWaiversEnding } from './from-waivers-ending.ts'
import type { NeedsKnown } from './known.ts'
import type { NeedPerson, NeedSource } from './need.ts'
import { check, known, person, task, waiver } from './needs.fixture.ts'

const at = (day: string) => `${day}T00:00:00.000Z` as Instant
const keptWaiver = (changes: Parameters<typeof waiver>[0]) => ({ value: waiver(changes), version: 3 })

/** What the source says, as "kind | what | to | due | overdue". */
function said(source: NeedSource, changes: Partial<NeedsKnown>, who: NeedPerson): readonly string[] {
  return source.needs(known(changes), who).map(({ what, due }) => `${what}${due === null ? '' : ` [${due}]`}`)
}

const office = (role: Parameters<typeof person>[0], changes: Partial<NeedPerson> = {}) =>
  person(role, changes)

describe('tasks', () => {
  type Row = readonly [why: string, task: Parameters<typeof task>[0], who: NeedPerson, is: boolean]
  test.each<Row>([
    ['of the own role, nobody named', {}, office('security-officer'), true],
    ['of another role', {}, office('privacy-officer'), false],
    ['named to somebody else of the role', { person: 'u-2' }, office('security-officer'), false],
    ['named to me without the role', { person: 'u-1' }, office('workforce'), true],
    ['mine as deputy, not late', { person: 'u-2', deputy: 'u-1' }, office('privacy-officer'), false],
    [
      'mine as deputy, late',
      { person: 'u-2', deputy: 'u-1', escalated: 'deputy' },
      office('privacy-officer'),
      true,
    ],
    [
      'come up to the administrators',
      { person: 'u-2', escalated: 'administrator' },
      office('hipaa-administrator'),
      true,
    ],
    ['done', { state: 'done' }, office('security-officer'), false],
    ['coming', { state: 'coming' }, office('security-officer'), false],
  ])('%s', (_, changes, who, is) => {
    expect(said(fromTasks, { tasks: [task(changes)] }, who)).toHaveLength(is ? 1 : 0)
  })

  test('what a role does that nobody holds comes to the HIPAA administrators, and says so', () => {
    const tasks = [task({ role: 'privacy-officer' })]
    const admin = person('hipaa-administrator')
    const here = (...roles: Role[]) => roles.map((role, index) => ({ id: `u-${index}`, roles: [role] }))
    expect(fromTasks.needs(known({ tasks, people: here('auditor') }), admin)[0]?.why).toBe(
      'People change places, and roles stay. Nobody holds the role Privacy officer, so it comes to you.',
    )
    expect(fromTasks.needs(known({ tasks, people: here('privacy-officer') }), admin)).toEqual([])
    expect(fromTasks.needs(known({ tasks, people: here('auditor') }), person('security-officer'))).toEqual([])
    const named = [task({ role: 'privacy-officer', person: 'u-7' })]
    expect(fromTasks.needs(known({ tasks: named, people: here('auditor') }), admin)).toEqual([])
  })

  test('the day before is overdue, the day itself is not', () => {
    const [late, today] = ['2026-11-01', '2026-11-02'].map(due =>
      fromTasks
        .needs(known({ tasks: [task({ due })] }), office('security-officer'))
        .map(({ overdue }) => overdue),
    )
    expect([late, today]).toEqual([[true], [false]])
  })

  test.each([
    ['/access?report=self-grants', '/access?report=self-grants'],
    ['/', '/calendar?task=monthly-roles%3A2026-11-02'],
    [null, '/calendar?task=monthly-roles%3A2026-11-02'],
    ['//elsewhere.example/', '/calendar?task=monthly-roles%3A2026-11-02'],
    ['https://elsewhere.example/', '/calendar?task=monthly-roles%3A2026-11-02'],
  ])('a page of %s leads to %s', (page, to) => {
    expect(fromTasks.needs(known({ tasks: [task({ page })] }), office('security-officer'))[0]?.to).toBe(to)
  })

  test('a task about a waiver for which more time was asked is the approver’s', () => {
    const { reason, requestedBy, requester, accepted, compensating } = waiver()
    const renewal = { reason, requestedBy, requester, accepted, compensating, ends: at('2027-05-01') }
    const waivers = [keptWaiver({ approver: 'Dana Ruiz', approvedAt: at('2026-01-01'), renewal })]
    const tasks = [task({ id: 'waiver:entra.mfa:1', closesOn: 'waiver' })]
    expect(said(fromTasks, { tasks, waivers }, office('security-officer'))).toEqual([])
  })

  test('what was missed and why it comes to somebody is said', () => {
    const [need] = fromTasks.needs(
      known({ tasks: [task({ person: 'u-2', escalated: 'administrator', missed: 2 })] }),
      office('hipaa-administrator'),
    )
    expect(need?.why).toBe(
      'People change places, and roles stay. It is late, so it comes to the HIPAA administrators. It was missed 2 times before.',
    )
  })

  test('what is at stake weighs: a clock that the law sets, a lost safeguard, upkeep', () => {
    const weights = STAKES.map(
      stake => fromTasks.needs(known({ tasks: [task({ stake })] }), office('security-officer'))[0]?.weight,
    )
    expect(weights).toEqual(['legal-clock', 'high', 'usual'])
  })
})

describe('waivers to approve', () => {
  const people = (...ids: string[]) => ids.map(id => ({ id, roles: ['security-officer' as const] }))
  const approved = { approver: 'Dana Ruiz', approvedAt: at('2026-01-01') }
  const { reason, requestedBy, accepted, compensating } = waiver()
  const renewal = { reason, requestedBy, requester: 'u-9', accepted, compensating, ends: at('2027-05-01') }
  type Row = readonly [why: string, Parameters<typeof waiver>[0], NeedsKnown['people'], count: number]
  test.each<Row>([
    [
      'a terminal asked in my name, and another officer is there',
      { requester: null, requestedBy: ' dana ruiz' },
      people('u-1', 'u-2'),
      0,
    ],
    ['somebody else asked', { requester: 'u-9' }, people('u-1'), 1],
    ['I asked, and another officer is there', { requester: 'u-1' }, people('u-1', 'u-2'), 0],
    ['I asked, and nobody else may', { requester: 'u-1' }, people('u-1'), 1],
    ['asked in a terminal, which names nobody', { requester: null }, people('u-1'), 1],
    ['approved already', approved, people('u-1'), 0],
    ['a renewal', { ...approved, renewal }, people('u-1'), 1],
    [
      'my own renewal of what somebody else had asked for',
      { ...approved, renewal: { ...renewal, requester: 'u-1' } },
      people('u-1', 'u-2'),
      0,
    ],
    ['ended', { ended: { by: 'x', at: at('2026-10-01'), why: 'Mended.' } }, people('u-1'), 0],
    ['run out before anybody approved it', { ends: at('2026-11-01') }, people('u-1'), 0],
  ])('%s', (_, changes, there, count) => {
    const waivers = [keptWaiver(changes)]
    expect(said(fromWaiverApprovals, { waivers, people: there }, office('security-officer'))).toHaveLength(
      count,
    )
  })

  const lent = office('provider-operator', { permissions: ['waivers:approve'] })
  test.each<readonly [why: string, requester: string, who: NeedPerson, count: number]>([
    ['somebody else asked, and I am lent the permission', 'u-9', lent, 1],
    ['I asked, and am lent the permission', 'u-1', lent, 0],
    ['I am no security officer', 'u-9', office('privacy-officer'), 0],
  ])('%s', (_, requester, who, count) => {
    const waivers = [keptWaiver({ requester })]
    expect(said(fromWaiverApprovals, { waivers, people: people('u-2') }, who)).toHaveLength(count)
  })

  test('a renewal is due while what it renews holds', () => {
    const waivers = [keptWaiver({ ...approved, renewal, ends: at('2026-11-20') })]
    expect(
      said(
        fromWaiverApprovals,
        { waivers, people: people('u-1'), checks: [check()] },
        office('security-officer'),
      ),
    ).toEqual(['A renewal waits for your approval: “Everybody signs in with two factors”. [2026-11-19]'])
  })
})

describe('waivers that end', () => {
  const approved = { approver: 'Dana Ruiz', approvedAt: at('2026-01-01') }
  type Row = readonly [why: string, Parameters<typeof waiver>[0], lines: readonly string[]]
  test.each<Row>([
    [
      'in 18 days',
      { ...approved, ends: at('2026-11-20') },
      ['Accepted only until 19 November 2026: “entra.mfa”. [2026-11-19]'],
    ],
    [
      'in 29 days and some hours',
      { ...approved, ends: at('2026-12-02') },
      ['Accepted only until 1 December 2026: “entra.mfa”. [2026-12-01]'],
    ],
    ['in 31 days', { ...approved, ends: at('2026-12-03') }, []],
    ['it ended today at midnight', { ...approved, ends: at('2026-11-02') }, []],
    ['never approved', { ends: at('2026-11-20') }, []],
    [
      'ended early',
      { ...approved, ends: at('2026-11-20'), ended: { by: 'x', at: at('2026-10-01'), why: 'y' } },
      [],
    ],
  ])('%s', (_, changes, lines) => {
    expect(said(fromWaiversEnding, { waivers: [keptWaiver(changes)] }, office('security-officer'))).toEqual(
      lines,
    )
  })

  const soon = { ...approved, ends: at('2026-11-20') }
  const duty = { id: 'waiver:entra.mfa:1', closesOn: 'waiver' as const }
  test.each<
    readonly [why: string, Parameters<typeof waiver>[0], Partial<NeedsKnown>, NeedPerson, count: number]
  >([
    ['who asked for it', { ...soon, requester: 'u-1' }, {}, office('it-administrator'), 1],
    ['another administrator', soon, {}, office('it-administrator'), 0],
    ['a HIPAA administrator, while it is nobody’s task', soon, {}, office('hipaa-administrator'), 0],
    [
      'a HIPAA administrator, once it has come up to them',
      soon,
      { tasks: [task({ ...duty, escalated: 'administrator' })] },
      office('hipaa-administrator'),
      1,
    ],
    [
      'over, and the year still asks',
      { ...approved, ends: at('2026-10-01') },
      { tasks: [task(duty)] },
      office('security-officer'),
      1,
    ],
    [
      'over, and somebody has said that it is not needed',
      { ...approved, ends: at('2026-10-01') },
      { tasks: [task({ ...duty, state: 'not-needed' })] },
      office('security-officer'),
      0,
    ],
  ])('%s', (_, changes, more, who, count) => {
    expect(said(fromWaiversEnding, { waivers: [keptWaiver(changes)], ...more }, who)).toHaveLength(count)
  })
})

describe('decisions', () => {
  type Row = readonly [why: string, Partial<Decision>, due: string | null, overdue: boolean]
  test.each<Row>([
    ['to be looked at again in ten days', { reviewBy: at('2026-11-12') }, '2026-11-11', false],
    ['its day has passed', { reviewBy: at('2026-11-01') }, '2026-10-31', true],
    ['its last day is today', { reviewBy: at('2026-11-03') }, '2026-11-02', false],
    ['in two months', { reviewBy: at('2027-01-05') }, null, false],
  ])('%s', (_, changes, due, overdue) => {
    const needs = fromDecisions.needs(known({ decisions: [decision(changes)] }), office('privacy-officer'))
    expect(needs.map(need => [need.due, need.overdue])).toEqual(due === null ? [] : [[due, overdue]])
  })
})
