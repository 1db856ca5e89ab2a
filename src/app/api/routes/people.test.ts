import { describe, expect, test } from 'vitest'
import type { Grant } from '../../../base/people/grants.ts'
import { ROLE_NAMES, type Role } from '../../../base/people/roles.ts'
import { type Method, openDoors, type OpenDoors } from '../doors.fixture.ts'

const EVERYWHERE: Grant = { role: 'hipaa-administrator', tenant: '*' }
const AUDITOR: Grant = { role: 'auditor', tenant: 'clinic' }
const INVITED = { name: 'Sam Okoro', email: 'sam@clinic.example', grants: [AUDITOR] }

async function withAdministrator(doors: OpenDoors) {
  const dana = await doors.add({ role: 'hipaa-administrator', name: 'Dana Ruiz' })
  return { dana, as: await doors.signIn(dana) }
}

describe('who may', () => {
  const changes: readonly (readonly [Method, string, object?])[] = [
    ['POST', '', INVITED],
    ['PUT', '/ID/grants', { grants: [], expects: 1 }],
    ['POST', '/ID/invite-again'],
    ['POST', '/ID/reset'],
    ['POST', '/ID/close'],
    ['POST', '/ID/reopen'],
  ]
  const readers: readonly Role[] = ['hipaa-administrator', 'security-officer', 'auditor']

  test('each role over all tenants reads and changes what the table says, and nothing more', async () => {
    const doors = await openDoors()
    const { dana } = await withAdministrator(doors)
    for (const role of ROLE_NAMES) {
      const as = await doors.signIn(await doors.add({ role }))
      const read = await doors.ask('GET', '/api/people', { as })
      expect([role, read.status]).toEqual([role, readers.includes(role) ? 200 : 403])
      if (role === 'hipaa-administrator') continue
      for (const [method, path, body] of changes) {
        const url = `/api/people${path.replace('ID', dana.id)}`
        const { status, json } = await doors.ask(method, url, { as, ...(body ? { body } : {}) })
        expect([role, path, status, json['code']]).toEqual([role, path, 403, 'not-allowed'])
      }
    }
    expect((await doors.accounts.byId(dana.id)).version).toBe(dana.version)
  })

  test('a HIPAA administrator of one tenant is none of the installation', async () => {
    const doors = await openDoors()
    const as = await doors.signIn(await doors.add({ role: 'hipaa-administrator', tenant: 'clinic' }))
    expect((await doors.ask('GET', '/api/people', { as })).status).toBe(403)
    expect((await doors.ask('POST', '/api/people', { as, body: INVITED })).status).toBe(403)
  })

  test('nobody is let in without a session, and a change wants a fresh proof', async () => {
    const doors = await openDoors()
    const { dana, as } = await withAdministrator(doors)
    expect((await doors.ask('GET', '/api/people')).status).toBe(401)
    doors.clock.advance({ minutes: 6 })
    for (const [method, path, body] of changes) {
      const url = `/api/people${path.replace('ID', dana.id)}`
      expect((await doors.ask(method, url, body ? { body } : {})).status).toBe(401)
      const { status, json } = await doors.ask(method, url, { as, ...(body ? { body } : {}) })
      expect([path, status, json['code']]).toEqual([path, 403, 'prove-again'])
    }
  })

  test('who is not here is 404, whatever the id is', async () => {
    const doors = await openDoors()
    const { as } = await withAdministrator(doors)
    for (const id of ['u-0000000000000000', 'x', '..%2f..', '%00']) {
      for (const [method, path, body] of changes.slice(1)) {
        const url = `/api/people${path.replace('ID', id)}`
        const { status } = await doors.ask(method, url, { as, ...(body ? { body } : {}) })
        expect([path, id, status]).toEqual([path, id, 404])
      }
    }
  })
})

