import { describe, expect, test } from 'vitest'
import { ROLE_NAMES, type Role } from '../../../base/people/roles.ts'
import { openDoors } from '../doors.fixture.ts'
import type { Found } from '../contracts/search.ts'

const at = (tenant: string) => `/api/tenants/${tenant}/search`
const results = (answer: { readonly json: Readonly<Record<string, unknown>> }) =>
  answer.json['results'] as readonly Found[]

async function clinic() {
  const doors = await openDoors({ practice: true, tenants: ['clinic'] })
  const as = async (role: Role, name = 'Somebody') =>
    await doors.signIn(await doors.add({ role, tenant: 'practice', name }))
  const find = async (cookie: string, q: string) =>
    await doors.ask('POST', at('practice'), { as: cookie, body: { q } })
  return { ...doors, as, find }
}

describe('search', () => {
  test('finds a finding of the tenant with its verdict, by the id of a ScubaGear policy', async () => {
    const { as, find } = await clinic()
    const answer = await find(await as('auditor'), 'MS.AAD.3.2v1')
    expect(answer.status).toBe(200)
    expect(answer.json).toMatchObject({ schema: 'ward.search/1', q: 'MS.AAD.3.2v1' })
    expect(results(answer)[0]).toMatchObject({
      kind: 'finding',
      to: '/checks?check=entra.mfa-all-users',
      text: expect.stringMatching(/^Does not meet · Entra ID · /) as string,
    })
  })

  test('answers at most thirty, and says how many there are', async () => {
    const { as, find } = await clinic()
    const answer = await find(await as('auditor'), 'a')
    expect(results(answer)).toHaveLength(30)
    expect(answer.json['count']).toBeGreaterThan(30)
  })

  test.each<[Role, readonly string[], string]>([
    ['hipaa-administrator', ['check', 'finding', 'requirement', 'report', 'page', 'help'], 'reads it all'],
    [
      'it-administrator',
      ['check', 'finding', 'requirement', 'report', 'page', 'help'],
      'reads settings and reports',
    ],
    ['owner', ['check', 'finding', 'requirement', 'page', 'help'], 'reads no audit report'],
    ['workforce', ['page', 'help'], 'reads the own tasks only'],
  ])('shows a %s kinds %j only: %s', async (role, allowed) => {
    const { as, find } = await clinic()
    const cookie = await as(role)
    const kinds = new Set<string>()
    for (const q of ['access', 'sharing', 'audit', 'administrator', 'password', 'settings']) {
      for (const { kind } of results(await find(cookie, q))) kinds.add(kind)
    }
    expect([...kinds].sort()).toEqual([...allowed].sort())
  })

  test('finds people for whoever may see who signs in, and for nobody else', async () => {
    const { add, signIn, as, ask } = await clinic()
    await add({
      role: 'auditor',
      tenant: 'practice',
      name: 'Quentin Zumwalt',
      email: 'quentin@clinic.example',
    })
    const over = await signIn(await add({ role: 'security-officer' }))
    const found = async (cookie: string) =>
      results(await ask('POST', at('practice'), { as: cookie, body: { q: 'zumwalt' } })).map(
        ({ kind, title }) => [kind, title],
      )
    expect(await found(over)).toEqual([['person', 'Quentin Zumwalt']])
    // An officer of this tenant alone may not see who signs in to Ward.
    expect(await found(await as('security-officer'))).toEqual([])
    expect(await found(await as('it-administrator'))).toEqual([])
  })

  test('leads to no page that is not open to the caller', async () => {
    const { as, find } = await clinic()
    const pages = async (role: Role, q: string) =>
      results(await find(await as(role), q))
        .filter(({ kind }) => kind === 'page')
        .map(({ to }) => to)
    expect(await pages('workforce', 'score')).toEqual([])
    expect(await pages('auditor', 'score')).toContain('/score')
    expect(await pages('auditor', 'mail server')).toEqual([])
  })

  test('finds what is there before anything was read', async () => {
    const { ask, add, signIn } = await openDoors()
    const cookie = await signIn(await add({ role: 'auditor' }))
    const answer = await ask('POST', at('clinic'), { as: cookie, body: { q: 'entra.mfa-all-users' } })
    expect(results(answer)[0]).toMatchObject({ kind: 'check', text: 'Entra ID · not read yet' })
  })

  test('does not look into what was read of people and places', async () => {
    const { as, find } = await clinic()
    // Addresses of the practice clinic stand in the evidence of its checks.
    expect(results(await find(await as('hipaa-administrator'), 'scan@harborstreet.example'))).toEqual([])
  })

  test('of a tenant that is another’s is not there', async () => {
    const { as, ask } = await clinic()
    const cookie = await as('auditor')
    for (const tenant of ['clinic', 'none']) {
      const answer = await ask('POST', at(tenant), { as: cookie, body: { q: 'sharing' } })
      expect(answer.status, tenant).toBe(404)
    }
  })

  test.each<[body: Readonly<Record<string, string>>, why: string]>([
    [{}, 'no words'],
    [{ q: '' }, 'empty'],
    [{ q: '  ' }, 'blanks'],
    [{ q: 'Zumwalt '.repeat(30) }, 'more than is looked for'],
  ])('refuses %j, and does not say it back: %s', async body => {
    const { as, ask } = await clinic()
    const answer = await ask('POST', at('practice'), { as: await as('auditor'), body })
    expect(answer.status).toBe(400)
    expect(answer.json['code']).toBe('bad-usage')
    expect(answer.text).not.toContain('Zumwalt')
  })

  test('takes no words from the address, where histories and logs would keep them', async () => {
    const { as, ask } = await clinic()
    const cookie = await as('auditor')
    const asked = await ask('GET', `${at('practice')}?q=waiver`, { as: cookie })
    expect(asked.status).toBe(404)
    const sent = await ask('POST', `${at('practice')}?q=waiver`, { as: cookie, body: {} })
    expect(sent.status).toBe(400)
  })

  test('answers no other site, although it changes nothing', async () => {
    const { as, ask } = await clinic()
    const answer = await ask('POST', at('practice'), {
      as: await as('auditor'),
      body: { q: 'waiver' },
      headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
    })
    expect(answer.status).toBe(403)
  })

  test('counts as use: who searches is there', async () => {
    const { as, find, ask, clock } = await clinic()
    const cookie = await as('auditor')
    clock.advance({ minutes: 14 })
    expect((await find(cookie, 'waiver')).status).toBe(200)
    clock.advance({ minutes: 14 })
    expect((await ask('GET', '/api/sessions', { as: cookie })).status).toBe(200)
  })

  test('takes hostile words for words', async () => {
    const { as, find } = await clinic()
    const cookie = await as('auditor')
    for (const q of [
      '__proto__',
      '<script>alert(1)</script>',
      '=cmd|calc',
      "' OR 1=1 --",
      '\u0000',
      '((((((((((',
    ])
      expect((await find(cookie, q)).status, q).toBe(200)
  })

  test('is open to every role', async () => {
    const { as, find } = await clinic()
    for (const role of ROLE_NAMES) expect((await find(await as(role), 'help')).status, role).toBe(200)
  })
})
