import { describe, expect, test } from 'vitest'
import { rowsOf } from '../../../report/csv.fixture.ts'
import { tenantName } from '../../../base/ids.ts'
import type { ShownActivity } from '../contracts/activity.ts'
import { openDoors, type OpenDoors, PASSWORD } from '../doors.fixture.ts'

const clinic = { tenant: tenantName('clinic') }
const officerOf = async (doors: OpenDoors, more = {}) => {
  const account = await doors.add({ role: 'security-officer', name: 'Dana Ruiz', ...more })
  return { account, as: await doors.signIn(account) }
}
const shown = async (doors: OpenDoors, as: string, url: string) => {
  const { status, json } = await doors.ask('GET', url, { as })
  expect(status, JSON.stringify(json)).toBe(200)
  return json as unknown as ShownActivity
}
const mark = (by: string, subject: string) => ({
  kind: 'assessment-recorded',
  by,
  subject,
  sha256: '0'.repeat(64),
})

describe('the installation’s activity', () => {
  test('tells who signed in and who failed, newest first, with names', async () => {
    const doors = await openDoors()
    const { as, account } = await officerOf(doors, { password: true })
    for (const email of [account.email, 'nobody@clinic.example']) {
      await doors.ask('POST', '/api/sign-in/password', { body: { email, password: 'not this one at all' } })
    }
    await doors.ask('POST', '/api/sign-in/password', { body: { email: account.email, password: PASSWORD } })
    const { rows, next, people } = await shown(doors, as, '/api/activity?group=sign-in')
    expect(rows.map(({ sentence }) => sentence)).toEqual([
      'Dana Ruiz signed in with a password.',
      'A sign-in failed (address unknown to Ward).',
      'A sign-in failed (Dana Ruiz).',
      'Dana Ruiz signed in with a password.',
    ])
    expect(rows[1]).toMatchObject({ address: '127.0.0.1', by: { id: 'unknown', name: 'Somebody' } })
    expect(next).toBeNull()
    expect(people).toEqual([{ id: account.id, name: 'Dana Ruiz' }])
    // What was typed stands nowhere.
    expect(JSON.stringify(rows)).not.toMatch(/nobody@|not this one/)
  })

  test('is filtered by group, person and days, and comes in pages', async () => {
    const doors = await openDoors()
    const { account } = await officerOf(doors)
    const lee = await doors.add({ name: 'Lee Okafor', role: 'auditor' })
    doors.clock.advance({ days: 1 })
    await doors.signIn(lee)
    const as = await doors.signIn(account)
    await doors.accounts.change(lee, { state: 'closed' }, { by: account.id })
    const kinds = async (query: string) =>
      (await shown(doors, as, `/api/activity?${query}`)).rows.map(({ sentence }) => sentence)
    expect(await kinds(`person=${lee.id}`)).toEqual(['Lee Okafor signed in with a password.'])
    expect(await kinds(`group=people&person=${account.id}`)).toEqual([
      'Dana Ruiz changed Lee Okafor’s account (version 2).',
    ])
    expect(await kinds('group=sign-in&to=2026-11-23')).toEqual(['Dana Ruiz signed in with a password.'])
    expect(await kinds('group=sign-in&from=2026-11-23')).toEqual([
      'Dana Ruiz signed in with a password.',
      'Lee Okafor signed in with a password.',
    ])
    expect(await kinds('group=views')).toEqual([])
    const all = (await shown(doors, as, '/api/activity')).rows.map(({ leaf }) => leaf)
    const seen: number[] = []
    for (let after = ''; ; ) {
      const page = await shown(doors, as, `/api/activity?limit=2${after}`)
      seen.push(...page.rows.map(({ leaf }) => leaf))
      if (page.next === null) break
      after = `&after=${page.next}`
    }
    expect(seen).toEqual(all)
    expect(all).toEqual([...all].sort((a, b) => b - a))
  })

  test.each<[because: string, query: string]>([
    ['a group that is none', 'group=everything'],
    ['a day that is none', 'from=2026-02-30'],
    ['a place to go on from that is none', 'after=x'],
    ['too many at once', 'limit=101'],
    ['none at once', 'limit=0'],
    ['a person named twice', 'person=u-1&person=u-2'],
  ])('%s is refused', async (_, query) => {
    const doors = await openDoors()
    const { as } = await officerOf(doors)
    const { status, json } = await doors.ask('GET', `/api/activity?${query}`, { as })
    expect([status, typeof json['detail']]).toEqual([400, 'string'])
  })
})

