import { describe, expect, test } from 'vitest'
import { ERROR_CODES, type ErrorCode } from '../../base/app-error.ts'
import { systemClock } from '../../host/clock.ts'
import { createLog } from '../../host/log.ts'
import { problem } from './contracts/problem.ts'
import { HOST, openDoors } from './doors.fixture.ts'
import { NAMED_CONTRACTS } from './openapi-contracts.ts'
import { COMMON_HEADERS } from './response-headers.ts'
import { type Answer, exchange, get, listen, parsed } from './wire.fixture.ts'

/** Stands for a patient’s name: wherever it is put into a request, it never comes back. */
const CANARY = 'Rosalind-Canary-Pine'

function expectProblem({ statusCode, headers, body }: Answer, code: ErrorCode, why: string): void {
  expect(headers, why).toMatchObject(COMMON_HEADERS)
  expect(headers['content-type'], why).toBe('application/problem+json; charset=utf-8')
  expect(headers['access-control-allow-origin'], why).toBeUndefined()
  const told = problem.parse(JSON.parse(body))
  expect([told.code, told.status, statusCode], why).toEqual([code, ERROR_CODES[code].http, statusCode])
  expect(body, why).not.toMatch(/canary|at .*\.ts:\d|node_modules|Unexpected|SyntaxError/i)
}

