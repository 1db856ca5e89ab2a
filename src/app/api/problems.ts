import { STATUS_CODES } from 'node:http'
import type { FastifyReply } from 'fastify'
import { AppError, ERROR_CODES } from '../../base/app-error.ts'
import type { Problem } from './contracts/problem.ts'

/** What the API answers for an error. Only an AppError's sentence is meant for people; of anything else nothing is told. */
export function problemFor(error: unknown): Problem {
  const known = error instanceof AppError ? error : asUsage(error)
  const code = known?.code ?? 'internal'
  const status = ERROR_CODES[code].http
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail: known?.message ?? 'A fault in Ward itself. Please report it.',
  }
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).type('application/problem+json').send(problem)
}

/** Fastify's own refusals of a request (too large, not JSON, wrong parameter) are the caller's, without its words. */
function asUsage(error: unknown): AppError | undefined {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined
  if (status === 413) {
    return new AppError('too-large', 'What was sent is larger than Ward takes here. Send less at once.', {
      cause: error,
    })
  }
  return new AppError('bad-usage', 'The request is not written as Ward expects it.', { cause: error })
}
