import { describe, expect, test } from 'vitest'
import { EVERY_TENANT } from '../../base/people/grants.ts'
import { PERMISSION_NAMES, PERMISSIONS, type Permission, ruleOf } from '../../base/people/permissions.ts'
import { ROLE_NAMES, type Role } from '../../base/people/roles.ts'
import { later } from '../auth/sessions.ts'
import type { RouteContract } from './contracts/route.ts'
import { type AddedAccount, HOST, openDoors } from './doors.fixture.ts'
import { NAMED_CONTRACTS } from './openapi-contracts.ts'

type Doors = Awaited<ReturnType<typeof openDoors>>

/** Where a role was given, and which tenant is asked for. */
type Situation =
  | 'own tenant'
  | 'other tenant'
  | 'all tenants'
  | 'expired'
  | 'loan'
  | 'expired loan'
  | 'loan alone'
type Outcome = 'may' | 'may not' | 'no such tenant'

const ROUTES = new Map<Permission, RouteContract[]>(
  PERMISSION_NAMES.map(name => [
    name,
    NAMED_CONTRACTS.map(one => one.contract).filter(
      // The stream does not end, so nobody waits for it here (events-stream.test.ts).
      one => one.permission === name && one.path !== '/api/events',
    ),
  ]),
)

/** What the table says, read as a person would: not by the code that is tested. */
function expected(permission: Permission, role: Role, situation: Situation): Outcome {
  const { scope, roles }: { scope: string; roles: readonly Role[] } = PERMISSIONS[permission]
  if (scope === 'own') return 'may'
  const given = roles.includes(role) ? 'may' : 'may not'
  if (scope === 'installation') return situation === 'all tenants' ? given : 'may not'
  switch (situation) {
    case 'own tenant':
    case 'all tenants':
    case 'expired loan':
      return given
    case 'loan':
      return 'may'
    case 'other tenant':
    case 'expired':
    case 'loan alone':
      return 'no such tenant'
  }
}

function accountFor(role: Role, situation: Situation, permission: Permission, doors: Doors): AddedAccount {
  const now = doors.clock.now()
  const loan = (seconds: number) => ({
    loans: [{ permission, tenant: 'clinic', until: later(now, seconds) }],
  })
  switch (situation) {
    case 'own tenant':
    case 'other tenant':
      return { role, tenant: situation === 'own tenant' ? 'clinic' : 'other' }
    case 'all tenants':
      return { role, tenant: EVERY_TENANT }
    case 'expired':
      return { role, tenant: 'clinic', until: now }
    case 'loan':
      return { role, tenant: 'clinic', ...loan(60) }
    case 'expired loan':
      return { role, tenant: 'clinic', ...loan(0) }
    case 'loan alone':
      return loan(60)
  }
}

/** Asks so that nothing is done even where it may be: who may comes before what is sent, and that is no JSON. */
async function outcome(doors: Doors, { method, path }: RouteContract, cookie: string): Promise<Outcome> {
  const { statusCode, body, headers } = await doors.server.inject({
    method,
    url: path.replace(':tenant', 'clinic').replace(/:\w+/g, 'x'),
    headers: { host: HOST, origin: `http://${HOST}`, cookie, 'content-type': 'application/json' },
    ...(method === 'GET' ? {} : { payload: '{' }),
  })
  const isProblem = String(headers['content-type']).startsWith('application/problem+json')
  const { code, detail } = (isProblem ? JSON.parse(body) : {}) as {
    readonly code?: string
    readonly detail?: string
  }
  if (code === 'not-allowed') return 'may not'
  if (detail === 'There is no such tenant for you.') return 'no such tenant'
  if (statusCode === 200 || ['bad-usage', 'bad-input', 'not-found'].includes(code ?? '')) return 'may'
  throw new Error(`${method} ${path}: ${statusCode} ${body.slice(0, 300)}`)
}

const PLAIN: readonly Situation[] = ['own tenant', 'other tenant', 'all tenants', 'expired']
const LENT: readonly Situation[] = ['loan', 'expired loan', 'loan alone']

describe.each(ROLE_NAMES)('somebody who is %s', role => {
  test('may what the table says, at every route, where the role was given and while it holds', async () => {
    const doors = await openDoors({ tenants: ['clinic', 'other'] })
    for (const situation of PLAIN) {
      const cookie = await doors.signIn(await doors.add(accountFor(role, situation, 'session:own', doors)))
      for (const [permission, routes] of ROUTES) {
        for (const route of routes) {
          const seen = await outcome(doors, route, cookie)
          const where = `${situation}, ${permission}: ${route.method} ${route.path}`
          expect(seen, where).toBe(expected(permission, role, situation))
        }
      }
    }
  })

  test('may what was lent while that holds, and a loan alone opens no tenant', async () => {
    const doors = await openDoors({ tenants: ['clinic', 'other'] })
    for (const [permission, routes] of ROUTES) {
      const [route] = routes
      // What cannot be lent never becomes a loan (routes/loans.test.ts).
      if (route === undefined || ruleOf(permission).lendable === undefined) continue
      for (const situation of LENT) {
        const cookie = await doors.signIn(await doors.add(accountFor(role, situation, permission, doors)))
        const seen = await outcome(doors, route, cookie)
        expect(seen, `${permission}: ${situation}`).toBe(expected(permission, role, situation))
      }
    }
  })
})

test('a fresh proof is asked for exactly where the table says so, and only of those who may', async () => {
  const doors = await openDoors()
  const account = await doors.add({ role: 'hipaa-administrator' })
  const cookie = await doors.signIn(account)
  doors.clock.advance({ minutes: 6 })
  for (const [permission, routes] of ROUTES) {
    for (const route of routes) {
      const { statusCode, body } = await doors.server.inject({
        method: route.method,
        url: route.path.replace(':tenant', 'clinic').replace(/:\w+/g, 'x'),
        headers: { host: HOST, origin: `http://${HOST}`, cookie, 'content-type': 'application/json' },
        ...(route.method === 'GET' ? {} : { payload: '{' }),
      })
      const asked = statusCode === 403 && body.includes('"prove-again"')
      const may = expected(permission, 'hipaa-administrator', 'all tenants') === 'may'
      expect(asked, `${route.method} ${route.path}`).toBe(may && 'stepUp' in PERMISSIONS[permission])
    }
  }
})
