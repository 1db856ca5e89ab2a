import { describe, expect, test } from 'vitest'
import { API_TOKEN_PREFIX, newSecretToken } from '../../auth/secret-token.ts'
import { later } from '../../auth/sessions.ts'
import { openDoors, type OpenDoors } from '../doors.fixture.ts'

async function withAdministrator(doors: OpenDoors) {
  return { as: await doors.signIn(await doors.add({ role: 'hipaa-administrator' })) }
}

describe('closing', () => {
  test('ends calendar addresses for good: an account that is opened again has none', async () => {
    const doors = await openDoors()
    const { as } = await withAdministrator(doors)
    const sam = await doors.add({ role: 'auditor', tenant: 'clinic' })
    const made = await doors.ask('POST', '/api/account/calendar-feeds', {
      as: await doors.signIn(sam),
      body: { tenant: 'clinic' },
    })
    const path = new URL(String(made.json['address'])).pathname
    expect((await doors.ask('GET', path)).status).toBe(200)
    await doors.ask('POST', `/api/people/${sam.id}/close`, { as })
    await doors.ask('POST', `/api/people/${sam.id}/reopen`, { as })
    const opened = await doors.accounts.byId(sam.id)
    await doors.accounts.change(opened, { state: 'active' }, { by: 'tester' })
    expect((await doors.ask('GET', path)).status).toBe(404)
  })

  test('ends sessions and API tokens at once; reopening brings back neither them nor the password', async () => {
    const doors = await openDoors()
    const { as } = await withAdministrator(doors)
    const sam = await doors.add({
      role: 'auditor',
      tenant: 'clinic',
      password: true,
      email: 'sam@clinic.example',
    })
    const asSam = await doors.signIn(sam)
    const { token, hash } = newSecretToken(API_TOKEN_PREFIX)
    const now = doors.clock.now()
    const body = { name: 'script', permissions: ['session:own'], tenants: null }
    const kept = { id: 't-1', account: sam.id, body, madeAt: now, endsAt: later(now, 3600) }
    await doors.store.people.apiTokens.add(hash, kept, [])
    const bySam = () => doors.ask('GET', '/api/sessions', { as: asSam })
    const byToken = () => doors.ask('GET', '/api/sessions', { headers: { authorization: `Bearer ${token}` } })
    expect([(await bySam()).status, (await byToken()).status]).toEqual([200, 200])
    const closed = await doors.ask('POST', `/api/people/${sam.id}/close`, { as })
    expect(closed).toMatchObject({
      status: 200,
      json: { person: { state: 'closed', grants: [{ role: 'auditor' }] } },
    })
    expect([(await bySam()).status, (await byToken()).status]).toEqual([401, 401])
    expect((await doors.ask('POST', `/api/people/${sam.id}/close`, { as })).status).toBe(409)
    const reopened = await doors.ask('POST', `/api/people/${sam.id}/reopen`, { as })
    expect(reopened).toMatchObject({
      status: 200,
      json: { person: { state: 'invited', grants: [{ role: 'auditor' }] } },
    })
    expect([(await bySam()).status, (await byToken()).status]).toEqual([401, 401])
    const signIn = { email: 'sam@clinic.example', password: 'otter lantern quarry mosaic' }
    expect((await doors.ask('POST', '/api/sign-in/password', { body: signIn })).status).toBe(401)
    expect(await doors.evidence()).toEqual(
      expect.arrayContaining(['account-closed', 'api-token-revoked', 'account-reopened']),
    )
  })

  test('an account is not reopened while another has its address', async () => {
    const doors = await openDoors()
    const { as } = await withAdministrator(doors)
    const old = await doors.add({ state: 'closed', email: 'sam@clinic.example' })
    await doors.add({ email: 'sam@clinic.example' })
    expect((await doors.ask('POST', `/api/people/${old.id}/reopen`, { as })).status).toBe(409)
    expect((await doors.accounts.byId(old.id)).state).toBe('closed')
  })

  test('the emergency account is not managed here', async () => {
    const doors = await openDoors()
    const { as } = await withAdministrator(doors)
    const { id } = await doors.add({ kind: 'break-glass', role: 'hipaa-administrator' })
    for (const act of ['close', 'reset', 'invite-again']) {
      expect((await doors.ask('POST', `/api/people/${id}/${act}`, { as })).status).toBe(403)
    }
  })
})
