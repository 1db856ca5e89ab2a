import type { FastifyInstance } from 'fastify'

/**
 * When the server closes: `before` is done, no connection is taken any more, requests in flight are answered, and what is
 * not answered in time is cut off.
 * @param within milliseconds
 */
export function closeGracefully(
  server: FastifyInstance,
  { within, before }: { readonly within: number; readonly before: () => void },
): void {
  let isClosing = false
  server.addHook('preClose', async () => {
    isClosing = true
    before()
    if (!server.server.listening) return
    const timer = setTimeout(() => server.server.closeAllConnections(), within)
    server.server.once('close', () => clearTimeout(timer))
  })
  // A connection whose last answer has gone would stay open for the next request, and the server with it.
  server.addHook('onResponse', async () => {
    if (isClosing) setImmediate(() => server.server.closeIdleConnections())
  })
}
