import * as z from 'zod'
import type { RouteContract } from './route.ts'

/** Texts that a route answers instead of JSON; each goes out as UTF-8. */
export type TextType = 'text/csv' | 'text/calendar'

/** An answer that is one text of that type: the handler returns the text. */
export function text(mediaType: TextType) {
  return z.string().meta({ mediaType })
}

/** An answer that the handler makes whole, headers and all. `mediaType` is what OpenAPI says of it. */
export function response(mediaType: string) {
  return z.custom<Response>(value => value instanceof Response).meta({ mediaType })
}

/** What an answer is when it is no JSON; null for JSON. A path that ends in `.csv` answers a table. */
export function mediaTypeOf({ path, answer }: Pick<RouteContract, 'path' | 'answer'>): string | null {
  const said = answer.meta()?.['mediaType']
  if (typeof said === 'string') return said
  return path.endsWith('.csv') ? 'text/csv' : null
}
