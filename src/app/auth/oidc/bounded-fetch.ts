import type { CustomFetch } from 'openid-client'
import { noAnswer, nonsense } from './failures.ts'

/** Most bytes of an answer, after unpacking. Entra's keys are about 20 KB, a token with 200 groups below 30 KB. */
export const MOST_ANSWER_BYTES = 256 * 1024

/**
 * A fetch that speaks to one origin only and reads no more than `MOST_ANSWER_BYTES`: what a provider's metadata name as
 * its keys or tokens can send Ward nowhere else. Redirects are not followed, as the library asks for them.
 * The caller's signal ends the reading of the body too.
 * @param origin such as `https://login.microsoftonline.com`
 */
export function boundedFetch(origin: string): CustomFetch {
  return async (url, { body, headers, method, redirect, signal }) => {
    if (new URL(url).origin !== origin) throw nonsense('other-origin')
    try {
      const sent = { body: (body ?? null) as BodyInit | null, headers, method, redirect }
      const response = await fetch(url, { ...sent, signal: signal ?? null })
      const bytes = await bytesWithin(response, MOST_ANSWER_BYTES)
      return new Response(bytes, { status: response.status, headers: response.headers })
    } catch (error) {
      if (error instanceof TooMuch) throw nonsense('too-long')
      // Node's own texts name addresses and are of no use to the person.
      throw noAnswer(signal?.aborted === true ? 'timed-out' : 'not-reached')
    }
  }
}

class TooMuch extends Error {}

async function bytesWithin(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (response.body === null) return null
  const reader = response.body.getReader()
  const parts: Uint8Array[] = []
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    bytes += value.length
    if (bytes > limit) {
      await reader.cancel()
      throw new TooMuch()
    }
    parts.push(value)
  }
  // A status such as 204 may carry no body, not even an empty one.
  return bytes === 0 ? null : new Uint8Array(Buffer.concat(parts))
}
