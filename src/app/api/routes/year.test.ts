import { describe, expect, it, test } from 'vitest'
import { keepOrganisation } from '../../../comply/organisation-record.ts'
import { clinic, DEED } from '../../../comply/comply.fixture.ts'
import { tenantName } from '../../../base/ids.ts'
import { type OpenDoors, openDoors } from '../doors.fixture.ts'
import type { ShownTerms, ShownYear } from '../contracts/year.ts'

const YEAR = '/api/tenants/clinic/year'
const MONDAY = '2026-11-02T08:00:00.000Z'

async function officer(doors: OpenDoors) {
  const account = await doors.add({ role: 'hipaa-administrator', name: 'Dana Ruiz', tenant: 'clinic' })
  return { account, as: await doors.signIn(account) }
}

async function year(doors: OpenDoors, as: string): Promise<ShownYear> {
  const { status, json } = await doors.ask('GET', YEAR, { as })
  expect(status).toBe(200)
  return json as unknown as ShownYear
}

const find = ({ routines }: ShownYear, id: string) => {
  const found = routines.find(routine => routine.id === id)
  if (found === undefined) throw new Error(`there is no ${id}`)
  return found
}

const put = (doors: OpenDoors, as: string, id: string, body: object) =>
  doors.ask('PUT', `${YEAR}/routines/${id}`, {
    as,
    body: { leaveOut: null, text: null, expects: 0, ...body },
  })

const outcomes = async (doors: OpenDoors, as: string, id: string) => {
  const { json } = await doors.ask('GET', `${YEAR}/routines/${id}`, { as })
  const came = json['came'] as readonly { readonly opens: string; readonly outcome: string }[]
  return came.map(({ opens, outcome }) => `${opens} ${outcome}`)
}

describe('adopting the year', () => {
  test('it is looked through first; adopted, it runs from its day and once only', async () => {
    const doors = await openDoors({ at: MONDAY })
    const { as } = await officer(doors)
    const before = await year(doors, as)
    expect(before.adopted).toBeNull()
    expect(find(before, 'weekly-access-review').next).toBeNull()
    expect(before.load).toContainEqual({ role: 'privacy-officer', perWeek: 20, perMonth: 15, perYear: 240 })
    const { json } = await doors.ask('POST', `${YEAR}/adopt`, { as })
    expect(json['adopted']).toMatchObject({ from: '2026-11-02', by: { name: 'Dana Ruiz' } })
    expect(find(json as unknown as ShownYear, 'weekly-access-review').next).toBe('2026-11-02')
    expect((await doors.ask('POST', `${YEAR}/adopt`, { as })).status).toBe(409)
  })

  test('what was changed before holds from the first day', async () => {
    const doors = await openDoors({ at: MONDAY })
    const { as } = await officer(doors)
    const { terms } = find(await year(doors, as), 'weekly-access-review')
    await put(doors, as, 'weekly-access-review', { terms: { ...terms, minutes: 40 } })
    await put(doors, as, 'weekly-new-apps', { terms, leaveOut: 'We allow no apps.' })
    await doors.ask('POST', `${YEAR}/adopt`, { as })
    expect(await outcomes(doors, as, 'weekly-access-review')).toEqual(['2026-11-02 open'])
    doors.clock.advance({ days: 7 })
    const later = await doors.signIn((await officer(doors)).account)
    expect(await outcomes(doors, later, 'weekly-new-apps')).toEqual([])
    expect(find(await year(doors, later), 'weekly-new-apps').leftOut).toMatchObject({
      why: 'We allow no apps.',
      by: { name: 'Dana Ruiz' },
    })
  })

  test('its days are those of the clinic’s time zone', async () => {
    const doors = await openDoors({ at: '2026-11-02T03:00:00.000Z' })
    const { as } = await officer(doors)
    const scope = await doors.store.tenants.scope(tenantName('clinic'))
    const value = clinic({ timeZone: 'America/New_York' })
    await keepOrganisation(doors.store, scope, { value, version: 0 }, DEED)
    await doors.ask('POST', `${YEAR}/adopt`, { as })
    // Sunday evening there.
    expect(await year(doors, as)).toMatchObject({
      today: '2026-11-01',
      timeZone: 'America/New_York',
      adopted: { from: '2026-11-01' },
    })
  })
})

