import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../../base/app-error.ts'
import { counted } from '../../assess/judgement.ts'
import { allowBody, LONG_TIME } from './body-time.ts'
import type { RouteContract } from './contracts/route.ts'

/** Most bytes of a body that is no JSON (contracts/bytes.ts); null where the body is JSON, or there is none. */
export function mostBytesOf({ body }: Pick<RouteContract, 'body'>): number | null {
  const most = body?.meta()?.['mostBytes']
  return typeof most === 'number' ? most : null
}

/** Bodies of one door that are taken in at once. */
const AT_ONCE = 4

/**
 * Has the routes of this server take raw bytes and nothing else. They lie in memory once, and of few at a time.
 * @param atOnce bodies that are taken in or worked on; the next is refused before it is read
 */
export function takeBytes(server: FastifyInstance, most: number, atOnce = AT_ONCE): void {
  let held = 0
  // After who asks and whether they may, and before any byte.
  server.addHook('preParsing', async (request, reply) => {
    if (held >= atOnce) {
      throw new AppError('too-many', 'Other files are being taken in. Try again in a minute.')
    }
    held += 1
    allowBody(request, LONG_TIME)
    reply.raw.once('close', () => {
      held -= 1
    })
  })
  server.removeAllContentTypeParsers()
  server.addContentTypeParser(
    'application/octet-stream',
    (request: FastifyRequest, payload: AsyncIterable<Buffer>) =>
      bytesOf(payload, Number(request.headers['content-length'] ?? Number.NaN), most),
  )
}

/**
 * @param length as the headers say it
 * @throws AppError too-large before anything is read, bad-usage without a length, source-broke-off when less came
 */
export async function bytesOf(
  payload: AsyncIterable<Buffer>,
  length: number,
  most: number,
): Promise<Uint8Array> {
  if (!Number.isSafeInteger(length) || length < 0) {
    throw new AppError('bad-usage', 'Send the file whole, with its length in the Content-Length header.')
  }
  if (length > most) throw tooLarge(most)
  const bytes = Buffer.allocUnsafeSlow(length)
  let at = 0
  try {
    for await (const chunk of payload) {
      // Node’s parser ends a body at its length; nothing relies on it.
      if (at + chunk.length > length) throw tooLarge(most)
      at += chunk.copy(bytes, at)
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw brokenOff(error)
  }
  if (at < length) throw brokenOff()
  return bytes
}

function tooLarge(most: number): AppError {
  const megabytes = counted(Math.floor(most / (1024 * 1024)), 'megabyte')
  return new AppError(
    'too-large',
    `The file is larger than ${megabytes}, more than any export of this kind. Choose the export itself, not an archive of it.`,
  )
}

function brokenOff(cause?: unknown): AppError {
  return new AppError('source-broke-off', 'The file did not come whole; nothing was kept. Send it again.', {
    cause,
  })
}
