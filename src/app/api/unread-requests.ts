import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { AppError } from '../../base/app-error.ts'
import { problemFor } from './problems.ts'

/** Milliseconds in which the other side may read its refusal before the connection is cut. */
const READ_IT_WITHIN = 1_000

/**
 * Answers what is no request at all (headers larger than Node reads, an unknown method, not HTTP) on its bare connection,
 * as any other refusal; no hook and no handler has seen it.
 */
export function refuseUnread(
  error: Error & { readonly code?: string },
  socket: Socket,
  common: Readonly<Record<string, string>>,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const problem = problemFor(new AppError('bad-usage', sentenceFor(error.code)))
  const body = JSON.stringify(problem)
  const headers = {
    ...common,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${head.join('')}\r\n${body}`)
  // With unread bytes the system would take the answer back; they are read into nothing for a moment.
  socket.resume()
  setTimeout(() => socket.destroy(), READ_IT_WITHIN).unref()
}

function sentenceFor(code: string | undefined): string {
  if (code === 'HPE_HEADER_OVERFLOW') return 'The headers of the request are larger than Ward reads.'
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'The request did not come in time.'
  return 'The request is not written as Ward expects it.'
}
