import { describe, expect, test } from 'vitest'
import { ENTRA_CLAIMS, OTHER_GROUP, PERSON, SETTINGS, TENANT } from '../../auth/oidc/provider.fixture.ts'
import { openDoors } from '../doors.fixture.ts'
import { microsoftOfTests, ORIGIN, sessionIn } from './microsoft.fixture.ts'

const SECRET = SETTINGS.clientSecret
const { goThere, issuer, withMicrosoft } = microsoftOfTests()

describe('sign-in with Microsoft', () => {
  test('gives a member of a named group an account with the roles of the group, which end by themselves', async () => {
    const doors = await withMicrosoft()
    expect((await doors.ask('GET', '/api/sign-in')).json).toMatchObject({ microsoft: true })
    const { back } = await goThere(doors)
    const answer = await back()
    expect([answer.status, answer.headers['location']]).toEqual([303, '/'])
    const as = sessionIn(answer.headers) ?? ''
    const { json } = await doors.ask('GET', '/api/sign-in', { as })
    expect(json).toMatchObject({
      me: { name: 'Dana Whitfield', tenants: [{ name: 'clinic', roles: ['privacy-officer'] }] },
    })
    const account = await doors.accounts.byMicrosoft(TENANT, PERSON)
    expect(account?.grants).toMatchObject([{ role: 'privacy-officer', from: 'microsoft' }])
    doors.clock.advance({ minutes: 12 * 60 + 1 })
    expect(account?.grants[0]?.until ?? '').toBeTruthy()
    expect((account?.grants[0]?.until ?? '') < doors.clock.now()).toBe(true)
  })

  test('takes the roles of a group away from who left it, and leaves those given in Ward', async () => {
    const doors = await withMicrosoft()
    await (await goThere(doors)).back()
    const before = await doors.accounts.byMicrosoft(TENANT, PERSON)
    if (before === null) throw new Error('no account')
    const grants = [...before.grants, { role: 'auditor' as const, tenant: 'clinic' }]
    await doors.accounts.change(before, { grants }, { by: 'tester' })
    const again = await (await goThere(doors, { ...ENTRA_CLAIMS, groups: [OTHER_GROUP] })).back()
    expect(again.headers['location']).toBe('/')
    expect((await doors.accounts.byMicrosoft(TENANT, PERSON))?.grants).toEqual([
      { role: 'auditor', tenant: 'clinic' },
    ])
  })

  test('meets an open invitation that was written to a verified address, and no account that is there', async () => {
    const verified = { ...ENTRA_CLAIMS, groups: [], xms_edov: true }
    for (const [state, claims, expected] of [
      ['invited', verified, '/'],
      ['invited', { ...verified, xms_edov: false }, '/?microsoft=not-allowed'],
      // An address can be set to anybody's elsewhere: it never opens an account that is in use.
      ['active', verified, '/?microsoft=not-allowed'],
      ['closed', verified, '/?microsoft=not-allowed'],
    ] as const) {
      const doors = await withMicrosoft()
      await doors.add({ email: ENTRA_CLAIMS.email, state, role: 'auditor', tenant: 'clinic' })
      const answer = await (await goThere(doors, claims)).back()
      expect(answer.headers['location'], `${state} ${claims.xms_edov}`).toBe(expected)
      await doors.close()
    }
  })

  test('does not let in again, nor make anew, whom the clinic has let go', async () => {
    const doors = await withMicrosoft()
    await (await goThere(doors)).back()
    const account = await doors.accounts.byMicrosoft(TENANT, PERSON)
    if (account === null) throw new Error('no account')
    await doors.accounts.change(account, { state: 'closed' }, { by: 'tester' })
    expect((await (await goThere(doors)).back()).headers['location']).toBe('/?microsoft=not-allowed')
    expect(await doors.accounts.list()).toHaveLength(1)
  })

  test.each<[string, (there: Awaited<ReturnType<typeof goThere>>) => string]>([
    ['in another browser', () => ''],
    ['with another’s ticket', () => `__Host-ward-ticket=${'a'.repeat(43)}`],
  ])('cannot be ended %s', async (_, cookie) => {
    const doors = await withMicrosoft()
    const there = await goThere(doors)
    const answer = await there.back(cookie(there))
    expect(answer.headers['location']).toBe('/?microsoft=bad-usage')
    expect(sessionIn(answer.headers)).toBeNull()
  })

  test('is used up by its first answer, whatever that was', async () => {
    const doors = await withMicrosoft()
    const there = await goThere(doors)
    const broken = await doors.ask('GET', there.callback.replace(/state=[^&]+/, 'state=other'), {
      as: there.ticket,
    })
    expect(broken.headers['location']).toMatch(/^\/\?microsoft=/)
    expect((await there.back()).headers['location']).toBe('/?microsoft=bad-usage')
  })

  test('of somebody without a role is refused and on record', async () => {
    const doors = await withMicrosoft()
    const answer = await (await goThere(doors, { ...ENTRA_CLAIMS, groups: [] })).back()
    expect(answer.headers['location']).toBe('/?microsoft=not-allowed')
    expect(await doors.evidence()).toContain('sign-in-failed')
  })

  test('is not there while nobody has set it up', async () => {
    const doors = await openDoors()
    expect((await doors.ask('POST', '/api/sign-in/microsoft/begin')).status).toBe(404)
    expect((await doors.ask('GET', '/api/sign-in')).json).toMatchObject({ microsoft: false })
  })
})

