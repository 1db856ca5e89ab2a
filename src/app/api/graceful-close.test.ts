import fastify, { type FastifyInstance } from 'fastify'
import { describe, expect, onTestFinished, test } from 'vitest'
import { HOST, openDoors } from './doors.fixture.ts'
import { closeGracefully } from './graceful-close.ts'
import { get, listen } from './wire.fixture.ts'

/** A route that answers when it is told to; `asked` resolves when somebody asks. */
function addSlow(server: FastifyInstance) {
  let answer: (text: string) => void = () => {}
  let isAsked: () => void = () => {}
  const asked = new Promise<void>(resolve => {
    isAsked = resolve
  })
  server.get('/slow', () => {
    isAsked()
    return new Promise<string>(resolve => {
      answer = resolve
    })
  })
  return { asked, answer: (text: string) => answer(text) }
}

describe('closing', () => {
  test('finishes what was asked before, and takes nothing new', async () => {
    const { server } = await openDoors({ tenants: [] })
    const slow = addSlow(server)
    const port = await listen(server)
    const waiting = get(port, '/slow', { connection: 'keep-alive' })
    await slow.asked
    const closing = server.close()
    let isClosed = false
    void closing.then(() => {
      isClosed = true
    })
    await expect
      .poll(() => get(port, '/healthz').catch(error => (error as { code: string }).code))
      .toBe('ECONNREFUSED')
    expect(isClosed).toBe(false)
    slow.answer('late, and whole')
    expect(await (await waiting).whole).toBe('late, and whole')
    await closing
    expect(server.server.listening).toBe(false)
  })

  test('does not wait for a connection on which nothing is asked any more', async () => {
    const { server } = await openDoors({ tenants: [] })
    const port = await listen(server)
    const { headers, whole } = await get(port, '/healthz', { host: HOST, connection: 'keep-alive' })
    await whole
    expect(headers.connection).toBe('keep-alive')
    await server.close()
  })

  test('cuts off what is not answered in time', async () => {
    const server = fastify({ forceCloseConnections: 'idle', return503OnClosing: false })
    onTestFinished(() => server.close())
    const done: string[] = []
    closeGracefully(server, { within: 20, before: () => done.push('before') })
    const slow = addSlow(server)
    const port = await listen(server)
    const waiting = get(port, '/slow').then(
      () => 'answered',
      (error: unknown) => (error as { code: string }).code,
    )
    await slow.asked
    await server.close()
    expect([await waiting, done]).toEqual(['ECONNRESET', ['before']])
  })
})