describe('the list', () => {
  test('shows everybody, closed ones too, page by page, each once', async () => {
    const doors = await openDoors()
    const { dana, as } = await withAdministrator(doors)
    const until = '2026-12-24T00:00:00.000Z' as Grant['until']
    await doors.add({ role: 'provider-operator', ...(until ? { until } : {}) })
    await doors.add({ state: 'closed' })
    await doors.add({ state: 'invited' })
    const people: Record<string, unknown>[] = []
    for (let after = ''; ; ) {
      const { json } = await doors.ask('GET', `/api/people?limit=3${after}`, { as })
      people.push(...(json['items'] as Record<string, unknown>[]))
      if (typeof json['next'] !== 'string') break
      after = `&after=${json['next']}`
    }
    expect(people.map(({ state }) => String(state)).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'active',
      'active',
      'closed',
      'invited',
    ])
    expect(new Set(people.map(({ id }) => id)).size).toBe(4)
    expect(people.find(({ id }) => id === dana.id)).toEqual({
      id: dana.id,
      version: 1,
      name: 'Dana Ruiz',
      email: dana.email,
      kind: 'person',
      state: 'active',
      grants: [{ role: 'hipaa-administrator', tenant: '*', until: null, from: 'ward' }],
      loans: [],
      factors: [],
      microsoft: false,
      lastSignIn: '2026-11-22T08:00:00.000Z',
    })
    expect(people.flatMap(({ grants }) => grants)).toContainEqual({
      role: 'provider-operator',
      tenant: '*',
      until,
      from: 'ward',
    })
  })

  test('tells the last sign-in also of a session that is gone, and none of who never came', async () => {
    const doors = await openDoors()
    const { as } = await withAdministrator(doors)
    const sam = await doors.add()
    const last = async () => {
      const { json } = await doors.ask('GET', '/api/people', { as })
      return (json['items'] as { id: string; lastSignIn: string | null }[]).find(({ id }) => id === sam.id)
        ?.lastSignIn
    }
    expect(await last()).toBeNull()
    doors.clock.advance({ minutes: 3 })
    await doors.signIn(sam)
    await doors.store.people.sessions.end(sam.id, { except: null }, [])
    expect(await last()).toBe('2026-11-22T08:03:00.000Z')
  })
})