describe('changing a routine', () => {
  async function running() {
    const doors = await openDoors({ at: MONDAY })
    const { account, as } = await officer(doors)
    await doors.ask('POST', `${YEAR}/adopt`, { as })
    const { terms } = find(await year(doors, as), 'weekly-access-review')
    return { doors, account, as, terms }
  }

  test('holds from tomorrow; what has opened stays as it was', async () => {
    const { doors, account, as, terms } = await running()
    const changed: ShownTerms = { ...terms, rhythm: { every: 'week', weekday: 4 }, inTime: 2 }
    const { json } = await put(doors, as, 'weekly-access-review', { terms: changed })
    expect(find(json as unknown as ShownYear, 'weekly-access-review')).toMatchObject({
      from: '2026-11-03',
      version: 1,
    })
    doors.clock.advance({ days: 10 })
    const later = await doors.signIn(account)
    expect(await outcomes(doors, later, 'weekly-access-review')).toEqual([
      '2026-11-12 open',
      '2026-11-02 missed',
    ])
  })

  test('of two officers the second is told', async () => {
    const { doors, as, terms } = await running()
    await put(doors, as, 'weekly-access-review', { terms: { ...terms, minutes: 20 } })
    const second = await put(doors, as, 'weekly-access-review', { terms: { ...terms, minutes: 25 } })
    expect(second.json['code']).toBe('conflict')
  })

  test('a day that the law sets is not moved; who answers for it can be changed', async () => {
    const { doors, as } = await running()
    const { terms } = find(await year(doors, as), 'yearly-small-breaches')
    const later = await put(doors, as, 'yearly-small-breaches', { terms: { ...terms, inTime: 90 } })
    expect(later.json['detail']).toMatch(/The law sets this day/)
    expect(
      (await put(doors, as, 'yearly-small-breaches', { terms: { ...terms, role: 'security-officer' } }))
        .status,
    ).toBe(200)
  })

  it.each<[string, object, RegExp | null]>([
    ['a week of eight days', { inTime: 7 }, /6 days at most/],
    ['the deputy is the same person', { person: 'same', deputy: 'same' }, /somebody else/],
    [
      'the administrators before the deputy',
      { escalate: { deputy: 5, administrator: 4 } },
      /as many days, or more/,
    ],
    ['the fourth month of a quarter', { rhythm: { every: 'quarter', month: 4, day: 1 } }, /from 1 to 3/],
    ['a weekday of eight', { rhythm: { every: 'week', weekday: 8 } }, null],
    ['somebody who is not there', { person: 'u-0000000000000000' }, /no role in the tenant/],
  ])('%s is refused', async (_, changes, says) => {
    const { doors, account, as, terms } = await running()
    const wished = JSON.parse(
      JSON.stringify({ ...terms, ...changes }).replaceAll('"same"', `"${account.id}"`),
    ) as object
    const { json } = await put(doors, as, 'weekly-access-review', { terms: wished })
    expect(json['code']).toBe(says === null ? 'bad-usage' : 'bad-input')
    if (says !== null) expect(json['detail']).toMatch(says)
  })

  test.each(['own-1', '__proto__', 'weekly'])('%s is no routine', async id => {
    const { doors, as, terms } = await running()
    expect((await put(doors, as, id, { terms })).status).toBe(404)
  })

  test('one of the clinic’s own runs from its day, and can be renamed', async () => {
    const { doors, as, terms } = await running()
    const text = { title: 'Water the plants', why: 'They are thirsty.', steps: [] }
    await doors.ask('POST', `${YEAR}/routines`, { as, body: { text, terms } })
    expect(await outcomes(doors, as, 'own-1')).toEqual(['2026-11-02 open'])
    const renamed = { ...text, title: 'Water all plants' }
    await put(doors, as, 'own-1', { terms, text: renamed, expects: 1 })
    expect(find(await year(doors, as), 'own-1')).toMatchObject({
      title: 'Water all plants',
      isOwn: true,
      cites: [],
    })
  })

  test('one that is sent twice with one key is one, also after it was renamed', async () => {
    const { doors, as, terms } = await running()
    const text = { title: 'Water the plants', why: 'They are thirsty.', steps: [] }
    const add = (change: object = {}) =>
      doors.ask('POST', `${YEAR}/routines`, {
        as,
        body: { text, terms, key: '0123456789abcdef', ...change },
      })
    const own = async () => (await year(doors, as)).routines.filter(({ isOwn }) => isOwn).map(({ id }) => id)
    const sent = await Promise.all([add(), add()])
    expect(sent.map(({ status }) => status)).toEqual([200, 200])
    expect((await add({ text: { ...text, title: 'Feed the fish' } })).status).toBe(409)
    await put(doors, as, 'own-1', { terms, text: { ...text, title: 'Water all plants' }, expects: 1 })
    expect([(await add()).status, await own()]).toEqual([200, ['own-1']])
    expect((await add({ key: 'fedcba9876543210' })).status).toBe(200)
    expect(await own()).toEqual(['own-1', 'own-2'])
  })

  it.each([
    ['an auditor', 'auditor'],
    ['an IT administrator', 'it-administrator'],
    ['a member of the workforce', 'workforce'],
  ] as const)('%s reads it and changes nothing', async (_, role) => {
    const { doors, terms } = await running()
    const as = await doors.signIn(await doors.add({ role, tenant: 'clinic' }))
    expect((await year(doors, as)).routines.length > 0).toBe(role !== 'workforce')
    expect((await put(doors, as, 'weekly-access-review', { terms })).status).toBe(403)
    expect((await doors.ask('POST', `${YEAR}/adopt`, { as })).status).toBe(403)
    const history = await doors.ask('GET', `${YEAR}/routines/weekly-access-review`, { as })
    expect(history.status).toBe(role === 'workforce' ? 404 : 200)
  })

  test('a routine of another tenant is not there', async () => {
    const { doors } = await running()
    await doors.store.tenants.add(tenantName('other'), DEED)
    const as = await doors.signIn(await doors.add({ role: 'security-officer', tenant: 'other' }))
    expect((await doors.ask('GET', YEAR, { as })).status).toBe(404)
    expect((await year(doors, as).catch(() => null)) === null).toBe(true)
  })
})
