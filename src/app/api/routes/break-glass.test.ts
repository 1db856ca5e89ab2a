import { describe, expect, test } from 'vitest'
import { endBreakGlass, makeBreakGlass } from '../../auth/break-glass.ts'
import { type OpenDoors, openDoors } from '../doors.fixture.ts'

const REASON = 'Everybody is locked out and a patient is waiting.'
const open = (doors: OpenDoors, code: string, reason = REASON) =>
  doors.ask('POST', '/api/sign-in/break-glass', { body: { code, reason } })

async function withCode() {
  const doors = await openDoors()
  const code = await makeBreakGlass(doors.store, doors.accounts, { by: 'command-line' })
  return { doors, code }
}

describe('the emergency code', () => {
  test('opens an hour for all tenants, once', async () => {
    const { doors, code } = await withCode()
    const opened = await open(doors, code)
    expect(opened).toMatchObject({ status: 200, json: { hours: 1 } })
    const as = opened.cookie ?? ''
    const door = await doors.ask('GET', '/api/sign-in', { as })
    expect(door.json).toMatchObject({
      state: 'signed-in',
      me: { name: 'Emergency access', tenants: [{ name: 'clinic' }] },
    })
    expect(await open(doors, code)).toMatchObject({ status: 401, json: { code: 'not-signed-in' } })
    for (let quarter = 0; quarter < 5; quarter += 1) {
      doors.clock.advance({ minutes: 12 })
      await doors.ask('GET', '/api/sessions', { as })
    }
    expect((await doors.ask('GET', '/api/sessions', { as })).status).toBe(401)
  })

  test('of before opens nothing when a new one was made', async () => {
    const { doors, code } = await withCode()
    const newer = await makeBreakGlass(doors.store, doors.accounts, { by: 'command-line' })
    expect((await open(doors, code)).status).toBe(401)
    expect((await open(doors, newer)).status).toBe(200)
    expect((await doors.accounts.list()).filter(({ kind }) => kind === 'break-glass')).toHaveLength(1)
  })

  test('that is guessed is slowed down, and each guess is on record', async () => {
    const { doors } = await withCode()
    const statuses: number[] = []
    for (let guess = 0; guess < 7; guess += 1) statuses.push((await open(doors, `guess ${guess}`)).status)
    expect(statuses.slice(0, 4)).toEqual([401, 401, 401, 401])
    expect(statuses.at(-1)).toBe(429)
    expect((await doors.evidence()).filter(kind => kind === 'break-glass-failed')).toHaveLength(
      statuses.filter(status => status === 401).length,
    )
  })

  test('needs a reason, and without one is not used up', async () => {
    const { doors, code } = await withCode()
    expect((await open(doors, code, ' ')).status).toBe(400)
    expect((await open(doors, code)).status).toBe(200)
  })

  test('cannot be had by inviting its address', async () => {
    const { doors } = await withCode()
    const body = { email: 'break-glass@ward.invalid', password: 'anything at all' }
    expect((await doors.ask('POST', '/api/sign-in/password', { body })).status).toBe(401)
  })

  test('is ended in the terminal together with a session it opened', async () => {
    const { doors, code } = await withCode()
    const as = (await open(doors, code)).cookie ?? ''
    await makeBreakGlass(doors.store, doors.accounts, { by: 'command-line' })
    expect(await endBreakGlass(doors.store, doors.accounts, { by: 'command-line' })).toBe(true)
    expect((await doors.ask('GET', '/api/sessions', { as })).status).toBe(401)
    expect(await endBreakGlass(doors.store, doors.accounts, { by: 'command-line' })).toBe(false)
  })

  test('where none was made opens nothing', async () => {
    const doors = await openDoors()
    expect((await open(doors, 'ABCD')).status).toBe(401)
  })
})

describe('the alarm', () => {
  test('stands before every officer until each has seen it, and before nobody else', async () => {
    const { doors, code } = await withCode()
    const people = await Promise.all(
      (['privacy-officer', 'security-officer', 'it-administrator'] as const).map(async role => {
        const account = await doors.add({ role, tenant: 'clinic' })
        return { account, as: await doors.signIn(account) }
      }),
    )
    const seen = async () =>
      await Promise.all(
        people.map(async ({ as }) => {
          const { json } = await doors.ask('GET', '/api/alarms', { as })
          return (json['alarms'] as { id: string; what: string; reason: string; who: string }[]) ?? []
        }),
      )
    expect((await seen()).map(({ length }) => length)).toEqual([0, 0, 0])
    await open(doors, code)
    const [privacy = [], security = [], it = []] = await seen()
    expect(privacy).toMatchObject([{ what: 'break-glass-used', reason: REASON, who: 'Emergency access' }])
    expect([security.length, it.length]).toEqual([1, 0])
    const id = privacy[0]?.id ?? ''
    const [first, , third] = people
    expect((await doors.ask('POST', `/api/alarms/${id}/seen`, { as: first?.as ?? '' })).status).toBe(200)
    expect((await doors.ask('POST', `/api/alarms/${id}/seen`, { as: third?.as ?? '' })).status).toBe(404)
    expect((await seen()).map(({ length }) => length)).toEqual([0, 1, 0])
    expect(
      (await doors.ask('POST', '/api/alarms/0000000000000000/seen', { as: first?.as ?? '' })).status,
    ).toBe(404)
    expect((await doors.store.installationEvidence.verify()).problems).toEqual([])
  })
})
