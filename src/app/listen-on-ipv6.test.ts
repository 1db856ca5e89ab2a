import { once } from 'node:events'
import { createServer } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { listenOnIpv6 } from './listen-on-ipv6.ts'

async function onIpv4(): Promise<{ readonly server: FastifyInstance; readonly port: number }> {
  const server = fastify({ forceCloseConnections: 'idle' })
  server.get('/', async request => ({ from: request.socket.remoteAddress }))
  await server.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(() => server.close())
  const [bound] = server.addresses()
  return { server, port: typeof bound === 'object' ? bound.port : 0 }
}

/** Whether this machine has ::1 at all. */
async function hasIpv6(): Promise<boolean> {
  const probe = createServer().listen({ host: '::1', port: 0 })
  try {
    await once(probe, 'listening')
    probe.close()
    return true
  } catch {
    return false
  }
}

test('the same server answers on both halves of localhost, and stops on both', async context => {
  if (!(await hasIpv6())) return context.skip()
  const { server, port } = await onIpv4()
  const other = await listenOnIpv6(server, port)
  expect(other.isLocalhostOurs).toBe(true)
  expect(await (await fetch(`http://[::1]:${port}/`)).json()).toEqual({ from: '::1' })
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).json()).toEqual({ from: '127.0.0.1' })
  await Promise.all([server.close(), other.close()])
  await expect(fetch(`http://[::1]:${port}/`)).rejects.toThrow()
})

test('localhost is not Ward’s where another program answers on ::1', async context => {
  if (!(await hasIpv6())) return context.skip()
  const { server, port } = await onIpv4()
  const stranger = createServer().listen({ host: '::1', port })
  await once(stranger, 'listening')
  onTestFinished(() => void stranger.close())
  const other = await listenOnIpv6(server, port)
  expect(other.isLocalhostOurs).toBe(false)
  await other.close()
})
