import { describe, expect, test } from 'vitest'
import { readClinicExport } from '../../../connect/practice/clinic/read-clinic.ts'
import { importScubaGear } from '../../../collect/import/scubagear/import-export.ts'
import { tenantName } from '../../../base/ids.ts'
import type { Role } from '../../../base/people/roles.ts'
import { decision } from '../../../comply/comply.fixture.ts'
import { keepDecision } from '../../../comply/decision-records.ts'
import { keepFindingWork } from '../../../comply/findings/finding-work.ts'
import { addOwnTask } from '../../../comply/year/own-tasks.ts'
import type { ShownNeeds, ShownVisit } from '../contracts/needs.ts'
import { readNeeds, visit } from '../contracts/needs.ts'
import { openDoors, type OpenDoors } from '../doors.fixture.ts'

const NEEDS = '/api/tenants/clinic/needs'
const VISIT = '/api/tenants/clinic/visit'

async function somebody(doors: OpenDoors, role: Role, tenant = 'clinic') {
  const account = await doors.add({ role, tenant })
  return { account, as: await doors.signIn(account) }
}

/** The clinic's settings as the practice clinic's are; judged at the first question. */
async function collect({ store }: OpenDoors): Promise<void> {
  const scope = await store.tenants.scope(tenantName('clinic'))
  await store.snapshots.save(scope, importScubaGear(readClinicExport()), { by: 'tester' })
}

async function needsOf({ ask }: OpenDoors, as: string): Promise<ShownNeeds> {
  const { status, json } = await ask('GET', NEEDS, { as })
  expect(status, JSON.stringify(json)).toBe(200)
  return readNeeds.answer.parse(json)
}

describe('a tenant of which nothing is known', () => {
  const BEGIN = ['profile', 'snapshot', 'year']
  test.each<[Role, readonly string[]]>([
    ['hipaa-administrator', [...BEGIN, 'audit-log-missing']],
    ['privacy-officer', ['profile', 'year', 'audit-log-missing']],
    ['security-officer', [...BEGIN, 'audit-log-missing']],
    ['it-administrator', ['snapshot']],
    ['auditor', []],
    ['owner', []],
    ['workforce', []],
    ['provider-operator', ['snapshot']],
  ])('leads %s to what begins it', async (role, kinds) => {
    const doors = await openDoors()
    const { as } = await somebody(doors, role)
    const { needs, steps, today, next, waits, couldNot } = await needsOf(doors, as)
    expect(needs.map(({ kind }) => kind).sort()).toEqual([...kinds].sort())
    expect(steps.map(({ step }) => step)).toHaveLength(role === 'workforce' ? 0 : 5)
    expect([today, next, waits, couldNot]).toEqual(['2026-11-22', null, false, null])
  })
})

test('another tenant is not there, and without a session nothing is', async () => {
  const doors = await openDoors({ tenants: ['clinic', 'other'] })
  const { as } = await somebody(doors, 'hipaa-administrator')
  for (const [method, path] of [
    ['GET', 'needs'],
    ['POST', 'visit'],
    ['POST', 'owner-pages/seen'],
    ['GET', 'notifications'],
  ] as const) {
    expect((await doors.ask(method, `/api/tenants/other/${path}`, { as })).status, path).toBe(404)
    expect((await doors.ask(method, `/api/tenants/clinic/${path}`)).status, path).toBe(401)
  }
})

test('what is given to somebody comes to them alone, and goes when it is done', async () => {
  const doors = await openDoors()
  await collect(doors)
  const scope = await doors.store.tenants.scope(tenantName('clinic'))
  const [kim, lee] = [await somebody(doors, 'it-administrator'), await somebody(doors, 'it-administrator')]
  const before = await needsOf(doors, kim.as)
  const critical = before.needs.find(({ id }) => id === 'finding-unassigned:critical')
  expect(critical?.what).toMatch(/^Nobody has taken on (2 critical findings|a critical finding)/)
  const { json } = await doors.ask('GET', '/api/tenants/clinic/assessment', { as: kim.as })
  const { verdicts } = json['assessment'] as {
    verdicts: readonly { check: string; verdict: string; severity: string; accepted: boolean }[]
  }
  const failing = verdicts.find(one => one.verdict === 'fail' && one.severity === 'critical' && !one.accepted)
  const check = failing?.check ?? ''
  await keepFindingWork(
    doors.store,
    scope,
    {
      value: {
        check,
        state: 'none',
        assigned: { account: kim.account.id, name: 'Kim', until: '2026-11-20' },
      },
      version: 0,
    },
    { by: lee.account.id },
  )
  const [first] = (await needsOf(doors, kim.as)).needs
  expect(first).toMatchObject({ id: `finding-assigned:${check}`, overdue: true, weight: 'critical' })
  expect((await needsOf(doors, lee.as)).needs.map(({ kind }) => kind)).not.toContain('finding-assigned')
})