describe('an own account', () => {
  test('is linked by its owner and then signs in, without any address', async () => {
    const doors = await withMicrosoft()
    const account = await doors.add({
      role: 'security-officer',
      tenant: 'clinic',
      email: 'other@clinic.example',
    })
    const as = await doors.signIn(account)
    const there = await goThere(doors, { ...ENTRA_CLAIMS, groups: [] }, as)
    const microsoftOf = async () => (await doors.ask('GET', '/api/account/factors', { as })).json['microsoft']
    expect(await microsoftOf()).toBe('not-connected')
    expect((await there.back()).headers['location']).toBe('/account')
    expect(await microsoftOf()).toBe('connected')
    // The account page tells what went wrong, where it was begun.
    expect((await there.back('')).headers['location']).toBe('/?microsoft=bad-usage')
    const other = await goThere(doors, { ...ENTRA_CLAIMS, tid: OTHER_GROUP }, as)
    expect((await other.back()).headers['location']).toBe('/account?microsoft=not-allowed')
    const answer = await (await goThere(doors, { ...ENTRA_CLAIMS, groups: [] })).back()
    const door = await doors.ask('GET', '/api/sign-in', { as: sessionIn(answer.headers) ?? '' })
    expect(door.json).toMatchObject({ me: { id: account.id } })
  })
})

describe('the settings', () => {
  test('never answer the secret, keep it when it is not sent, and turn off with null', async () => {
    const doors = await openDoors({ origin: ORIGIN })
    const as = await doors.signIn(await doors.add({ role: 'hipaa-administrator' }))
    const put = async (settings: object | null) => {
      const { json } = await doors.ask('GET', '/api/settings/microsoft', { as })
      return doors.ask('PUT', '/api/settings/microsoft', { as, body: { settings, expects: json['version'] } })
    }
    expect((await put(SETTINGS)).status).toBe(200)
    const read = await doors.ask('GET', '/api/settings/microsoft', { as })
    expect(read.json).toMatchObject({
      settings: { tenantId: TENANT },
      callback: `${ORIGIN}/api/sign-in/microsoft/callback`,
    })
    expect(read.text).not.toContain(SECRET)
    const { clientSecret: _, ...without } = SETTINGS
    expect((await put({ ...without, cloud: 'gcc-high' })).status).toBe(200)
    const kept = await doors.store.installationRecords.last('setting', 'microsoft-sign-in')
    expect(kept?.body).toMatchObject({ settings: { cloud: 'gcc-high', clientSecret: SECRET } })
    expect((await put(null)).status).toBe(200)
    expect((await put(without)).status).toBe(422)
  })

  test.each<[string, object]>([
    ['any tenant', { tenantId: 'common' }],
    ['a secret’s id in place of its value', { clientSecret: PERSON }],
    ['a group that is no id', { groups: { Officers: [{ role: 'auditor', tenant: 'clinic' }] } }],
  ])('refuse %s with the field', async (_, change) => {
    const doors = await openDoors({ origin: ORIGIN })
    const as = await doors.signIn(await doors.add({ role: 'hipaa-administrator' }))
    const answer = await doors.ask('PUT', '/api/settings/microsoft', {
      as,
      body: { settings: { ...SETTINGS, ...change }, expects: 0 },
    })
    expect(answer.status).toBe(422)
    expect(answer.json['detail']).toMatch(new RegExp(`^${Object.keys(change)[0]}`))
    expect(answer.text).not.toContain(SECRET)
  })

  test('tell who changes what somebody else has changed meanwhile', async () => {
    const doors = await openDoors({ origin: ORIGIN })
    const as = await doors.signIn(await doors.add({ role: 'hipaa-administrator' }))
    const put = (expects: number, cloud: string) => {
      const body = { settings: { ...SETTINGS, cloud }, expects }
      return doors.ask('PUT', '/api/settings/microsoft', { as, body })
    }
    expect((await put(0, 'commercial')).status).toBe(200)
    expect(await put(0, 'dod')).toMatchObject({ status: 409, json: { code: 'conflict' } })
    expect((await doors.ask('GET', '/api/settings/microsoft', { as })).json).toMatchObject({ version: 1 })
  })

  test('are tried against the directory, and only by who may change them', async () => {
    const doors = await withMicrosoft()
    const as = await doors.signIn(await doors.add({ role: 'hipaa-administrator' }))
    const tried = await doors.ask('POST', '/api/settings/microsoft/test', { as })
    expect(tried).toMatchObject({ status: 200, json: { issuer: issuer() } })
    const other = await doors.signIn(await doors.add({ role: 'security-officer' }))
    expect((await doors.ask('POST', '/api/settings/microsoft/test', { as: other })).status).toBe(403)
    const without = await openDoors({ origin: ORIGIN })
    const admin = await without.signIn(await without.add({ role: 'hipaa-administrator' }))
    expect((await without.ask('POST', '/api/settings/microsoft/test', { as: admin })).status).toBe(404)
  })
})
