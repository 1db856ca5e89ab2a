import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ERROR_CODES, type ErrorCode } from '../../base/app-error.ts'
import { systemClock } from '../../host/clock.ts'
import { createLog } from '../../host/log.ts'
import { practiceClinic } from '../practice-clinic.ts'
import { shownAssessment } from './contracts/assessment.ts'
import { PAGES } from './contracts/pages.ts'
import { problem } from './contracts/problem.ts'
import { shownPosture } from './contracts/shown-posture.ts'
import { createServer } from './server.ts'

const clinic = practiceClinic()

async function server(practice: typeof clinic | null = clinic) {
  const pages = mkdtempSync(join(tmpdir(), 'ward-pages-'))
  mkdirSync(join(pages, 'assets'))
  writeFileSync(join(pages, 'index.html'), '<title>Ward</title><script nonce="__NONCE__"></script>')
  writeFileSync(join(pages, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(pages, 'assets', 'index-abc.js'), 'export {}')
  const log = createLog({ level: 'silent', clock: systemClock })
  const made = await createServer({ pages, practice, log, port: () => 8365 })
  onTestFinished(async () => {
    await made.close()
    rmSync(pages, { recursive: true, force: true })
  })
  const get = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' | 'POST' = 'GET') =>
    made.inject({ method, url, headers: { host: '127.0.0.1:8365', ...headers } })
  return { get, pages }
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

  test.each<[string, number, string]>([
    ...Object.values(PAGES).map((path): [string, number, string] => [path, 200, 'no-store']),
    ['/api/assessment', 200, 'no-store'],
    ['/api/posture', 200, 'no-store'],
    ['/api/none', 404, 'no-store'],
    ['/none', 404, 'no-store'],
    ['/assets/none.js', 404, 'no-store'],
    ['/assets/index-abc.js', 200, 'public, max-age=31536000, immutable'],
    ['/favicon.svg', 200, 'max-age=86400'],
  ])('%s answers %i with every header and is kept: %s', async (url, status, kept) => {
    const { get } = await server()
    const { statusCode, headers } = await get(url)
    expect(statusCode).toBe(status)
    expect(headers).toMatchObject({
      'cache-control': kept,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['access-control-allow-origin']).toBeUndefined()
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
    ['/', 'POST', {}, 'not-found', 'nothing takes a form'],
    ['/', 'GET', { host: 'evil.example:8365' }, 'bad-usage', 'a name pointed at this machine'],
    ['/api/assessment', 'GET', { host: 'evil.example' }, 'bad-usage', 'the same for data'],
    ['/api/%zz', 'GET', {}, 'bad-usage', 'not an address'],
  ])('%s %s %j: %s, %s', async (url, method, headers, code) => {
    const { get } = await server()
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
    const { get } = await server()
    const shown = (await get('/api/assessment')).json()
    expect(shown).toEqual({
      schema: 'ward.shown-assessment/1',
      practice: true,
      assessment: JSON.parse(JSON.stringify(clinic.assessment)),
    })
    expect(shownAssessment.safeParse(shown).success).toBe(true)
  })

  test('is the whole posture: the contract drops nothing of it', async () => {
    const { get } = await server()
    const shown = (await get('/api/posture')).json()
    expect(shown).toEqual({
      schema: 'ward.shown-posture/1',
      practice: true,
      posture: JSON.parse(JSON.stringify(clinic.posture)),
    })
    expect(shownPosture.safeParse(shown).success).toBe(true)
  })

  test('is nothing without the practice clinic', async () => {
    const { get } = await server(null)
    expect((await get('/api/assessment')).json()).toEqual({
      schema: 'ward.shown-assessment/1',
      practice: false,
      assessment: null,
    })
    expect((await get('/api/posture')).json()).toEqual({
      schema: 'ward.shown-posture/1',
      practice: false,
      posture: null,
    })
  })
})

test('a service manager hears whether it answers and whether it can show its page', async () => {
  const { get, pages } = await server()
  expect((await get('/healthz')).json()).toEqual({ status: 'ok' })
  expect((await get('/readyz')).statusCode).toBe(200)
  rmSync(join(pages, 'index.html'))
  expect((await get('/readyz')).statusCode).toBe(503)
  expect((await get('/healthz')).statusCode).toBe(200)
})
