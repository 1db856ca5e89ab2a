import { describe, expect, test } from 'vitest'
import type { Organisation } from '../../../base/hipaa/organisation.ts'
import { profileNamed } from '../../../comply/set-up/add-tenant.ts'
import { type AddedAccount, openDoors } from '../doors.fixture.ts'

const PROFILE = '/api/tenants/clinic/profile'
const SET_UP = '/api/tenants/clinic/set-up'

const whole: Organisation = {
  ...profileNamed('Main Street Clinic'),
  kinds: ['provider'],
  states: ['MA'],
  sites: 2,
  workforce: 30,
  it: 'own-staff',
  privacyOfficer: 'Dana Ruiz',
  securityOfficer: 'Dana Ruiz',
  timeZone: 'America/New_York',
}

async function opened(who: AddedAccount = { role: 'hipaa-administrator', name: 'Dana Ruiz' }) {
  const doors = await openDoors({ tenants: ['clinic', 'other'] })
  const as = await doors.signIn(await doors.add(who))
  const keep = (organisation: object, expects: number) =>
    doors.ask('PUT', PROFILE, { as, body: { organisation, expects } })
  const states = async () =>
    ((await doors.ask('GET', SET_UP, { as })).json['steps'] as { id: string; state: string }[])
      .filter(({ state }) => state !== 'open')
      .map(({ id, state }) => `${id} ${state}`)
  return { ...doors, as, keep, states }
}

describe('a tenant', () => {
  test('is added with the name that people know, which its pages then have', async () => {
    const { ask, as, evidence } = await opened()
    const body = { name: 'main-street', title: 'Main Street Clinic' }
    expect((await ask('POST', '/api/tenants', { as, body })).json).toMatchObject(body)
    const { me } = (await ask('GET', '/api/sign-in', { as })).json as { me: { tenants: object[] } }
    expect(me.tenants).toContainEqual(expect.objectContaining(body))
    expect(me.tenants).toContainEqual(expect.objectContaining({ name: 'clinic', title: 'clinic' }))
    expect(await evidence()).toContain('tenant-added')
  })

  test('that gets another name in its profile is called so at once', async () => {
    const { ask, as, keep } = await opened()
    await keep(whole, 0)
    const title = async () =>
      ((await ask('GET', '/api/sign-in', { as })).json as { me: { tenants: { title: string }[] } }).me
        .tenants[0]?.title
    expect(await title()).toBe('Main Street Clinic')
    await keep({ ...whole, name: 'Elm Street Clinic' }, 1)
    expect(await title()).toBe('Elm Street Clinic')
  })

  test.each<[because: string, body: object, status: number, code: string]>([
    ['a name that is no folder’s', { name: '../x' }, 400, 'bad-usage'],
    ['capital letters', { name: 'Clinic' }, 400, 'bad-usage'],
    ['one that is there', { name: 'clinic' }, 409, 'already-exists'],
    ['the practice clinic’s', { name: 'practice' }, 409, 'already-exists'],
    ['no name', { title: 'A' }, 400, 'bad-usage'],
    ['a title of two lines', { name: 'new', title: 'a\nb' }, 422, 'bad-input'],
  ])('is not added with %s', async (_, body, status, code) => {
    const { ask, as, store } = await opened()
    const answer = await ask('POST', '/api/tenants', { as, body })
    expect([answer.status, answer.json['code']]).toEqual([status, code])
    expect(await store.tenants.list()).toHaveLength(2)
  })

  test.each<[AddedAccount, string]>([
    [{ role: 'hipaa-administrator', tenant: 'clinic' }, 'of one tenant only'],
    [{ role: 'security-officer' }, 'another officer'],
  ])('is not added by %j: %s', async who => {
    const { ask, as } = await opened(who)
    expect((await ask('POST', '/api/tenants', { as, body: { name: 'new' } })).status).toBe(403)
  })
})

describe('the profile', () => {
  test('says what follows from it, who changed it, and who holds which office', async () => {
    const { ask, as, keep, add } = await opened()
    const empty = await ask('GET', PROFILE, { as })
    expect(empty.json).toMatchObject({ organisation: null, version: 0, changed: null, leftOut: [] })
    await add({ role: 'privacy-officer', name: 'Kim Lee', tenant: 'clinic' })
    await add({ role: 'privacy-officer', name: 'Elsewhere Only', tenant: 'other' })
    const { status, json } = await keep(whole, 0)
    expect([status, json['version']]).toEqual([200, 1])
    expect(json['changed']).toMatchObject({ by: 'Dana Ruiz' })
    expect(json['people']).toMatchObject([
      { name: 'Dana Ruiz' },
      { name: 'Kim Lee', roles: ['privacy-officer'] },
    ])
    expect(json['leftOut']).toContainEqual(
      expect.objectContaining({
        citation: '164.308(a)(4)(ii)(A)',
        because: expect.stringMatching(/^it binds only/),
      }),
    )
  })

  test('names those without an office only to whoever may change it', async () => {
    const { ask, add, signIn } = await opened()
    await add({ role: 'workforce', name: 'Robin Gray' })
    const owner = await signIn(await add({ role: 'owner', name: 'Owen Hart' }))
    expect((await ask('GET', PROFILE, { as: owner })).json['people']).toMatchObject([{ name: 'Dana Ruiz' }])
  })

  test('that another has changed meanwhile is not written over', async () => {
    const { keep, ask, as } = await opened()
    await keep(whole, 0)
    const late = await keep({ ...whole, sites: 9 }, 0)
    expect([late.status, late.json['code']]).toEqual([409, 'conflict'])
    expect((await ask('GET', PROFILE, { as })).json['organisation']).toMatchObject({ sites: 2 })
  })

  test.each<[because: string, changes: object, status: number]>([
    ['a state that is none', { states: ['ZZ'] }, 422],
    ['a time zone that is none', { timeZone: 'Mars/Olympus' }, 422],
    ['no name', { name: ' ' }, 422],
    ['a kind the rules do not know', { kinds: ['hospital'] }, 400],
    ['a number as a text', { sites: '2' }, 400],
  ])('with %s is refused', async (_, changes, status) => {
    const { keep } = await opened()
    expect((await keep({ ...whole, ...changes }, 0)).status).toBe(status)
  })

  test.each<[AddedAccount, number]>([
    [{ role: 'owner' }, 403],
    [{ role: 'it-administrator' }, 403],
    [{ role: 'privacy-officer', tenant: 'other' }, 404],
  ])('is not changed by %j', async (who, status) => {
    const { keep } = await opened(who)
    expect((await keep(whole, 0)).status).toBe(status)
  })
})

describe('set-up', () => {
  test('is worked out from what there is', async () => {
    const { keep, states, ask, as } = await opened()
    expect(await states()).toEqual([])
    await keep(whole, 0)
    expect(await states()).toEqual(['practice done', 'officers done'])
    await ask('POST', SET_UP, { as, body: { step: 'owner', as: 'seen' } })
    await ask('POST', SET_UP, { as, body: { step: 'settings', as: 'later' } })
    expect(await states()).toEqual(['practice done', 'officers done', 'settings later', 'owner done'])
    const { json } = await ask('GET', SET_UP, { as })
    expect(json['minutesLeft']).toBe(9)
  })

  test('a step that does not exist is marked by nobody', async () => {
    const { ask, as } = await opened()
    const answer = await ask('POST', SET_UP, { as, body: { step: 'party', as: 'seen' } })
    expect(answer.status).toBe(400)
  })
})
