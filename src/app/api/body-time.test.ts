import { once } from 'node:events'
import { connect } from 'node:net'
import fastify from 'fastify'
import { expect, onTestFinished, test, vi } from 'vitest'
import { LONG_TIME, USUAL_TIME, limitBodies } from './body-time.ts'
import { takeBytes } from './byte-bodies.ts'
import { HOST, openDoors } from './doors.fixture.ts'
import { listen } from './wire.fixture.ts'

const TYPES: Readonly<Record<string, string>> = {
  '/file': 'application/octet-stream',
  '/api/sign-in/password': 'application/json',
}

/** Sends headers and one byte of two. `rest` sends the other; `all` is what comes back until the connection ends. */
function half(port: number, path: string, host = 'x') {
  const socket = connect(port, '127.0.0.1')
  const type = TYPES[path] ?? 'text/plain'
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: ${host}`,
    `content-type: ${type}`,
    'content-length: 2',
    'connection: close',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\na`)
  let text = ''
  const all = new Promise<string>((resolve, reject) => {
    socket.on('data', chunk => (text += chunk.toString()))
    socket.once('close', () => resolve(text))
    socket.once('error', reject)
  })
  return { all, rest: () => socket.write('b') }
}

test('a body that does not come is not waited for, except at the door of large files', async () => {
  const server = fastify()
  onTestFinished(() => server.close())
  const late: string[] = []
  limitBodies(server, {
    within: 50,
    refuse: request => {
      late.push(request.url)
      request.raw.socket.end('late')
    },
  })
  server.post('/form', async ({ body }) => body)
  await server.register(async room => {
    takeBytes(room, 10)
    room.post('/file', async ({ body }) => String(body))
  })
  const port = await listen(server)
  const file = half(port, '/file')
  expect(await half(port, '/form').all).toBe('late')
  file.rest()
  expect(await file.all).toMatch(/^HTTP\/1\.1 200 .*ab$/s)
  expect(late).toEqual(['/form'])
})

test('the server tells whoever is late, as any other refusal', async () => {
  const { server } = await openDoors({ tenants: [] })
  const port = await listen(server)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const isThere = once(server.server, 'request')
  const { all } = half(port, '/api/sign-in/password', HOST)
  await isThere
  // The hooks come after it.
  await new Promise(done => setImmediate(done))
  vi.advanceTimersByTime(USUAL_TIME)
  expect(await all).toMatch(/^HTTP\/1\.1 400 .*nosniff.*did not come in time/s)
})

test('Node itself waits as long as the longest door does, and no longer for headers', async () => {
  const { server } = await openDoors({ tenants: [] })
  const { requestTimeout, headersTimeout } = server.server
  expect([requestTimeout, headersTimeout]).toEqual([LONG_TIME, USUAL_TIME])
})
