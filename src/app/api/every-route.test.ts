import diagnostics from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'
import { describe, expect, onTestFinished, test } from 'vitest'
import { PERMISSION_NAMES, type Permission } from '../../base/people/permissions.ts'
import { newSecretToken, API_TOKEN_PREFIX } from '../auth/secret-token.ts'
import { DOOR_PAGES, PAGES } from './contracts/pages.ts'
import { problem } from './contracts/problem.ts'
import { HOST, openDoors } from './doors.fixture.ts'
import { NAMED_CONTRACTS } from './openapi-contracts.ts'
import { SESSION_COOKIE } from './session-cookie.ts'

const STARTED = 'fastify.initialization'

/** Every route the server has, as `GET /path`, beside those that Fastify makes of a GET for HEAD. */
async function everyRoute() {
  const routes: { readonly method: string; readonly url: string }[] = []
  const watch = (message: unknown) => {
    ;(message as { readonly fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) if (one !== 'HEAD') routes.push({ method: one, url })
    })
  }
  diagnostics.subscribe(STARTED, watch)
  onTestFinished(() => void diagnostics.unsubscribe(STARTED, watch))
  const doors = await openDoors()
  return { ...doors, routes }
}

/** What anybody may ask: the doors themselves, and what says nothing of anybody. */
const OPEN = [
  'GET /api/calendar/:token',
  'GET /api/docs',
  'GET /api/invitation',
  'GET /api/openapi.json',
  'GET /api/sign-in',
  'GET /api/sign-in/microsoft/callback',
  'GET /healthz',
  'GET /metrics',
  'GET /readyz',
  'POST /api/counterparty/accept',
  'POST /api/counterparty/decline',
  'POST /api/counterparty/document',
  'POST /api/counterparty/open',
  'POST /api/first-run',
  'POST /api/invitation',
  'POST /api/invitation/look',
  'POST /api/sign-in/break-glass',
  'POST /api/sign-in/code',
  'POST /api/sign-in/microsoft/begin',
  'POST /api/sign-in/passkey/begin',
  'POST /api/sign-in/passkey/finish',
  'POST /api/sign-in/password',
]

/** The application itself: it holds no data. */
const APPLICATION = [...Object.values(PAGES), ...Object.values(DOOR_PAGES), '/favicon.svg', '/assets/*'].map(
  path => `GET ${path}`,
)

const named = ({ method, url }: { readonly method: string; readonly url: string }) => `${method} ${url}`

describe('every route of the server', () => {
  test('is a contract, or one of few that are named, and every contract is a route', async () => {
    const { routes } = await everyRoute()
    const beside = ['/healthz', '/readyz', '/metrics'].map(path => `GET ${path}`)
    const contracts = NAMED_CONTRACTS.map(({ contract: { method, path } }) => `${method} ${path}`)
    expect(routes.map(named).toSorted()).toEqual([...contracts, ...beside, ...APPLICATION].toSorted())
  })

  test('answers 401 to nobody, unless it is a door', async () => {
    const { routes, server } = await everyRoute()
    const closed = routes.filter(route => ![...OPEN, ...APPLICATION].includes(named(route)))
    expect(closed.length).toBeGreaterThan(15)
    for (const route of closed) {
      for (const method of route.method === 'GET' ? ['GET', 'HEAD'] : [route.method]) {
        const url = route.url.replace(/:tenant/g, 'clinic').replace(/:\w+/g, 'x')
        const { statusCode, headers, body } = await server.inject({
          method: method as 'GET',
          url,
          headers: { host: HOST },
        })
        expect([statusCode, headers['set-cookie']], `${method} ${route.url}`).toEqual([401, undefined])
        if (method !== 'HEAD') expect(problem.parse(JSON.parse(body)).code).toBe('not-signed-in')
      }
    }
  })

  test('answers 401 to a session that is none any more, and to what never was one', async () => {
    const { routes, server, add, signIn, store, clock, accounts } = await everyRoute()
    const ended = await add({ role: 'hipaa-administrator' })
    const endedCookie = await signIn(ended)
    await store.people.sessions.end(ended.id, { except: null }, [])
    const closedAccount = await add({ role: 'hipaa-administrator' })
    const closedCookie = await signIn(closedAccount)
    await accounts.change(closedAccount, { state: 'closed' }, { by: 'tester' })
    const idleCookie = await signIn(await add({ role: 'hipaa-administrator' }))
    clock.advance({ minutes: 16 })
    const live = await add({ role: 'hipaa-administrator' })
    await signIn(live)
    const [session] = await store.people.sessions.ofAccount(live.id)
    const cases: readonly (readonly [string, Record<string, string>])[] = [
      ['it was ended', { cookie: endedCookie }],
      ['its account was closed', { cookie: closedCookie }],
      ['nobody was there for too long', { cookie: idleCookie }],
      ['the id of another’s session, which lists show', { cookie: `${SESSION_COOKIE}=${session?.id}` }],
      ['made up', { cookie: `${SESSION_COOKIE}=${newSecretToken().token}` }],
      ['empty', { cookie: `${SESSION_COOKIE}=` }],
      ['a token that is none', { authorization: `Bearer ${newSecretToken(API_TOKEN_PREFIX).token}` }],
      ['not even the form of one', { authorization: 'Basic YTpi' }],
    ]
    for (const route of routes.filter(one => ![...OPEN, ...APPLICATION].includes(named(one)))) {
      for (const [why, headers] of cases) {
        const url = route.url.replace(/:tenant/g, 'clinic').replace(/:\w+/g, 'x')
        const { statusCode } = await server.inject({
          method: route.method as 'GET',
          url,
          headers: { host: HOST, origin: `http://${HOST}`, ...headers },
        })
        expect(statusCode, `${named(route)}: ${why}`).toBe(401)
      }
    }
  })

  test('that is a door says so in its contract, and no other does', async () => {
    const doors = NAMED_CONTRACTS.filter(one => one.contract.permission === 'public').map(
      ({ contract: { method, path } }) => `${method} ${path}`,
    )
    expect(OPEN).toEqual(expect.arrayContaining(doors))
  })
})

/** Permissions that no route asks for yet, with what will. */
const NOT_YET: Partial<Record<Permission, string>> = {}

test('every permission is asked for by a route, or it is said why not', () => {
  const used = new Set(NAMED_CONTRACTS.map(one => one.contract.permission))
  expect(PERMISSION_NAMES.filter(one => !used.has(one)).toSorted()).toEqual(Object.keys(NOT_YET).toSorted())
})
