import { describe, expect, test } from 'vitest'
import { tenantName } from '../../../base/ids.ts'
import { createLog } from '../../../host/log.ts'
import { addOwnTask } from '../../../comply/year/own-tasks.ts'
import { endFeedsOf, feedOfToken } from '../../auth/calendar-feeds.ts'
import { openTenants } from '../../tenants.ts'
import { readFeed } from '../contracts/calendar-feed.ts'
import { type DoorsOptions, HOST, openDoors } from '../doors.fixture.ts'
import { calendarFeedRoutes } from './calendar-feed.ts'

type Doors = Awaited<ReturnType<typeof openDoors>>

const FEEDS = '/api/account/calendar-feeds'

async function ownTask(doors: Doors, role: 'privacy-officer' | 'workforce', title: string) {
  const scope = await doors.store.tenants.scope(tenantName('clinic'))
  const by = { id: 'u-1', name: 'Dana Ruiz' }
  const due = { opens: '2026-11-20', due: '2026-11-27' }
  await addOwnTask(
    doors.store,
    scope,
    {
      title,
      why: 'Because.',
      ...due,
      minutes: 10,
      role,
      person: null,
      deputy: null,
      by,
      at: doors.clock.now(),
    },
    { by: 'u-1' },
  )
}

async function officer(options: DoorsOptions = {}) {
  const doors = await openDoors(options)
  const account = await doors.add({ role: 'privacy-officer' })
  const as = await doors.signIn(account)
  const make = (body: object = { tenant: 'clinic' }) => doors.ask('POST', FEEDS, { as, body })
  /** The path of a fresh calendar. */
  const made = async (body?: object) => {
    const { json } = await make(body)
    return new URL(String(json['address'])).pathname
  }
  return { ...doors, account, as, make, made }
}

