import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** The other half of `localhost`. */
export interface OnIpv6 {
  /**
   * Whether somebody who opens `localhost` comes to this Ward: a browser tries ::1 first (RFC 8305), and if another program
   * answered there it would be handed the one-time link.
   */
  readonly isLocalhostOurs: boolean
  readonly close: () => Promise<void>
}

/** Milliseconds in which requests that came this way are answered when Ward stops. */
const CLOSE_WITHIN = 10_000

/**
 * Answers on ::1 too, with a server that listens on 127.0.0.1: its connections are handed to it, so that one server answers
 * all (https://nodejs.org/api/http.html#event-connection). A machine without IPv6 has no ::1, and nothing is amiss.
 */
export async function listenOnIpv6(server: FastifyInstance, port: number): Promise<OnIpv6> {
  const ipv6 = createServer(socket => server.server.emit('connection', socket))
  const sockets = new Set<Socket>()
  ipv6.on('connection', socket => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const problem = await listening(ipv6, port)
  if (problem !== null) return { isLocalhostOurs: NO_IPV6.has(problem), close: async () => undefined }
  return {
    isLocalhostOurs: true,
    close: async () => {
      const closed = once(ipv6, 'close')
      ipv6.close()
      server.server.closeIdleConnections()
      const late = setTimeout(() => {
        for (const socket of sockets) socket.destroy()
      }, CLOSE_WITHIN)
      await closed
      clearTimeout(late)
    },
  }
}

const NO_IPV6: ReadonlySet<string> = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT'])

/** @returns null when it listens, else the code of why it does not */
async function listening(server: Server, port: number): Promise<string | null> {
  server.listen({ host: '::1', port, ipv6Only: true })
  try {
    await once(server, 'listening')
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  }
}