describe('a tenant’s activity', () => {
  test('is its own, and shows the reason of a look at a record as received', async () => {
    const doors = await openDoors({ tenants: ['clinic', 'other'] })
    const { as, account } = await officerOf(doors)
    const { store } = doors
    await store.evidence.append(clinic, [mark('ward', 'snapshot-1')])
    await store.evidence.append({ tenant: tenantName('other') }, [mark('ward', 'snapshot-2')])
    const body = {
      schema: 'ward.identity-view/1',
      what: 'original',
      event: 'e',
      reason: 'Complaint of 3 May',
    }
    await store.records.keep(clinic, { kind: 'identity-view', id: 'ab', body }, { by: account.id })
    const { rows } = await shown(doors, as, '/api/tenants/clinic/activity')
    expect(rows).toMatchObject([
      { group: 'views', sentence: 'Dana Ruiz looked at a record as received.', reason: 'Complaint of 3 May' },
      { group: 'evidence', sentence: 'Ward judged the settings.', reason: null },
    ])
    const views = await shown(doors, as, '/api/tenants/clinic/activity?group=views')
    expect(views.rows).toHaveLength(1)
    expect((await shown(doors, as, '/api/tenants/clinic/activity?group=records')).rows).toEqual([])
    // The reason can name a patient: it stands in the sealed record and nowhere in the log.
    expect(JSON.stringify(await store.evidence.list(clinic))).not.toContain('Complaint')
  })

  test('names only those who have to do with the tenant', async () => {
    const doors = await openDoors({ tenants: ['clinic', 'other'] })
    const { as, account } = await officerOf(doors, { tenant: 'clinic' })
    await doors.add({ role: 'security-officer', tenant: 'other', name: 'Lee Okafor' })
    const { people } = await shown(doors, as, '/api/tenants/clinic/activity')
    expect(people).toEqual([{ id: account.id, name: 'Dana Ruiz' }])
  })
})

describe('who may read it', () => {
  test.each<
    [role: 'auditor' | 'it-administrator' | 'privacy-officer', url: string, tenant: string, status: number]
  >([
    ['auditor', '/api/activity', '*', 200],
    ['auditor', '/api/activity', 'clinic', 403],
    ['privacy-officer', '/api/activity', '*', 403],
    ['privacy-officer', '/api/tenants/clinic/activity', 'clinic', 200],
    ['privacy-officer', '/api/tenants/clinic/activity', 'other', 404],
    ['it-administrator', '/api/tenants/clinic/activity', '*', 403],
    ['it-administrator', '/api/activity.csv', '*', 403],
    ['privacy-officer', '/api/tenants/clinic/activity.csv', 'other', 404],
  ])('%s asks for %s with a role in %s: %s', async (role, url, tenant, status) => {
    const doors = await openDoors({ tenants: ['clinic', 'other'] })
    const as = await doors.signIn(await doors.add({ role, tenant }))
    expect((await doors.ask('GET', url, { as })).status).toBe(status)
  })

  test('nobody reads it without a session', async () => {
    const doors = await openDoors()
    expect((await doors.ask('GET', '/api/activity')).status).toBe(401)
  })
})

describe('the export', () => {
  test('holds what was chosen, runs as no formula, and is told of in the log itself', async () => {
    const doors = await openDoors()
    const { as, account } = await officerOf(doors, { name: '=HYPERLINK("http://x","y")' })
    const before = await doors.store.installationEvidence.size()
    const answer = await doors.ask('GET', '/api/activity.csv?group=sign-in', { as })
    expect([answer.status, String(answer.headers['content-type'])]).toEqual([200, 'text/csv; charset=utf-8'])
    const [head, ...rows] = rowsOf(answer.text)
    expect(head).toEqual(['time', 'who', 'what', 'group', 'kind', 'account', 'from', 'reason', 'entry'])
    expect(rows).toHaveLength(1)
    expect(rows[0]?.slice(1, 3)).toEqual([
      '\'=HYPERLINK("http://x","y")',
      '\'=HYPERLINK("http://x","y") signed in with a password.',
    ])
    const { items } = await doors.store.installationEvidence.find({ kinds: ['activity-exported'] })
    expect(items).toMatchObject([{ index: before, entry: { by: account.id, rows: 1, group: 'sign-in' } }])
    const told = await shown(doors, as, '/api/activity?group=exports')
    expect(told.rows).toHaveLength(1)
  })

  test('of a tenant is told of in the tenant’s log', async () => {
    const doors = await openDoors()
    const { as } = await officerOf(doors)
    await doors.store.evidence.append(clinic, [mark('ward', 'snapshot-1')])
    const { text } = await doors.ask('GET', '/api/tenants/clinic/activity.csv', { as })
    expect(rowsOf(text)).toHaveLength(2)
    const { items } = await doors.store.evidence.find(clinic, { kinds: ['activity-exported'] })
    expect(items).toHaveLength(1)
  })

  test('of more than 10,000 rows is refused, and nothing is told of', async () => {
    const doors = await openDoors()
    const { as } = await officerOf(doors)
    for (let turn = 0; turn < 11; turn += 1) {
      const some = Array.from({ length: 1000 }, (_, at) => mark('ward', `s-${turn}-${at}`))
      await doors.store.evidence.append(clinic, some)
    }
    const { status, json } = await doors.ask('GET', '/api/tenants/clinic/activity.csv', { as })
    expect([status, json['detail']]).toEqual([
      422,
      expect.stringMatching(/at most 10,000 rows\. Choose fewer/),
    ])
    expect((await doors.store.evidence.find(clinic, { kinds: ['activity-exported'] })).items).toEqual([])
  })
})