test('a member of the workforce gets the own tasks, and hears which comes next', async () => {
  const doors = await openDoors()
  const scope = await doors.store.tenants.scope(tenantName('clinic'))
  const { account, as } = await somebody(doors, 'workforce')
  const other = await somebody(doors, 'workforce')
  const task = (title: string, opens: string, person: string) => ({
    title,
    why: 'It was asked for.',
    opens,
    due: '2026-12-20',
    minutes: 10,
    role: 'workforce' as const,
    person,
    deputy: null,
    by: { id: other.account.id, name: 'Somebody' },
    at: doors.clock.now(),
  })
  const by = { by: other.account.id }
  await addOwnTask(doors.store, scope, task('Read the policy', '2026-11-20', account.id), by)
  await addOwnTask(doors.store, scope, task('Change the door code', '2026-11-30', account.id), by)
  await addOwnTask(doors.store, scope, task('Not mine', '2026-11-20', other.account.id), by)
  const { needs, next, steps } = await needsOf(doors, as)
  expect(needs.map(({ what }) => what)).toEqual(['Read the policy.'])
  expect(next).toEqual({ title: 'Change the door code', opens: '2026-11-30', to: '/calendar?task=own%3A2' })
  expect(steps).toEqual([])
})

test('the owner is asked for the two pages once a month', async () => {
  const doors = await openDoors()
  await collect(doors)
  const { as } = await somebody(doors, 'owner')
  const kinds = async () => (await needsOf(doors, as)).needs.map(({ kind }) => kind)
  expect(await kinds()).toEqual(['owner-pages'])
  const size = await doors.store.evidence.size(await doors.store.tenants.scope(tenantName('clinic')))
  expect((await doors.ask('POST', '/api/tenants/clinic/owner-pages/seen', { as })).status).toBe(200)
  expect(await kinds()).toEqual([])
  expect(await doors.store.evidence.size(await doors.store.tenants.scope(tenantName('clinic')))).toBe(size)
  doors.clock.advance({ days: 10 })
  const again = await doors.signIn((await doors.accounts.list())[0] as never)
  expect((await needsOf(doors, again)).needs.map(({ kind }) => kind)).toEqual(['owner-pages'])
})

describe('a visit', () => {
  const told = async (doors: OpenDoors, as: string): Promise<ShownVisit> => {
    const { status, json } = await doors.ask('POST', VISIT, { as })
    expect(status, JSON.stringify(json)).toBe(200)
    return visit.answer.parse(json)
  }
  const SIGNED = { value: decision({ citation: '164.312(d)' }), version: 0 }

  test('the first tells nothing; the next session what others did since; a reload the same again', async () => {
    const doors = await openDoors()
    const { account, as } = await somebody(doors, 'auditor')
    const other = await doors.add({ role: 'privacy-officer', name: 'Mei Lindqvist' })
    expect(await told(doors, as)).toMatchObject({ isFirst: true, changes: [] })
    const next = await doors.signIn(account)
    await keepDecision(doors.store, await doors.store.tenants.scope(tenantName('clinic')), SIGNED, {
      by: other.id,
    })
    const second = await told(doors, next)
    expect(second.isFirst).toBe(false)
    expect(second.changes.map(({ who, did, to }) => [who, did, to])).toEqual([
      ['Mei Lindqvist', 'signed a decision about 45 CFR 164.312(d)', '/requirements?requirement=164.312(d)'],
    ])
    expect(await told(doors, next)).toEqual(second)
    expect((await told(doors, await doors.signIn(account))).changes).toEqual([])
  })

  test('writes nothing into a log', async () => {
    const doors = await openDoors()
    const { as } = await somebody(doors, 'auditor')
    const scope = await doors.store.tenants.scope(tenantName('clinic'))
    const sizes = async () => [
      await doors.store.evidence.size(scope),
      await doors.store.installationEvidence.size(),
    ]
    const before = await sizes()
    await told(doors, as)
    await needsOf(doors, as)
    expect(await sizes()).toEqual(before)
  })

  test('of somebody who may not read the assessment tells nothing of what was decided', async () => {
    const doors = await openDoors()
    const { account, as } = await somebody(doors, 'workforce')
    await told(doors, as)
    await keepDecision(doors.store, await doors.store.tenants.scope(tenantName('clinic')), SIGNED, {
      by: 'u-x',
    })
    expect(await told(doors, await doors.signIn(account))).toMatchObject({ isFirst: false, changes: [] })
  })
})