describe('roles', () => {
  test('are given and taken against the version that was seen; who comes second is told', async () => {
    const doors = await openDoors()
    const { dana, as } = await withAdministrator(doors)
    const sam = await doors.add({ role: 'auditor', tenant: 'clinic' })
    const put = (grants: readonly Grant[], expects: number) =>
      doors.ask('PUT', `/api/people/${sam.id}/grants`, { as, body: { grants, expects } })
    const first = await put([AUDITOR, { role: 'owner', tenant: 'clinic' }], 1)
    expect(first).toMatchObject({ status: 200, json: { person: { version: 2 } } })
    const second = await put([], 1)
    expect(second).toMatchObject({ status: 409, json: { code: 'conflict' } })
    expect(String(second.json['detail'])).toContain('Somebody else has changed this account meanwhile.')
    // The same once more, by who did not hear of the answer.
    expect((await put([{ role: 'owner', tenant: 'clinic' }, AUDITOR], 1)).status).toBe(200)
    expect((await doors.accounts.byId(sam.id)).version).toBe(2)
    expect((await doors.evidence(dana)).filter(kind => kind === 'roles-changed')).toHaveLength(1)
  })

  test('that cannot be given are refused, and nothing is changed', async () => {
    const doors = await openDoors()
    const { as } = await withAdministrator(doors)
    const sam = await doors.add()
    const refused: readonly (readonly [string, readonly Record<string, string>[], number])[] = [
      ['a tenant that is not here', [{ role: 'auditor', tenant: 'elsewhere' }], 422],
      [
        'an end that has passed',
        [{ ...AUDITOR, until: '2026-11-22T08:00:00Z' } as Record<string, string>],
        422,
      ],
      [
        'the same twice',
        [
          { role: 'auditor', tenant: '*' },
          { role: 'auditor', tenant: '*' },
        ],
        422,
      ],
      ['a role that is none', [{ role: 'root', tenant: '*' }], 400],
      ['an end that is no moment', [{ role: 'auditor', tenant: '*', until: 'tomorrow' }], 400],
    ]
    for (const [reason, grants, expected] of refused) {
      const body = { grants, expects: 1 }
      const { status } = await doors.ask('PUT', `/api/people/${sam.id}/grants`, { as, body })
      expect([reason, status]).toEqual([reason, expected])
    }
    expect((await doors.accounts.byId(sam.id)).grants).toEqual([])
  })

  test('the last HIPAA administrator stays: not taken, not ended, not closed, not reset, also not by themselves', async () => {
    const doors = await openDoors()
    const { dana, as } = await withAdministrator(doors)
    const until = '2026-12-24T00:00:00.000Z'
    const helper = await doors.signIn(
      await doors.add({ role: 'hipaa-administrator', until: until as NonNullable<Grant['until']> }),
    )
    for (const who of [as, helper]) {
      for (const grants of [[], [{ ...EVERYWHERE, until }], [{ ...EVERYWHERE, tenant: 'clinic' }]]) {
        const body = { grants, expects: 1 }
        expect((await doors.ask('PUT', `/api/people/${dana.id}/grants`, { as: who, body })).status).toBe(403)
      }
      for (const act of ['close', 'reset']) {
        expect((await doors.ask('POST', `/api/people/${dana.id}/${act}`, { as: who })).status).toBe(403)
      }
    }
    expect(await doors.accounts.byId(dana.id)).toMatchObject({ version: 1, state: 'active' })
  })

  test('that a Microsoft group gives stay as they are: they are taken there', async () => {
    const doors = await openDoors()
    const { as } = await withAdministrator(doors)
    const sam = await doors.add({ role: 'auditor', tenant: 'clinic' })
    const given = { role: 'owner', tenant: 'clinic', from: 'microsoft' } as const
    await doors.accounts.change(sam, { grants: [AUDITOR, given] }, { by: 'microsoft' })
    const body = { grants: [], expects: 2 }
    const { json } = await doors.ask('PUT', `/api/people/${sam.id}/grants`, { as, body })
    expect(json['person']).toMatchObject({ grants: [{ role: 'owner', from: 'microsoft' }] })
  })

  test('of two administrators who close each other at one moment, one stays', async () => {
    const doors = await openDoors()
    const { dana, as } = await withAdministrator(doors)
    const lee = await doors.add({ role: 'hipaa-administrator' })
    const asLee = await doors.signIn(lee)
    const both = await Promise.all([
      doors.ask('POST', `/api/people/${lee.id}/close`, { as }),
      doors.ask('POST', `/api/people/${dana.id}/close`, { as: asLee }),
    ])
    expect(both.map(({ status }) => status)).toContain(200)
    const states = (await doors.accounts.list()).map(({ state }) => state).sort()
    expect(states).toEqual(['active', 'closed'])
  })

  test('nobody gives themselves a role where another could; who is alone has it on the record', async () => {
    const doors = await openDoors()
    const { dana, as } = await withAdministrator(doors)
    const lee = await doors.add({ role: 'hipaa-administrator' })
    const body = { grants: [EVERYWHERE, AUDITOR], expects: 1 }
    const refused = await doors.ask('PUT', `/api/people/${dana.id}/grants`, { as, body })
    expect(refused).toMatchObject({ status: 403, json: { code: 'not-allowed' } })
    expect(String(refused.json['detail'])).toContain('Ask another HIPAA administrator')
    await doors.ask('POST', `/api/people/${lee.id}/close`, { as })
    expect((await doors.ask('PUT', `/api/people/${dana.id}/grants`, { as, body })).status).toBe(200)
    const { items } = await doors.store.installationEvidence.list({ limit: 500 })
    expect(items.at(-1)?.entry).toMatchObject({
      kind: 'roles-changed',
      by: dana.id,
      subject: dana.id,
      given: 'auditor',
      taken: '',
      selfGranted: true,
    })
  })
})
