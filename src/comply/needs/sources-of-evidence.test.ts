import { describe, expect, test } from 'vitest'
import type { Instant } from '../../base/time.ts'
import { fromAccess } from './from-access.ts'
import { fromAssigned } from './from-assigned.ts'
import { fromOwnerPages } from './from-owner-pages.ts'
import { fromSecondFactors } from './from-second-factors.ts'
import { fromOfficers, fromProfile, fromSnapshot, fromYear } from './from-set-up.ts'
import { fromUnassigned } from './from-unassigned.ts'
import type { KnownAccess, NeedsKnown } from './known.ts'
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

describe('findings', () => {
  const work = (account: string | null, state: 'none' | 'planned' = 'none') => ({
    check: 'entra.mfa',
    state,
    assigned: account === null ? null : { account, name: 'Lee', until: '2026-11-01' },
  })
  test.each([
    ['given to me', work('u-1'), check(), 1],
    ['given to somebody else', work('u-2'), check(), 0],
    ['given to me and mended since', work('u-1'), check({ verdict: 'pass' }), 0],
    ['given to me and accepted since', work('u-1'), check({ accepted: true }), 0],
    ['given to me, of a check that Ward no longer has', work('u-1'), check({ check: 'other' }), 0],
  ] as const)('%s', (_, one, row, count) => {
    const needs = fromAssigned.needs(known({ findingWork: [one], checks: [row] }), office('it-administrator'))
    expect(needs.map(({ overdue, weight }) => [overdue, weight])).toEqual(
      count === 0 ? [] : [[true, 'critical']],
    )
  })

  const many = ['a', 'b', 'c'].map(id => check({ check: id }))
  test.each([
    [
      'one, by its title',
      [check()],
      [],
      ['Nobody has taken on a critical finding: “Everybody signs in with two factors”.'],
    ],
    ['several, as one row', many, [], ['Nobody has taken on 3 critical findings.']],
    [
      'each severity for itself',
      [...many, check({ severity: 'high', check: 'd', title: 'D' })],
      [],
      ['Nobody has taken on 3 critical findings.', 'Nobody has taken on a high finding: “D”.'],
    ],
    ['medium ones wait', [check({ severity: 'medium' })], [], []],
    ['given to somebody', [check()], [work('u-2')], []],
    ['marked for mending', [check()], [work(null, 'planned')], []],
    [
      'given back to nobody',
      [check()],
      [work(null)],
      ['Nobody has taken on a critical finding: “Everybody signs in with two factors”.'],
    ],
    ['accepted', [check({ accepted: true })], [], []],
    ['not readable is no finding', [check({ verdict: 'unknown' })], [], []],
    ['nothing was judged', null, [], []],
  ] as const)('not taken on: %s', (_, checks, findingWork, lines) => {
    expect(said(fromUnassigned, { checks, findingWork }, office('it-administrator'))).toEqual(lines)
  })

  test('not taken on: somebody has asked that it is accepted', () => {
    const waivers = [keptWaiver({})]
    expect(said(fromUnassigned, { checks: [check()], waivers }, office('it-administrator'))).toEqual([])
    const ofOneEntity = [keptWaiver({ entity: { kind: 'user', id: 'x', name: 'X' } })]
    expect(
      said(fromUnassigned, { checks: [check()], waivers: ofOneEntity }, office('it-administrator')),
    ).toHaveLength(1)
  })
})

describe('access of last week', () => {
  const week: KnownAccess = {
    from: '2026-10-26',
    to: '2026-11-02',
    logEnds: '2026-11-02',
    unexplained: 3,
    reviewed: false,
  }
  const review = {
    id: 'weekly-access-review:2026-11-02',
    closesOn: 'review' as const,
    page: '/access?report=access',
    role: 'privacy-officer' as const,
  }
  test.each<readonly [why: string, Partial<NeedsKnown>, lines: readonly string[]]>([
    ['three rows', { access: week }, ['3 accesses of last week have no explanation.']],
    ['one row', { access: { ...week, unexplained: 1 } }, ['One access of last week has no explanation.']],
    [
      'all explained, not reviewed',
      { access: { ...week, unexplained: 0 } },
      ['Nobody has reviewed last week’s access.'],
    ],
    ['reviewed', { access: { ...week, reviewed: true } }, []],
    ['no log at all', { access: 'no-log' }, ['There is no audit log to look at yet.']],
    [
      'the log ends before',
      { access: { ...week, logEnds: '2026-10-20' } },
      ['The audit log ends on 20 October 2026.'],
    ],
    ['not looked at yet', { access: null }, []],
    ['the year gives it to another office', { access: week, tasks: [task(review)] }, []],
    [
      'the year gives it to me',
      { access: week, tasks: [task({ ...review, person: 'u-1' })] },
      ['3 accesses of last week have no explanation.'],
    ],
    [
      'the other office has done it before',
      { access: week, tasks: [task({ ...review, state: 'done' })] },
      ['3 accesses of last week have no explanation.'],
    ],
  ])('%s', (_, changes, lines) => {
    const people = [{ id: 'u-5', roles: ['privacy-officer' as const] }]
    expect(said(fromAccess, { people, ...changes }, office('security-officer'))).toEqual(lines)
  })
})

