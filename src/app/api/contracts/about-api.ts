import * as z from 'zod'
import { response } from './media-type.ts'
import { contract } from './route.ts'

export const readOpenApi = contract({
  method: 'GET',
  path: '/api/openapi.json',
  does: 'Describes every route of the API (OpenAPI 3.1).',
  permission: 'public',
  answer: response('application/json'),
})

export const readApiPage = contract({
  method: 'GET',
  path: '/api/docs',
  does: 'The same description as a page to read.',
  permission: 'public',
  answer: response('text/html'),
})

/** What a follower of long work is told: one JSON object in each `data:` line. */
export const progressEvent = z.object({
  job: z.string(),
  /** Null for work of the installation. */
  tenant: z.string().nullable(),
  /** How much is done, of how much; of 0 while that is not known. */
  done: z.number(),
  of: z.number(),
  words: z.string(),
})
export type ProgressEvent = z.infer<typeof progressEvent>

export const followProgress = contract({
  method: 'GET',
  path: '/api/events',
  does: 'Tells how far long work has come, as server-sent events, until the session ends.',
  permission: 'session:own',
  answer: response('text/event-stream'),
})
