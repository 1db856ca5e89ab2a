import { describe, expect, test } from 'vitest'
import { ERROR_CODES, type ErrorCode } from '../../base/app-error.ts'
import { practiceClinic } from '../practice-clinic.ts'
import { shownAssessment } from './contracts/assessment.ts'
import { PAGES } from './contracts/pages.ts'
import { problem } from './contracts/problem.ts'
import { shownPosture } from './contracts/shown-posture.ts'
import { type DoorsOptions, HOST, openDoors } from './doors.fixture.ts'

async function server(options: DoorsOptions = { tenants: [] }) {
  const doors = await openDoors(options)
  const get = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' | 'POST' = 'GET') =>
    doors.server.inject({ method, url, headers: { host: HOST, ...headers } })
  return { ...doors, get }
}

/** With somebody who may read the assessment everywhere. */
async function reading(options: DoorsOptions) {
  const opened = await server(options)
  const cookie = await opened.signIn(await opened.add({ role: 'owner' }))
  return { ...opened, read: (url: string) => opened.get(url, { cookie }) }
}

describe('the page', () => {
  test('comes at once, with a nonce that no other response has', async () => {
    const { get } = await server()
    const [one, two] = [await get('/'), await get('/?verdict=fail')]
    expect(one.statusCode).toBe(200)
    const nonces = [one, two].map(({ body, headers }) => {
      const [, nonce = ''] = /nonce="([\w-]{22})"/.exec(body) ?? []
      expect(headers['content-security-policy']).toContain(`script-src 'nonce-${nonce}'`)
      return nonce
    })
    expect(new Set(nonces).size).toBe(2)
    expect(one.body).not.toContain('__NONCE__')
  })

  test('may run only what carries the nonce and may turn no text into script', async () => {
    const { get } = await server()
    const policy = String((await get('/')).headers['content-security-policy'])
    expect(policy.replace(/'nonce-[\w-]+'/g, 'N').split('; ')).toEqual([
      "default-src 'none'",
      'script-src N',
      'style-src N',
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types ward-scanner',
    ])
  })

  test('and every answer has every header, and says how long it is kept', async () => {
    const { get, signIn, add } = await server({ practice: true })
    const cookie = await signIn(await add({ role: 'owner' }))
    const asked: [string, number, string][] = [
      ...Object.values(PAGES).map((path): [string, number, string] => [path, 200, 'no-store']),
      ['/api/tenants/practice/assessment', 200, 'no-store'],
      ['/api/tenants/practice/posture', 200, 'no-store'],
      ['/api/tenants/elsewhere/posture', 404, 'no-store'],
      ['/api/tenants/practice/events/x', 403, 'no-store'],
      ['/api/sign-in', 200, 'no-store'],
      ['/api/none', 404, 'no-store'],
      ['/none', 404, 'no-store'],
      ['/assets/none.js', 404, 'no-store'],
      ['/assets/index-abc.js', 200, 'public, max-age=31536000, immutable'],
      ['/favicon.svg', 200, 'max-age=86400'],
    ]
    for (const [url, status, kept] of asked) {
      const { statusCode, headers } = await get(url, { cookie })
      expect([statusCode, headers['cache-control']], url).toEqual([status, kept])
      expect(headers, url).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(headers['permissions-policy'], url).toContain('camera=()')
      expect(headers['access-control-allow-origin'], url).toBeUndefined()
    }
  })

  test('serves no file from outside its assets', async () => {
    const { get } = await server()
    for (const url of [
      '/assets/../index.html',
      '/assets/%2e%2e/index.html',
      '/assets/..%2findex.html',
      '/assets/.x',
    ]) {
      expect((await get(url)).body, url).not.toContain('<title>Ward</title><script nonce="__NONCE__">')
    }
  })
})

describe('a refusal', () => {
  test.each<[string, 'GET' | 'POST', Record<string, string>, ErrorCode, string]>([
    ['/api/none', 'GET', {}, 'not-found', 'no such route'],
    ['/api', 'GET', {}, 'not-found', 'the API has no page'],
    ['/api/assessment', 'GET', {}, 'not-found', 'data without a tenant is no more'],
    ['/api/tenants/clinic/assessment', 'GET', {}, 'not-signed-in', 'nobody asks'],
    ['/api/tenants/none/assessment', 'GET', {}, 'not-signed-in', 'and is not told which tenants there are'],
    ['/api/tenants/clinic/events/x/original', 'POST', {}, 'not-signed-in', 'least of all a patient’s'],
    ['/', 'POST', {}, 'not-found', 'nothing takes a form'],
    ['/', 'GET', { host: 'evil.example:8365' }, 'bad-usage', 'a name pointed at this machine'],
    ['/api/sign-in', 'GET', { host: 'evil.example' }, 'bad-usage', 'the same for data'],
    ['/api/%zz', 'GET', {}, 'bad-usage', 'not an address'],
  ])('%s %s %j: %s, %s', async (url, method, headers, code) => {
    const { get } = await server({})
    const response = await get(url, headers, method)
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    const told = problem.parse(response.json())
    expect(told).toMatchObject({ code, status: ERROR_CODES[code].http })
    expect(response.statusCode).toBe(told.status)
    expect(response.body).not.toContain('evil')
  })

  test('of an unknown page is the page itself, which says so', async () => {
    const { get } = await server()
    const response = await get('/none')
    expect([response.statusCode, response.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  })
})

describe('the data', () => {
  test('is the whole assessment: the contract drops nothing of it', async () => {
    const { read } = await reading({ tenants: [], practice: true })
    const shown = (await read('/api/tenants/practice/assessment')).json()
    expect(shown).toEqual({
      schema: 'ward.shown-assessment/1',
      practice: true,
      assessment: JSON.parse(JSON.stringify(practiceClinic().assessment)),
    })
    expect(shownAssessment.safeParse(shown).success).toBe(true)
  })

  test('is the whole posture: the contract drops nothing of it', async () => {
    const { read } = await reading({ tenants: [], practice: true })
    const shown = (await read('/api/tenants/practice/posture')).json()
    expect(shown).toEqual({
      schema: 'ward.shown-posture/1',
      practice: true,
      posture: JSON.parse(JSON.stringify(practiceClinic().posture)),
    })
    expect(shownPosture.safeParse(shown).success).toBe(true)
  })

  test('is nothing of a tenant of which nothing was collected', async () => {
    const { read } = await reading({ tenants: ['clinic'] })
    expect((await read('/api/tenants/clinic/assessment')).json()).toEqual({
      schema: 'ward.shown-assessment/1',
      practice: false,
      assessment: null,
    })
    expect((await read('/api/tenants/clinic/posture')).json()).toEqual({
      schema: 'ward.shown-posture/1',
      practice: false,
      posture: null,
    })
  })
})
