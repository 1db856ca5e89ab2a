import { describe, expect, test } from 'vitest'
import { openDoors, type TestClock } from '../doors.fixture.ts'
import { addRoute } from '../add-route.ts'
import { progressEvent } from '../contracts/about-api.ts'
import { createProgress, type Progress } from '../progress.ts'
import { get, listen, type Told } from '../wire.fixture.ts'
import { eventsRoute } from './events-stream.ts'

const job = (fields: Partial<Progress> = {}): Progress => ({
  job: 'log',
  tenant: 'clinic',
  permission: 'reports:read',
  done: 1,
  of: 3,
  words: 'Reading',
  ...fields,
})

const toldIn = (stream: Told): readonly unknown[] =>
  Array.from(stream.sofar().matchAll(/^data: (.*)$/gm), ([, text = '']) =>
    progressEvent.parse(JSON.parse(text)),
  )

/** Heartbeats come every `beat` milliseconds where it is given, at a second address. */
async function streaming(beat?: number) {
  const progress = createProgress()
  const doors = await openDoors({ tenants: ['clinic', 'other'], parts: { progress } })
  const { server, store, accounts, clock } = doors
  if (beat !== undefined) {
    const route = eventsRoute({ ...doorsOf(doors), clock: clock.now }, progress, beat)
    addRoute(server, { ...route, contract: { ...route.contract, path: '/api/fast-events' } }, doorsOf(doors))
  }
  const port = await listen(server)
  const follow = async (as: string) => {
    const stream = await get(port, beat === undefined ? '/api/events' : '/api/fast-events', { cookie: as })
    await expect.poll(stream.sofar).toContain(': Ward tells')
    return stream
  }
  return { ...doors, store, accounts, progress, port, follow }
}

function doorsOf({
  store,
  accounts,
  clock,
}: Pick<Awaited<ReturnType<typeof openDoors>>, 'store' | 'accounts'> & { readonly clock: TestClock }) {
  const tenants = { names: async () => [], open: async () => null }
  return { store, accounts, tenants, clock: clock.now, origin: () => '', products: () => null }
}

describe('the stream', () => {
  test('tells how far jobs are, at once and as they go on, in the form of server-sent events', async () => {
    const { add, signIn, progress, follow } = await streaming()
    progress.publish(job())
    const stream = await follow(await signIn(await add({ role: 'auditor' })))
    expect(stream.status).toBe(200)
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    progress.publish(job({ done: 2, words: 'Line\nend' }))
    await expect.poll(() => toldIn(stream)).toHaveLength(2)
    expect(toldIn(stream)).toEqual([
      { job: 'log', tenant: 'clinic', done: 1, of: 3, words: 'Reading' },
      { job: 'log', tenant: 'clinic', done: 2, of: 3, words: 'Line\nend' },
    ])
    stream.hangUp()
  })

  test('tells each only what they may see', async () => {
    const { add, signIn, progress, follow } = await streaming()
    const [clinic, everywhere, owner] = await Promise.all([
      add({ role: 'auditor', tenant: 'clinic' }).then(signIn).then(follow),
      add({ role: 'hipaa-administrator' }).then(signIn).then(follow),
      add({ role: 'owner', tenant: 'clinic' }).then(signIn).then(follow),
    ])
    const told = [
      job({ done: 1 }),
      job({ done: 1, tenant: 'other' }),
      job({ job: 'backup', tenant: null, permission: 'users:read' }),
      job({ job: 'checks', permission: 'assessment:read' }),
      // A permission that everybody has over what is theirs says nothing about whose job it is.
      job({ job: 'own', tenant: null, permission: 'session:own' }),
      job({ job: 'last', tenant: 'clinic', permission: 'assessment:read' }),
    ]
    for (const each of told) progress.publish(each)
    const names = (stream: Told) =>
      toldIn(stream).map(one => {
        const { job: name, tenant } = one as Progress
        return `${name} ${tenant ?? '-'}`
      })
    for (const stream of [clinic, everywhere, owner])
      await expect.poll(() => names(stream)).toContain('last clinic')
    expect(names(clinic)).toEqual(['log clinic', 'checks clinic', 'last clinic'])
    expect(names(everywhere)).toEqual(['log clinic', 'log other', 'backup -', 'checks clinic', 'last clinic'])
    expect(names(owner)).toEqual(['checks clinic', 'last clinic'])
    for (const stream of [clinic, everywhere, owner]) stream.hangUp()
  })

  test('is not for nobody', async () => {
    const { port } = await streaming()
    expect((await get(port, '/api/events')).status).toBe(401)
  })

  test('lives on with heartbeats, and listening does not keep the session open', async () => {
    const { add, signIn, follow, clock, store } = await streaming(10)
    const account = await add({ role: 'auditor' })
    const stream = await follow(await signIn(account))
    const [before] = await store.people.sessions.ofAccount(account.id)
    clock.advance({ minutes: 10 })
    await expect.poll(stream.sofar).toMatch(/: still here\n\n: still here\n\n/)
    expect(await store.people.sessions.ofAccount(account.id)).toEqual([before])
    clock.advance({ minutes: 5 })
    expect(await stream.whole).toContain(': still here')
  })

  test.each<[string, (doors: Awaited<ReturnType<typeof streaming>>, id: string) => Promise<unknown>]>([
    ['the session is ended', ({ store }, id) => store.people.sessions.end(id, { except: null }, [])],
    [
      'the account is closed',
      async ({ accounts }, id) =>
        accounts.change(await accounts.byId(id), { state: 'closed' }, { by: 'tester' }),
    ],
    ['the server closes', ({ server }) => server.close()],
  ])('ends when %s', async (_, happens) => {
    const doors = await streaming(10)
    const account = await doors.add({ role: 'auditor' })
    const stream = await doors.follow(await doors.signIn(account))
    await happens(doors, account.id)
    await expect(stream.whole).resolves.toContain(': Ward tells')
  })

  test('hears of a role that was taken with the next heartbeat', async () => {
    const { add, signIn, follow, accounts, progress } = await streaming(10)
    const account = await add({ role: 'auditor', tenant: 'clinic' })
    const stream = await follow(await signIn(account))
    await accounts.change(account, { grants: [{ role: 'auditor', tenant: 'other' }] }, { by: 'tester' })
    const beats = stream.sofar().split('still here').length
    await expect.poll(() => stream.sofar().split('still here').length).toBeGreaterThan(beats + 1)
    progress.publish(job())
    progress.publish(job({ tenant: 'other', done: 2 }))
    await expect.poll(() => toldIn(stream)).toHaveLength(1)
    expect(toldIn(stream)).toMatchObject([{ tenant: 'other' }])
    stream.hangUp()
  })

  test('leaves nothing behind when the browser goes', async () => {
    const { add, signIn, follow, server } = await streaming(10)
    const stream = await follow(await signIn(await add({ role: 'auditor' })))
    stream.hangUp()
    await server.close()
  })

  test('a HEAD is answered and no stream is left open', async () => {
    const { add, signIn, server } = await streaming()
    const cookie = await signIn(await add({ role: 'auditor' }))
    const answer = await server.inject({
      method: 'HEAD',
      url: '/api/events',
      headers: { host: '127.0.0.1:8365', cookie },
    })
    expect([answer.statusCode, answer.body]).toEqual([200, ''])
  })
})
