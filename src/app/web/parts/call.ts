import type * as z from 'zod'
import type { Problem } from '../../api/contracts/problem.ts'
import type { RouteContract } from '../../api/contracts/route.ts'

/** What is sent along, as the contract names it. */
export interface Given<C extends RouteContract> {
  readonly params?: z.input<NonNullable<C['params']>>
  readonly query?: z.input<NonNullable<C['query']>>
  readonly body?: z.input<NonNullable<C['body']>>
  readonly signal?: AbortSignal
}

/** The server's refusal in its own words, or that there was no answer at all. */
export class CallFailed extends Error {
  /** A code of docs/errors.md, or `no-answer`. */
  readonly code: string
  readonly status: number
  /** Seconds to wait before the next try, where the server says so. */
  readonly retryAfter: number | null

  constructor(code: string, status: number, message: string, retryAfter: number | null = null) {
    super(message)
    this.name = 'CallFailed'
    this.code = code
    this.status = status
    this.retryAfter = retryAfter
  }
}

/** What to tell a person of a call that failed. @throws what is no CallFailed: a fault of the page itself */
export function sentenceOf(error: unknown): string {
  if (error instanceof CallFailed) return error.message
  throw error
}

const NO_ANSWER = 'Ward does not answer. Check that it is running, then try again.'

/**
 * Calls a route by its contract, of which only the types come into the browser:
 * `await call<typeof signOut>('POST', '/api/session/end')`. The server has validated the answer.
 * @throws CallFailed; whatever the signal threw when it was aborted
 */
export async function call<C extends RouteContract>(
  method: C['method'],
  path: C['path'],
  given: Given<C> = {},
): Promise<z.output<C['answer']>> {
  return (await read(await send(method, path, given), given, answer => answer.json())) as z.output<
    C['answer']
  >
}

/** As `call`, for a route that answers a file. @throws CallFailed */
export async function callForFile<C extends RouteContract>(
  method: C['method'],
  path: C['path'],
  given: Given<C> = {},
): Promise<Blob> {
  return await read(await send(method, path, given), given, answer => answer.blob())
}

/** @throws CallFailed no-answer; whatever the signal threw when it was aborted */
async function send<C extends RouteContract>(
  method: C['method'],
  path: C['path'],
  { params, query, body, signal }: Given<C>,
): Promise<Response> {
  // A file is sent as it is, without being read here.
  const isFile = body instanceof Blob
  try {
    return await fetch(addressOf(path, params ?? {}, query ?? {}), {
      method,
      ...(signal === undefined ? {} : { signal }),
      headers: {
        accept: 'application/json',
        ...(body === undefined
          ? {}
          : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new CallFailed('no-answer', 0, NO_ANSWER)
  }
}

/** @throws CallFailed as the server says it; whatever the signal threw when it was aborted */
async function read<R>(
  answer: Response,
  { signal }: Pick<Given<RouteContract>, 'signal'>,
  as: (answer: Response) => Promise<R>,
): Promise<R> {
  if (answer.ok) {
    try {
      return await as(answer)
    } catch (error) {
      if (signal?.aborted) throw error
      throw new CallFailed('no-answer', 0, NO_ANSWER)
    }
  }
  if (answer.status === 401) dispatchEvent(new Event(REFUSED))
  throw await failureOf(answer)
}

/** The server answered somebody whom it does not know: perhaps the session has ended. sign-in/use-door.ts asks. */
export const REFUSED = 'ward-refused'

async function failureOf(answer: Response): Promise<CallFailed> {
  const wait = Number(answer.headers.get('retry-after') ?? Number.NaN)
  const retryAfter = Number.isFinite(wait) ? wait : null
  try {
    const { code, status, detail } = (await answer.json()) as Problem
    return new CallFailed(code, status, detail, retryAfter)
  } catch {
    return new CallFailed('no-answer', answer.status, NO_ANSWER, retryAfter)
  }
}

function addressOf(path: string, params: object, query: object): string {
  const named = new Map<string, unknown>(Object.entries(params))
  const whole = path.replaceAll(/:([a-z]+)/gi, (_, name: string) =>
    encodeURIComponent(String(named.get(name))),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  return search.size === 0 ? whole : `${whole}?${search}`
}
