import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Milliseconds in which the headers of a request come, and then its body. */
export const USUAL_TIME = 30_000
/** The same of a file of hundreds of megabytes over a slow line. */
export const LONG_TIME = 10 * 60_000

interface Limit {
  readonly allow: (milliseconds: number) => void
  readonly over: () => void
}

const limits = new WeakMap<FastifyRequest, Limit>()

/**
 * Ends a request whose body does not come in time. Node knows one time for all requests of a server, the longest that any
 * door allows; this is the shorter one of every door that asks for no other (`allowBody`).
 * @param refuse is told of a request that is late
 */
export function limitBodies(
  server: FastifyInstance,
  { within, refuse }: { readonly within: number; readonly refuse: (late: FastifyRequest) => void },
): void {
  server.addHook('onRequest', async request => {
    const { raw, headers } = request
    if (headers['transfer-encoding'] === undefined && !(Number(headers['content-length']) > 0)) return
    const end = () => {
      if (!raw.complete && !raw.destroyed) refuse(request)
    }
    let timer = setTimeout(end, within).unref()
    raw.once('close', () => clearTimeout(timer))
    const allow = (milliseconds: number) => {
      clearTimeout(timer)
      timer = setTimeout(end, milliseconds).unref()
    }
    limits.set(request, { allow, over: () => clearTimeout(timer) })
  })
  // A request that comes by no connection is never closed: what is answered is not waited for any more.
  server.addHook('onResponse', async request => limits.get(request)?.over())
}

/** Gives the body of this request another time, from now on. It is called once it is known who asks. */
export function allowBody(request: FastifyRequest, milliseconds: number): void {
  limits.get(request)?.allow(milliseconds)
}
