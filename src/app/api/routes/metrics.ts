import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../../../base/app-error.ts'
import { sha256 } from '../../../host/crypto.ts'
import type { Metrics } from '../metrics.ts'

export interface MetricsReaders {
  /** The setting `metricsToken`; with null only this machine itself may read. */
  readonly token: string | null
  /** A proxy on this machine asks for everybody: then only the token tells who may. */
  readonly behindProxy: boolean
}

export function addMetricsRoute(server: FastifyInstance, metrics: Metrics, readers: MetricsReaders): void {
  server.get('/metrics', async (request, reply) => {
    if (!mayRead(request, readers)) {
      reply.header('www-authenticate', 'Bearer')
      throw new AppError(
        'not-signed-in',
        'The metrics are for programs on this machine, and for those that bring the token of the setting metricsToken.',
      )
    }
    const { text, contentType } = await metrics.text()
    return reply.type(contentType).send(text)
  })
}

/** Headers by which a proxy on this machine tells that it asks for somebody elsewhere. */
const HANDED_ON = /^(?:forwarded|via|x-forwarded(?:-.*)?|x-real-ip)$/

function mayRead(request: FastifyRequest, { token, behindProxy }: MetricsReaders): boolean {
  const { authorization } = request.headers
  // Whoever brings a token means it: a wrong one is said, also here.
  if (authorization !== undefined) return token !== null && isSame(authorization, `Bearer ${token}`)
  const handedOn = Object.keys(request.headers).some(name => HANDED_ON.test(name))
  return !behindProxy && !handedOn && isLoopback(request.socket.remoteAddress)
}

/** Compared by their hashes, so that the time tells nothing of the token, its length neither. */
function isSame(given: string, right: string): boolean {
  return timingSafeEqual(sha256(Buffer.from(given)), sha256(Buffer.from(right)))
}

/** The address the connection comes from, which no header can say otherwise. */
function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(?:(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1)$/.test(address)
}
