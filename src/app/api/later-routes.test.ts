import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { openSignIn } from '../auth/sign-in.ts'
import { openTenants } from '../tenants.ts'
import { contract } from './contracts/route.ts'
import { type Asked, defineRoute, type Route } from './define-route.ts'
import { openDoors } from './doors.fixture.ts'
import { openLaterRoutes } from './later-routes.ts'
import { createProgress } from './progress.ts'
import { routesOf } from './routes/routes.ts'

const made = (path: '/api/one' | '/api/two') =>
  contract({ method: 'GET', path, does: 'Tells a word.', permission: 'session:own', answer: z.string() })
const [one, two] = [made('/api/one'), made('/api/two')]
const answers = (which: typeof one, word: string): Route => defineRoute(which, async () => word)
const nothing = {} as Asked<typeof one>

describe('routes that come later', () => {
  test('are loaded once, with the first request', async () => {
    let loads = 0
    const routes = openLaterRoutes().later({ one, two, other: 'no contract' }, async () => {
      loads += 1
      return [answers(two, 'two'), answers(one, 'one')]
    })
    expect(routes.map(route => route.contract)).toEqual([one, two])
    expect(loads).toBe(0)
    expect(await Promise.all(routes.map(route => route.handle(nothing)))).toEqual(['one', 'two'])
    expect(loads).toBe(1)
  })

  test('a load that failed is tried again by the next request', async () => {
    let loads = 0
    const [route] = openLaterRoutes().later({ one }, async () => {
      loads += 1
      if (loads === 1) throw new Error('the disk did not answer')
      return [answers(one, 'one')]
    })
    await expect(route?.handle(nothing)).rejects.toThrow('the disk')
    expect(await route?.handle(nothing)).toBe('one')
    await route?.handle(nothing)
    expect(loads).toBe(2)
  })

  test.each<[string, readonly Route[]]>([
    ['a contract is answered by none', [answers(one, 'one')]],
    [
      'a route is of another module',
      [answers(one, 'one'), answers(two, 'two'), answers(made('/api/two'), 'three')],
    ],
  ])('are a fault when %s', async (_, routes) => {
    const later = openLaterRoutes()
    later.later({ one, two }, async () => routes)
    await expect(later.loadAll()).rejects.toThrow()
  })

  test('of the server answer every contract of their modules', async () => {
    const { store, accounts, clock } = await openDoors()
    const tenants = openTenants(store, null, clock.now)
    const doors = {
      store,
      accounts,
      tenants,
      clock: clock.now,
      origin: () => 'http://localhost',
      products: () => null,
    }
    const later = openLaterRoutes()
    const routes = routesOf(doors, { signIn: openSignIn(store, accounts), progress: createProgress(), later })
    expect(routes.length).toBeGreaterThan(60)
    await later.loadAll()
  })
})
