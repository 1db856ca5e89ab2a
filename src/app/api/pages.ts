import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { DOOR_PAGES, PAGES } from './contracts/pages.ts'
import { contentSecurityPolicy, FILE_POLICY, newNonce } from './response-headers.ts'

/** What vite.config.ts writes into the page where each response's nonce belongs. */
const NONCE_PLACE = '__NONCE__'

export interface Pages {
  readonly send: (reply: FastifyReply, status: 200 | 404) => FastifyReply
  readonly isReady: () => boolean
}

/**
 * The built web application in `folder`. The page is read anew for each response, so a rebuild beside the running
 * server is served whole; its files carry a hash in their names and may be kept for ever.
 */
export async function servePages(server: FastifyInstance, folder: string): Promise<Pages> {
  const index = join(folder, 'index.html')
  await server.register(staticFiles, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    dotfiles: 'ignore',
    immutable: true,
    maxAge: '1y',
    decorateReply: false,
    setHeaders: reply => void reply.header('content-security-policy', FILE_POLICY),
  })
  const send: Pages['send'] = (reply, status) => {
    const nonce = newNonce()
    return reply
      .code(status)
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .type('text/html; charset=utf-8')
      .send(readFileSync(index, 'utf8').replaceAll(NONCE_PLACE, nonce))
  }
  for (const path of [...Object.values(PAGES), ...Object.values(DOOR_PAGES)]) {
    server.get(path, (_request, reply) => send(reply, 200))
  }
  server.get('/favicon.svg', (_request, reply) =>
    reply
      .type('image/svg+xml')
      .header('cache-control', 'max-age=86400')
      .send(readFileSync(join(folder, 'favicon.svg'))),
  )
  return { send, isReady: () => existsSync(index) }
}
