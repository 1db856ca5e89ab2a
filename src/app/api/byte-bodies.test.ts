import { Readable } from 'node:stream'
import fastify from 'fastify'
import { describe, expect, onTestFinished, test } from 'vitest'
import { bytesOf, takeBytes } from './byte-bodies.ts'

async function* stream(...chunks: readonly (string | Error)[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) {
    if (chunk instanceof Error) throw chunk
    yield Buffer.from(chunk)
  }
}

test('chunks lie one after the other', async () => {
  expect(Buffer.from(await bytesOf(stream('ab', '', 'cde'), 5, 10)).toString()).toBe('abcde')
})

describe('is refused', () => {
  test.each<[because: string, AsyncGenerator<Buffer>, length: number, code: string]>([
    ['no length: nobody could say how much memory it takes', stream('ab'), Number.NaN, 'bad-usage'],
    ['a length that is none', stream('ab'), -1, 'bad-usage'],
    ['a length over the limit', stream('ab'), 11, 'too-large'],
    ['more than was said', stream('abc', 'def'), 5, 'too-large'],
    ['less than was said', stream('abc'), 5, 'source-broke-off'],
    ['a connection that ended', stream('abc', new Error('aborted')), 5, 'source-broke-off'],
  ])('%s', async (_, payload, length, code) => {
    await expect(bytesOf(payload, length, 10)).rejects.toMatchObject({ code })
  })
})

test('of one door a few bodies are taken at once, however many come; the next when one is done', async () => {
  const server = fastify()
  onTestFinished(() => server.close())
  takeBytes(server, 10, 2)
  server.setErrorHandler(async (error: { code: string }, _, reply) => reply.code(429).send(error.code))
  server.post('/', async ({ body }) => String(body))
  const bodies = Array.from({ length: 3 }, () => new Readable({ read: () => undefined }))
  const sent = bodies.map(payload =>
    server
      .inject({
        method: 'POST',
        url: '/',
        headers: { 'content-type': 'application/octet-stream', 'content-length': '2' },
        payload,
      })
      .then(({ statusCode, body }) => [statusCode, body]),
  )
  expect(await sent[2]).toEqual([429, 'too-many'])
  for (const body of bodies) {
    body.push('ab')
    body.push(null)
  }
  expect(await Promise.all(sent)).toEqual([
    [200, 'ab'],
    [200, 'ab'],
    [429, 'too-many'],
  ])
  const again = await server.inject({
    method: 'POST',
    url: '/',
    headers: { 'content-type': 'application/octet-stream' },
    payload: Buffer.from('cd'),
  })
  expect([again.statusCode, again.body]).toEqual([200, 'cd'])
})