async function opened() {
  const doors = await openDoors()
  const cookie = await doors.signIn(await doors.add({ role: 'security-officer' }))
  const own = { host: HOST, origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin', cookie }
  return { ...doors, cookie, own }
}

const SIGN_IN = '/api/sign-in/password'
const ORIGINAL = `/api/tenants/clinic/events/${CANARY}/original`
const json = { 'content-type': 'application/json' }

const BODIES: readonly (readonly [
  why: string,
  url: string,
  headers: Record<string, string>,
  body: string | Buffer,
  code: ErrorCode,
])[] = [
  ['broken off', SIGN_IN, json, `{"email":"${CANARY}`, 'bad-usage'],
  ['nothing', SIGN_IN, json, '', 'bad-usage'],
  ['no object', SIGN_IN, json, `["${CANARY}"]`, 'bad-usage'],
  ['null', SIGN_IN, json, 'null', 'bad-usage'],
  ['bytes that are no text', SIGN_IN, json, Buffer.from([0xff, 0xfe, 0x00, 0x7b]), 'bad-usage'],
  ['numbers for texts', SIGN_IN, json, '{"email":1,"password":2}', 'bad-usage'],
  ['an object for a text', SIGN_IN, json, `{"email":{"$ne":"${CANARY}"},"password":"x"}`, 'bad-usage'],
  ['too deep to be meant', SIGN_IN, json, `${'['.repeat(30_000)}${']'.repeat(30_000)}`, 'bad-usage'],
  ['a change of what objects are', SIGN_IN, json, `{"__proto__":{"a":"${CANARY}"}}`, 'bad-usage'],
  ['the same, further in', SIGN_IN, json, `{"a":{"__proto__":{"a":"${CANARY}"}}}`, 'bad-usage'],
  ['the same, written otherwise', SIGN_IN, json, '{"\\u005f_proto__":{"a":1}}', 'bad-usage'],
  ['the same by the constructor', SIGN_IN, json, '{"constructor":{"prototype":{"a":1}}}', 'bad-usage'],
  [
    'a form',
    SIGN_IN,
    { 'content-type': 'application/x-www-form-urlencoded' },
    `email=${CANARY}`,
    'bad-usage',
  ],
  [
    'a text',
    SIGN_IN,
    { 'content-type': 'text/plain' },
    '{"email":"a@b.example","password":"x"}',
    'bad-usage',
  ],
  ['of a kind that nobody knows', SIGN_IN, { 'content-type': `x/${CANARY}` }, '{}', 'bad-usage'],
  ['of a kind that is none', SIGN_IN, { 'content-type': ';;;' }, '{}', 'bad-usage'],
  ['in parts', SIGN_IN, { 'content-type': 'multipart/form-data; boundary=x' }, '--x--', 'bad-usage'],
  ['of no kind', SIGN_IN, {}, '{"email":"a@b.example","password":"x"}', 'bad-usage'],
  ['10 MB', SIGN_IN, json, `{"email":"${'x'.repeat(10_000_000)}"}`, 'too-large'],
  ['10 MB to a signed-in route', ORIGINAL, json, `{"reason":"${'x'.repeat(10_000_000)}"}`, 'too-large'],
  ['a reason that is too long', ORIGINAL, json, `{"reason":"${CANARY.repeat(100)}"}`, 'bad-usage'],
  [
    'a field that is right, of an event that is not there',
    ORIGINAL,
    json,
    `{"reason":"${CANARY}"}`,
    'not-found',
  ],
  [
    'a sign-in of nobody',
    SIGN_IN,
    json,
    `{"email":"${CANARY}@a.example","password":"${CANARY}"}`,
    'not-signed-in',
  ],
  ['a query of another language', '/graphql', json, '{"query":"{__schema{types{name}}}"}', 'not-found'],
  ['the same in the API', '/api/graphql', json, `{"query":"${CANARY}"}`, 'not-found'],
]

describe('a body', () => {
  test('that is not what is asked for is refused, whatever is wrong with it', async () => {
    const { server, own } = await opened()
    for (const [why, url, headers, body, code] of BODIES) {
      const answer = await server.inject({ method: 'POST', url, headers: { ...own, ...headers }, body })
      expectProblem(answer, code, why)
    }
  })

  test('of 10 MB is refused before it has been read, and the connection ends', async () => {
    const { server } = await opened()
    const port = await listen(server)
    const head = `POST ${SIGN_IN} HTTP/1.1\r\nHost: ${HOST}\r\nContent-Type: application/json\r\nContent-Length: 10000000\r\n\r\n`
    const answer = await exchange(port, [head, Buffer.alloc(100_000, 'x')])
    expect(answer).toMatch(/^HTTP\/1\.1 413 Payload Too Large\r\n/)
    expect(answer).toContain('"code":"too-large"')
  })
})

const ADDRESSES: readonly (readonly [url: string, code: ErrorCode, why: string])[] = [
  ['/assets/%2e%2e%2findex.html', 'not-found', 'out of the folder'],
  ['/assets/..%2f..%2f..%2fetc%2fpasswd', 'not-found', 'far out of it'],
  ['/assets/..%5c..%5cindex.html', 'bad-usage', 'as Windows writes it'],
  ['/assets/%252e%252e%252findex.html', 'not-found', 'encoded twice'],
  ['/assets/index-abc.js%00.html', 'bad-usage', 'a null ends a name for the system'],
  ['/assets/%c0%ae%c0%ae/index.html', 'bad-usage', 'UTF-8 in a form that is none'],
  ['/assets/', 'bad-usage', 'a listing'],
  ['/api/%zz', 'bad-usage', 'no encoding'],
  ['/api/tenants/%2e%2e%2fother/posture', 'not-found', 'a tenant is a folder'],
  ['/api/tenants/clinic%00/posture', 'not-found', 'a null ends the name'],
  ['/api/tenants/__proto__/posture', 'not-found', 'every object has that'],
  [`/api/tenants/${CANARY}/posture`, 'not-found', 'a tenant that is not there'],
  [`/api/tenants/${'x'.repeat(1_500)}/posture`, 'bad-usage', 'longer than any name'],
  [`/api/tenants/clinic/events/${CANARY}%00`, 'not-found', 'an event that cannot be'],
  ['/api/tenants/clinic/events/..%2f..%2f', 'not-found', 'an event is no file'],
  [`/api/tenants/clinic/reports/${CANARY}`, 'not-found', 'a report that is not there'],
  ['/api/tenants/clinic/reports/access?from=2026-10-01&from=2026-10-02', 'bad-usage', 'given twice'],
  [`/api/tenants/clinic/reports/access?from=${CANARY}`, 'bad-usage', 'no date'],
  [`/api/tenants/clinic/reports/access?class=${CANARY}`, 'bad-usage', 'no class'],
  [
    `/api/tenants/clinic/reports/access?place[$ne]=${CANARY}&from=x`,
    'bad-usage',
    'no field of ours, and no date',
  ],
  [`/api/nothing/${CANARY}?name=${CANARY}`, 'not-found', 'no route'],
  ['//evil.example/api', 'not-found', 'another host’s address'],
]

describe('an address', () => {
  test('that leads nowhere is refused, and nothing else is shown', async () => {
    const { server, own } = await opened()
    for (const [url, code, why] of ADDRESSES) {
      const answer = await server.inject({ url, headers: own })
      // What is no address of the API may be answered by the page that says so.
      if (!String(answer.headers['content-type']).startsWith('text/html')) expectProblem(answer, code, why)
      else {
        expect([answer.statusCode, answer.body.includes('evil')], why).toEqual([404, false])
        expect(answer.headers).toMatchObject(COMMON_HEADERS)
      }
    }
  })

  test('is asked for by GET and what its route takes, by no other method', async () => {
    const { server, cookie } = await opened()
    const port = await listen(server)
    for (const method of ['PATCH', 'TRACE', 'OPTIONS', 'PUT', 'DELETE', 'PROPFIND', 'COPY', 'SEARCH']) {
      for (const path of [
        '/',
        '/api/sign-in',
        '/api/tenants/clinic/posture',
        '/healthz',
        '/assets/index-abc.js',
      ]) {
        const text = await exchange(port, [
          `${method} ${path} HTTP/1.1\r\nHost: ${HOST}\r\nCookie: ${cookie}\r\nOrigin: http://${HOST}\r\nX-Name: ${CANARY}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
        ])
        expectProblem(parsed(text), 'not-found', `${method} ${path}`)
      }
    }
  })

  test('a HEAD is answered as a GET, without its body', async () => {
    const { server, own } = await opened()
    for (const url of [
      '/',
      '/api/sign-in',
      '/api/openapi.json',
      '/api/docs',
      '/api/tenants/clinic/posture',
      '/healthz',
    ]) {
      const [head, got] = [
        await server.inject({ method: 'HEAD', url, headers: own }),
        await server.inject({ method: 'GET', url, headers: own }),
      ]
      expect([head.statusCode, head.body, head.headers['content-type']], url).toEqual([
        200,
        '',
        got.headers['content-type'],
      ])
      expect(head.headers).toMatchObject(COMMON_HEADERS)
    }
  })
})

describe('what is no request', () => {
  const head = `GET /healthz HTTP/1.1\r\nHost: ${HOST}\r\n`
  const requests: readonly (readonly [why: string, text: string])[] = [
    ['a header of 100 kB', `${head}X-Name: ${CANARY.repeat(5_000)}\r\n\r\n`],
    ['a cookie of 100 kB', `${head}Cookie: __Host-ward-session=${'x'.repeat(100_000)}\r\n\r\n`],
    ['a method that nobody knows', `${CANARY} / HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`],
    ['no HTTP', `${CANARY}\r\n\r\n`],
    ['TLS', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003'],
    [
      'two lengths',
      `POST /api/sign-in/password HTTP/1.1\r\nHost: ${HOST}\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`,
    ],
    ['a header with a line of another in it', `${head}X-Name: a\rSet-Cookie: ${CANARY}\r\n\r\n`],
    ['no host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['two hosts', `${head}Host: ${CANARY}.example\r\nConnection: close\r\n\r\n`],
    ['a host that is not ours', `GET /healthz HTTP/1.0\r\nHost: ${CANARY}.example\r\n\r\n`],
  ]

  test('is refused as anything else is, and the next request is answered', async () => {
    const { server } = await opened()
    const port = await listen(server)
    for (const [why, text] of requests) {
      expectProblem(parsed(await exchange(port, [text])), 'bad-usage', why)
      expect((await get(port, '/healthz')).status).toBe(200)
    }
  })

  test('an expectation that nobody knows is passed over', async () => {
    const { server } = await opened()
    const port = await listen(server)
    const answer = parsed(await exchange(port, [`${head}Expect: ${CANARY}\r\nConnection: close\r\n\r\n`]))
    expect([answer.statusCode, answer.headers]).toEqual([200, expect.objectContaining(COMMON_HEADERS)])
  })

  test('of a server that is reached by TLS says so as its other answers do', async () => {
    const listening = { tls: null, publicOrigin: 'https://ward.clinic.example', behindProxy: true }
    const { server } = await openDoors({ tenants: [], parts: { listening } })
    const port = await listen(server)
    const { headers } = parsed(await exchange(port, [`${CANARY}\r\n\r\n`]))
    expect(headers).toMatchObject({ 'strict-transport-security': 'max-age=31536000' })
  })
})

describe('another site', () => {
  const changing = NAMED_CONTRACTS.map(one => one.contract).filter(({ method }) => method !== 'GET')
  const sites: readonly (readonly [string, Record<string, string>])[] = [
    ['says where it is from', { origin: 'https://evil.example' }],
    ['hides where it is from', { origin: 'null' }],
    ['is another port of this machine', { origin: 'http://127.0.0.1:9999' }],
    ['is told by the browser', { 'sec-fetch-site': 'cross-site' }],
    ['is of the same family', { 'sec-fetch-site': 'same-site', origin: `http://${HOST}` }],
    ['says two things', { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
  ]

  test('changes nothing, at no route, whoever is signed in', async () => {
    const { server, cookie } = await opened()
    expect(changing.length).toBeGreaterThan(10)
    for (const { method, path } of changing) {
      const url = path.replace(':tenant', 'clinic').replace(/:\w+/g, 'x')
      for (const [why, headers] of sites) {
        const sent = { host: HOST, cookie, ...headers, ...json }
        const answer = await server.inject({ method, url, headers: sent, body: '{}' })
        expectProblem(answer, 'not-allowed', `${method} ${path}: ${why}`)
      }
    }
  })

  test('is not known by what it does not say: with a cookie alone nothing is changed either', async () => {
    const { server, cookie } = await opened()
    for (const { method, path, permission } of changing) {
      if (permission === 'public') continue
      const url = path.replace(':tenant', 'clinic').replace(/:\w+/g, 'x')
      const answer = await server.inject({
        method,
        url,
        headers: { host: HOST, cookie, ...json },
        body: '{}',
      })
      expectProblem(answer, 'not-allowed', `${method} ${path}`)
    }
  })
})

test('a fault of Ward itself tells nothing of the request, in the answer or in the log', async () => {
  const lines: string[] = []
  const to = { write: (line: string) => void lines.push(line) }
  const doors = await openDoors({ parts: { log: createLog({ level: 'debug', clock: systemClock, to }) } })
  doors.server.get('/fault/:name', request => {
    throw new Error(`no such patient: ${(request.params as { readonly name: string }).name}`)
  })
  const answer = await doors.server.inject({ url: `/fault/${CANARY}?q=${CANARY}`, headers: { host: HOST } })
  expectProblem(answer, 'internal', 'a fault')
  expect(lines.join('')).toContain('/fault/:name')
  expect(lines.join('')).not.toMatch(/canary|patient/i)
})