describe('a calendar’s address', () => {
  test('is told once, opens the calendar without a session, and is kept as a hash', async () => {
    const doors = await officer()
    await ownTask(doors, 'privacy-officer', 'Call Maria Gonzalez about her HIV result')
    const { status, json } = await doors.make()
    expect(status).toBe(200)
    const address = String(json['address'])
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:8365\/api\/calendar\/wardcal_[\w-]{49}\.ics$/)
    const path = new URL(address).pathname
    const answer = await doors.ask('GET', path)
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect([answer.headers['referrer-policy'], answer.headers['cache-control']]).toEqual([
      'no-referrer',
      'no-store',
    ])
    expect(answer.text).toContain('SUMMARY:A task that your practice added')
    expect(answer.text).not.toContain('Gonzalez')
    // Also without the end that calendar programs like.
    expect((await doors.ask('GET', path.replace('.ics', ''))).status).toBe(200)
    const list = await doors.ask('GET', FEEDS, { as: doors.as })
    const token = path.slice('/api/calendar/'.length, -'.ics'.length)
    expect(list.json).toMatchObject({ feeds: [{ tenant: 'clinic', which: 'mine', hasEnded: false }] })
    expect(list.text).not.toContain(token)
    const records = await doors.store.installationRecords.current('calendar-feed')
    expect(JSON.stringify(records)).not.toContain(token)
  })

  test.each<
    [because: string, spoil: (doors: Awaited<ReturnType<typeof officer>>, path: string) => Promise<unknown>]
  >([
    [
      'its owner ended it',
      async ({ ask, as }) => {
        const { json } = await ask('GET', FEEDS, { as })
        const [feed] = json['feeds'] as { id: string }[]
        return await ask('DELETE', `${FEEDS}/${feed?.id}`, { as })
      },
    ],
    ['its year is over', async ({ clock }) => clock.advance({ days: 365 })],
    [
      'its owner’s account was closed',
      ({ accounts, account }) => accounts.change(account, { state: 'closed' }, { by: 'tester' }),
    ],
    [
      'its owner has no role there any more',
      ({ accounts, account }) => accounts.change(account, { grants: [] }, { by: 'tester' }),
    ],
    [
      'all of the owner’s were ended',
      ({ store, account, clock }) => endFeedsOf(store, account.id, 'tester', clock.now()),
    ],
  ])('opens nothing once %s', async (_, spoil) => {
    const doors = await officer()
    const path = await doors.made()
    expect((await doors.ask('GET', path)).status).toBe(200)
    await spoil(doors, path)
    const { status, json, headers } = await doors.ask('GET', path)
    expect([status, json['code']]).toEqual([404, 'not-found'])
    expect(headers['content-type']).toContain('application/problem+json')
  })

  test.each([['x'], ['wardcal_'], ['..%2f..%2fetc'], [`wardcal_${'A'.repeat(49)}`], ['a'.repeat(500)]])(
    'is none: %s',
    async token => {
      const doors = await officer()
      const { status } = await doors.ask('GET', `/api/calendar/${token}`)
      expect([400, 404, 422]).toContain(status)
    },
  )

  test('opens nothing when the clock was put back to before it was made: it would last longer', async () => {
    const doors = await officer()
    const path = await doors.made()
    doors.clock.advance({ minutes: -1 })
    expect((await doors.ask('GET', path)).status).toBe(200)
    doors.clock.advance({ minutes: -1 })
    expect((await doors.ask('GET', path)).status).toBe(404)
  })

  test('with one letter changed opens nothing', async () => {
    const doors = await officer()
    const token = (await doors.made()).slice('/api/calendar/'.length, -'.ics'.length)
    expect(await feedOfToken(doors.store, token, doors.clock.now())).not.toBe(null)
    for (const at of [8, 20, 49, 56]) {
      const other = `${token.slice(0, at)}${token[at] === 'A' ? 'E' : 'A'}${token.slice(at + 1)}`
      expect(await feedOfToken(doors.store, other, doors.clock.now())).toBe(null)
    }
  })

  test('guesses from the addresses of one IPv6 network are slowed down; its neighbour is not', async () => {
    const doors = await officer()
    const path = await doors.made()
    const from = (remoteAddress: string, url: string) =>
      doors.server.inject({ method: 'GET', url, remoteAddress, headers: { host: HOST } })
    for (let guess = 1; guess <= 61; guess += 1) await from(`2001:db8::${guess}`, '/api/calendar/wrong')
    expect((await from('2001:db8::ffff', path)).statusCode).toBe(429)
    expect((await from('2001:db8:0:1::1', path)).statusCode).toBe(200)
  })

  test('guesses from one address are slowed down; sign-ins from there are not', async () => {
    const doors = await officer()
    const path = await doors.made()
    for (let guess = 0; guess < 61; guess += 1) await doors.ask('GET', '/api/calendar/wrong')
    const slowed = await doors.ask('GET', path)
    expect([slowed.status, slowed.headers['retry-after']]).toEqual([429, '30'])
    const wrong = { email: 'nobody@clinic.example', password: 'wrong' }
    expect((await doors.ask('POST', '/api/sign-in/password', { body: wrong })).status).toBe(401)
    doors.clock.advance({ seconds: 30 })
    expect((await doors.ask('GET', path)).status).toBe(200)
  })

  test('stands in no log, also when something breaks', async () => {
    const lines: string[] = []
    const doors = await officer({
      parts: {
        log: createLog({
          level: 'debug',
          clock: () => '2026-11-22T08:00:00.000Z' as never,
          to: { write: (line: string) => void lines.push(line) },
        }),
      },
    })
    const path = await doors.made()
    // The account cannot be read: a fault within the handler.
    const broken = { ...doors.accounts }
    Object.assign(doors.accounts, {
      byId: async () => {
        throw new TypeError('broken')
      },
    })
    expect((await doors.ask('GET', path)).status).toBe(500)
    Object.assign(doors.accounts, broken)
    expect(lines.join('')).toContain('/api/calendar/:token')
    expect(lines.join('')).not.toContain('wardcal_')
    const { items } = await doors.store.installationEvidence.list({ limit: 500 })
    expect(JSON.stringify(items)).not.toContain('wardcal_')
  })
})