describe('setting up', () => {
  const named = known().organisation
  test.each<readonly [why: string, NeedSource, Partial<NeedsKnown>, lines: readonly string[]]>([
    ['no profile', fromProfile, { organisation: null }, ['Say what the practice is.']],
    ['a profile', fromProfile, {}, []],
    ['no officers asked while there is no profile', fromOfficers, { organisation: null }, []],
    [
      'no privacy officer',
      fromOfficers,
      { organisation: named && { ...named, privacyOfficer: null } },
      ['No privacy officer is named.'],
    ],
    [
      'neither',
      fromOfficers,
      { organisation: named && { ...named, privacyOfficer: null, securityOfficer: null } },
      ['No security officer or privacy officer is named.'],
    ],
    ['both', fromOfficers, {}, []],
    ['no snapshot', fromSnapshot, { lastSnapshot: null }, ['Read the tenant’s settings in.']],
    ['one of 30 days ago', fromSnapshot, { lastSnapshot: at('2026-10-03') }, []],
    [
      'one of 31 days ago',
      fromSnapshot,
      { lastSnapshot: at('2026-10-02') },
      ['The settings were last read 31 days ago.'],
    ],
    ['no year', fromYear, { yearAdopted: false }, ['Adopt the year of tasks.']],
    ['a year', fromYear, {}, []],
    ['the year was not looked at', fromYear, { yearAdopted: null }, []],
  ])('%s', (_, source, changes, lines) => {
    expect(said(source, changes, office('hipaa-administrator'))).toEqual(lines)
  })
})

describe('second factors', () => {
  const weak = (...ids: string[]) => ids.map(id => ({ id, name: `Officer ${id}`, passwordAlone: true }))
  const OWN = 'Set up a second factor for your account.'
  test.each<readonly [why: string, NeedsKnown['officers'], NeedPerson, lines: readonly string[]]>([
    ['the own account', weak('u-1'), office('privacy-officer'), [OWN]],
    ['another’s is not told to a privacy officer', weak('u-2'), office('privacy-officer'), []],
    [
      'another’s, to the administrator',
      weak('u-2'),
      office('hipaa-administrator'),
      ['Officer u-2 signs in with a password alone.'],
    ],
    [
      'own and others',
      weak('u-1', 'u-2', 'u-3'),
      office('hipaa-administrator'),
      [OWN, '2 officers sign in with a password alone.'],
    ],
    ['with a second factor', [{ id: 'u-1', name: 'A', passwordAlone: false }], office('privacy-officer'), []],
  ])('%s', (_, officers, who, lines) => {
    expect(said(fromSecondFactors, { officers }, who)).toEqual(lines)
  })
})

describe('the owner’s two pages', () => {
  test.each<readonly [why: string, Partial<NeedsKnown>, NeedPerson, count: number]>([
    ['not read this month', {}, office('owner'), 1],
    ['read last month', {}, office('owner', { ownerPagesRead: '2026-10' }), 1],
    ['read this month', {}, office('owner', { ownerPagesRead: '2026-11' }), 0],
    ['nothing was read in yet', { lastSnapshot: null }, office('owner'), 0],
    ['somebody else', {}, office('security-officer'), 0],
  ])('%s', (_, changes, who, count) => {
    const needs = fromOwnerPages.needs(known(changes), who)
    expect(needs.map(({ due }) => due)).toEqual(count === 0 ? [] : ['2026-11-30'])
  })
})
