import { describe, expect, test } from 'vitest'
import { AppError, ERROR_CODES, type ErrorCode } from '../../base/app-error.ts'
import { problem } from './contracts/problem.ts'
import { problemFor } from './problems.ts'

/** What programs of others were written for. A code is never taken away, and never gets another status. */
const PUBLISHED: Readonly<Record<string, number>> = {
  'bad-usage': 400,
  'bad-input': 422,
  'not-signed-in': 401,
  'not-allowed': 403,
  'prove-again': 403,
  'too-large': 413,
  'too-many': 429,
  'not-found': 404,
  'already-exists': 409,
  conflict: 409,
  'key-missing': 503,
  'key-wrong': 503,
  'newer-format': 503,
  'lease-held': 409,
  'not-verified': 409,
  'source-broke-off': 502,
  'disk-failed': 507,
  internal: 500,
}

test('the codes of problems stay as they were published; new ones are written down here', () => {
  const now = Object.fromEntries(Object.entries(ERROR_CODES).map(([code, { http }]) => [code, http]))
  expect(now).toEqual(PUBLISHED)
})

describe('a problem', () => {
  test.each(Object.keys(ERROR_CODES) as ErrorCode[])('for %s has the form that is promised', code => {
    const told = problemFor(
      new AppError(code, 'A sentence.', { cause: new Error('Canary'), detail: { count: 1 } }),
    )
    expect(problem.parse(told)).toEqual(told)
    expect(told).toMatchObject({ code, detail: 'A sentence.', status: ERROR_CODES[code].http })
    expect(told.title).not.toBe('Error')
    expect(Object.keys(told)).toEqual(['type', 'title', 'status', 'code', 'detail'])
  })

  test.each<[string, unknown, ErrorCode]>([
    ['a refusal of the server’s own', Object.assign(new Error('Canary'), { statusCode: 415 }), 'bad-usage'],
    ['a body that is too large', Object.assign(new Error('Canary'), { statusCode: 413 }), 'too-large'],
    ['a fault with a status of its own', Object.assign(new Error('Canary'), { statusCode: 502 }), 'internal'],
    ['a fault', new TypeError('Canary'), 'internal'],
    ['what is no error', { message: 'Canary', statusCode: 400 }, 'internal'],
    ['nothing', undefined, 'internal'],
  ])('for %s tells none of its words', (_, error, code) => {
    const told = problem.parse(problemFor(error))
    expect(told.code).toBe(code)
    expect(JSON.stringify(told)).not.toContain('Canary')
  })
})