describe('making one', () => {
  test.each<[because: string, body: object, status: number]>([
    ['a tenant that is not there', { tenant: 'nowhere' }, 404],
    ['a tenant of others', { tenant: 'other' }, 404],
    ['longer than a year', { tenant: 'clinic', days: 366 }, 400],
    ['no days', { tenant: 'clinic', days: 0 }, 400],
    ['nothing', {}, 400],
    ['a word that is none', { tenant: 'clinic', which: 'some' }, 400],
  ])('is refused for %s', async (_, body, status) => {
    const doors = await openDoors({ tenants: ['clinic', 'other'] })
    const as = await doors.signIn(await doors.add({ role: 'privacy-officer', tenant: 'clinic' }))
    expect((await doors.ask('POST', FEEDS, { as, body })).status).toBe(status)
  })

  test('needs a fresh proof, and a session', async () => {
    const doors = await officer()
    doors.clock.advance({ minutes: 6 })
    expect((await doors.make()).json['code']).toBe('prove-again')
    expect((await doors.ask('POST', FEEDS, { body: { tenant: 'clinic' } })).status).toBe(401)
  })

  test('more than twenty is refused', async () => {
    const doors = await officer()
    for (let made = 0; made < 20; made += 1) await doors.make()
    const { status, json } = await doors.make()
    expect([status, json['detail']]).toEqual([422, expect.stringContaining('at most 20')])
  })

  test('ending another’s, or one that is ended, is not found', async () => {
    const doors = await officer()
    const { json } = await doors.make()
    const id = String(json['id'])
    const other = await doors.signIn(await doors.add({ role: 'privacy-officer' }))
    expect((await doors.ask('DELETE', `${FEEDS}/${id}`, { as: other })).status).toBe(404)
    expect((await doors.ask('DELETE', `${FEEDS}/${id}`, { as: doors.as })).status).toBe(200)
    expect((await doors.ask('DELETE', `${FEEDS}/${id}`, { as: doors.as })).status).toBe(404)
  })
})

test('that something is withheld is written down once in a day for each calendar', async () => {
  const doors = await officer()
  await ownTask(doors, 'privacy-officer', 'One')
  const { store, accounts, clock } = doors
  const parts = { store, accounts, clock: clock.now, products: () => null, origin: () => `http://${HOST}` }
  const tenants = openTenants(store, null, clock.now)
  const routes = calendarFeedRoutes({ ...parts, tenants }, async () => () => ['person-name'])
  const { handle } = routes.find(route => route.contract === readFeed) ?? {}
  const client = { address: '127.0.0.1', agent: 'test' }
  const poll = (path: string) => {
    const token = path.slice('/api/calendar/'.length)
    return handle?.({ params: { token }, client, now: clock.now() } as never)
  }
  const told = async () => (await doors.evidence()).filter(kind => kind === 'mail-withheld').length
  const [one, two] = [await doors.made(), await doors.made()]
  await poll(one)
  clock.advance({ minutes: 15 })
  await poll(one)
  expect(await told()).toBe(1)
  await poll(two)
  expect(await told()).toBe(2)
  clock.advance({ days: 1 })
  await poll(one)
  expect(await told()).toBe(3)
})

describe('what is in it', () => {
  test('of the own tasks, those of the own role; of all, everybody’s, for whoever sees them', async () => {
    const doors = await officer()
    await ownTask(doors, 'privacy-officer', 'One')
    await ownTask(doors, 'workforce', 'Two')
    const count = (text: string) => text.split('BEGIN:VEVENT').length - 1
    expect(count((await doors.ask('GET', await doors.made())).text)).toBe(1)
    const all = await doors.made({ tenant: 'clinic', which: 'all' })
    expect(count((await doors.ask('GET', all)).text)).toBe(2)
  })

  test('whoever is only a member of the workforce sees the own', async () => {
    const doors = await openDoors()
    const account = await doors.add({ role: 'workforce' })
    const as = await doors.signIn(account)
    const body = { tenant: 'clinic', which: 'all' }
    expect((await doors.ask('POST', FEEDS, { as, body })).status).toBe(403)
    const list = await doors.ask('GET', FEEDS, { as })
    expect(list.json['choices']).toEqual([{ tenant: 'clinic', all: false }])
  })

  test('links lead to where people reach Ward', async () => {
    const doors = await officer({ origin: `http://${HOST}` })
    await ownTask(doors, 'privacy-officer', 'One')
    const { text } = await doors.ask('GET', await doors.made())
    expect(text.replaceAll('\r\n ', '')).toContain(`URL;VALUE=URI:http://${HOST}/calendar?tenant=clinic`)
  })
})
