import fastify from 'fastify'
import { describe, expect, onTestFinished, test } from 'vitest'
import { problem } from '../contracts/problem.ts'
import { HOST, openDoors } from '../doors.fixture.ts'
import { createMetrics } from '../metrics.ts'
import { problemFor, sendProblem } from '../problems.ts'
import { get, listen } from '../wire.fixture.ts'
import { addMetricsRoute } from './metrics.ts'

const TOKEN = 'a-token-of-the-collector'

async function scraped() {
  const doors = await openDoors()
  const scrape = () => doors.server.inject({ url: '/metrics', headers: { host: HOST } })
  return { ...doors, scrape }
}

describe('the metrics', () => {
  test('count requests by method, pattern and status, and nothing else of them', async () => {
    const { ask, scrape, add, signIn } = await scraped()
    const as = await signIn(await add({ role: 'privacy-officer' }))
    await ask('GET', '/api/tenants/clinic/reports/rosalind-canary?actor=canary-pine@clinic.example', { as })
    await ask('GET', '/api/tenants/canary-tenant/posture', { as })
    await ask('POST', '/api/sign-in/password', {
      body: { email: 'canary@clinic.example', password: 'canary' },
    })
    await ask('GET', '/canary/nowhere?canary')
    const { headers, body } = await scrape()
    expect(headers['content-type']).toMatch(/^text\/plain; .*version=0\.0\.4/)
    const of = (route: string, method: string, status: number) =>
      `{method="${method}",route="${route}",status="${status}"} 1`
    for (const one of [
      of('/api/tenants/:tenant/reports/:id', 'GET', 404),
      of('/api/tenants/:tenant/posture', 'GET', 404),
      of('/api/sign-in/password', 'POST', 401),
      of('none', 'GET', 404),
    ]) {
      expect(body).toContain(`ward_http_requests_total${one}\n`)
      expect(body).toContain(`ward_http_request_duration_seconds_count${one}\n`)
    }
    expect(body).not.toMatch(/canary/i)
    expect(body).not.toContain('clinic.example')
  })

  test('tell how many sessions are open: not those that ended by themselves', async () => {
    const { add, signIn, clock, scrape } = await scraped()
    const one = await add({ role: 'owner' })
    await signIn(one)
    expect((await scrape()).body).toContain('\nward_sessions_open 1\n')
    clock.advance({ minutes: 14 })
    await signIn(one)
    await signIn(await add({ role: 'auditor' }))
    expect((await scrape()).body).toContain('\nward_sessions_open 3\n')
    clock.advance({ minutes: 2 })
    expect((await scrape()).body).toContain('\nward_sessions_open 2\n')
  })

  test('tell of the process once it listens', async () => {
    const { server } = await scraped()
    const port = await listen(server)
    const text = await (await get(port, '/metrics')).whole
    for (const name of [
      'process_cpu_seconds_total',
      'process_resident_memory_bytes',
      'nodejs_eventloop_lag_seconds',
    ]) {
      expect(text).toContain(`# TYPE ${name} `)
    }
  })

  test('cannot be made to grow by methods that somebody makes up', async () => {
    const { server, scrape } = await scraped()
    for (const method of ['PATCH', 'TRACE'] as const) {
      await server.inject({ method: method as 'PATCH', url: '/', headers: { host: HOST } })
    }
    const { body } = await scrape()
    expect(body).toContain('ward_http_requests_total{method="other",route="none",status="404"} 2\n')
  })
})

describe('who may read them', () => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
  test.each<[string, Record<string, string>, string, string | null, boolean, number]>([
    ['this machine', {}, '127.0.0.1', null, false, 200],
    ['this machine, by its other names', {}, '::1', null, false, 200],
    ['this machine, as the system writes it for IPv6', {}, '::ffff:127.0.0.1', null, false, 200],
    ['another machine', {}, '192.0.2.7', null, false, 401],
    ['an address that only begins like this machine’s', {}, '127.0.0.1.example', null, false, 401],
    ['another that says it is this one', { 'x-forwarded-for': '127.0.0.1' }, '192.0.2.7', null, false, 401],
    [
      'a proxy here that asks for somebody',
      { 'x-forwarded-for': '127.0.0.1' },
      '127.0.0.1',
      null,
      false,
      401,
    ],
    ['a proxy of the newer kind', { forwarded: 'for=127.0.0.1' }, '127.0.0.1', null, false, 401],
    ['a proxy of another kind', { 'x-real-ip': '192.0.2.7' }, '127.0.0.1', null, false, 401],
    ['a proxy that hides it, when one was spoken of', {}, '127.0.0.1', null, true, 401],
    ['another machine with the token', bearer(TOKEN), '192.0.2.7', TOKEN, false, 200],
    [
      'the same by a proxy',
      { ...bearer(TOKEN), 'x-forwarded-for': '192.0.2.7' },
      '127.0.0.1',
      TOKEN,
      true,
      200,
    ],
    ['a wrong token', bearer(`${TOKEN}x`), '192.0.2.7', TOKEN, false, 401],
    ['a wrong token, also here: it would be found out too late', bearer('x'), '127.0.0.1', TOKEN, false, 401],
    ['a token where none is set', bearer('null'), '192.0.2.7', null, false, 401],
    ['an empty token where none is set', { authorization: 'Bearer ' }, '192.0.2.7', null, false, 401],
  ])('%s', async (_, headers, remoteAddress, token, behindProxy, status) => {
    const server = fastify()
    onTestFinished(() => server.close())
    server.setErrorHandler((error, _request, reply) => sendProblem(reply, problemFor(error)))
    addMetricsRoute(
      server,
      createMetrics(async () => 0),
      { token, behindProxy },
    )
    const answer = await server.inject({ url: '/metrics', remoteAddress, headers })
    expect(answer.statusCode).toBe(status)
    if (status === 200) return
    expect(problem.parse(answer.json()).code).toBe('not-signed-in')
    expect(answer.headers['www-authenticate']).toBe('Bearer')
    expect(answer.body).not.toContain('ward_http')
  })

  test('is asked of the server as it was started', async () => {
    const listening = { tls: null, publicOrigin: 'https://ward.clinic.example', behindProxy: true }
    const { server } = await openDoors({ tenants: [], parts: { metricsToken: TOKEN, listening } })
    const scrape = (headers: Record<string, string>) =>
      server.inject({ url: '/metrics', headers: { host: 'ward.clinic.example', ...headers } })
    expect((await scrape({})).statusCode).toBe(401)
    expect((await scrape(bearer(TOKEN))).statusCode).toBe(200)
  })
})
